import type { CompiledEscape } from './layout.ts';

/** The bytes between head and tail as they go over the wire. */
export function escapeBytes(bytes: Uint8Array, rule: CompiledEscape | undefined): Uint8Array {
  if (!rule) return bytes;
  return Uint8Array.from(
    [...bytes].flatMap((byte) => (rule.bytes.has(byte) ? [rule.by, byte ^ rule.xor] : [byte])),
  );
}

/** What was read so far between head and tail. */
export interface Unescaped {
  readonly bytes: Uint8Array;
  /** How many bytes of the wire it took. */
  readonly wireBytes: number;
  /** A byte came that never stands bare inside a frame: the tail, or the beginning of something else. */
  readonly isClosed: boolean;
}

/** Reads up to the first byte that should have been escaped, or as far as there are bytes. */
export function unescapeBytes(wire: Uint8Array, rule: CompiledEscape): Unescaped {
  const bytes: number[] = [];
  for (let at = 0; at < wire.length; ) {
    const byte = wire[at] ?? 0;
    if (byte === rule.by) {
      const next = wire[at + 1];
      if (next === undefined) return { bytes: Uint8Array.from(bytes), wireBytes: at, isClosed: false };
      bytes.push(next ^ rule.xor);
      at += 2;
    } else if (rule.bytes.has(byte)) {
      return { bytes: Uint8Array.from(bytes), wireBytes: at, isClosed: true };
    } else {
      bytes.push(byte);
      at += 1;
    }
  }
  return { bytes: Uint8Array.from(bytes), wireBytes: wire.length, isClosed: false };
}
