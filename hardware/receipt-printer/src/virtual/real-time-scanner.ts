/** A command the printer obeys as its bytes arrive, whatever stands before it in the buffer. */
export type RealTimeCommand =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'recover'; readonly n: number };

/**
 * Watches the receiving interrupt for DLE EOT n and DLE ENQ n. It knows nothing of what it stands in: inside the data of
 * a picture it is obeyed as well, which is the manual's warning and a trap for encoders.
 */
export class RealTimeScanner {
  #dle = false;
  #code: number | undefined;

  push(byte: number): RealTimeCommand | undefined {
    if (this.#code !== undefined) {
      const kind = this.#code === 0x04 ? 'status' : 'recover';
      this.#code = undefined;
      return { kind, n: byte };
    }
    if (this.#dle && (byte === 0x04 || byte === 0x05)) {
      this.#dle = false;
      this.#code = byte;
      return undefined;
    }
    this.#dle = byte === 0x10;
    return undefined;
  }
}
