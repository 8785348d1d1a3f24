import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  lineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import { createRequestFramer, exceptionCodes, type ModbusFrame, withCrc } from './modbus-frames.ts';
import { VirtualPanel } from './virtual-panel.ts';

export interface VirtualPanelsOptions {
  readonly digits?: number;
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** Digit panels made of software, on one bus. Faults of a body: `dead-3`, unit 3 neither hears nor speaks. */
export interface VirtualLedPanels extends VirtualBody {
  /** What each unit shows, one character a digit and the point of a number. */
  readonly digits: ReadonlyMap<number, string>;
  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void;
}

const broadcastUnit = 0;

/** Makes the panels of these units, switched on and dark, on no cable yet. */
export function createVirtualLedPanels(
  units: readonly number[],
  options: VirtualPanelsOptions = {},
): VirtualLedPanels {
  return new PanelsModel(units, options);
}

class PanelsModel implements VirtualLedPanels {
  readonly knownFaults: readonly string[];
  readonly #panels: ReadonlyMap<number, VirtualPanel>;
  readonly #timers: Timers;
  readonly #lineFaults: LineFaults;
  readonly #dead = new Set<number>();
  readonly #changeListeners = new Set<() => void>();
  readonly #bytesListeners: ((direction: 'in', bytes: Uint8Array) => void)[] = [];
  #framer = createRequestFramer();

  constructor(units: readonly number[], options: VirtualPanelsOptions) {
    this.knownFaults = [...lineFaults, ...units.map(deadFault)];
    this.#timers = options.timers ?? realTimers;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? (() => 0.7));
    this.#panels = new Map(units.map((unit) => [unit, new VirtualPanel(options.digits ?? 6)]));
  }

  get digits(): ReadonlyMap<number, string> {
    return new Map([...this.#panels].map(([unit, panel]) => [unit, panel.lit]));
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
    this.#framer = createRequestFramer();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const listener of this.#bytesListeners) listener('in', heard);
    for (const request of this.#framer.push(heard, this.#timers.now())) this.#hear(request);
  }

  faults(): readonly string[] {
    return [...this.#lineFaults.faults(), ...[...this.#dead].map(deadFault)];
  }

  setFault(fault: string, on: boolean): void {
    if (this.#lineFaults.set(fault, on)) return;
    const unit = [...this.#panels.keys()].find((one) => deadFault(one) === fault);
    assert(unit !== undefined, `panels know no fault ${fault}`);
    if (on) this.#dead.add(unit);
    else this.#dead.delete(unit);
  }

  powerCycle(): void {
    for (const panel of this.#panels.values()) panel.powerCycle();
    this.#framer = createRequestFramer();
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  #hear(request: ModbusFrame): void {
    const [addressed = broadcastUnit] = request;
    for (const [unit, panel] of this.#panels) {
      if (this.#dead.has(unit)) continue;
      if (addressed === broadcastUnit) panel.obey(request);
      else if (addressed === unit) this.#answer(unit, request, panel);
    }
    this.#changed();
  }

  #answer(unit: number, request: ModbusFrame, panel: VirtualPanel): void {
    const code = request[1] ?? 0;
    const answer = panel.obey(request);
    const body =
      answer.kind === 'refused' ? [code | 0x80, exceptionCodes[answer.because]] : [code, ...answer.data];
    this.#lineFaults.say(withCrc(Uint8Array.of(unit, ...body)));
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}

function deadFault(unit: number): string {
  return `dead-${unit}`;
}
