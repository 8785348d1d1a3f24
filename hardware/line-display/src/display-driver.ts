import {
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  type LineLink,
  type LineState,
  type Transition,
  toDeviceError,
  watchModemLines,
} from '@onehall/device-core';
import { columns, type DisplayDialect, encodeInitialise, encodeTwoLines } from './frames.ts';

export interface LineDisplayOptions extends DeviceOptions {
  /** CD5220 if left out, which nearly all clones speak. */
  readonly dialect?: DisplayDialect;
}

/**
 * A two-line customer display that looks after its own line and is redrawn whenever it comes back. It never answers:
 * its health is `assumed` while the line takes bytes, and `not-connected` also while its modem lines say that it is off
 * (where the address asks to watch them).
 */
export interface LineDisplay extends Device {
  /** Sets what both lines show, in the display's two times twenty cells. Only the newest content is ever sent. */
  show(upper: string, lower: string): void;
  /** What it was last told to show. */
  content(): readonly [string, string];
}

const refreshMs = 30_000;
const writeMs = 2_000;
const testMs = 3_000;

/** Makes the driver of one display; nothing happens before `start`. */
export function createLineDisplay(options: LineDisplayOptions): LineDisplay {
  return new DisplayDriver(options);
}

class DisplayDriver implements LineDisplay {
  readonly #line: DeviceLine<void>;
  readonly #dialect: DisplayDialect;
  readonly #watchesModemLines: boolean;
  #content: readonly [string, string] = ['', ''];
  #link: LineLink | undefined;
  #isOff = false;
  #dirty = false;
  #anew = false;
  #writing = false;
  #cancelRefresh: Cancel = () => undefined;
  #endTest: Cancel | undefined;

  constructor(options: LineDisplayOptions) {
    const { address, dialect = 'cd5220' } = options;
    this.#dialect = dialect;
    this.#watchesModemLines = address?.kind === 'serial' && address.watchModemLines === true;
    this.#line = new DeviceLine<void>(options, {
      // It never answers, so there is nothing to ask: what the link takes counts.
      probe: async () => undefined,
      online: (link) => this.#online(link),
    });
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    this.#cancelRefresh();
    this.#endTest?.();
    this.#endTest = undefined;
    await this.#line.stop();
  }

  show(upper: string, lower: string): void {
    if (upper === this.#content[0] && lower === this.#content[1]) return;
    this.#content = [upper, lower];
    this.#redraw();
  }

  content(): readonly [string, string] {
    return this.#content;
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    if (this.health() === 'not-connected') return 'closed';
    return this.#writing ? 'busy' : 'idle';
  }

  health(): DeviceHealth {
    return this.#line.state === 'online' && !this.#isOff ? 'assumed' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  /** Lights every cell for three seconds. Rejects with `link-lost` where there is no line or the display is off. */
  async test(): Promise<void> {
    if (!this.#link || this.#isOff) throw new DeviceError('link-lost', 'the display is not connected');
    this.#endTest?.();
    this.#endTest = this.#line.timers.after(testMs, () => {
      this.#endTest = undefined;
      this.#redraw();
    });
    this.#redraw();
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #online(link: LineLink): void {
    this.#link = link;
    this.#writing = false;
    link.onEnd(() => {
      if (this.#link !== link) return;
      this.#link = undefined;
      this.#isOff = false;
      this.#cancelRefresh();
    });
    // A display that was switched off shows its own greeting, or half a frame: everything is said anew.
    this.#anew = true;
    this.#redraw();
    if (this.#watchesModemLines)
      watchModemLines(link, this.#line.timers, (isOff) => this.#switched(link, isOff));
  }

  #switched(link: LineLink, isOff: boolean): void {
    if (this.#link !== link) return;
    this.#isOff = isOff;
    this.#cancelRefresh();
    this.#line.statistics.count(isOff ? 'switchedOff' : 'switchedOn');
    if (!isOff) {
      this.#anew = true;
      this.#redraw();
    }
    this.#line.changed();
  }

  /** While a write is under way only the wish to redraw is kept, so that the newest content wins and none piles up. */
  #redraw(): void {
    this.#dirty = true;
    this.#write();
  }

  #write(): void {
    const link = this.#link;
    if (!link || this.#isOff || this.#writing || !this.#dirty) return;
    this.#writing = true;
    this.#dirty = false;
    this.#cancelRefresh();
    const before = this.#anew ? encodeInitialise(this.#dialect) : [];
    this.#anew = false;
    const allLit = '8'.repeat(columns);
    const [upper, lower] = this.#endTest ? [allLit, allLit] : this.#content;
    link.write(Uint8Array.of(...before, ...encodeTwoLines(upper, lower, this.#dialect)), writeMs).then(
      () => this.#written(link),
      (error: unknown) => link.fail(toDeviceError(error)),
    );
  }

  #written(link: LineLink): void {
    if (this.#link !== link) return;
    this.#writing = false;
    this.#write();
    if (this.#writing) return;
    this.#line.changed();
    // A display behind a switched power strip comes back blank without telling; it is never blank for long.
    this.#cancelRefresh = this.#line.timers.after(refreshMs, () => this.#redraw());
  }
}
