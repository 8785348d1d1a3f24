import { defaultRetryPolicy, type RetryPolicy, recentLosses, retryDelayMs } from './back-off.ts';
import type { ByteLink } from './byte-link.ts';
import { DeviceError, toDeviceError } from './device-error.ts';
import { LineLink } from './line-link.ts';
import type { Cancel, Timers } from './timers.ts';

/** Where a line stands. `absent`: nothing at the address, or stopped. `quarantined`: it flapped and is given a rest. */
export type LineState = 'absent' | 'opening' | 'probing' | 'online' | 'lost' | 'back-off' | 'quarantined';

/** An audited step of a line; `at` is epoch ms. */
export interface Transition {
  readonly from: LineState;
  readonly to: LineState;
  readonly at: number;
  readonly reason: string;
}

export interface SupervisorOptions<P> {
  /** Makes a new link for each attempt: a port object that failed is never used again. */
  readonly linkFactory: () => ByteLink;
  /** Proves that the right device answers, before anything is shown or printed. Rejects with a DeviceError. */
  readonly probe: (link: LineLink) => Promise<P>;
  /** Takes the link over, with what the probe learnt. The link's own end tells the driver when it is over. */
  readonly online: (link: LineLink, probed: P) => void;
  readonly timers: Timers;
  /** 0 ≤ x < 1, for the jitter. */
  readonly random: () => number;
  readonly retry?: Partial<RetryPolicy>;
}

/** Keeps one line alive: opens, probes, hands over, notices the loss, waits, opens again, for as long as it runs. */
export class Supervisor<P> {
  readonly #options: SupervisorOptions<P>;
  readonly #policy: RetryPolicy;
  readonly #listeners: ((transition: Transition) => void)[] = [];
  #state: LineState = 'absent';
  #running = false;
  #generation = 0;
  #failures = 0;
  #lossesAt: readonly number[] = [];
  #link: LineLink | undefined;
  #cancelWait: Cancel = () => undefined;

  constructor(options: SupervisorOptions<P>) {
    this.#options = options;
    this.#policy = { ...defaultRetryPolicy, ...options.retry };
  }

  get state(): LineState {
    return this.#state;
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#listeners.push(listener);
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#begin();
  }

  /** Closes the link and waits for nothing else; no attempt follows. Never rejects. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#cancelWait();
    const link = this.#link;
    this.#link = undefined;
    await link?.close();
    this.#move('absent', 'stopped');
  }

  /** Ends a quarantine or a wait by hand: somebody has seen to the cable. */
  retryNow(): void {
    if (!this.#running || this.#link) return;
    this.#lossesAt = [];
    this.#cancelWait();
    this.#begin();
  }

  #begin(): void {
    const link = new LineLink(this.#options.linkFactory(), ++this.#generation);
    this.#link = link;
    this.#attempt(link).catch((thrown: unknown) => this.#gaveUp(link, toDeviceError(thrown)));
  }

  async #attempt(link: LineLink): Promise<void> {
    // A path that is looked for every second would fill the audit: repeated attempts show once they get somewhere.
    if (this.#failures === 0) this.#move('opening', link.describe);
    await link.open();
    if (this.#link !== link) return link.close();
    this.#move('opening', link.describe);
    this.#move('probing', 'the line is open');
    const probed = await this.#probeInTime(link);
    if (this.#link !== link) return;
    link.onEnd((error) => this.#lost(link, error));
    if (!link.alive) return;
    this.#failures = 0;
    this.#move('online', 'the device answered');
    this.#options.online(link, probed);
  }

  #probeInTime(link: LineLink): Promise<P> {
    return new Promise<P>((resolve, reject) => {
      const forget = link.onEnd(reject);
      const cancel = this.#options.timers.after(this.#policy.probeMsMax, () =>
        reject(new DeviceError('timeout', `the probe took longer than ${this.#policy.probeMsMax} ms`)),
      );
      const finished = () => {
        cancel();
        forget();
      };
      this.#options.probe(link).finally(finished).then(resolve, reject);
    });
  }

  #gaveUp(link: LineLink, error: DeviceError): void {
    if (this.#link !== link) return;
    this.#link = undefined;
    const absent = error.code === 'path-missing';
    this.#afterClosing(link, () => {
      this.#move(absent ? 'absent' : 'back-off', error.message);
      this.#wait(absent);
    });
  }

  #lost(link: LineLink, error: DeviceError): void {
    if (this.#link !== link) return;
    this.#link = undefined;
    const now = this.#options.timers.now();
    this.#lossesAt = [...recentLosses(this.#policy, this.#lossesAt, now), now];
    this.#move('lost', error.message);
    const flapping = this.#lossesAt.length > this.#policy.lossesMax;
    this.#afterClosing(link, () => {
      if (!flapping) {
        this.#move('back-off', 'waiting before the next attempt');
        return this.#wait(false);
      }
      this.#move('quarantined', `lost ${this.#lossesAt.length} times within a minute: see to the cable`);
      this.#cancelWait = this.#options.timers.after(this.#policy.quarantineMs, () => this.retryNow());
    });
  }

  /** The port must be given back before it is opened again, or our own lock would keep us out. */
  #afterClosing(link: LineLink, next: () => void): void {
    link.close().then(
      () => {
        if (this.#running && !this.#link) next();
      },
      () => undefined,
    );
  }

  #wait(absent: boolean): void {
    const delayMs = retryDelayMs(this.#policy, {
      failures: this.#failures++,
      absent,
      random: this.#options.random(),
    });
    this.#cancelWait = this.#options.timers.after(delayMs, () => this.#begin());
  }

  #move(to: LineState, reason: string): void {
    if (to === this.#state) return;
    const transition: Transition = { from: this.#state, to, at: this.#options.timers.now(), reason };
    this.#state = to;
    for (const listener of this.#listeners) listener(transition);
  }
}
