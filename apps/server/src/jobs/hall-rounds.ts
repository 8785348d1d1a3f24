import type { CommandContext } from '@onehall/application';
import {
  closeDays,
  expireApprovals,
  measureSteps,
  moveBreak,
  raiseAlert,
  recordBreaches,
  settleAlert,
  tendAudit,
  tendCases,
  tendEmergencies,
  tendIndicators,
  tendInspections,
  tendLevers,
  tendRepairs,
  tendSlideMedia,
  tendTrainings,
  watchServiceClocks,
} from '@onehall/application';
import type { WriteDecision } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { askBilling } from './within.ts';

/** Promises, levers and breaks are looked at this often. */
const roundMs = 30_000;
/** A break that would begin within this is held against the forecast. */
const breakSoonMs = 5 * 60_000;
/** Where nobody says when a break would be harmless it is tried again after this. */
const breakLaterMs = 10 * 60_000;
/** How long the thread that looks ahead may be away before the floor is told. */
const missingRounds = 2;

/**
 * What the hall does by itself, twice a minute: keeps each broken promise with its cause [Q2], ends and looks back on
 * levers [Q8], lets breaks slide that would break promises [Q7], closes the days before [Q11], audits the
 * day [M2], tells whose case has passed a time [D12], which emergency nobody has ended [E5] and which inspections and repairs are late [E10], counts the
 * indicators of days that are over [E7], lets pictures go that no slide needs [E6], and lets skills follow from training [E8]. Each is a command like any other
 * and does nothing twice, whenever the server was off.
 */
export class HallRounds {
  readonly #parts: ServerParts;
  #timer: NodeJS.Timeout | null = null;
  #under: Promise<void> = Promise.resolve();
  #stopped = false;
  #missing = 0;
  /** Emergencies in which the billing system was seen silent; forgotten with the process, and then ticked by hand. */
  readonly #unanswered = new Set<string>();

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => void this.go(), roundMs);
    this.#timer.unref();
    void this.go();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#under;
  }

  /** One round; resolves when it is done. Rounds follow one another. */
  go(): Promise<void> {
    this.#under = this.#under.then(() => this.#round());
    return this.#under;
  }

  async #round(): Promise<void> {
    if (this.#stopped) return;
    await this.#step(() => this.#submit('recordBreaches', recordBreaches));
    await this.#step(() => this.#submit('watchServiceClocks', watchServiceClocks));
    await this.#step(() => this.#submit('expireApprovals', expireApprovals));
    await this.#step(() => this.#submit('tendLevers', tendLevers));
    await this.#step(() => this.#slideBreaks());
    await this.#step(() => this.#closeDays());
    await this.#step(() => this.#submit('tendAudit', tendAudit));
    await this.#step(() => this.#submit('tendCases', tendCases));
    await this.#step(() => this.#submit('tendIndicators', tendIndicators));
    await this.#step(() => this.#measureEmergencies());
    await this.#step(() => this.#submit('tendEmergencies', tendEmergencies));
    await this.#step(() => this.#submit('tendRepairs', tendRepairs));
    await this.#step(() => this.#submit('tendInspections', tendInspections));
    await this.#step(() => this.#submit('tendTrainings', tendTrainings));
    await this.#step(() => this.#sweepMedia());
    await this.#step(() => this.#watchForecast());
  }

  /** One that fails keeps those after it from nothing. */
  async #step(go: () => Promise<unknown>): Promise<void> {
    try {
      await go();
    } catch (error) {
      this.#parts.log.error({ err: error }, 'a round through the hall failed');
    }
  }

  async #sweepMedia(): Promise<void> {
    const { store, media, now } = this.#parts;
    await this.#submit('tendSlideMedia', tendSlideMedia);
    await media.sweep((mediaId) => store.state.slideMediaIsKnown(mediaId), now());
  }

  async #closeDays(): Promise<void> {
    for (let more = true; more && !this.#stopped; ) {
      const closed = await this.#submit('closeDays', closeDays);
      more = closed?.more ?? false;
    }
  }

  async #slideBreaks(): Promise<void> {
    const { store, forecast, hall } = this.#parts;
    const now = this.#parts.now();
    const sessions = new Map(store.state.sessions().map((one) => [one.clerkId, one]));
    for (const planned of store.state.plannedBreaks()) {
      const session = sessions.get(planned.clerkId);
      if (!session || session.pause !== null || planned.startsAt > now + breakSoonMs) continue;
      const seen = await forecast.pauseForecast(session.counterId, planned.minutes);
      if (seen === null || seen.promisesBroken <= hall.queue.pause.promisesMax) continue;
      const startsAt = Math.max(seen.allowedAt ?? 0, now + breakLaterMs);
      await this.#submit('moveBreak', (context) =>
        moveBreak({ breakId: planned.id, startsAt, reason: 'promises' }, context),
      );
    }
  }

  /** Steps that the hall can see for itself [E5]. Billing is asked only while somebody waits for its answer. */
  async #measureEmergencies(): Promise<void> {
    const { store, billing } = this.#parts;
    const waiting = store.state
      .runningEmergencies()
      .filter(({ steps }) =>
        steps.some(({ mark, measure }) => mark === null && measure === 'billing-answers'),
      )
      .map(({ id }) => id);
    // Whatever it fails with, it has not answered.
    const answer = waiting.length > 0 ? await askBilling(() => billing.plans()).catch(() => null) : null;
    const answered = answer?.ok === true;
    // It answers again only where it was seen not to: a slow one answers all the time.
    if (!answered) for (const id of waiting) this.#unanswered.add(id);
    await this.#submit('measureSteps', (context) =>
      measureSteps(
        {
          'billing-answers': ({ id }) => answered && this.#unanswered.has(id),
          'devices-online': ({ id }) => context.state.devicesBack(id),
          'drawers-counted': ({ startedAt }) => context.state.drawersCounted(startedAt),
        },
        context,
      ),
    );
  }

  /** Where nobody looks ahead for a minute the floor is told; the queue goes on by the rule. */
  async #watchForecast(): Promise<void> {
    const { forecast, store } = this.#parts;
    this.#missing = forecast.foreseen() === null ? this.#missing + 1 : 0;
    const open = store.state.openAlert('forecast-missing', 'hall') !== null;
    const source = { kind: 'forecast-missing', source: 'hall' } as const;
    if (this.#missing >= missingRounds && !open) {
      await this.#submit('forecastMissing', (context) => raiseAlert({ ...source, facts: {} }, context));
    }
    if (this.#missing === 0 && open) {
      await this.#submit('forecastBack', (context) => settleAlert(source, context));
    }
  }

  async #submit<A>(type: string, decide: (context: CommandContext) => WriteDecision<A>): Promise<A | null> {
    const envelope = { type, actor: 'server', terminal: 'server', commandId: null, body: null };
    const outcome = await this.#parts.store.submit(envelope, decide);
    return outcome.ok ? outcome.answer : null;
  }
}
