import { idNumberCheck } from '@onehall/device-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyCode, isEan, isLuhn } from './classify-code.ts';

const withCheck = (head: string, isRight: (digits: string) => boolean) =>
  Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).find(isRight) ?? '';
const token = 'AbC-_'.repeat(8).slice(0, 43).padEnd(43, 'x');

test.each([
  ['13812340001', 'mobile', '13812340001'],
  ['+8613812340001', 'mobile', '13812340001'],
  ['tel:138 1234 0001', 'mobile', '13812340001'],
  ['8613812340001', 'mobile', '13812340001'],
  ['490154203237518', 'imei', '490154203237518'],
  ['49-015420-323751-8', 'imei', '49015420' + '3237518'],
  ['4006381333931', 'ean-13', '4006381333931'],
  ['6901234567892', 'ean-13', '6901234567892'],
  ['11010519491231002x', 'id-number', '11010519491231002X'],
  [`http://192.168.1.10:8080/t/${token}`, 'follow-link', `http://192.168.1.10:8080/t/${token}`],
])('%s is a code of kind %s', (scanned, kind, text) => {
  expect(classifyCode(scanned)).toMatchObject({ kind, text });
});

test('a SIM card of 19 or 20 digits is told by its check digit', () => {
  const nineteen = withCheck('898600112233445566', isLuhn);
  const twenty = withCheck('8986031122334455667', isLuhn);
  expect([classifyCode(nineteen).kind, classifyCode(` ${twenty}\r\n`)]).toEqual([
    'iccid',
    { kind: 'iccid', text: twenty, followToken: null },
  ]);
  expect(classifyCode('8901260000000000000').kind).toBe('unknown');
});

test("a ticket's link gives its token, and nothing else does", () => {
  expect(classifyCode(`https://hall.example/t/${token}?from=paper`).followToken).toBe(token);
  expect(classifyCode(`https://hall.example/x/${token}`)).toMatchObject({
    kind: 'unknown',
    followToken: null,
  });
  expect(classifyCode(`https://hall.example/t/short`).kind).toBe('unknown');
  expect(classifyCode(`javascript:/t/${token}`).kind).toBe('unknown');
});

test.each([
  '',
  '中国电信',
  '12812340001',
  '1381234000',
  '490154203237519',
  '4006381333932',
  '110105194912310021',
  'A012',
])('%s is unknown, and stays as it is', (scanned) => {
  expect(classifyCode(scanned)).toEqual({ kind: 'unknown', text: scanned, followToken: null });
});

const checked: readonly (readonly [string, RegExp, (digits: string) => boolean])[] = [
  ['iccid', /^8986\d{14}$/, isLuhn],
  ['iccid', /^8986\d{15}$/, isLuhn],
  ['imei', /^\d{14}$/, isLuhn],
  ['ean-13', /^[0-7]\d{11}$/, isEan],
];

test.each(checked)('%s: any one wrong digit makes it another thing', (kind, head, isRight) => {
  fc.assert(
    fc.property(fc.stringMatching(head), fc.nat(18), fc.integer({ min: 1, max: 9 }), (start, place, by) => {
      const code = withCheck(start, isRight);
      expect(classifyCode(code).kind).toBe(kind);
      const at = place % code.length;
      const wrong = code.slice(0, at) + String((Number(code[at]) + by) % 10) + code.slice(at + 1);
      expect(classifyCode(wrong).kind).not.toBe(kind);
    }),
  );
});

test('an identity number is checked by its own rule', () => {
  const head = '99010119900307123';
  expect(classifyCode(head + idNumberCheck(head)).kind).toBe('id-number');
});

test('whatever is scanned has one kind, and classifying twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{10,20}$/)), (scanned) => {
      const once = classifyCode(scanned);
      expect(classifyCode(once.text)).toEqual(once);
    }),
  );
});
