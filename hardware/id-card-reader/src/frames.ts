import { type Cut, type Framer, HuntingFramer } from '@onehall/device-core';

/**
 * Frames between a host and the SAM of a reader for resident ID cards: `AA AA AA 96 69`, length, contents, check sum.
 * The length counts contents and check sum; the check sum is the exclusive or of length and contents.
 */
const head = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
const contentsAt = head.length + 2;
const checkBytes = 1;

/** Command and parameter. */
export const samCommands = {
  reset: [0x10, 0xff],
  state: [0x11, 0xff],
  'sam-id': [0x12, 0xff],
  find: [0x20, 0x01],
  select: [0x20, 0x02],
  read: [0x30, 0x01],
} as const;
export type SamCommand = keyof typeof samCommands;

/** The third status byte; the first two are 0. */
export const statusWords = {
  done: 0x90,
  found: 0x9f,
  'checksum-wrong': 0x10,
  'length-wrong': 0x11,
  'command-wrong': 0x21,
  'card-not-authentic': 0x31,
  'reader-not-authentic': 0x32,
  'card-unknown': 0x40,
  'read-failed': 0x41,
  'no-card': 0x80,
  'select-failed': 0x81,
} as const;
/** `other`: a status that the published tables do not name. */
export type SamResult = keyof typeof statusWords | 'other';

const resultOf = new Map<number, SamResult>(
  Object.entries(statusWords).map(([name, code]) => [code, name as SamResult]),
);

/** What the SAM answered. `data` of a read holds a person's data: it must reach no log. */
export interface SamAnswer {
  readonly result: SamResult;
  readonly status: number;
  readonly data: Uint8Array;
}

const statusBytes = 3;
/** Text and photo with their two lengths. */
export const readDataBytes = 4 + 256 + 1_024;
const answerBytesMax = contentsAt + statusBytes + readDataBytes + checkBytes;
const commandBytesMax = contentsAt + 64;
/** A byte takes 1 ms at the slowest speed these readers have; a reader may think in the middle of an answer. */
const interByteMs = 200;

export function encodeCommand(command: SamCommand): Uint8Array {
  return frameOf(samCommands[command]);
}

export function encodeAnswer(status: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return frameOf([0, 0, status, ...data]);
}

/** Reads what the SAM answers. */
export function createAnswerFramer(): Framer<SamAnswer> {
  return new HuntingFramer<SamAnswer>({
    bytesMax: answerBytesMax,
    interByteMs,
    cut: (bytes) => cutFrame(bytes, answerBytesMax, answerOf, () => undefined),
  });
}

/** Reads commands as the SAM does. A frame whose check sum is wrong is `broken`: it is answered. */
export function createCommandFramer(): Framer<SamCommand | 'unknown' | 'broken'> {
  return new HuntingFramer<SamCommand | 'unknown' | 'broken'>({
    bytesMax: commandBytesMax,
    interByteMs,
    cut: (bytes) => cutFrame(bytes, commandBytesMax, commandOf, () => 'broken' as const),
  });
}

function cutFrame<F>(
  bytes: Uint8Array,
  bytesMax: number,
  good: (contents: Uint8Array) => F | undefined,
  wrongSum: () => F | undefined,
): Cut<F> {
  if (head.some((byte, at) => at < bytes.length && bytes[at] !== byte)) return { kind: 'bad' };
  if (bytes.length < contentsAt) return { kind: 'more' };
  const length = contentsAt + (bytes[head.length] ?? 0) * 256 + (bytes[head.length + 1] ?? 0);
  if (length < contentsAt + 1 + checkBytes || length > bytesMax) return { kind: 'bad' };
  if (bytes.length < length) return { kind: 'more' };
  const contents = bytes.slice(contentsAt, length - checkBytes);
  const isRight = xorOf(bytes.subarray(head.length, length)) === 0;
  const frame = isRight ? good(contents) : wrongSum();
  return frame === undefined ? { kind: 'bad' } : { kind: 'frame', length, frame };
}

function answerOf(contents: Uint8Array): SamAnswer | undefined {
  const [first, second, status] = contents;
  if (first !== 0 || second !== 0 || status === undefined) return undefined;
  return { result: resultOf.get(status) ?? 'other', status, data: contents.slice(statusBytes) };
}

function commandOf(contents: Uint8Array): SamCommand | 'unknown' {
  const names = Object.keys(samCommands) as SamCommand[];
  const found = names.find((name) => samCommands[name].every((byte, at) => contents[at] === byte));
  return found && contents.length === samCommands[found].length ? found : 'unknown';
}

function frameOf(contents: readonly number[]): Uint8Array {
  const length = contents.length + checkBytes;
  const counted = [length >> 8, length & 0xff, ...contents];
  return Uint8Array.from([...head, ...counted, xorOf(counted)]);
}

function xorOf(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}
