/**
 * Reads printed slips back from ESC/POS bytes. It shares no code with the encoder or the virtual printer: commands are
 * stepped over by their length (Epson's command reference), text is decoded by the platform's own GB18030.
 */
export interface ReadSlip {
  readonly lines: readonly { readonly text: string; readonly width: number; readonly height: number }[];
  readonly qr: readonly string[];
}

const textDecoder = new TextDecoder('gb18030');

/** Lengths of fixed commands by their first two bytes. */
const lengths: Readonly<Record<string, number>> = {
  '1b40': 2,
  '1c26': 2,
  '1c2e': 2,
  '1b61': 3,
  '1b45': 3,
  '1b64': 3,
  '1b4a': 3,
  '1c21': 3,
  '1d72': 3,
  '1d61': 3,
  '1d49': 3,
  '1b21': 3,
  '1b74': 3,
  '1b52': 3,
  '1b32': 2,
  '1b33': 3,
  '1c53': 4,
  '1b2d': 3,
  '1b47': 3,
  '1b4d': 3,
  '1d42': 3,
  '1b7b': 3,
  '1d4c': 4,
  '1b44': 3,
  // The drawer's pulse: pin, time on, time off.
  '1b70': 5,
};

class Reader {
  readonly slips: ReadSlip[] = [];
  #lines: { text: string; width: number; height: number }[] = [];
  #qr: string[] = [];
  #pending: number[] = [];
  #size = { width: 1, height: 1 };

  read(bytes: Uint8Array): ReadSlip[] {
    let at = 0;
    while (at < bytes.length) at += this.#step(bytes, at);
    return this.slips;
  }

  #step(bytes: Uint8Array, at: number): number {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    // DLE DC4 1 m t opens a drawer past the buffer; DLE EOT and DLE ENQ have one parameter.
    if (first === 0x10) return second === 0x14 ? 5 : 3;
    if (first === 0x0a) {
      this.#line();
      return 1;
    }
    if (first !== 0x1b && first !== 0x1c && first !== 0x1d) {
      this.#pending.push(first);
      return 1;
    }
    if (first === 0x1d && second === 0x28) return this.#long(bytes, at);
    if (first === 0x1d && second === 0x56) {
      this.#cut();
      return (bytes[at + 2] ?? 0) >= 0x41 ? 4 : 3;
    }
    if (first === 0x1d && second === 0x21) {
      const size = bytes[at + 2] ?? 0;
      this.#size = { width: (size >> 4) + 1, height: (size & 7) + 1 };
      return 3;
    }
    const key = first.toString(16).padStart(2, '0') + second.toString(16).padStart(2, '0');
    const length = lengths[key];
    if (length === undefined) throw new Error(`unknown command ${key} at byte ${at}`);
    if (key === '1b64') this.#line();
    return length;
  }

  /** GS ( x pL pH …: QR data is stored by function 80 of code 49. */
  #long(bytes: Uint8Array, at: number): number {
    const size = (bytes[at + 3] ?? 0) + 256 * (bytes[at + 4] ?? 0);
    const body = bytes.subarray(at + 5, at + 5 + size);
    if (bytes[at + 2] === 0x6b && body[0] === 49 && body[1] === 80) {
      this.#qr.push(new TextDecoder().decode(body.subarray(3)));
    }
    return 5 + size;
  }

  #line(): void {
    const text = textDecoder.decode(Uint8Array.from(this.#pending));
    this.#pending = [];
    if (text.trim() !== '') this.#lines.push({ text: text.trim(), ...this.#size });
  }

  #cut(): void {
    this.#line();
    this.slips.push({ lines: this.#lines, qr: this.#qr });
    this.#lines = [];
    this.#qr = [];
  }
}

/** The slips cut off so far, oldest first. An unknown command fails: then this reader must learn it first. */
export function readSlips(bytes: Uint8Array): ReadSlip[] {
  return new Reader().read(bytes);
}

export function textOf(slip: ReadSlip | undefined): string {
  return (slip?.lines ?? []).map((line) => line.text).join('\n');
}
