import { createFakeTimers } from '@onehall/device-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCommand, encodeSpeak, type VoiceChipModel } from './frames.ts';
import { type ChipOrder, createOrderFramer } from './host-frames.ts';
import { createVirtualVoiceChip } from './virtual-chip.ts';

const models: readonly VoiceChipModel[] = ['syn6288', 'xfs5152'];
/** 你好 in GBK. */
const hello = Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3);
const commands = ['stop', 'pause', 'resume', 'status'] as const;
const frames = (model: VoiceChipModel) => [
  encodeSpeak(model, hello),
  ...commands.map((command) => encodeCommand(model, command)),
];
const orders: readonly ChipOrder[] = [{ kind: 'speak', text: hello }, ...commands.map((kind) => ({ kind }))];

function plugged(model: VoiceChipModel = 'syn6288') {
  const timers = createFakeTimers();
  const chip = createVirtualVoiceChip(model, { timers });
  let said = '';
  chip.plugged((bytes) => {
    said += Buffer.from(bytes).toString('latin1');
  });
  return { timers, chip, said: () => said };
}

test.each(models)('%s: every frame is read whole, byte by byte, glued, and behind noise', (model) => {
  const glued = Uint8Array.from(frames(model).flatMap((frame) => [...frame]));
  expect(createOrderFramer(model).push(glued, 0)).toEqual(orders);
  const bytewise = createOrderFramer(model);
  expect([...glued].flatMap((byte) => bytewise.push(Uint8Array.of(byte), 0))).toEqual(orders);
  const noise = fc.array(fc.integer({ min: 0, max: 0xfc }), { maxLength: 20 });
  fc.assert(
    fc.property(noise, (garbage) => {
      const framer = createOrderFramer(model);
      const stream = frames(model).flatMap((frame) => [...garbage, ...frame]);
      expect(framer.push(Uint8Array.from(stream), 0)).toEqual(orders);
    }),
  );
});

test('a frame that breaks off is given up, and the next one is read', () => {
  const framer = createOrderFramer('syn6288');
  expect(framer.push(encodeSpeak('syn6288', hello).subarray(0, 6), 0)).toEqual([]);
  expect(framer.push(encodeCommand('syn6288', 'status'), 300)).toEqual([{ kind: 'status' }]);
});

test('a wrong check sum, an unknown command and a text in another code are rejected', () => {
  const { chip, said } = plugged();
  const wrong = encodeCommand('syn6288', 'status');
  wrong[4] = 0;
  chip.receive(wrong);
  chip.receive(Uint8Array.of(0xfd, 0, 2, 0x77, 0x88));
  chip.receive(Uint8Array.of(0xfd, 0, 5, 0x01, 0x03, 0x59, 0x7d, 0xde));
  expect([said(), chip.speaking]).toEqual(['EEE', null]);
});

test('speaking takes its time, and a newer text cuts it off', async () => {
  const { chip, timers, said } = plugged();
  chip.receive(encodeSpeak('syn6288', hello));
  await timers.advance(200);
  chip.receive(encodeCommand('syn6288', 'status'));
  chip.receive(encodeSpeak('syn6288', Uint8Array.of(0xba, 0xc3)));
  expect(chip.speaking).toBe('好');
  await timers.advance(220);
  expect([said(), chip.spoken, chip.speaking]).toEqual(['AANAO', ['好'], null]);
});

test('it pauses, goes on where it was, and stops', async () => {
  const { chip, timers } = plugged();
  const order = (command: (typeof commands)[number]) => chip.receive(encodeCommand('syn6288', command));
  chip.receive(encodeSpeak('syn6288', hello));
  await timers.advance(200);
  order('pause');
  await timers.advance(10_000);
  expect([chip.speaking, chip.spoken]).toEqual(['你好', []]);
  order('resume');
  order('resume');
  await timers.advance(240);
  expect(chip.spoken).toEqual(['你好']);
  chip.receive(encodeSpeak('syn6288', hello));
  order('stop');
  await timers.advance(1_000);
  expect([chip.speaking, chip.spoken, timers.pending()]).toEqual([null, ['你好'], 0]);
});

test('a tag sets the loudness, which is gone after off and on', () => {
  const { chip, said } = plugged('xfs5152');
  chip.receive(encodeSpeak('xfs5152', Uint8Array.from(Buffer.from('[v3]A'))));
  expect([chip.volume, chip.speaking]).toEqual([3, 'A']);
  chip.powerCycle();
  expect([chip.volume, chip.speaking, said()]).toEqual([5, null, 'AJ']);
});

test('it remembers the last twenty texts', async () => {
  const { chip, timers } = plugged();
  for (let n = 0; n < 25; n += 1) {
    chip.receive(encodeSpeak('syn6288', Uint8Array.from(Buffer.from(`${n}`))));
    await timers.advance(1_000);
  }
  expect([chip.spoken.length, chip.spoken.at(-1)]).toEqual([20, '24']);
});

test('its faults are listed, and an unknown one is a bug', () => {
  const { chip } = plugged();
  for (const fault of chip.knownFaults) chip.setFault(fault, true);
  expect(chip.faults()).toEqual(chip.knownFaults);
  for (const fault of chip.knownFaults) chip.setFault(fault, false);
  expect(chip.faults()).toEqual([]);
  expect(() => chip.setFault('no-paper', true)).toThrow('no-paper');
});
