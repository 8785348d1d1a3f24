import type { Cut } from '@onehall/device-core';
import { checksumOf, readNumber } from './checksum.ts';
import type { TemplateFrame } from './encode-frame.ts';
import { unescapeBytes } from './escape.ts';
import { coveredBytes, type FrameParts, type Layout, lengthFor } from './layout.ts';
import type { AddressPart, PartName } from './template.ts';

/** What one direction may hold. */
export interface Expected {
  /** How many bytes of data a command of fixed size has; undefined: no such command. */
  readonly dataBytesOf: (command: Uint8Array) => number | undefined;
  /** No data is longer. What claims to be is noise. */
  readonly dataBytesMax: number;
}

type Read =
  | { readonly kind: 'parts'; readonly parts: FrameParts; readonly bytes: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'bad' };

const more = { kind: 'more' } as const;
const bad = { kind: 'bad' } as const;

/** What stands at the head of the bytes, by a template's layout. */
export function cutFrame(layout: Layout, expected: Expected, bytes: Uint8Array): Cut<TemplateFrame> {
  const head = compare(bytes, layout.head);
  if (head !== 'same') return { kind: head };
  const wire = bytes.subarray(layout.head.length);
  const body = layout.escape ? unescapeBytes(wire, layout.escape) : undefined;
  const read = readParts(layout, expected, body?.bytes ?? wire, body?.isClosed ?? false);
  if (read.kind !== 'parts') return read;
  // Behind an escaped body the tail stands where it closed; else right behind the last part.
  if (body && read.bytes < body.bytes.length) return bad;
  if (body && !body.isClosed) return more;
  const end = layout.head.length + (body?.wireBytes ?? read.bytes);
  const tail = compare(bytes.subarray(end), layout.tail);
  if (tail !== 'same') return { kind: tail };
  if (!isSumRight(layout, read.parts)) return bad;
  const address = readAddress(read.parts.address, layout.source.address);
  if (address === undefined) return bad;
  const { command, data } = read.parts;
  return { kind: 'frame', length: end + layout.tail.length, frame: { address, command, data } };
}

function readParts(layout: Layout, expected: Expected, body: Uint8Array, isClosed: boolean): Read {
  const none = new Uint8Array();
  const parts: Record<PartName, Uint8Array> = {
    ...{ address: none, command: none, length: none, data: none, checksum: none },
  };
  let at = 0;
  for (const name of layout.source.parts) {
    const size =
      name === 'data'
        ? dataBytes(layout, expected, parts, isClosed ? body.length : undefined)
        : layout.sizes[name];
    if (typeof size !== 'number') return size;
    if (size > expected.dataBytesMax && name === 'data') return bad;
    if (at + size > body.length) return isClosed ? bad : more;
    parts[name] = body.slice(at, at + size);
    at += size;
  }
  return { kind: 'parts', bytes: at, parts: { ...parts, head: layout.head, tail: layout.tail } };
}

/** By the length, by where the tail closed the body (`bodyBytes`), or by the command. */
function dataBytes(
  layout: Layout,
  expected: Expected,
  parts: Readonly<Record<PartName, Uint8Array>>,
  bodyBytes: number | undefined,
): number | typeof more | typeof bad {
  const { length } = layout.source;
  if (length) {
    const size = readNumber(parts.length, length.order ?? 'big') - lengthFor(layout, 0);
    return size < 0 ? bad : size;
  }
  if (!layout.escape) return expected.dataBytesOf(parts.command) ?? bad;
  if (bodyBytes === undefined) return more;
  const size = bodyBytes - Object.values(layout.sizes).reduce((sum, one) => sum + one, 0);
  return size < 0 ? bad : size;
}

function isSumRight(layout: Layout, parts: FrameParts): boolean {
  const { checksum } = layout.source;
  if (!checksum) return true;
  const right = checksumOf(checksum.kind, coveredBytes(layout, parts), checksum.order ?? 'big');
  return compare(parts.checksum, right) === 'same';
}

function readAddress(bytes: Uint8Array, part: AddressPart | undefined): number | undefined {
  if (!part) return 0;
  if (part.form === 'binary') return readNumber(bytes, part.order ?? 'big');
  const digits = String.fromCharCode(...bytes);
  return /^[0-9]+$/.test(digits) ? Number(digits) : undefined;
}

/** Whether the bytes begin with the wanted ones, as far as they are there. */
function compare(bytes: Uint8Array, wanted: Uint8Array): 'same' | 'more' | 'bad' {
  for (let at = 0; at < wanted.length; at += 1) {
    if (at >= bytes.length) return 'more';
    if (bytes[at] !== wanted[at]) return 'bad';
  }
  return 'same';
}
