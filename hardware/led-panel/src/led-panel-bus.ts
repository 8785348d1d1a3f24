import { strict as assert } from 'node:assert';
import {
  BusLine,
  type Cancel,
  type Device,
  DeviceError,
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
import { drawPanel } from './draw-panel.ts';
import { createReplyFramer } from './modbus-frames.ts';
import { type ModbusAnswer, ModbusHost } from './modbus-host.ts';
import { type PanelContent, registers, shownText, textRegisters } from './panel-text.ts';

export interface LedPanel {
  /** Modbus unit address, 1 to 247; the factory's is 1. */
  readonly unit: number;
  /** 3 to 6; six if left out. */
  readonly digits?: number;
}

export interface LedPanelBusOptions extends DeviceOptions {
  readonly panels: readonly LedPanel[];
}

/** How one panel is doing. */
export interface PanelState {
  readonly unit: number;
  readonly health: UnitHealth;
  /** What it should show, padded to its digits. */
  readonly text: string;
  /** The exception with which it refused the newest content (Modbus V1.1b3, 7); null: it took it. */
  readonly refusal: number | null;
}

/** All the digit panels on one bus. */
export interface LedPanelBus extends Device {
  /** Text of one panel. Only the newest is ever sent; it is drawn anew every 5 s and after a reconnect. */
  show(unit: number, text: string): void;
  /** A whole number of -32768 to 32767, with `decimals` of its digits behind the point. */
  showNumber(unit: number, value: number, decimals?: number): void;
  /** The same text on all panels, in one frame to all; each is asked for it afterwards. */
  showAll(text: string): void;
  unitStates(): readonly PanelState[];
}

interface Panel {
  readonly digits: number;
  content: PanelContent;
  refusal: number | null;
}

const pace = { everyMs: 5_000, silentMs: 5_000, silentMsMax: 60_000 };
/** Three and a half characters at 9600 baud (Modbus over serial line V1.02, 2.5.1.1), rounded up. */
const gapMs = 5;
const unitMax = 247;
const digitsDefault = 6;

/** Makes the driver of one bus; nothing happens before `start`. */
export function createLedPanelBus(options: LedPanelBusOptions): LedPanelBus {
  return new PanelBus(options);
}

class PanelBus implements LedPanelBus {
  readonly #bus: BusLine;
  readonly #panels: ReadonlyMap<number, Panel>;
  #broadcast: string | undefined;
  #isTested = false;

  constructor(options: LedPanelBusOptions) {
    for (const { unit } of options.panels)
      assert(unit >= 1 && unit <= unitMax, 'a Modbus unit is 1 to 247: 0 is everybody');
    this.#panels = new Map(
      options.panels.map(({ unit, digits = digitsDefault }) => [
        unit,
        { digits, content: { kind: 'text', text: '' }, refusal: null },
      ]),
    );
    this.#bus = new BusLine(options, {
      units: options.panels.map(({ unit }) => unit),
      ...{ pace, gapMs },
      online: (link) => this.#online(link),
      isBehind: (unit) => this.#bus.turns.isWanted(unit),
    });
  }

  start(): void {
    this.#bus.line.start();
  }

  stop(): Promise<void> {
    return this.#bus.stop();
  }

  show(unit: number, text: string): void {
    this.#set(unit, { kind: 'text', text });
  }

  showNumber(unit: number, value: number, decimals = 0): void {
    assert(Number.isInteger(value) && value >= -32_768 && value <= 32_767, 'a panel counts in 16 bits');
    assert(decimals >= 0 && decimals < this.#panel(unit).digits, 'the point stands between two digits');
    this.#set(unit, { kind: 'number', value, decimals });
  }

  showAll(text: string): void {
    this.#broadcast = text;
    for (const unit of this.#panels.keys()) this.#set(unit, { kind: 'text', text });
  }

  unitStates(): readonly PanelState[] {
    return [...this.#panels].map(([unit, { content, digits, refusal }]) => {
      const text = content.kind === 'text' ? shownText(content.text, digits) : String(content.value);
      return { unit, health: this.#bus.turns.health(unit), text, refusal };
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

  /** Lights every segment of every panel for three seconds. Rejects with `link-lost`, or `timeout` if all are silent. */
  async test(): Promise<void> {
    this.#bus.test(
      () => this.#testAll(true),
      () => this.#testAll(false),
    );
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#bus.line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#bus.line.onChange(listener);
  }

  #set(unit: number, content: PanelContent): void {
    this.#panel(unit).content = content;
    this.#bus.want(unit);
  }

  #testAll(on: boolean): void {
    this.#isTested = on;
    for (const unit of this.#panels.keys()) this.#bus.want(unit);
  }

  #panel(unit: number): Panel {
    const panel = this.#panels.get(unit);
    assert(panel, `panel ${unit} hangs on this bus`);
    return panel;
  }

  #online(link: LineLink): (unit: number) => Promise<TurnOutcome> {
    const framer = createReplyFramer();
    this.#bus.line.statistics.framer(framer.statistics);
    const host = new ModbusHost(link, framer, this.#bus.line.timers);
    return (unit) => this.#visit(host, unit);
  }

  async #visit(host: ModbusHost, unit: number): Promise<TurnOutcome> {
    await this.#sendBroadcast(host);
    try {
      const panel = this.#panel(unit);
      const { digits } = panel;
      const content = this.#isTested ? allSegments(digits) : panel.content;
      return this.#understood(panel, await drawPanel(host, { unit, digits, content }));
    } catch (error) {
      if (!(error instanceof DeviceError) || error.code !== 'timeout') throw error;
      this.#bus.line.statistics.timedOut();
      return 'missed';
    }
  }

  async #sendBroadcast(host: ModbusHost): Promise<void> {
    const text = this.#broadcast;
    if (text === undefined) return;
    this.#broadcast = undefined;
    this.#bus.line.statistics.count('broadcasts');
    const digits = Math.max(...[...this.#panels.values()].map((one) => one.digits));
    await host.broadcast(registers.text, textRegisters(text, digits));
  }

  #understood(panel: Panel, answer: ModbusAnswer): TurnOutcome {
    const { statistics } = this.#bus.line;
    panel.refusal = answer.kind === 'exception' ? answer.code : null;
    if (answer.kind === 'done') statistics.count('draws');
    if (answer.kind === 'exception') statistics.count('exceptions');
    if (answer.kind !== 'other-echo') return 'answered';
    statistics.count('otherEchoes');
    return 'missed';
  }
}

function allSegments(digits: number): PanelContent {
  return { kind: 'text', text: '8'.repeat(digits) };
}
