import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** What a board can show: known by its first bytes, whatever its name says. */
export type MediaKind = 'png' | 'jpeg' | 'webp' | 'mp4' | 'webm';

export interface SlideMedia {
  /** SHA-256 of its bytes, in hex: the same picture is kept once. */
  readonly mediaId: string;
  readonly kind: MediaKind;
  readonly bytes: number;
}

export const isVideo = (kind: MediaKind): boolean => kind === 'mp4' || kind === 'webm';

const mega = 1024 * 1024;
/** A picture for a board of 1920 points is far below this; a short film of half a minute too. */
export const pictureBytesMost = 8 * mega;
export const videoBytesMost = 64 * mega;
/** So many bytes tell what it is. */
export const headBytes = 16;

const starts = (head: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);

const ascii = (letters: string): readonly number[] => [...letters].map((one) => one.charCodeAt(0));

const signs: readonly (readonly [MediaKind, (head: Uint8Array) => boolean])[] = [
  ['png', (head) => starts(head, 0, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])],
  ['jpeg', (head) => starts(head, 0, [0xff, 0xd8, 0xff])],
  ['webp', (head) => starts(head, 0, ascii('RIFF')) && starts(head, 8, ascii('WEBP'))],
  ['mp4', (head) => starts(head, 4, ascii('ftyp'))],
  ['webm', (head) => starts(head, 0, [0x1a, 0x45, 0xdf, 0xa3])],
];

/**
 * What the first bytes of a file say it is [E6]. Refusal: media-unknown-kind (no PNG, JPEG, WebP, MP4 or WebM: a text
 * that is called .png is none).
 */
export function mediaKindOf(head: Uint8Array): Result<MediaKind, Refusal> {
  const found = signs.find(([, says]) => says(head));
  return found === undefined ? refuse('media-unknown-kind') : accept(found[0]);
}

/** The most bytes that a kind may have. */
export const mediaBytesMost = (kind: MediaKind): number =>
  isVideo(kind) ? videoBytesMost : pictureBytesMost;
