import { strict as assert } from 'node:assert';
import { checksumBytes } from './checksum.ts';
import { parseHex } from './hex.ts';
import type { CountedName, FrameLayout, PartName } from './template.ts';

/** A frame's bytes by part. */
export type FrameParts = Readonly<Record<CountedName, Uint8Array>>;

/** A frame layout made ready for building and cutting frames. */
export interface Layout {
  readonly source: FrameLayout;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Bytes of each part; the data's vary. Parts that do not stand in a frame have none. */
  readonly sizes: Readonly<Record<Exclude<PartName, 'data'>, number>>;
  readonly escape: CompiledEscape | undefined;
}

export interface CompiledEscape {
  readonly by: number;
  readonly xor: number;
  readonly bytes: ReadonlySet<number>;
}

/** Of a layout without problems. */
export function compileLayout(source: FrameLayout): Layout {
  const { parts, checksum } = source;
  const sizeOf = (name: PartName, bytes: number) => (parts.includes(name) ? bytes : 0);
  return {
    source,
    head: bytesOf(source.head),
    tail: bytesOf(source.tail ?? ''),
    sizes: {
      address: sizeOf('address', source.address?.bytes ?? 0),
      command: sizeOf('command', source.command?.bytes ?? 1),
      length: sizeOf('length', source.length?.bytes ?? 0),
      checksum: sizeOf('checksum', checksum ? checksumBytes(checksum.kind) : 0),
    },
    escape: source.escape && {
      by: bytesOf(source.escape.by)[0] ?? 0,
      xor: bytesOf(source.escape.xor)[0] ?? 0,
      bytes: new Set(bytesOf(source.escape.bytes)),
    },
  };
}

/** What the length field says for so many bytes of data. */
export function lengthFor(layout: Layout, dataBytes: number): number {
  const { length } = layout.source;
  assert(length, 'the layout has a length');
  return length.counts.reduce((sum, name) => sum + partBytes(layout, name, dataBytes), length.plus ?? 0);
}

/** The covered bytes in their order in the frame. */
export function coveredBytes(layout: Layout, parts: FrameParts): Uint8Array {
  const covers = layout.source.checksum?.covers ?? [];
  const inOrder: readonly CountedName[] = ['head', ...layout.source.parts, 'tail'];
  return joined(inOrder.filter((name) => covers.includes(name)).map((name) => parts[name]));
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

/** Bytes of a text that has passed its check. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = parseHex(hex);
  assert(bytes, 'a checked template holds only hexadecimal');
  return bytes;
}

function partBytes(layout: Layout, name: CountedName, dataBytes: number): number {
  if (name === 'head') return layout.head.length;
  if (name === 'tail') return layout.tail.length;
  return name === 'data' ? dataBytes : layout.sizes[name];
}
