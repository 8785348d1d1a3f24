import { strict as assert } from 'node:assert';

/**
 * How sure we are of one unit of a bus. `unknown`: never asked, or it has no way to answer. `silent`: asked twice in a
 * row without an answer.
 */
export type UnitHealth = 'unknown' | 'answers' | 'silent';

/** How often a unit's turn comes, in ms. */
export interface BusPace {
  readonly everyMs: number;
  /** A silent unit is left alone this long, then twice as long, up to the most: each of its turns costs a time-out. */
  readonly silentMs: number;
  readonly silentMsMax: number;
}

interface Unit {
  readonly unit: number;
  health: UnitHealth;
  misses: number;
  dueAt: number;
  /** In which order new content was wanted; undefined when the unit is up to date. */
  wanted: number | undefined;
}

const missesMax = 2;
/** However much new content there is for others, nobody's turn is put off longer. */
const putOffMsMax = 5_000;

/** Whose turn it is on a bus of many units. Pure of time: it is told the time. */
export class BusTurns {
  readonly #pace: BusPace;
  readonly #units: readonly Unit[];
  #order = 0;

  constructor(units: readonly number[], pace: BusPace) {
    assert(units.length > 0, 'a bus has a unit');
    assert(new Set(units).size === units.length, 'each unit stands once on a bus');
    this.#pace = pace;
    this.#units = units.map((unit) => ({ unit, health: 'unknown', misses: 0, dueAt: 0, wanted: undefined }));
  }

  get units(): readonly number[] {
    return this.#units.map(({ unit }) => unit);
  }

  health(unit: number): UnitHealth {
    return this.#find(unit).health;
  }

  isWanted(unit: number): boolean {
    return this.#find(unit).wanted !== undefined;
  }

  /** The bus was plugged in: everybody is seen anew, and nobody is known to be there. */
  restart(now: number): void {
    for (const unit of this.#units) Object.assign(unit, { health: 'unknown', misses: 0, dueAt: now });
  }

  /** The unit is to be told something new. A silent one hears it at its next turn. */
  want(unit: number): void {
    this.#find(unit).wanted ??= ++this.#order;
  }

  /** Who is next, if anybody is. New content goes first, unless somebody has been put off too long. */
  next(now: number): number | undefined {
    const overdue = this.#earliest((one) => now - one.dueAt > putOffMsMax);
    const wanted = this.#units
      .filter((one) => one.wanted !== undefined && one.health !== 'silent')
      .sort((a, b) => (a.wanted ?? 0) - (b.wanted ?? 0))[0];
    return (overdue ?? wanted ?? this.#earliest((one) => one.dueAt <= now))?.unit;
  }

  /** When the next turn falls due if nothing new is wanted. */
  nextAt(): number {
    return Math.min(...this.#units.map(({ dueAt }) => dueAt));
  }

  /** Its turn begins: what is wanted from now on is newer than what it will be told. */
  begin(unit: number): void {
    this.#find(unit).wanted = undefined;
  }

  /** It was told; it has no way to answer. */
  told(unit: number, now: number): void {
    this.#find(unit).dueAt = now + this.#pace.everyMs;
  }

  answered(unit: number, now: number): void {
    Object.assign(this.#find(unit), { health: 'answers', misses: 0, dueAt: now + this.#pace.everyMs });
  }

  /** It spoke by itself: it is not silent, and a turn that was put off for its silence comes now. */
  spoke(unit: number, now: number): void {
    const found = this.#find(unit);
    if (found.health === 'silent') Object.assign(found, { health: 'answers', misses: 0, dueAt: now });
  }

  missed(unit: number, now: number): void {
    const found = this.#find(unit);
    found.misses += 1;
    if (found.misses < missesMax) {
      found.dueAt = now;
      return;
    }
    found.health = 'silent';
    const { silentMs, silentMsMax } = this.#pace;
    found.dueAt = now + Math.min(silentMsMax, silentMs * 2 ** Math.min(found.misses - missesMax, 30));
  }

  #find(unit: number): Unit {
    const found = this.#units.find((one) => one.unit === unit);
    assert(found, `unit ${unit} stands on this bus`);
    return found;
  }

  #earliest(fits: (unit: Unit) => boolean): Unit | undefined {
    return this.#units.filter(fits).sort((a, b) => a.dueAt - b.dueAt)[0];
  }
}
