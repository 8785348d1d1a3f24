import { type exceptionCodes, functionCodes, type ModbusFrame } from './modbus-frames.ts';
import { registers } from './panel-text.ts';

/** What a panel says to a request: the bytes behind the function code, or why not. */
export type PanelAnswer =
  | { readonly kind: 'done'; readonly data: readonly number[] }
  | { readonly kind: 'refused'; readonly because: keyof typeof exceptionCodes };

/** The registers and the glass of one digit panel, by its table of LED-485-0xx. */
export class VirtualPanel {
  readonly #digits: number;
  readonly #registers = new Map<number, number>();
  #shows: 'nothing' | 'number' | 'text' = 'nothing';

  constructor(digits: number) {
    this.#digits = digits;
    this.powerCycle();
  }

  /** What is lit: a character a digit; the point of a number stands behind its digit and takes none. */
  get lit(): string {
    if (this.#shows === 'nothing') return ' '.repeat(this.#digits);
    return this.#shows === 'text' ? this.#litText() : this.#litNumber();
  }

  powerCycle(): void {
    this.#shows = 'nothing';
    this.#registers.clear();
    for (const address of this.#known()) this.#registers.set(address, 0);
  }

  /** Does what a request for it (or for all) says. */
  obey(request: ModbusFrame): PanelAnswer {
    const view = new DataView(request.buffer, request.byteOffset, request.length);
    const code = request[1];
    const address = view.getUint16(2);
    const word = view.getUint16(4);
    if (code === functionCodes.read) return this.#read(address, word);
    if (code === functionCodes.writeOne) return this.#write(request, address, [word]);
    if (code !== functionCodes.writeMany) return { kind: 'refused', because: 'illegalFunction' };
    if (word < 1 || request[6] !== 2 * word) return { kind: 'refused', because: 'illegalValue' };
    const values = Array.from({ length: word }, (_, n) => view.getUint16(7 + 2 * n));
    return this.#write(request, address, values);
  }

  #read(address: number, count: number): PanelAnswer {
    if (count < 1 || count > 125) return { kind: 'refused', because: 'illegalValue' };
    const values = Array.from({ length: count }, (_, n) => this.#registers.get(address + n));
    if (values.includes(undefined)) return { kind: 'refused', because: 'illegalAddress' };
    const bytes = values.flatMap((value = 0) => [value >> 8, value & 0xff]);
    return { kind: 'done', data: [bytes.length, ...bytes] };
  }

  #write(request: ModbusFrame, address: number, values: readonly number[]): PanelAnswer {
    if (values.some((_, n) => !this.#registers.has(address + n)))
      return { kind: 'refused', because: 'illegalAddress' };
    values.forEach((value, n) => void this.#registers.set(address + n, value));
    if (address >= registers.text) this.#shows = 'text';
    else if (address === registers.number) this.#shows = 'number';
    return { kind: 'done', data: [...request.slice(2, 6)] };
  }

  #known(): readonly number[] {
    const text = Array.from({ length: Math.ceil(this.#digits / 2) }, (_, n) => registers.text + n);
    return [registers.number, registers.decimalPoint, ...text];
  }

  #litText(): string {
    const chars = [...this.#registers]
      .filter(([address]) => address >= registers.text)
      .flatMap(([, value]) => [value >> 8, value & 0xff]);
    return String.fromCharCode(...chars)
      .replace(/[^\x20-\x7e]/g, ' ')
      .slice(0, this.#digits);
  }

  #litNumber(): string {
    const raw = this.#registers.get(registers.number) ?? 0;
    const value = raw >= 0x8000 ? raw - 0x1_0000 : raw;
    const decimals = Math.min(this.#registers.get(registers.decimalPoint) ?? 0, this.#digits - 1);
    const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
    const at = digits.length - decimals;
    const drawn = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
    return `${value < 0 ? '-' : ''}${drawn}`.padStart(this.#digits + (decimals > 0 ? 1 : 0), ' ');
  }
}
