import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** What can be shown on every screen of the hall without a program of another maker. */
export type AttachmentKind = 'png' | 'jpeg' | 'pdf';

/** A file that hangs on a notice; its bytes lie sealed in the hall's file, their hash in the journal [E2]. */
export interface NoticeAttachment {
  readonly id: string;
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  readonly recordId: string;
}

/** A scan of a page or two; what is larger is no notice that is read before the shift. */
export const attachmentBytesMost = 2_000_000;
export const attachmentsMost = 4;
/** No screen shows a larger picture, and a small file can claim to be one that fills the memory. */
const sideMost = 20_000;
const areaMost = 100_000_000;

const pngBegin = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegBegin = [0xff, 0xd8, 0xff];
const pdfBegin = wordBytes('%PDF-');
const pdfEnd = wordBytes('%%EOF');
const pdfTail = 1024;

function wordBytes(word: string): number[] {
  return [...word].map((letter) => letter.codePointAt(0) ?? 0);
}

function begins(bytes: Uint8Array, with_: readonly number[], at = 0): boolean {
  return with_.every((byte, index) => bytes[at + index] === byte);
}

const two = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const four = (bytes: Uint8Array, at: number) => two(bytes, at) * 65_536 + two(bytes, at + 2);

const isShowable = (width: number, height: number) =>
  width > 0 && height > 0 && width <= sideMost && height <= sideMost && width * height <= areaMost;

/** A PNG whose chunks follow one another from the header to the end, and no further. */
function isWholePng(bytes: Uint8Array): boolean {
  if (two(bytes, 8) !== 0 || two(bytes, 10) !== 13 || !begins(bytes, wordBytes('IHDR'), 12)) return false;
  if (!isShowable(four(bytes, 16), four(bytes, 20))) return false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + four(bytes, at);
    if (begins(bytes, wordBytes('IEND'), at + 4)) return end === bytes.length;
    at = end;
  }
  return false;
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** A JPEG whose segments lead to a picture, and which ends as one. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let last = bytes.length - 1;
  while (bytes[last] === 0) last -= 1;
  if (bytes[last] !== 0xd9 || bytes[last - 1] !== 0xff) return false;
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) framed = isShowable(two(bytes, at + 7), two(bytes, at + 5));
    if (marker === 0xda) return framed;
    at += 2 + two(bytes, at + 2);
  }
  return false;
}

/** A PDF that was written to its end. */
function isWholePdf(bytes: Uint8Array): boolean {
  for (let at = bytes.length - pdfEnd.length; at >= Math.max(0, bytes.length - pdfTail); at -= 1)
    if (begins(bytes, pdfEnd, at)) return true;
  return false;
}

function kindOf(bytes: Uint8Array): AttachmentKind | null {
  if (begins(bytes, pngBegin)) return 'png';
  if (begins(bytes, jpegBegin)) return 'jpeg';
  return begins(bytes, pdfBegin) ? 'pdf' : null;
}

const isWhole = { png: isWholePng, jpeg: isWholeJpeg, pdf: isWholePdf };

/**
 * What a file is by its bytes, whatever its name says. Refusals, in this order: attachment-too-large {mostKb},
 * attachment-not-shown {name} (no PNG, JPEG or PDF), attachment-damaged {name} (begins as one and is none: cut off, or
 * made up).
 */
export function checkAttachment(name: string, bytes: Uint8Array): Result<AttachmentKind, Refusal> {
  if (bytes.length > attachmentBytesMost)
    return refuse('attachment-too-large', { mostKb: attachmentBytesMost / 1000 });
  const kind = kindOf(bytes);
  if (kind === null) return refuse('attachment-not-shown', { name });
  return isWhole[kind](bytes) ? accept(kind) : refuse('attachment-damaged', { name });
}
