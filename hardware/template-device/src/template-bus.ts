import { strict as assert } from 'node:assert';
import {
  BusLine,
  type Cancel,
  type Device,
  type DeviceHealth,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  type LineLink,
  type LineState,
  type Transition,
  type TurnOutcome,
  type UnitHealth,
} from '@onehall/device-core';
import { CompiledTemplate } from './compiled-template.ts';
import { addressMax } from './encode-frame.ts';
import { KeyGate, type PadKey } from './key-gate.ts';
import type { DeviceTemplate, FrameLayout, KeyName } from './template.ts';
import { templateProblems } from './template-problems.ts';
import { UnitLine } from './unit-line.ts';
import { UnitWishes } from './unit-wishes.ts';

export interface TemplateBusOptions extends DeviceOptions {
  /** One without problems (`templateProblems`). */
  readonly template: DeviceTemplate;
  /** Only 0 where the template's frames have no address: one device on the line. */
  readonly addresses: readonly number[];
}

/** How one unit is doing. `unknown`: the template gives it no way to answer, or it was not asked yet. */
export interface UnitState {
  readonly address: number;
  readonly health: UnitHealth;
  readonly text: string;
  readonly isPrompted: boolean;
  /** When a key of it was heard last, epoch ms: the only sign of life of a pad that cannot be asked. */
  readonly lastKeyAt: number | null;
}

/** All the units of one kind on one bus, spoken to by a template. */
export interface TemplateBus extends Device {
  /** What its template describes: only that may be asked of it. */
  can(what: 'show' | 'prompt'): boolean;
  /** Only the newest text of each unit is ever sent. `style`: a name of the template's; its first if left out. */
  show(address: number, text: string, style?: string): void;
  /** Lights a pad until a key is pressed or `endPrompt`. */
  prompt(address: number): void;
  endPrompt(address: number): void;
  /** Each press once. */
  onKey(listener: (key: PadKey<KeyName>) => void): Cancel;
  unitStates(): readonly UnitState[];
}

const silentMs = { silentMs: 5_000, silentMsMax: 60_000 };
/** A pad that is asked for its keys has somebody in front of it: it is asked again soon. */
const silentPadMs = { silentMs: 1_000, silentMsMax: 60_000 };
/** A unit that answers is asked this often, and one that never does is told again. */
const refreshMs = { answering: 5_000, mute: 30_000 };
const gapMs = 5;

/** Makes the driver of one bus; nothing happens before `start`. */
export function createTemplateBus(options: TemplateBusOptions): TemplateBus {
  return new Bus(options);
}

class Bus implements TemplateBus {
  readonly #bus: BusLine;
  readonly #template: CompiledTemplate;
  readonly #units: ReadonlyMap<number, UnitWishes>;
  readonly #gate: KeyGate;
  readonly #keyListeners = new Set<(key: PadKey<KeyName>) => void>();

  constructor(options: TemplateBusOptions) {
    const { template, addresses } = options;
    assert.deepEqual(templateProblems(template), [], 'a template is used only without problems');
    checkAddresses(template, addresses);
    const answers = [template.show, template.prompt].some((command) => command?.answer);
    const refresh = answers ? refreshMs.answering : refreshMs.mute;
    this.#template = new CompiledTemplate(template);
    this.#gate = new KeyGate({
      repeatMs: template.key?.repeatMs ?? 0,
      saysNone: isRepeatedWhenPolled(template),
    });
    this.#units = new Map(addresses.map((address) => [address, new UnitWishes(template, refresh)]));
    this.#bus = new BusLine(options, {
      units: addresses,
      pace: { everyMs: template.poll?.everyMs ?? refresh, ...(template.poll ? silentPadMs : silentMs) },
      gapMs,
      online: (link) => this.#online(link),
      isBehind: (address) => this.#unit(address).isBehind,
    });
  }

  start(): void {
    this.#bus.line.start();
  }

  stop(): Promise<void> {
    return this.#bus.stop();
  }

  can(what: 'show' | 'prompt'): boolean {
    return this.#template.source[what] !== undefined;
  }

  show(address: number, text: string, style?: string): void {
    const { show } = this.#template.source;
    assert(show, 'this template shows nothing');
    assert(style === undefined || style in (show.styles ?? {}), `the template has no style ${style}`);
    this.#unit(address).show(text, style);
    this.#bus.want(address);
  }

  prompt(address: number): void {
    assert(this.#template.source.prompt, 'this template lights nothing');
    this.#unit(address).prompt(true);
    this.#bus.want(address);
  }

  endPrompt(address: number): void {
    this.#unit(address).prompt(false);
    this.#bus.want(address);
  }

  onKey(listener: (key: PadKey<KeyName>) => void): Cancel {
    this.#keyListeners.add(listener);
    return () => void this.#keyListeners.delete(listener);
  }

  unitStates(): readonly UnitState[] {
    return [...this.#units].map(([address, { text, isPrompted }]) => {
      const lastKeyAt = this.#gate.lastAt(address);
      return { address, health: this.#bus.turns.health(address), text, isPrompted, lastKeyAt };
    });
  }

  line(): LineState {
    return this.#bus.line.state;
  }

  state(): DeviceState {
    return this.#bus.state();
  }

  health(): DeviceHealth {
    return this.#bus.health();
  }

  statistics(): DeviceStatistics {
    return this.#bus.line.readStatistics();
  }

  retryNow(): void {
    this.#bus.retryNow();
  }

  /** Every unit shows its address and is lit for three seconds. Rejects with `link-lost`, or `timeout` if all are silent. */
  async test(): Promise<void> {
    this.#bus.test(
      () => this.#testAll(String),
      () => this.#testAll(() => undefined),
    );
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#bus.line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#bus.line.onChange(listener);
  }

  #testAll(textFor: (address: number) => string | undefined): void {
    for (const [address, unit] of this.#units) {
      unit.test(textFor(address));
      this.#bus.want(address);
    }
  }

  #unit(address: number): UnitWishes {
    const unit = this.#units.get(address);
    assert(unit, `unit ${address} hangs on this bus`);
    return unit;
  }

  #online(link: LineLink): (address: number) => Promise<TurnOutcome> {
    const { timers, statistics } = this.#bus.line;
    for (const unit of this.#units.values()) unit.forget();
    const line = new UnitLine({
      ...{ link, timers, statistics, template: this.#template },
      heard: (address, code) => this.#heard(address, code),
      none: (address) => this.#gate.none(address),
    });
    return (address) => this.#visit(line, address);
  }

  async #visit(line: UnitLine, address: number): Promise<TurnOutcome> {
    const unit = this.#unit(address);
    const wishes = unit.take(this.#bus.line.timers.now());
    if (wishes.length === 0) return line.poll(address);
    let outcome: TurnOutcome = 'told';
    for (const wish of wishes) {
      const came = await line.say(address, wish);
      if (came !== 'told') outcome = came;
      if (came === 'missed') {
        unit.forget();
        break;
      }
    }
    return outcome;
  }

  #heard(address: number, code: string): void {
    const unit = this.#units.get(address);
    const key = keyOf(this.#template.source, code);
    const { statistics, timers } = this.#bus.line;
    const isNew = unit && key && this.#gate.passes({ address, key }, timers.now());
    if (unit) this.#bus.turns.spoke(address, timers.now());
    statistics.count(unit ? (key ? (isNew ? 'keys' : 'bounces') : 'unknownKeys') : 'strangers');
    if (!isNew) return;
    unit.answered();
    for (const listener of [...this.#keyListeners]) listener({ address, key });
    this.#bus.line.changed();
  }
}

function isRepeatedWhenPolled({ poll, key }: DeviceTemplate): boolean {
  return poll?.answer !== undefined && key?.acknowledge !== undefined;
}

function keyOf({ key }: DeviceTemplate, code: string): KeyName | undefined {
  return Object.entries(key?.keys ?? {}).find(([one]) => one.toUpperCase() === code)?.[1];
}

/** The highest address that a template's frames can carry, both ways; 0: they carry none. */
export function lastAddressOf({ frame, incoming }: DeviceTemplate): number {
  const maxOf = ({ address }: FrameLayout) => (address ? addressMax(address) : 0);
  return Math.min(maxOf(frame), maxOf(incoming ?? frame));
}

function checkAddresses(template: DeviceTemplate, addresses: readonly number[]): void {
  const max = lastAddressOf(template);
  for (const one of addresses)
    assert(Number.isInteger(one) && one >= 0 && one <= max, `an address of this template is 0 to ${max}`);
}
