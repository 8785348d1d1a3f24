import { type Cut, HuntingFramer } from '@onehall/device-core';

/** Head of every frame of a SAM module, both ways (SAM serial protocol; GA/T 490). */
const head = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
/** A read answer is the longest: three status bytes, two lengths, text and photo, and the check. */
const lengthMax = 2_000;

export type SdtCommand = 'find' | 'select' | 'read' | 'sam-id' | 'state' | 'reset';

const commands: Readonly<Record<SdtCommand, readonly [number, number]>> = {
  find: [0x20, 0x01],
  select: [0x20, 0x02],
  read: [0x30, 0x01],
  'sam-id': [0x12, 0xff],
  state: [0x11, 0xff],
  reset: [0x10, 0xff],
};

const xorOf = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum ^ byte, 0);

/** Head, length, content, and the XOR over length and content. The length counts the check byte too. */
function frame(content: readonly number[]): Uint8Array {
  const length = content.length + 1;
  const checked = [length >> 8, length & 0xff, ...content];
  return Uint8Array.of(...head, ...checked, xorOf(checked));
}

export function commandFrame(command: SdtCommand): Uint8Array {
  return frame(commands[command]);
}

/** What the module thinks of a command, by its third status byte. */
export type SdtStatus =
  | 'done'
  | 'found'
  | 'none-found'
  | 'check-wrong'
  | 'length-wrong'
  | 'command-unknown'
  | 'not-authenticated'
  | 'bad-card'
  | 'read-failed'
  | 'select-failed'
  | 'unknown';

const statuses: Readonly<Record<number, SdtStatus>> = {
  144: 'done',
  159: 'found',
  128: 'none-found',
  16: 'check-wrong',
  17: 'length-wrong',
  33: 'command-unknown',
  49: 'not-authenticated',
  50: 'not-authenticated',
  64: 'bad-card',
  65: 'read-failed',
  129: 'select-failed',
};

export interface SdtAnswer {
  readonly status: SdtStatus;
  /** What follows the status; of a read answer it is personal data. */
  readonly data: Uint8Array;
}

export function answerFrame(status: SdtStatus, data: Uint8Array = new Uint8Array()): Uint8Array {
  const code = Object.entries(statuses).find(([, name]) => name === status)?.[0];
  return frame([0, 0, Number(code ?? 0x40), ...data]);
}

/** How many bytes a frame has that begins with these; null: none begins here; undefined: more is needed to say. */
function frameLength(bytes: Uint8Array): number | null | undefined {
  for (const [at, byte] of head.entries()) {
    if (at >= bytes.length) return undefined;
    if (bytes[at] !== byte) return null;
  }
  if (bytes.length < head.length + 2) return undefined;
  const length = ((bytes[5] ?? 0) << 8) | (bytes[6] ?? 0);
  return length < 3 || length > lengthMax ? null : head.length + 2 + length;
}

function createFramer<F>(read: (content: Uint8Array) => F | null): HuntingFramer<F> {
  return new HuntingFramer({
    bytesMax: head.length + 2 + lengthMax,
    // A module that reads a card sends its answer in one go.
    interByteMs: 200,
    cut: (bytes): Cut<F> => {
      const length = frameLength(bytes);
      if (length === null) return { kind: 'bad' };
      if (length === undefined || bytes.length < length) return { kind: 'more' };
      if (xorOf([...bytes.subarray(5, length)]) !== 0) return { kind: 'bad' };
      const found = read(bytes.slice(7, length - 1));
      return found === null ? { kind: 'bad' } : { kind: 'frame', length, frame: found };
    },
  });
}

export function createAnswerFramer(): HuntingFramer<SdtAnswer> {
  return createFramer((content) =>
    content.length < 3 ? null : { status: statuses[content[2] ?? 0] ?? 'unknown', data: content.slice(3) },
  );
}

/** What reaches a module: for its double. */
export function createCommandFramer(): HuntingFramer<SdtCommand | 'unknown'> {
  return createFramer(([first, second]) => {
    const found = Object.entries(commands).find(([, [a, b]]) => a === first && b === second);
    return (found?.[0] as SdtCommand | undefined) ?? 'unknown';
  });
}

const shownBytes = 14;

/**
 * The same bytes for a log: of anything longer than the longest answer without personal data only the head stays, so
 * that no name and no number is ever in it, whatever is cut where.
 */
export function withoutPerson(direction: 'in' | 'out', bytes: Uint8Array): Uint8Array {
  if (direction === 'out' || (bytes.length <= shownBytes && isHead(bytes))) return bytes;
  const kept = isHead(bytes) ? shownBytes : 0;
  return bytes.map((byte, at) => (at < kept ? byte : 0));
}

function isHead(bytes: Uint8Array): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
