/** Whole percent, never 100 while one is missing and never 0 while one is there. */
export function percentOf(part: number, all: number): number {
  if (all === 0 || part === all) return 100;
  return Math.min(99, Math.max(part > 0 ? 1 : 0, Math.round((part * 100) / all)));
}
