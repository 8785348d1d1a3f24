/** A command the printer obeys as its bytes arrive, whatever stands before it in the buffer. */
export type RealTimeCommand =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'recover'; readonly n: number }
  | { readonly kind: 'pulse'; readonly m: number };

/** Parameter bytes after DLE EOT, DLE ENQ and DLE DC4. */
const parameterCounts: ReadonlyMap<number, number> = new Map([
  [0x04, 1],
  [0x05, 1],
  [0x14, 3],
]);

/**
 * Watches the receiving interrupt for DLE EOT n, DLE ENQ n and DLE DC4 fn m t. It knows nothing of what it stands in:
 * inside the data of a picture it is obeyed as well, which is the manual's warning and a trap for encoders.
 */
export class RealTimeScanner {
  #dle = false;
  #code: number | undefined;
  #parameters: readonly number[] = [];

  push(byte: number): RealTimeCommand | undefined {
    if (this.#code !== undefined) return this.#pushParameter(this.#code, byte);
    if (this.#dle && parameterCounts.has(byte)) {
      this.#code = byte;
      this.#parameters = [];
    }
    this.#dle = byte === 0x10;
    return undefined;
  }

  #pushParameter(code: number, byte: number): RealTimeCommand | undefined {
    this.#parameters = [...this.#parameters, byte];
    if (this.#parameters.length < (parameterCounts.get(code) ?? 0)) return undefined;
    this.#code = undefined;
    this.#dle = false;
    const [n = 0, m = 0] = this.#parameters;
    if (code === 0x04) return { kind: 'status', n };
    if (code === 0x05) return { kind: 'recover', n };
    return n === 1 ? { kind: 'pulse', m } : undefined;
  }
}
