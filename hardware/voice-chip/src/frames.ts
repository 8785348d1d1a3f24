import { type Cut, HuntingFramer } from '@onehall/device-core';
import iconv from 'iconv-lite';

/** SYN6288 checks its frames with an XOR, XFS5152CE does not (their datasheets, "command frame"). */
export type VoiceChipModel = 'syn6288' | 'xfs5152';

const head = 0xfd;
/** Text encoding 1 is GBK on both chips. */
const gbk = 1;
/** Bytes of text in one frame: what a SYN6288 takes; an XFS5152 would take more. */
export const textBytesMax = 200;

/** What a chip says, one byte each. */
export type ChipReply = 'ready' | 'accepted' | 'rejected' | 'busy' | 'idle';

const replies: ReadonlyMap<number, ChipReply> = new Map([
  [0x4a, 'ready'],
  [0x41, 'accepted'],
  [0x45, 'rejected'],
  [0x4e, 'busy'],
  [0x4f, 'idle'],
]);

export function replyByte(reply: ChipReply): number {
  return [...replies].find(([, name]) => name === reply)?.[0] ?? 0x45;
}

/** Text as the chip has it: GBK, a character outside it as a blank, since a chip stops at what it does not know. */
export function encodeText(text: string): Uint8Array {
  const known = [...text].map((char) =>
    iconv.decode(iconv.encode(char, 'gbk'), 'gbk') === char ? char : ' ',
  );
  return iconv.encode(known.join(''), 'gbk');
}

function frame(model: VoiceChipModel, content: readonly number[]): Uint8Array {
  const checked = model === 'syn6288';
  const length = content.length + (checked ? 1 : 0);
  const bytes = [head, length >> 8, length & 0xff, ...content];
  return Uint8Array.from(checked ? [...bytes, bytes.reduce((sum, byte) => sum ^ byte, 0)] : bytes);
}

/** Speak this text, of at most `textBytesMax` bytes. */
export function speakFrame(model: VoiceChipModel, text: Uint8Array): Uint8Array {
  // SYN6288 has its background music in the upper bits of the encoding byte; none is played.
  return frame(model, [0x01, gbk, ...text]);
}

export function stopFrame(model: VoiceChipModel): Uint8Array {
  return frame(model, [0x02]);
}

/** Answered by `accepted` and then `busy` or `idle`. */
export function statusFrame(model: VoiceChipModel): Uint8Array {
  return frame(model, [0x21]);
}

/** Each reply is one byte; anything else is noise. */
export function createReplyFramer(): HuntingFramer<ChipReply> {
  return new HuntingFramer({
    bytesMax: 1,
    interByteMs: 50,
    cut: ([first = 0]): Cut<ChipReply> => {
      const reply = replies.get(first);
      return reply === undefined ? { kind: 'bad' } : { kind: 'frame', length: 1, frame: reply };
    },
  });
}

export interface ChipCommand {
  readonly kind: 'speak' | 'stop' | 'status' | 'other';
  readonly text: Uint8Array;
}

const lengthMax = textBytesMax + 3;

/** What reaches a chip: for its double. */
export function createCommandFramer(model: VoiceChipModel): HuntingFramer<ChipCommand> {
  const checkBytes = model === 'syn6288' ? 1 : 0;
  return new HuntingFramer({
    bytesMax: lengthMax + 3,
    interByteMs: 100,
    cut: (bytes): Cut<ChipCommand> => {
      if (bytes[0] !== head) return { kind: 'bad' };
      if (bytes.length < 3) return { kind: 'more' };
      const length = ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
      if (length < 1 + checkBytes || length > lengthMax) return { kind: 'bad' };
      if (bytes.length < 3 + length) return { kind: 'more' };
      const whole = bytes.slice(0, 3 + length);
      if (checkBytes === 1 && whole.reduce((sum, byte) => sum ^ byte, 0) !== 0) return { kind: 'bad' };
      const content = whole.subarray(3, 3 + length - checkBytes);
      return { kind: 'frame', length: 3 + length, frame: readCommand(content) };
    },
  });
}

function readCommand(content: Uint8Array): ChipCommand {
  const kinds: Readonly<Record<number, ChipCommand['kind']>> = { 1: 'speak', 2: 'stop', 33: 'status' };
  const kind = kinds[content[0] ?? 0] ?? 'other';
  return { kind, text: kind === 'speak' ? content.slice(2) : new Uint8Array() };
}
