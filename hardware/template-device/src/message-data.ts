import { type Cell, cellsBytes, cellsWidth, toCells } from '@onehall/device-core';
import iconv from 'iconv-lite';
import { formatHex } from './hex.ts';
import { bytesOf, joined } from './layout.ts';
import type { DataPiece, MessageTemplate, TextField } from './template.ts';
import { pieceBytes } from './template-messages.ts';

type Styles = Readonly<Record<string, string>>;

/** What goes into the data of a message. */
export interface Filling {
  readonly text?: string;
  /** A name of the template's styles; the first if left out. */
  readonly style?: string | undefined;
  readonly key?: Uint8Array;
  readonly styles?: Styles;
}

/** What was found in the data of a message. */
export interface Found {
  readonly text: string | undefined;
  readonly style: string | undefined;
  readonly key: string | undefined;
}

/** The data of a message, filled. */
export function fillData(message: MessageTemplate, filling: Filling = {}): Uint8Array {
  return joined(message.data.map((piece) => fillPiece(piece, filling)));
}

/** What the data says, if it is this message's. */
export function readData(message: MessageTemplate, data: Uint8Array, styles: Styles = {}): Found | undefined {
  const found: { text?: string; style?: string; key?: string } = {};
  const sizes = message.data.map((piece) => pieceBytes(piece, styles));
  const least = sizes.reduce((sum, [bytes]) => sum + bytes, 0);
  // Only text varies, and there is one of it: what is left over belongs to it.
  const spare = data.length - least;
  let at = 0;
  for (const [n, piece] of message.data.entries()) {
    const [min, max] = sizes[n] ?? [0, 0];
    const size = Math.min(max, min + (max > min ? spare : 0));
    const bytes = data.subarray(at, at + size);
    at += size;
    if (bytes.length < size || !readPiece(piece, bytes, styles, found)) return undefined;
  }
  if (at !== data.length) return undefined;
  return { text: found.text, style: found.style, key: found.key };
}

/** What of a text goes out, in whole characters. */
export function fitText(text: string, field: TextField): readonly Cell[] {
  const fitting: Cell[] = [];
  let width = 0;
  for (const cell of cellsOf(text, field)) {
    width += cell.width;
    if (width > field.cells) break;
    fitting.push(cell);
  }
  return fitting;
}

function cellsOf(text: string, { encoding }: TextField): readonly Cell[] {
  const drawable = encoding === 'ascii' ? text.replace(/[^\x20-\x7e]/gu, '?') : text;
  return toCells(drawable, (char) => iconv.encode(char, 'gb18030'));
}

function fillPiece(piece: DataPiece, filling: Filling): Uint8Array {
  if ('fixed' in piece) return bytesOf(piece.fixed);
  if ('text' in piece) return fillText(filling.text ?? '', piece.text);
  if ('key' in piece) return filling.key ?? new Uint8Array(piece.key);
  if ('any' in piece) return new Uint8Array(piece.any);
  const styles = filling.styles ?? {};
  const [usual = ''] = Object.values(styles);
  return bytesOf((filling.style === undefined ? undefined : styles[filling.style]) ?? usual);
}

function fillText(text: string, field: TextField): Uint8Array {
  const cells = fitText(text, field);
  const bytes = cellsBytes(cells);
  if (!field.fixed) return bytes;
  const blank = field.cells - cellsWidth(cells);
  const before = { left: 0, centre: blank >> 1, right: blank }[field.align ?? 'left'];
  const filled = new Uint8Array(field.cells).fill(padOf(field));
  filled.set(bytes, before);
  return filled;
}

function readPiece(
  piece: DataPiece,
  bytes: Uint8Array,
  styles: Styles,
  found: { text?: string; style?: string; key?: string },
): boolean {
  const hex = formatHex(bytes);
  if ('fixed' in piece) return hex === piece.fixed.toUpperCase();
  if ('key' in piece) found.key = hex;
  if ('text' in piece) found.text = readText(bytes, piece.text);
  if ('style' in piece) {
    const named = Object.entries(styles).find(([, style]) => style.toUpperCase() === hex);
    if (!named) return false;
    found.style = named[0];
  }
  return true;
}

/** What is lit: the pad is dark, and half a character shows as nothing. */
function readText(bytes: Uint8Array, field: TextField): string {
  const lit = field.fixed ? bytes.map((byte) => (byte === padOf(field) ? 0x20 : byte)) : bytes;
  const text = new TextDecoder('gb18030').decode(lit).replace(/\ufffd|\p{Cc}/gu, ' ');
  return field.fixed ? text.trim() : text;
}

function padOf(field: TextField): number {
  return bytesOf(field.pad ?? '20')[0] ?? 0x20;
}
