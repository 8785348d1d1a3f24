/** Cancels a pending call; calling it late or twice does nothing. */
export type Cancel = () => void;

/** The clock and the alarm of every driver, so that tests own the time. Instants are epoch ms. */
export interface Timers {
  now(): number;
  after(ms: number, call: () => void): Cancel;
}

/** The machine's own clock. */
export const realTimers: Timers = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

export interface FakeTimers extends Timers {
  /** Moves the time forward by `ms`, firing what falls due in order and letting promises settle in between. */
  advance(ms: number): Promise<void>;
  /** How many calls are pending: a driver that was stopped must leave none. */
  pending(): number;
}

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
}

/** A clock that stands still until told otherwise. */
export function createFakeTimers(startAt = 0): FakeTimers {
  let now = startAt;
  let order = 0;
  const alarms = new Set<Alarm>();
  const earliest = (until: number): Alarm | undefined =>
    [...alarms].filter((a) => a.at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  return {
    now: () => now,
    pending: () => alarms.size,
    after(ms, call) {
      const alarm: Alarm = { at: now + Math.max(0, ms), order: order++, call };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let alarm = earliest(until); alarm !== undefined; alarm = earliest(until)) {
        alarms.delete(alarm);
        now = alarm.at;
        alarm.call();
        await settle();
      }
      now = until;
    },
  };
}

/** One turn of the event loop empties the microtask queue, however long its chains are. */
async function settle(): Promise<void> {
  await new Promise<void>((resolve) => void setImmediate(resolve));
}
