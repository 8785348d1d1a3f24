import { expect, test } from 'vitest';
import {
  beepCommands,
  cutCommand,
  drawerPulse,
  packSegments,
  processId,
  processIdRequest,
  realTimeDrawerPulse,
} from './commands.ts';
import { printerProfiles } from './printer-profile.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('process ids are four printable characters, each job another', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => processId(n));
  expect(new Set(ids).size).toBe(10_000);
  for (const id of ids) expect(id).toMatch(/^[!-~]{4}$/);
  expect(processId(94 ** 4)).toBe(processId(0));
  expect(Buffer.from(processIdRequest('Ab!~')).toString('hex')).toBe('1d284806003030416221' + '7e');
});

test('commands are packed whole, in order, into writes of limited size', () => {
  const segments = [300, 200, 100, 600, 10].map((length, n) => new Uint8Array(length).fill(n));
  expect(packSegments(segments, 512).map((chunk) => chunk.length)).toEqual([500, 100, 600, 10]);
});

test('the drawer’s pulse is the manual’s, in the buffer and in real time', () => {
  expect(hex(drawerPulse(2))).toBe('1b700019fa');
  expect(hex(drawerPulse(5))).toBe('1b700119fa');
  expect(hex(realTimeDrawerPulse(5))).toBe('1014010101');
});

test('a beep is what the model calls a beep, or nothing', () => {
  expect(beepCommands(printerProfiles['epson-tm-t82'], 2).map(hex)).toEqual(['1b28410300610102']);
  expect(beepCommands(printerProfiles['clone-80'], 2).map(hex)).toEqual(['1b420202']);
  expect(beepCommands(printerProfiles.generic, 2)).toEqual([]);
  expect(() => beepCommands(printerProfiles.generic, 10)).toThrow();
});

test('where there is no knife the paper is fed to the edge', () => {
  expect(hex(cutCommand(printerProfiles['epson-tm-t82']))).toBe('1d564200');
  expect(hex(cutCommand(printerProfiles['clone-58']))).toBe('1b6405');
});
