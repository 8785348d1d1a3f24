/**
 * How this day compares with its forecast, from the customers who have come so far: 1 is as foreseen. Early in the
 * day the forecast leads, later the day itself. `dayCv`: how far days stray; `perSlot`, `slotCv`: customers of a usual
 * half hour, and how far half hours stray by themselves (they say less about the day than their number suggests).
 */
export function dayFactor(
  seen: number,
  expected: number,
  spread: { readonly dayCv: number; readonly slotCv: number; readonly perSlot: number },
): number {
  if (spread.dayCv <= 0) return 1;
  const prior = 1 / spread.dayCv ** 2;
  const noise = 1 + spread.slotCv ** 2 * spread.perSlot;
  return (prior + seen / noise) / (prior + expected / noise);
}
