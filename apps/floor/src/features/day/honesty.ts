/** How often what was told came true; null while there is nothing to check. Never rounded up to all of them. */
export function honesty({
  told,
  kept,
}: {
  readonly told: number;
  readonly kept: number;
}): { readonly percent: number; readonly kept: number; readonly told: number } | null {
  return told === 0 ? null : { percent: Math.floor((kept / told) * 100), kept, told };
}
