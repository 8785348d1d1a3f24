import { crc16Modbus } from '@onehall/device-core';
import type { ByteOrder, ChecksumKind } from './template.ts';

const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0);

const kinds: Readonly<Record<ChecksumKind, { readonly bytes: 1 | 2; of(covered: Uint8Array): number }>> = {
  sum8: { bytes: 1, of: (covered) => sum(covered) & 0xff },
  'sum8-negative': { bytes: 1, of: (covered) => -sum(covered) & 0xff },
  xor8: { bytes: 1, of: (covered) => covered.reduce((total, byte) => total ^ byte, 0) },
  sum16: { bytes: 2, of: (covered) => sum(covered) & 0xffff },
  'crc16-modbus': { bytes: 2, of: crc16Modbus },
};

/** How many bytes a check sum has. */
export function checksumBytes(kind: ChecksumKind): 1 | 2 {
  return kinds[kind].bytes;
}

/** The check sum over the covered bytes, as it stands in the frame. */
export function checksumOf(kind: ChecksumKind, covered: Uint8Array, order: ByteOrder): Uint8Array {
  return numberBytes(kinds[kind].of(covered), kinds[kind].bytes, order);
}

/** A number in one byte or two. */
export function numberBytes(value: number, bytes: 1 | 2, order: ByteOrder): Uint8Array {
  if (bytes === 1) return Uint8Array.of(value);
  return order === 'big' ? Uint8Array.of(value >> 8, value & 0xff) : Uint8Array.of(value & 0xff, value >> 8);
}

/** The number that one byte or two stand for. */
export function readNumber(bytes: Uint8Array, order: ByteOrder): number {
  const [first = 0, second] = bytes;
  if (second === undefined) return first;
  return order === 'big' ? 256 * first + second : first + 256 * second;
}
