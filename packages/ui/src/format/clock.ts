import type { LanguageBody } from '@onehall/protocol';

const makers = new Map<string, Intl.DateTimeFormat>();

function maker(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = makers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  makers.set(key, made);
  return made;
}

const twoDigits = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** '10:42' on the hall's own clock. */
export function clockTime(at: number, zone: string): string {
  return maker(`t ${zone}`, 'en-GB', { ...twoDigits, timeZone: zone }).format(at);
}

/** '10:42:07', where seconds matter. */
export function clockSeconds(at: number, zone: string): string {
  return maker(`s ${zone}`, 'en-GB', { ...twoDigits, second: '2-digit', timeZone: zone }).format(at);
}

/** '2026年11月22日 星期日' or 'Sunday 22 November 2026', for customers. */
export function longDate(at: number, zone: string, language: LanguageBody): string {
  const options = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: zone,
  } as const;
  if (language === 'en') return maker(`e ${zone}`, 'en-GB', options).format(at).replace(',', '');
  const parts = maker(`z ${zone}`, 'zh-CN', options).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}年${part('month').replace('月', '')}月${part('day')}日 ${part('weekday')}`;
}

/** '2026-11-22', for staff. */
export function staffDate(at: number, zone: string): string {
  return maker(`d ${zone}`, 'en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** '4:10' minutes and seconds, '1:02:03' from an hour on; never negative. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const tail = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${tail}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${tail}`;
}
