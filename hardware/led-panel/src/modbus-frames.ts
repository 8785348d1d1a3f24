import { type Cut, crc16Modbus, HuntingFramer } from '@onehall/device-core';

/** The function codes of the panels' table. */
export const functionCodes = { read: 0x03, writeOne: 0x06, writeMany: 0x10 } as const;
/** Exception codes of the Modbus application protocol V1.1b3, section 7. */
export const exceptionCodes = { illegalFunction: 1, illegalAddress: 2, illegalValue: 3 } as const;

/** A frame's bytes without the two of the check sum. */
export type ModbusFrame = Uint8Array;

/** Longer pauses end a frame. Three and a half characters are 4 ms at 9600 baud; a USB adapter cuts every 16 ms. */
const interByteMs = 50;
const exceptionBytes = 5;
const writeReplyBytes = 8;
const requestBytesMax = 256;

/** The frame with its check sum behind it, low byte first. */
export function withCrc(frame: Uint8Array): Uint8Array {
  const crc = crc16Modbus(frame);
  return Uint8Array.of(...frame, crc & 0xff, crc >> 8);
}

/** Answers to writes, the only ones that a host of panels asks for: an echo of eight bytes, or an exception of five. */
export function createReplyFramer(): HuntingFramer<ModbusFrame> {
  return new HuntingFramer({ cut: cutReply, bytesMax: writeReplyBytes, interByteMs });
}

/** Requests, as a panel hears them. */
export function createRequestFramer(): HuntingFramer<ModbusFrame> {
  return new HuntingFramer({ cut: cutRequest, bytesMax: requestBytesMax, interByteMs });
}

function cutReply(bytes: Uint8Array): Cut<ModbusFrame> {
  const code = bytes[1];
  if (code === undefined) return { kind: 'more' };
  const { writeOne, writeMany } = functionCodes;
  if (code === writeOne || code === writeMany) return cutChecked(bytes, writeReplyBytes);
  if (code === (writeOne | 0x80) || code === (writeMany | 0x80)) return cutChecked(bytes, exceptionBytes);
  return { kind: 'bad' };
}

/** Functions 1 to 6 have two words behind them, 15 and 16 also a counted block. Others cannot be measured. */
function cutRequest(bytes: Uint8Array): Cut<ModbusFrame> {
  const code = bytes[1];
  if (code === undefined) return { kind: 'more' };
  if (code >= 1 && code <= 6) return cutChecked(bytes, 8);
  if (code !== 15 && code !== 16) return { kind: 'bad' };
  const blockBytes = bytes[6];
  if (blockBytes === undefined) return { kind: 'more' };
  return blockBytes > requestBytesMax - 9 ? { kind: 'bad' } : cutChecked(bytes, 9 + blockBytes);
}

function cutChecked(bytes: Uint8Array, length: number): Cut<ModbusFrame> {
  if (bytes.length < length) return { kind: 'more' };
  const frame = bytes.slice(0, length - 2);
  const crc = (bytes[length - 2] ?? 0) + 256 * (bytes[length - 1] ?? 0);
  return crc === crc16Modbus(frame) ? { kind: 'frame', length, frame } : { kind: 'bad' };
}
