import { type Framer, HuntingFramer } from '@onehall/device-core';
import { chipCommands, frameHead, textBytesMax, type VoiceChipModel, xorOf } from './frames.ts';

/** What a chip makes of a frame that it was sent; `broken`: it answers `rejected`. */
export type ChipOrder =
  | { readonly kind: 'speak'; readonly text: Uint8Array }
  | { readonly kind: Exclude<keyof typeof chipCommands, 'speak'> | 'broken' };

const headBytes = 3;
const orders = new Map<number, Exclude<keyof typeof chipCommands, 'speak'>>([
  [chipCommands.stop, 'stop'],
  [chipCommands.pause, 'pause'],
  [chipCommands.resume, 'resume'],
  [chipCommands.status, 'status'],
]);

/** Reads frames as the chip does. A pseudo-terminal tears them apart for longer than the 8 ms of a real one's patience. */
export function createOrderFramer(model: VoiceChipModel): Framer<ChipOrder> {
  const tail = model === 'syn6288' ? 1 : 0;
  const dataBytesMax = 2 + textBytesMax + tail;
  return new HuntingFramer<ChipOrder>({
    bytesMax: headBytes + dataBytesMax,
    interByteMs: 200,
    cut(bytes) {
      const [head, high = 0, low = 0] = bytes;
      if (head !== frameHead) return { kind: 'bad' };
      if (bytes.length < headBytes) return { kind: 'more' };
      const dataBytes = high * 256 + low;
      if (dataBytes <= tail || dataBytes > dataBytesMax) return { kind: 'bad' };
      const length = headBytes + dataBytes;
      if (bytes.length < length) return { kind: 'more' };
      const whole = bytes.slice(0, length);
      const good = tail === 0 || xorOf(whole) === 0;
      return {
        kind: 'frame',
        length,
        frame: good ? orderOf(whole.subarray(headBytes, length - tail)) : { kind: 'broken' },
      };
    },
  });
}

function orderOf(data: Uint8Array): ChipOrder {
  const [command = 0, encoding = 0] = data;
  const order = orders.get(command);
  if (order) return data.length === 1 ? { kind: order } : { kind: 'broken' };
  const isGbk = (encoding & 0x07) <= 1;
  if (command !== chipCommands.speak || !isGbk || data.length < 3) return { kind: 'broken' };
  return { kind: 'speak', text: data.slice(2) };
}
