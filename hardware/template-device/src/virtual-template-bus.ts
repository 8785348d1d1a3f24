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
import { CompiledTemplate } from './compiled-template.ts';
import type { TemplateFrame } from './encode-frame.ts';
import { bytesOf } from './layout.ts';
import type { DeviceTemplate, KeyName } from './template.ts';
import { VirtualUnit, type VirtualUnitView } from './virtual-unit.ts';

export interface VirtualTemplateBusOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/**
 * Bars and pads made of software, on one bus, that speak a template. Faults of their bodies: `dead-3`, unit 3 neither
 * hears nor speaks; `bouncing`, every press comes twice.
 */
export interface VirtualTemplateBus extends VirtualBody {
  readonly units: ReadonlyMap<number, VirtualUnitView>;
  /** A finger on a key. A key that the template does not have is a bug. */
  press(address: number, key: KeyName): void;
  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void;
}

/** A pad repeats what is not acknowledged so often and so long, and gives up then. */
const repeatMs = 200;
const repeatsMax = 5;
const bouncing = 'bouncing';

/** Makes the units at these addresses, switched on and dark, on no cable yet. */
export function createVirtualTemplateBus(
  template: DeviceTemplate,
  addresses: readonly number[],
  options: VirtualTemplateBusOptions = {},
): VirtualTemplateBus {
  return new BusModel(new CompiledTemplate(template), addresses, options);
}

class BusModel implements VirtualTemplateBus {
  readonly knownFaults: readonly string[];
  readonly #template: CompiledTemplate;
  readonly #units: ReadonlyMap<number, VirtualUnit>;
  readonly #timers: Timers;
  readonly #lineFaults: LineFaults;
  readonly #own = new Set<string>();
  readonly #repeats = new Map<number, Cancel>();
  readonly #changeListeners = new Set<() => void>();
  readonly #bytesListeners: ((direction: 'in', bytes: Uint8Array) => void)[] = [];
  #framer;

  constructor(template: CompiledTemplate, addresses: readonly number[], options: VirtualTemplateBusOptions) {
    this.knownFaults = [...lineFaults, bouncing, ...addresses.map(deadFault)];
    this.#template = template;
    this.#units = new Map(addresses.map((address) => [address, new VirtualUnit(template)]));
    this.#timers = options.timers ?? realTimers;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? (() => 0.7));
    this.#framer = template.framer('out');
  }

  get units(): ReadonlyMap<number, VirtualUnitView> {
    return new Map([...this.#units].map(([address, unit]) => [address, unit.view]));
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
    this.#framer = this.#template.framer('out');
    for (const cancel of this.#repeats.values()) cancel();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const listener of this.#bytesListeners) listener('in', heard);
    for (const frame of this.#framer.push(heard, this.#timers.now())) this.#hear(frame);
  }

  press(address: number, key: KeyName): void {
    const unit = this.#units.get(address);
    assert(unit, `unit ${address} hangs on this bus`);
    const code = Object.entries(this.#template.source.key?.keys ?? {}).find(([, name]) => name === key)?.[0];
    assert(code !== undefined, `the pad has no key ${key}`);
    const times = this.#own.has(bouncing) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      unit.press(bytesOf(code));
      if (!this.#template.source.poll) this.#speak(address, unit);
    }
    this.#changed();
  }

  faults(): readonly string[] {
    return [...this.#lineFaults.faults(), ...this.#own];
  }

  setFault(fault: string, on: boolean): void {
    assert(this.knownFaults.includes(fault), `the bus knows no fault ${fault}`);
    if (this.#lineFaults.set(fault, on)) return;
    if (on) this.#own.add(fault);
    else this.#own.delete(fault);
  }

  powerCycle(): void {
    for (const unit of this.#units.values()) unit.powerCycle();
    this.#framer = this.#template.framer('out');
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  #hear(frame: TemplateFrame): void {
    const unit = this.#units.get(frame.address);
    if (!unit || this.#isDead(frame.address)) return;
    const answer = unit.obey(frame);
    if (answer === 'key') this.#sayKey(frame.address, unit);
    else if (answer) this.#lineFaults.say(this.#template.encode('back', frame.address, answer));
    this.#changed();
  }

  /** Says a key by itself, and again until it is acknowledged. */
  #speak(address: number, unit: VirtualUnit, repeats = 0): void {
    this.#repeats.get(address)?.();
    if (!this.#sayKey(address, unit) || repeats === repeatsMax) return;
    if (!this.#template.source.key?.acknowledge) return;
    const again = this.#timers.after(repeatMs, () => this.#speak(address, unit, repeats + 1));
    this.#repeats.set(address, again);
  }

  /** False: there is none to be said. */
  #sayKey(address: number, unit: VirtualUnit): boolean {
    const { key } = this.#template.source;
    const code = unit.nextKey();
    if (!key || !code) return false;
    if (!this.#isDead(address))
      this.#lineFaults.say(this.#template.encode('back', address, key, { key: code }));
    return true;
  }

  #isDead(address: number): boolean {
    return this.#own.has(deadFault(address));
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}

function deadFault(address: number): string {
  return `dead-${address}`;
}
