import { checksumOf, numberBytes } from './checksum.ts';
import { escapeBytes } from './escape.ts';
import { coveredBytes, type FrameParts, joined, type Layout, lengthFor } from './layout.ts';
import type { AddressPart } from './template.ts';

/** One frame of a template, whichever way it goes. */
export interface TemplateFrame {
  /** 0 where frames have no address: then one device hangs on the line. */
  readonly address: number;
  readonly command: Uint8Array;
  readonly data: Uint8Array;
}

/** The frame's bytes on the wire. */
export function encodeFrame(layout: Layout, frame: TemplateFrame): Uint8Array {
  const { address, length, checksum } = layout.source;
  const none = new Uint8Array();
  const open: FrameParts = {
    head: layout.head,
    tail: layout.tail,
    address: address ? encodeAddress(frame.address, address) : none,
    command: frame.command,
    data: frame.data,
    length: length
      ? numberBytes(lengthFor(layout, frame.data.length), length.bytes, length.order ?? 'big')
      : none,
    checksum: none,
  };
  const parts: FrameParts = {
    ...open,
    checksum: checksum
      ? checksumOf(checksum.kind, coveredBytes(layout, open), checksum.order ?? 'big')
      : none,
  };
  const body = joined(layout.source.parts.map((name) => parts[name]));
  return joined([layout.head, escapeBytes(body, layout.escape), layout.tail]);
}

/** The highest address that can be written. */
export function addressMax({ bytes, form }: AddressPart): number {
  return (form === 'ascii' ? 10 : 256) ** bytes - 1;
}

function encodeAddress(address: number, { bytes, form, order }: AddressPart): Uint8Array {
  if (form === 'binary') return numberBytes(address, bytes, order ?? 'big');
  return Uint8Array.from(String(address).padStart(bytes, '0'), (digit) => digit.charCodeAt(0));
}
