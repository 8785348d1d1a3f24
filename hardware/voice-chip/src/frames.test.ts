import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReplyFramer, encodeCommand, encodeReply, encodeSpeak, type VoiceReply } from './frames.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();
const bytesOf = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const callInGbk = bytesOf('C7EB 41303132 BAC5 B5BD 33 BAC5 B9F1 CCA8');

test('SYN6288 speaks a frame with a check sum', () => {
  expect(hex(encodeSpeak('syn6288', callInGbk))).toBe('FD00140101C7EB41303132BAC5B5BD33BAC5B9F1CCA8A0');
});

test('SYN6288 speaks the example of its data sheet', () => {
  expect(hex(encodeSpeak('syn6288', bytesOf('D3EE D2F4 CCEC CFC2')))).toBe('FD000B0101D3EED2F4CCECCFC2C0');
});

test('XFS5152 speaks the same frame without one', () => {
  expect(hex(encodeSpeak('xfs5152', callInGbk))).toBe('FD00130101C7EB41303132BAC5B5BD33BAC5B9F1CCA8');
});

test.each([
  ['syn6288', 'stop', 'FD000202FD'],
  ['syn6288', 'pause', 'FD000203FC'],
  ['syn6288', 'resume', 'FD000204FB'],
  ['syn6288', 'status', 'FD000221DE'],
  ['xfs5152', 'stop', 'FD000102'],
  ['xfs5152', 'pause', 'FD000103'],
  ['xfs5152', 'resume', 'FD000104'],
  ['xfs5152', 'status', 'FD000121'],
] as const)('%s is told to %s by %s', (model, command, frame) => {
  expect(hex(encodeCommand(model, command))).toBe(frame);
});

const replies: readonly VoiceReply[] = ['ready', 'accepted', 'rejected', 'busy', 'idle'];
const codes = [0x4a, 0x41, 0x45, 0x4e, 0x4f];

test('each reply is one byte', () => {
  expect(replies.map((reply) => hex(encodeReply(reply)))).toEqual(['4A', '41', '45', '4E', '4F']);
  expect(createReplyFramer().push(Uint8Array.from(codes), 0)).toEqual(replies);
});

test('replies are read whatever noise stands between and however they are cut', () => {
  const noise = fc.array(fc.integer({ min: 0, max: 255 }).filter((byte) => !codes.includes(byte)));
  const said = fc.array(fc.tuple(noise, fc.constantFrom(...replies)));
  fc.assert(
    fc.property(said, fc.boolean(), (stream, bytewise) => {
      const bytes = stream.flatMap(([before, reply]) => [...before, ...encodeReply(reply)]);
      const framer = createReplyFramer();
      const chunks = bytewise ? bytes.map((byte) => [byte]) : [bytes];
      const read = chunks.flatMap((chunk, at) => framer.push(Uint8Array.from(chunk), at * 1_000));
      expect(read).toEqual(stream.map(([, reply]) => reply));
      expect(framer.statistics.bytesDiscarded).toBe(bytes.length - read.length);
    }),
  );
});
