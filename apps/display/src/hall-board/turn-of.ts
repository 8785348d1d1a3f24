export interface Turn {
  /** How long it stands, in seconds. */
  readonly seconds: number;
}

/**
 * Whose turn it is at an instant (epoch ms): slides follow one another by the clock and by nothing else, so that boards
 * side by side show the same, and one that was restarted joins in. undefined: there is none.
 */
export function turnOf<One extends Turn>(slides: readonly One[], at: number): One | undefined {
  const round = slides.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  if (round === 0) return undefined;
  let left = at % round;
  return slides.find(({ seconds }) => {
    left -= seconds * 1000;
    return left < 0;
  });
}

export interface Dated {
  readonly zones: readonly string[];
  readonly fromAt: number;
  readonly untilAt: number | null;
}

/** Those that are shown now on a board of this zone; a board of the whole hall shows those of all zones. */
export function shownNow<One extends Dated>(slides: readonly One[], zone: string | null, at: number): One[] {
  return slides.filter(
    ({ zones, fromAt, untilAt }) =>
      fromAt <= at &&
      (untilAt === null || at < untilAt) &&
      (zone === null || zones.length === 0 || zones.includes(zone)),
  );
}
