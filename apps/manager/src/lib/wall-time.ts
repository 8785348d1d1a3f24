/** What the wall clock of a zone shows at an instant, as if it were UTC: epoch ms. */
function shownAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/** The instant (epoch ms) of a day 'YYYY-MM-DD' and a time 'HH:MM' as people write them in the hall's zone; null: it is none. */
export function instantAt(day: string, time: string, zone: string): number | null {
  const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(time.trim());
  if (clock === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const [, hour = '0', minute = '0'] = clock;
  const wanted = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const first = wanted - (shownAt(wanted, zone) - wanted);
  // Once more: the clock may have been changed between the guess and the answer.
  return first - (shownAt(first, zone) - wanted);
}
