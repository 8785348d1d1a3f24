import { type DeviceSend, realTimers, type Timers, type VirtualDevice } from '@onehall/device-core';
import { type PrinterCommand, readCommand } from './command-reader.ts';
import { isStopped, type Mechanism, paperSensors, realTimeStatus, statusBack } from './mechanism.ts';
import { type PaperLine, PaperRoll, type VirtualPaper } from './paper.ts';
import { type RealTimeCommand, RealTimeScanner } from './real-time-scanner.ts';
import { Typesetter } from './typesetter.ts';

export type PrinterFault = 'paper-out' | 'paper-near-end' | 'cover-open' | 'cutter' | 'silent' | 'noise';

export interface VirtualPrinterOptions {
  readonly columns?: number;
  /** false: a clone that prints well but does not know GS ( H. */
  readonly hasProcessId?: boolean;
  /** How long a line takes to print, in ms; 0 prints as fast as bytes come. */
  readonly lineMs?: number;
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** An ESC/POS receipt printer made of software, with the faults of a real one. */
export interface VirtualPrinter extends VirtualDevice {
  /** The pieces printed, oldest first; the last one may still hang in the printer. */
  paper(): readonly VirtualPaper[];
  faults(): readonly PrinterFault[];
  setFault(fault: PrinterFault, on: boolean): void;
  /** The roll ends after this many more lines, in the middle of a job if need be; 'paper-out' off puts a new roll in. */
  runOutAfter(lines: number): void;
  /** Off and on: buffer, modes and pending answers are gone; paper and faults of the body stay. */
  powerCycle(): void;
  /** Goes on after a cured error, as the button does. */
  feedButton(): void;
  onPaper(listener: () => void): void;
  onBytes(listener: (direction: 'in' | 'out', bytes: Uint8Array) => void): void;
}

const bufferBytesMax = 65_536;

/** Makes a printer that is switched on, has paper, and hangs on no cable yet. */
export function createVirtualPrinter(options: VirtualPrinterOptions = {}): VirtualPrinter {
  return new PrinterModel(options);
}

class PrinterModel implements VirtualPrinter {
  readonly #options: VirtualPrinterOptions;
  readonly #timers: Timers;
  readonly #roll = new PaperRoll();
  readonly #paperListeners: (() => void)[] = [];
  readonly #bytesListeners: ((direction: 'in' | 'out', bytes: Uint8Array) => void)[] = [];
  readonly #faults = new Set<PrinterFault>();
  readonly #typesetter: Typesetter;
  #scanner = new RealTimeScanner();
  #send: DeviceSend | undefined;
  #buffer: Uint8Array = new Uint8Array();
  #toPrint: readonly PaperLine[] = [];
  #linesLeft = Number.POSITIVE_INFINITY;
  #awaitsRecovery = false;
  #statusBackOn = false;
  #toldStatus = '';
  #isBusy = false;
  #epoch = 0;

  constructor(options: VirtualPrinterOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    this.#typesetter = new Typesetter(options.columns ?? 48);
  }

  plugged(send: DeviceSend): void {
    this.#send = send;
    if (this.#faults.has('noise')) this.#say(this.#garbage(24));
  }

  unplugged(): void {
    this.#send = undefined;
  }

  receive(bytes: Uint8Array): void {
    for (const listener of this.#bytesListeners) listener('in', bytes);
    let start = 0;
    for (const [at, byte] of bytes.entries()) {
      const command = this.#scanner.push(byte);
      if (!command) continue;
      // DLE ENQ 2 clears what came before it, not what follows.
      this.#keep(bytes.subarray(start, at + 1));
      start = at + 1;
      this.#obeyAtOnce(command);
    }
    this.#keep(bytes.subarray(start));
    this.#pump();
  }

  paper(): readonly VirtualPaper[] {
    return this.#roll.pieces();
  }

  faults(): readonly PrinterFault[] {
    return [...this.#faults];
  }

  setFault(fault: PrinterFault, on: boolean): void {
    if (on) this.#faults.add(fault);
    else this.#faults.delete(fault);
    if (fault === 'paper-out' && !on) this.#linesLeft = Number.POSITIVE_INFINITY;
    this.#bodyChanged();
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
  }

  feedButton(): void {
    this.#recover(1);
  }

  onPaper(listener: () => void): void {
    this.#paperListeners.push(listener);
  }

  onBytes(listener: (direction: 'in' | 'out', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  get #mechanism(): Mechanism {
    return {
      coverOpen: this.#faults.has('cover-open'),
      paperOut: this.#faults.has('paper-out') || this.#linesLeft <= 0,
      paperNearEnd: this.#faults.has('paper-near-end'),
      cutterJammed: this.#faults.has('cutter'),
      awaitsRecovery: this.#awaitsRecovery,
      feedPressed: false,
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
    const status = realTimeStatus(command.n, this.#mechanism);
    if (status !== undefined) this.#say(Uint8Array.of(status));
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
    if (isAtWork && isStopped(this.#mechanism)) this.#awaitsRecovery = true;
    this.#tellStatus();
    this.#pump();
  }

  #tellStatus(): void {
    const status = statusBack(this.#mechanism);
    if (!this.#statusBackOn || status.toString() === this.#toldStatus) return;
    this.#toldStatus = status.toString();
    this.#say(status);
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
    if (name === 'GS V') this.#toPrint = [{ cut: true }];
    else if (name === 'GS a') this.#switchStatusBack(n !== 0);
    else if (name === 'GS r')
      this.#say(Uint8Array.of(n === 1 || n === 49 ? paperSensors(this.#mechanism) : 0));
    else if (name === 'GS I') this.#identify(n);
    else if (name === 'GS ( H') this.#echo(parameters);
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
    const texts: Readonly<Record<number, string>> = { 65: '1.00', 66: 'EPSON', 67: 'TM-T82', 69: 'SGTC' };
    const text = texts[n];
    if (text !== undefined) this.#say(Uint8Array.of(0x5f, ...Buffer.from(text, 'latin1'), 0));
  }

  /** Reached only after everything before it has been printed: the queue of lines is empty by then. */
  #echo(parameters: Uint8Array): void {
    if (this.#options.hasProcessId === false || parameters[3] !== 0x30) return;
    this.#say(Uint8Array.of(0x37, 0x22, ...parameters.subarray(4, 8), 0));
  }

  #say(bytes: Uint8Array): void {
    if (this.#faults.has('silent')) return;
    const sent = this.#faults.has('noise') ? Uint8Array.from([...this.#garbage(2), ...bytes]) : bytes;
    for (const listener of this.#bytesListeners) listener('out', sent);
    this.#send?.(sent);
  }

  #garbage(length: number): Uint8Array {
    const random = this.#options.random ?? (() => 0.7);
    return Uint8Array.from({ length }, () => Math.floor(random() * 256));
  }
}
