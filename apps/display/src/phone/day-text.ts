import type { LanguageBody } from '@onehall/protocol';

const names = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** '11月23日 周一' or 'Mon 23 Nov' of a business day '2026-11-23': a date of the calendar, in no zone. */
export function dayText(businessDay: string, language: LanguageBody): string {
  const [year = 0, month = 1, day = 1] = businessDay.split('-').map(Number);
  const weekday = names[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  if (language === 'en') return `${weekday} ${day} ${months[month - 1] ?? ''}`;
  return `${month}月${day}日 ${weekday}`;
}
