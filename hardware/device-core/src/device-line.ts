import { strict as assert } from 'node:assert';
import type { RetryPolicy } from './back-off.ts';
import { type ByteLink, bytesPerSecond, type LinkAddress } from './byte-link.ts';
import { createLink } from './create-link.ts';
import { type DeviceStatistics, StatisticsKeeper } from './device-statistics.ts';
import { echoFreeLink } from './echo-free-link.ts';
import type { LineLink } from './line-link.ts';
import { type LineState, Supervisor, type Transition } from './supervisor.ts';
import { tappedLink } from './tapped-link.ts';
import { type Cancel, realTimers, type Timers } from './timers.ts';

/** What every driver is made from. */
export interface DeviceOptions {
  readonly address?: LinkAddress;
  /** In place of an address: a new link each time, for fakes. */
  readonly linkFactory?: () => ByteLink;
  readonly timers?: Timers;
  /** 0 ≤ x < 1: jitter of the back-off. */
  readonly random: () => number;
  readonly retry?: Partial<RetryPolicy>;
  /** The RS-485 adapter hands back every byte we send: they are taken out of what is read. */
  readonly echoes?: boolean;
  /** Sees all traffic, for the device page's log. */
  readonly onBytes?: (direction: 'in' | 'out', bytes: Uint8Array) => void;
}

export interface DeviceLineEnds<P> {
  /** Proves that the right device answers, before anything is shown or said. One that never answers resolves at once. */
  readonly probe: (link: LineLink) => Promise<P>;
  /** Takes the link over. Its `onEnd` tells when it is over. */
  readonly online: (link: LineLink, probed: P) => void;
}

/** The part that all drivers share: a supervised line, its statistics and its listeners. */
export class DeviceLine<P> {
  readonly timers: Timers;
  readonly statistics = new StatisticsKeeper();
  readonly #supervisor: Supervisor<P>;
  readonly #changeListeners = new Set<() => void>();

  constructor(options: DeviceOptions, ends: DeviceLineEnds<P>) {
    const { onBytes, retry, random } = options;
    const timers = options.timers ?? realTimers;
    const makeLink = linkFactoryOf(options, timers);
    this.timers = timers;
    const tap = (direction: 'in' | 'out', bytes: Uint8Array) => {
      this.statistics.bytes(direction, bytes.length);
      onBytes?.(direction, bytes);
    };
    this.#supervisor = new Supervisor<P>({
      linkFactory: () => tappedLink(makeLink(), tap),
      probe: ends.probe,
      online: (link, probed) => {
        link.onEnd(() => this.changed());
        ends.online(link, probed);
      },
      timers,
      random,
      ...(retry ? { retry } : {}),
    });
    this.#supervisor.onTransition((transition) => {
      this.statistics.moved(transition);
      this.changed();
    });
  }

  get state(): LineState {
    return this.#supervisor.state;
  }

  start(): void {
    this.#supervisor.start();
  }

  async stop(): Promise<void> {
    await this.#supervisor.stop();
  }

  retryNow(): void {
    this.#supervisor.retryNow();
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#supervisor.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  /** Tells whoever looks that there is something new to see. */
  changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }

  readStatistics(): DeviceStatistics {
    return this.statistics.read(this.timers.now());
  }
}

function linkFactoryOf({ address, linkFactory, echoes }: DeviceOptions, timers: Timers): () => ByteLink {
  const makeLink = linkFactory ?? (address && (() => createLink(address, timers)));
  assert(makeLink, 'a device needs an address or a link factory');
  if (!echoes) return makeLink;
  const speed = bytesPerSecond(address ?? { kind: 'serial', path: '', baudRate: 9_600 });
  return () => echoFreeLink(makeLink(), { timers, bytesPerSecond: speed });
}
