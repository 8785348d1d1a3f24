import { raiseAlert, settleAlert } from '@onehall/application';
import { alarmAtChance } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';

/** The alarm ends well below where it began: forty futures waver by a few hundredths. */
const endsBelow = alarmAtChance - 0.15;
/** Somebody who has seen to it is not told again at once. */
const quietMs = 10 * 60_000;
const alarm = { kind: 'promises-at-risk', source: 'hall' } as const;

/** Tells the floor that promises are at risk, once, and takes it back when the danger is over [Q2, Q8]. */
export class AlarmBell {
  readonly #parts: Pick<ServerParts, 'store' | 'now'>;
  #rungAt = Number.NEGATIVE_INFINITY;

  constructor(parts: Pick<ServerParts, 'store' | 'now'>) {
    this.#parts = parts;
  }

  async hear(chance: number): Promise<void> {
    const { store, now } = this.#parts;
    const rung = store.state.openAlert(alarm.kind, alarm.source) !== null;
    const rings = !rung && chance >= alarmAtChance && Math.abs(now() - this.#rungAt) > quietMs;
    const ends = rung && chance < endsBelow;
    if (!rings && !ends) return;
    // Over by itself, it may begin anew at once; only a person's word keeps it quiet.
    this.#rungAt = rings ? now() : Number.NEGATIVE_INFINITY;
    const envelope = { type: 'forecast', actor: 'server', terminal: 'server', commandId: null, body: null };
    await store.submit(envelope, (context) =>
      rings
        ? raiseAlert({ ...alarm, facts: { chance: Math.round(chance * 100) } }, context)
        : settleAlert(alarm, context),
    );
  }
}
