import { expect, test } from 'vitest';
import { builtInTemplates } from './built-in-templates.ts';
import { isDeviceTemplate, templateProblems } from './template-problems.ts';

const led = builtInTemplates['led-bar'];
const hall = builtInTemplates['hall-panel'];
const rating = builtInTemplates['rating-pad'];

test.each(Object.entries(builtInTemplates))('%s has no problems', (_, template) => {
  expect(templateProblems(template)).toEqual([]);
  expect(templateProblems(JSON.parse(JSON.stringify(template)))).toEqual([]);
});

test.each([
  ['no object at all', 'AA 55', [': must be an object']],
  ['nothing in it', {}, ['name: is missing', 'frame: is missing']],
  ['a misspelt field', { ...led, shwo: {} }, ['shwo: is not known here']],
  [
    'bytes that are none',
    { ...led, frame: { ...led.frame, head: 'AA55', tail: 'G0' } },
    [
      'frame.head: must be 1 to 8 bytes in hexadecimal, such as "AA 55"',
      'frame.tail: must be 1 to 8 bytes in hexadecimal, such as "AA 55"',
    ],
  ],
  [
    'an unknown check sum',
    { ...led, frame: { ...led.frame, checksum: { kind: 'md5', covers: ['data'] } } },
    ['frame.checksum.kind: must be one of sum8, sum8-negative, xor8, sum16, crc16-modbus'],
  ],
  [
    'a piece of two kinds',
    { ...led, show: { command: '01', data: [{ fixed: '01', any: 2 }] } },
    ['show.data[0]: must have exactly one of fixed, text, style'],
  ],
  [
    'a key that the hall does not know',
    { ...rating, key: { ...rating.key, keys: { 35: 'great' } } },
    [expect.stringMatching(/^key\.keys\.35: must be one of very-satisfied, /)],
  ],
  [
    'an endless width',
    { ...led, show: { ...led.show, data: [{ text: { encoding: 'ascii', cells: 9_999 } }] } },
    ['show.data[0].text.cells: must be a whole number of 1 to 240'],
  ],
])('%s is said in plain words', (_, template, problems) => {
  expect(templateProblems(template)).toEqual(problems);
  expect(isDeviceTemplate(template)).toBe(false);
});

test.each([
  [
    'a part that nobody describes',
    { ...led, frame: { ...led.frame, length: undefined } },
    'frame.parts: has length, but frame.length does not say how it is written',
  ],
  [
    'a description without its part',
    { ...led, frame: { ...led.frame, parts: ['address', 'command', 'length', 'data'] } },
    'frame.checksum: does not stand in frame.parts',
  ],
  [
    'a part twice',
    { ...led, frame: { ...led.frame, parts: [...led.frame.parts, 'data'] } },
    'frame.parts: data stands there twice',
  ],
  [
    'a check sum over itself',
    { ...led, frame: { ...led.frame, checksum: { kind: 'sum8', covers: ['data', 'checksum'] } } },
    'frame.checksum.covers: cannot cover itself',
  ],
  [
    'a length behind the data',
    { ...led, frame: { ...led.frame, parts: ['address', 'command', 'data', 'length', 'checksum'] } },
    'frame.parts: the length must stand before the data',
  ],
  [
    'a length that does not count the data',
    { ...led, frame: { ...led.frame, length: { bytes: 1, counts: ['command'] } } },
    'frame.length.counts: must count the data',
  ],
  [
    'a frame whose end cannot be told',
    {
      ...rating,
      show: { command: '53', data: [{ text: { encoding: 'ascii', cells: 8 } }] },
    },
    'show: where it ends cannot be told: give the frame a length, the text a fixed width, or escape the tail',
  ],
  [
    'an escape that leaves the tail bare',
    { ...hall, frame: { ...hall.frame, escape: { by: '7D', xor: '20', bytes: '7D' } } },
    'frame.escape.bytes: the first byte of the tail must be escaped',
  ],
  [
    'an escape that makes what it removes',
    { ...hall, frame: { ...hall.frame, escape: { by: '7D', xor: '03', bytes: '7D 7E' } } },
    'frame.escape.xor: an escaped byte must not come out as one that must be escaped',
  ],
  [
    'a command of two bytes where there is room for one',
    { ...led, show: { ...led.show, command: '01 02' } },
    'show.command: has 2 bytes, and frame has room for 1',
  ],
  [
    'more text than the length can say',
    {
      ...led,
      frame: { ...led.frame, length: { bytes: 1, counts: ['data'], plus: 200 } },
      show: { command: '01', data: [{ text: { encoding: 'ascii', cells: 100 } }] },
    },
    'show: may be longer than the length can say (255)',
  ],
  [
    'styles of different length',
    { ...led, show: { ...led.show, styles: { red: '01', blue: '01 02' } } },
    'show.styles: all must have the same number of bytes',
  ],
  [
    'a code that is longer than the key',
    { ...rating, key: { ...rating.key, keys: { '35 35': 'satisfied' } } },
    'key.keys, "35 35": has not as many bytes as the key in key.data',
  ],
  [
    'a poll without keys',
    { ...led, poll: { command: '3F', data: [], everyMs: 500 } },
    'poll: there are no keys to ask for',
  ],
  [
    'a pad that could be half a character',
    {
      ...led,
      show: {
        ...led.show,
        data: [{ style: true }, { text: { encoding: 'gb18030', cells: 16, fixed: true, pad: 'A1' } }],
      },
    },
    'show.data: a pad above 3F would be read as half a Chinese character',
  ],
])('%s is said in plain words, by its place', (_, template, problem) => {
  expect(templateProblems(JSON.parse(JSON.stringify(template)))).toContain(problem);
});
