import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import type { DrawerPin } from '../print-document.ts';
import { type PrinterCommand, readCommand } from './command-reader.ts';
import {
  isStopped,
  type Mechanism,
  needsHand,
  paperSensors,
  realTimeStatus,
  statusBack,
} from './mechanism.ts';
import { type PaperLine, PaperRoll, type VirtualPaper } from './paper.ts';
import { bodyFaults, type PrinterFault, printerFaults } from './printer-faults.ts';
import { type RealTimeCommand, RealTimeScanner } from './real-time-scanner.ts';
import { Typesetter } from './typesetter.ts';
import { type DrawerSensor, VirtualDrawer } from './virtual-drawer.ts';

export interface VirtualPrinterOptions {
  readonly columns?: number;
  /** false: a clone that prints well but does not know GS ( H. */
  readonly hasProcessId?: boolean;
  /** false: paper is torn off by hand, and GS V does nothing. */
  readonly hasCutter?: boolean;
  /** What it answers to GS I; empty fields are not answered. */
  readonly identity?: { readonly maker: string; readonly model: string; readonly font: string };
  /** Of the drawer that pulses on pin 2 open; the one of pin 5 has no switch, as is usual where two share a printer. */
  readonly drawerSensor?: DrawerSensor;
  /** How long a line takes to print, in ms; 0 prints as fast as bytes come. */
  readonly lineMs?: number;
  /** How many pieces of paper `paper` still shows. */
  readonly piecesMax?: number;
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** An ESC/POS receipt printer made of software, with the faults of a real one and two cash drawers on its socket. */
export interface VirtualPrinter extends VirtualBody {
  /** The pieces printed, oldest first; the last one may still hang in the printer. */
  paper(): readonly VirtualPaper[];
  readonly knownFaults: readonly PrinterFault[];
  faults(): readonly PrinterFault[];
  /** The roll ends after this many more lines, in the middle of a job if need be; 'paper-out' off puts a new roll in. */
  runOutAfter(lines: number): void;
  /** Buffer, modes and pending answers are gone, and so is an unrecoverable error; paper and other faults stay. */
  powerCycle(): void;
  /** Feeds a line while it is idle, and goes on after a cured error. */
  feedButton(): void;
  drawerOpen(pin: DrawerPin): boolean;
  pushDrawerShut(pin: DrawerPin): void;
  /** Opens the drawer past the printer: with its key, or a strong hand. */
  openDrawerByKey(pin: DrawerPin): void;
  /** How many times it was told to beep. */
  readonly beeps: number;
  onPaper(listener: () => void): void;
  onBytes(listener: (direction: 'in' | 'out', bytes: Uint8Array) => void): void;
}

const bufferBytesMax = 65_536;
const piecesMax = 50;
const tellTale = { maker: 'EPSON', model: 'TM-T82', font: 'SGTC' };

/** Makes a printer that is switched on, has paper, and hangs on no cable yet. */
export function createVirtualPrinter(options: VirtualPrinterOptions = {}): VirtualPrinter {
  return new PrinterModel(options);
}

class PrinterModel implements VirtualPrinter {
  readonly knownFaults = printerFaults;
  readonly #options: VirtualPrinterOptions;
  readonly #timers: Timers;
  readonly #roll: PaperRoll;
  readonly #drawers: Readonly<Record<DrawerPin, VirtualDrawer>>;
  readonly #line: LineFaults;
  readonly #paperListeners: (() => void)[] = [];
  readonly #changeListeners = new Set<() => void>();
  readonly #bytesListeners: ((direction: 'in' | 'out', bytes: Uint8Array) => void)[] = [];
  readonly #faults = new Set<PrinterFault>();
  readonly #typesetter: Typesetter;
  #scanner = new RealTimeScanner();
  #buffer: Uint8Array = new Uint8Array();
  #toPrint: readonly PaperLine[] = [];
  #linesLeft = Number.POSITIVE_INFINITY;
  #awaitsRecovery = false;
  #feedPressed = false;
  #statusBackOn = false;
  #toldStatus = '';
  #isBusy = false;
  #epoch = 0;
  #beeps = 0;

  constructor(options: VirtualPrinterOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    this.#typesetter = new Typesetter(options.columns ?? 48);
    this.#roll = new PaperRoll(options.piecesMax ?? piecesMax);
    this.#drawers = {
      2: new VirtualDrawer(options.drawerSensor ?? 'open-is-high'),
      5: new VirtualDrawer('none'),
    };
    this.#line = new LineFaults(this.#timers, options.random ?? (() => 0.7));
  }

  plugged(send: DeviceSend): void {
    this.#line.plugged((bytes) => {
      for (const listener of this.#bytesListeners) listener('out', bytes);
      send(bytes);
    });
    // A plug that scratches along its contacts: with noise on the line something comes before anybody has asked.
    if (this.#line.faults().includes('noise')) this.#line.say(new Uint8Array());
  }

  unplugged(): void {
    this.#line.unplugged();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#line.heard(bytes);
    for (const listener of this.#bytesListeners) listener('in', heard);
    let start = 0;
    for (const [at, byte] of heard.entries()) {
      const command = this.#scanner.push(byte);
      if (!command) continue;
      // DLE ENQ 2 clears what came before it, not what follows.
      this.#keep(heard.subarray(start, at + 1));
      start = at + 1;
      this.#obeyAtOnce(command);
    }
    this.#keep(heard.subarray(start));
    this.#pump();
  }

  paper(): readonly VirtualPaper[] {
    return this.#roll.pieces();
  }

  faults(): readonly PrinterFault[] {
    return [...bodyFaults.filter((fault) => this.#faults.has(fault)), ...this.#line.faults()];
  }

  setFault(fault: string, on: boolean): void {
    if (!this.#line.set(fault, on)) this.#setBodyFault(fault, on);
    this.#changed();
  }

  runOutAfter(lines: number): void {
    this.#linesLeft = lines;
    this.#bodyChanged();
  }

  powerCycle(): void {
    this.#epoch += 1;
    this.#buffer = new Uint8Array();
    this.#toPrint = [];
    this.#typesetter.reset();
    this.#scanner = new RealTimeScanner();
    this.#awaitsRecovery = false;
    this.#statusBackOn = false;
    this.#isBusy = false;
    this.#faults.delete('unrecoverable');
    this.#changed();
  }

  feedButton(): void {
    this.#feedPressed = true;
    this.#tellStatus();
    this.#feedPressed = false;
    const isIdle = this.#toPrint.length === 0 && this.#buffer.length === 0 && !isStopped(this.#mechanism);
    if (isIdle) this.#toPrint = [{ align: 'left', runs: [] }];
    this.#recover(1);
  }

  drawerOpen(pin: DrawerPin): boolean {
    return this.#drawers[pin].isOpen;
  }

  pushDrawerShut(pin: DrawerPin): void {
    this.#drawers[pin].shut();
    this.#drawerMoved();
  }

  openDrawerByKey(pin: DrawerPin): void {
    this.#drawers[pin].open();
    this.#drawerMoved();
  }

  get beeps(): number {
    return this.#beeps;
  }

  onPaper(listener: () => void): void {
    this.#paperListeners.push(listener);
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onBytes(listener: (direction: 'in' | 'out', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  #setBodyFault(fault: string, on: boolean): void {
    const known = bodyFaults.find((one) => one === fault);
    assert(known, `a printer has no fault called ${fault}`);
    if (on) this.#faults.add(known);
    else this.#faults.delete(known);
    if (known === 'paper-out' && !on) this.#linesLeft = Number.POSITIVE_INFINITY;
    this.#bodyChanged();
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }

  #drawerMoved(): void {
    this.#tellStatus();
    this.#changed();
  }

  /** `m` of the command: 0 or '0' is pin 2, 1 or '1' pin 5; each has a drawer of its own. */
  #pulse(m: number): void {
    if (this.#faults.has('drawer-stuck')) return;
    this.#drawers[m === 1 || m === 49 ? 5 : 2].open();
    this.#drawerMoved();
  }

  get #mechanism(): Mechanism {
    return {
      coverOpen: this.#faults.has('cover-open'),
      paperOut: this.#faults.has('paper-out') || this.#linesLeft <= 0,
      paperNearEnd: this.#faults.has('paper-near-end'),
      cutterJammed: this.#faults.has('cutter'),
      overheated: this.#faults.has('overheated'),
      unrecoverable: this.#faults.has('unrecoverable'),
      awaitsRecovery: this.#awaitsRecovery,
      feedPressed: this.#feedPressed,
      drawerPinHigh: this.#drawers[2].pinHigh,
    };
  }

  #keep(bytes: Uint8Array): void {
    const room = bufferBytesMax - this.#buffer.length;
    this.#buffer = Buffer.concat([this.#buffer, bytes.subarray(0, Math.max(0, room))]);
  }

  #obeyAtOnce(command: RealTimeCommand): void {
    if (command.kind === 'recover') {
      this.#recover(command.n);
      return;
    }
    if (command.kind === 'pulse') {
      this.#pulse(command.m);
      return;
    }
    const status = realTimeStatus(command.n, this.#mechanism);
    if (status !== undefined) this.#line.say(Uint8Array.of(status));
  }

  /** DLE ENQ: 1 goes on where it stood, 2 forgets the rest first. The cause itself must be gone already. */
  #recover(n: number): void {
    if (n === 2) {
      this.#buffer = new Uint8Array();
      this.#toPrint = [];
      this.#typesetter.reset();
    }
    this.#awaitsRecovery = false;
    this.#bodyChanged();
  }

  /** A fault that strikes while work is left stays until a recovery command, even when its cause is gone. */
  #bodyChanged(): void {
    const isAtWork = this.#toPrint.length > 0 || this.#buffer.length > 0;
    if (isAtWork && needsHand(this.#mechanism)) this.#awaitsRecovery = true;
    this.#tellStatus();
    this.#pump();
  }

  #tellStatus(): void {
    const status = statusBack(this.#mechanism);
    if (!this.#statusBackOn || status.toString() === this.#toldStatus) return;
    this.#toldStatus = status.toString();
    this.#line.say(status);
  }

  /** Works on until the buffer is empty, a command is incomplete, or the mechanism stops. */
  #pump(): void {
    while (!this.#isBusy && !isStopped(this.#mechanism)) {
      const [line, ...later] = this.#toPrint;
      if (line) {
        this.#toPrint = later;
        this.#printLine(line);
        continue;
      }
      const read = readCommand(this.#buffer, this.#typesetter.multiByte);
      if (!read) return;
      this.#buffer = this.#buffer.subarray(read.length);
      this.#execute(read.command);
    }
  }

  #printLine(line: PaperLine): void {
    if ('cut' in line) this.#roll.cut();
    else this.#roll.add(line);
    this.#linesLeft -= 1;
    for (const listener of this.#paperListeners) listener();
    this.#changed();
    if (this.#linesLeft <= 0) this.#bodyChanged();
    const lineMs = this.#options.lineMs ?? 0;
    if (lineMs <= 0) return;
    const epoch = this.#epoch;
    this.#isBusy = true;
    this.#timers.after(lineMs, () => {
      if (epoch !== this.#epoch) return;
      this.#isBusy = false;
      this.#pump();
    });
  }

  #execute(command: PrinterCommand): void {
    const name = command.kind === 'command' ? command.name : '';
    const parameters = command.kind === 'command' ? command.parameters : new Uint8Array();
    const [n = 0] = parameters;
    if (name === 'GS V') this.#toPrint = this.#options.hasCutter === false ? [] : [{ cut: true }];
    else if (name === 'GS a') this.#switchStatusBack(n !== 0);
    else if (name === 'GS r')
      this.#line.say(Uint8Array.of(n === 1 || n === 49 ? paperSensors(this.#mechanism) : 0));
    else if (name === 'GS I') this.#identify(n);
    else if (name === 'GS ( H') this.#echo(parameters);
    else if (name === 'ESC p') this.#pulse(n);
    else if (name === 'ESC B' || (name === 'ESC ( A' && parameters[2] === 97)) this.#beeps += 1;
    else if (name === 'ESC @') this.#initialise();
    else this.#toPrint = this.#typesetter.execute(command);
  }

  #initialise(): void {
    this.#typesetter.reset();
    this.#statusBackOn = false;
  }

  #switchStatusBack(on: boolean): void {
    this.#statusBackOn = on;
    this.#toldStatus = '';
    this.#tellStatus();
  }

  #identify(n: number): void {
    const { maker, model, font } = this.#options.identity ?? tellTale;
    const texts: Readonly<Record<number, string>> = { 65: '1.00', 66: maker, 67: model, 69: font };
    const text = texts[n] ?? '';
    if (text !== '') this.#line.say(Uint8Array.of(0x5f, ...Buffer.from(text, 'latin1'), 0));
  }

  /** Reached only after everything before it has been printed: the queue of lines is empty by then. */
  #echo(parameters: Uint8Array): void {
    if (this.#options.hasProcessId === false || parameters[3] !== 0x30) return;
    this.#line.say(Uint8Array.of(0x37, 0x22, ...parameters.subarray(4, 8), 0));
  }
}
