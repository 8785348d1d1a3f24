/** '08:30' from minutes after midnight; after midnight the hours go on: '25:30'. */
export function clockOfMinute(minute: number): string {
  return `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes after midnight from '08:30', '8:30' or '０８：３０'; NaN: no such time. */
export function minuteOfClock(typed: string): number {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(typed.normalize('NFKC').trim());
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
}
