import { strict as assert } from 'node:assert';
import {
  BusRound,
  BusTurns,
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
const testMs = 3_000;
const unitMax = 247;
const digitsDefault = 6;

/** Makes the driver of one bus; nothing happens before `start`. */
export function createLedPanelBus(options: LedPanelBusOptions): LedPanelBus {
  return new PanelBus(options);
}

class PanelBus implements LedPanelBus {
  readonly #line: DeviceLine<void>;
  readonly #turns: BusTurns;
  readonly #panels: ReadonlyMap<number, Panel>;
  #round: BusRound | undefined;
  #broadcast: string | undefined;
  #endTest: Cancel | undefined;

  constructor(options: LedPanelBusOptions) {
    for (const { unit } of options.panels)
      assert(unit >= 1 && unit <= unitMax, 'a Modbus unit is 1 to 247: 0 is everybody');
    this.#turns = new BusTurns(
      options.panels.map(({ unit }) => unit),
      pace,
    );
    this.#panels = new Map(
      options.panels.map(({ unit, digits = digitsDefault }) => [
        unit,
        { digits, content: { kind: 'text', text: '' }, refusal: null },
      ]),
    );
    this.#line = new DeviceLine<void>(options, {
      // The line is the adapter's; which panels hang behind it each of them says for itself.
      probe: async () => undefined,
      online: (link) => this.#online(link),
    });
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    this.#endTest?.();
    this.#endTest = undefined;
    await this.#line.stop();
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
    for (const unit of this.#turns.units) this.#set(unit, { kind: 'text', text });
  }

  unitStates(): readonly PanelState[] {
    return [...this.#panels].map(([unit, { content, digits, refusal }]) => {
      const text = content.kind === 'text' ? shownText(content.text, digits) : String(content.value);
      return { unit, health: this.#turns.health(unit), text, refusal };
    });
  }

  line(): LineState {
    return this.#line.state;
  }

  /** `busy`: a panel that is not silent does not show yet what it should. */
  state(): DeviceState {
    if (this.health() === 'not-connected') return 'closed';
    const isBehind = this.#turns.units.some(
      (unit) => this.#turns.isWanted(unit) && this.#turns.health(unit) !== 'silent',
    );
    return isBehind ? 'busy' : 'idle';
  }

  /** A bus on which every panel is silent is not connected, whatever the adapter's port says. */
  health(): DeviceHealth {
    const healths = this.#turns.units.map((unit) => this.#turns.health(unit));
    if (this.#line.state !== 'online' || healths.every((one) => one === 'silent')) return 'not-connected';
    return healths.includes('answers') ? 'answers' : 'assumed';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  /** Silent panels are asked again at once, too. */
  retryNow(): void {
    this.#line.retryNow();
    if (!this.#round) return;
    this.#turns.restart(this.#line.timers.now());
    this.#round.wake();
  }

  /** Lights every segment of every panel for three seconds. Rejects with `link-lost`, or `timeout` if all are silent. */
  async test(): Promise<void> {
    if (!this.#round) throw new DeviceError('link-lost', 'the bus of the panels is not connected');
    if (this.health() === 'not-connected') throw new DeviceError('timeout', 'no panel of the bus answers');
    this.#endTest?.();
    this.#endTest = this.#line.timers.after(testMs, () => {
      this.#endTest = undefined;
      this.#wantAll();
    });
    this.#wantAll();
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #set(unit: number, content: PanelContent): void {
    const panel = this.#panel(unit);
    panel.content = content;
    this.#turns.want(unit);
    this.#round?.wake();
  }

  #wantAll(): void {
    for (const unit of this.#turns.units) this.#turns.want(unit);
    this.#round?.wake();
  }

  #panel(unit: number): Panel {
    const panel = this.#panels.get(unit);
    assert(panel, `panel ${unit} hangs on this bus`);
    return panel;
  }

  #online(link: LineLink): void {
    const framer = createReplyFramer();
    this.#line.statistics.framer(framer.statistics);
    const host = new ModbusHost(link, framer, this.#line.timers);
    const round = new BusRound({
      ...{ link, timers: this.#line.timers, turns: this.#turns, gapMs },
      visit: (unit) => this.#visit(host, unit),
      visited: () => this.#line.changed(),
    });
    this.#round = round;
    link.onEnd(() => {
      if (this.#round === round) this.#round = undefined;
    });
  }

  async #visit(host: ModbusHost, unit: number): Promise<TurnOutcome> {
    const text = this.#broadcast;
    this.#broadcast = undefined;
    if (text !== undefined) {
      this.#line.statistics.count('broadcasts');
      const digits = Math.max(...[...this.#panels.values()].map((one) => one.digits));
      await host.broadcast(registers.text, textRegisters(text, digits));
    }
    try {
      const panel = this.#panel(unit);
      const { digits } = panel;
      const content = this.#endTest ? allSegments(digits) : panel.content;
      return this.#understood(panel, await drawPanel(host, { unit, digits, content }));
    } catch (error) {
      if (!(error instanceof DeviceError) || error.code !== 'timeout') throw error;
      this.#line.statistics.timedOut();
      return 'missed';
    }
  }

  #understood(panel: Panel, answer: ModbusAnswer): TurnOutcome {
    panel.refusal = answer.kind === 'exception' ? answer.code : null;
    if (answer.kind === 'done') this.#line.statistics.count('draws');
    if (answer.kind === 'exception') this.#line.statistics.count('exceptions');
    if (answer.kind !== 'other-echo') return 'answered';
    this.#line.statistics.count('otherEchoes');
    return 'missed';
  }
}

function allSegments(digits: number): PanelContent {
  return { kind: 'text', text: '8'.repeat(digits) };
}
