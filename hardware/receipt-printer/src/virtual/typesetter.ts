import type { PrinterCommand } from './command-reader.ts';
import type { PaperAlignment, PaperLine, PaperRun } from './paper.ts';

interface Modes {
  readonly align: PaperAlignment;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  readonly multiByte: boolean;
}

interface Placed {
  readonly bytes: Uint8Array;
  readonly modes: Modes;
}

const initialModes: Modes = { align: 'left', width: 1, height: 1, bold: false, multiByte: true };
const alignments: readonly PaperAlignment[] = ['left', 'centre', 'right'];

/** Turns characters and modes into printed lines, as the character generator of the printer does. */
export class Typesetter {
  readonly #columns: number;
  // The second codec: nothing here is shared with the encoder that made the bytes.
  readonly #decoder = new TextDecoder('gb18030');
  #modes: Modes = initialModes;
  #line: Placed[] = [];
  #qr = { data: new Uint8Array(), moduleSize: 3 };

  constructor(columns: number) {
    this.#columns = columns;
  }

  get multiByte(): boolean {
    return this.#modes.multiByte;
  }

  /** ESC @ and power-on: modes and the unfinished line are gone. */
  reset(): void {
    this.#modes = initialModes;
    this.#line = [];
  }

  /** Executes one command; the lines it completed are to be printed. */
  execute(command: PrinterCommand): readonly PaperLine[] {
    switch (command.kind) {
      case 'character':
        return this.#place(command.bytes);
      case 'control':
        return command.byte === 0x0a ? [this.#endLine()] : [];
      case 'command':
        return this.#obey(command.name, command.parameters);
    }
  }

  #obey(name: string, parameters: Uint8Array): readonly PaperLine[] {
    const n = parameters[0] ?? 0;
    switch (name) {
      case 'ESC d':
        return [...this.#flush(), ...Array.from({ length: Math.max(0, n) }, () => this.#endLine())];
      case 'ESC J':
        return this.#flush();
      case 'GS ( k':
        return this.#qrFunction(parameters);
      case 'GS k':
        return this.#barcode(parameters);
      case 'GS v 0':
        return [...this.#flush(), this.#raster(parameters)];
      default:
        this.#modes = { ...this.#modes, ...changedModes(name, n, this.#modes) };
        return [];
    }
  }

  /** A line that is full prints itself, and the rest goes on below: this is how a wrong width shows. */
  #place(bytes: Uint8Array): readonly PaperLine[] {
    const width = cellsOf(bytes) * this.#modes.width;
    const used = this.#line.reduce((sum, placed) => sum + cellsOf(placed.bytes) * placed.modes.width, 0);
    const full = used + width > this.#columns ? [this.#endLine()] : [];
    this.#line.push({ bytes, modes: this.#modes });
    return full;
  }

  #flush(): readonly PaperLine[] {
    return this.#line.length > 0 ? [this.#endLine()] : [];
  }

  #endLine(): PaperLine {
    const runs: PaperRun[] = [];
    let open: Placed[] = [];
    const close = () => {
      const first = open[0];
      if (!first) return;
      const { width, height, bold } = first.modes;
      runs.push({ text: this.#decode(open), width, height, bold });
      open = [];
    };
    for (const placed of this.#line) {
      if (open[0] && !sameLook(open[0].modes, placed.modes)) close();
      open.push(placed);
    }
    close();
    this.#line = [];
    return { align: this.#modes.align, runs };
  }

  #decode(placed: readonly Placed[]): string {
    return placed
      .map(({ bytes, modes }) =>
        modes.multiByte || bytes.every((byte) => byte < 0x80) ? this.#decoder.decode(bytes) : '?',
      )
      .join('');
  }

  #qrFunction(parameters: Uint8Array): readonly PaperLine[] {
    // pL pH cn fn, then the function's own.
    const own = parameters.subarray(4);
    if (parameters[2] !== 49) return [];
    if (parameters[3] === 67) this.#qr = { ...this.#qr, moduleSize: own[0] ?? 3 };
    if (parameters[3] === 80) this.#qr = { ...this.#qr, data: own.slice(1) };
    if (parameters[3] !== 81) return [];
    const data = new TextDecoder('utf-8').decode(this.#qr.data);
    return [...this.#flush(), { align: this.#modes.align, qr: { data, moduleSize: this.#qr.moduleSize } }];
  }

  /** Function B: system, length, data. Bars of a kind it does not know are not printed. */
  #barcode(parameters: Uint8Array): readonly PaperLine[] {
    const symbology = parameters[0] === 73 ? 'code128' : parameters[0] === 67 ? 'ean13' : undefined;
    if (!symbology) return [];
    const text = new TextDecoder('latin1').decode(parameters.subarray(2));
    const data = symbology === 'ean13' ? text : text.replace(/^\{[ABC]/, '').replaceAll('{{', '{');
    return [...this.#flush(), { align: this.#modes.align, barcode: { symbology, data } }];
  }

  #raster(parameters: Uint8Array): PaperLine {
    const [, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = parameters;
    return {
      align: this.#modes.align,
      raster: {
        widthDots: (xLow + 256 * xHigh) * 8,
        heightDots: yLow + 256 * yHigh,
        bits: parameters.slice(5),
      },
    };
  }
}

function changedModes(name: string, n: number, modes: Modes): Partial<Modes> {
  switch (name) {
    case 'ESC !':
      return { bold: (n & 0x08) !== 0, height: n & 0x10 ? 2 : 1, width: n & 0x20 ? 2 : 1 };
    case 'GS !':
      return { width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 };
    case 'FS !':
      return { width: n & 0x04 ? 2 : 1, height: n & 0x08 ? 2 : 1 };
    case 'ESC E':
      return { bold: (n & 1) !== 0 };
    case 'ESC a':
      return { align: alignments[n % 48] ?? modes.align };
    case 'FS &':
      return { multiByte: true };
    case 'FS .':
      return { multiByte: false };
    default:
      return {};
  }
}

function cellsOf(bytes: Uint8Array): number {
  return bytes.length === 1 ? 1 : 2;
}

function sameLook(a: Modes, b: Modes): boolean {
  return a.width === b.width && a.height === b.height && a.bold === b.bold && a.multiByte === b.multiByte;
}
