import { type Framer, HuntingFramer } from '@onehall/device-core';

/** The two speech chips in the field. They take the same frames, but only SYN6288's carry a check sum. */
export type VoiceChipModel = 'syn6288' | 'xfs5152';

/** SYN6288 data sheet 4.2, XFS5152CE manual 5.1. */
export const chipCommands = { speak: 0x01, stop: 0x02, pause: 0x03, resume: 0x04, status: 0x21 } as const;

/** What a chip says: one byte each, unasked only `ready` (it started) and `idle` (a text has been spoken). */
const replies = { ready: 0x4a, accepted: 0x41, rejected: 0x45, busy: 0x4e, idle: 0x4f } as const;
export type VoiceReply = keyof typeof replies;

const replyOf = new Map<number, VoiceReply>([
  [replies.ready, 'ready'],
  [replies.accepted, 'accepted'],
  [replies.rejected, 'rejected'],
  [replies.busy, 'busy'],
  [replies.idle, 'idle'],
]);

export const frameHead = 0xfd;
/** Low three bits of the byte behind `speak`: the text is in GBK. The high five choose music, 0 for none. */
const gbk = 0x01;
/** SYN6288 refuses longer texts (data sheet 4.3.3); XFS5152CE takes 4 kB, but a short frame is lost for less. */
export const textBytesMax = 200;

/** Makes the chip speak GBK bytes, tags included; at most `textBytesMax`. What it was speaking is cut off. */
export function encodeSpeak(model: VoiceChipModel, text: Uint8Array): Uint8Array {
  return encodeFrame(model, [chipCommands.speak, gbk, ...text]);
}

/** `status` is answered by `accepted` and then `busy` or `idle`; the others by `accepted`. */
export function encodeCommand(
  model: VoiceChipModel,
  command: Exclude<keyof typeof chipCommands, 'speak'>,
): Uint8Array {
  return encodeFrame(model, [chipCommands[command]]);
}

/** The byte of a reply, for the other end of the cable. */
export function encodeReply(reply: VoiceReply): Uint8Array {
  return Uint8Array.of(replies[reply]);
}

/** Reads the chip's replies. Any other byte is noise: it is counted and has no meaning. */
export function createReplyFramer(): Framer<VoiceReply> {
  return new HuntingFramer<VoiceReply>({
    bytesMax: 1,
    interByteMs: Number.POSITIVE_INFINITY,
    cut([byte = 0]) {
      const frame = replyOf.get(byte);
      return frame ? { kind: 'frame', length: 1, frame } : { kind: 'bad' };
    },
  });
}

/** The exclusive or of all bytes before it (SYN6288 data sheet 4.1). */
export function xorOf(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}

/** The length counts the data and, where there is one, the check sum. */
function encodeFrame(model: VoiceChipModel, data: readonly number[]): Uint8Array {
  const length = data.length + (model === 'syn6288' ? 1 : 0);
  const frame = [frameHead, length >> 8, length & 0xff, ...data];
  return Uint8Array.from(model === 'syn6288' ? [...frame, xorOf(frame)] : frame);
}
