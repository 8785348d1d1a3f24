/** A clock that stands still until it is told to go on. Starts on 1 March 2026, 10:00 in Shanghai. */
export class FakeClock {
  at = 1_772_330_400_000;
  /** To hand on as a function of its own. */
  readonly now = (): number => this.at;

  pass(ms: number): void {
    this.at += ms;
  }
}
