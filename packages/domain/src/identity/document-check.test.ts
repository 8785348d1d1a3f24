import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from './document-check.ts';
import { documentKinds } from './documents.ts';
import { idNumberCheckCharacter, readIdNumber } from './id-number.ts';

const codeOf = (input: string) => {
  const read = readIdNumber(input);
  return read.ok ? read.value : read.refusal.code;
};

describe('reading an identity number (GB 11643)', () => {
  test('the examples of the standard, and one computed by hand, end in their check character', () => {
    expect(idNumberCheckCharacter('11010519491231002')).toBe('X');
    expect(idNumberCheckCharacter('44052418800101001')).toBe('4');
    expect(idNumberCheckCharacter('11010119900307123')).toBe('3');
    for (const number of ['11010519491231002X', '110101199003071233']) expect(codeOf(number)).toBe(number);
  });

  test('a small x and spaces are read as written on the card', () => {
    expect(codeOf('11010519491231002x')).toBe('11010519491231002X');
    expect(codeOf(' 110105 19491231 002x ')).toBe('11010519491231002X');
  });

  test.each([
    ['a wrong check digit', '110105194912310021', 'id-number-checksum'],
    ['two digits swapped', '11010519491231020X', 'id-number-checksum'],
    ['17 digits', '11010519491231002', 'id-number-malformed'],
    ['19 digits', '11010519491231002X1', 'id-number-malformed'],
    ['nothing', '', 'id-number-malformed'],
    ['a letter inside', '1101051949123100AX', 'id-number-malformed'],
    ['X before the end', '1101051949123X0021', 'id-number-malformed'],
    ['a region that begins with 0', '010105194912310021', 'id-number-malformed'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ', 'id-number-malformed'],
    ['an old 15-digit number', '110105491231002', 'id-number-malformed'],
  ])('%s is refused', (_, number, code) => {
    expect(codeOf(number)).toBe(code);
  });

  test.each([
    ['29 February 2000, a leap year', '990101200002291006', true],
    ['29 February 2024, a leap year', '990101202402291004', true],
    ['29 February 2023', '990101202302291007', false],
    ['29 February 1900, no leap year', '99010119000229100X', false],
    ['30 February', '990101199002301002', false],
    ['31 April', '990101199004311001', false],
    ['month 13', '990101199013011000', false],
    ['month 0', '990101199000011001', false],
    ['day 0', '990101199001001008', false],
    ['1 January 1900', '990101190001011002', true],
    ['31 December 1899', '990101189912311008', false],
    ['1 January 1880, an example of the standard and nobody alive', '440524188001010014', false],
  ])('born on %s: a day that exists, %#', (_, number, exists) => {
    expect(codeOf(number)).toBe(exists ? number : 'id-number-malformed');
  });

  test('a refusal never repeats the number', () => {
    for (const number of ['110105194912310021', '1101051949']) {
      expect(JSON.stringify(readIdNumber(number))).not.toContain(number);
    }
  });

  test('one wrong digit is always noticed', () => {
    const good = fc.integer({ min: 0, max: 999 }).map((order) => {
      const first17 = `11010119900307${order.toString().padStart(3, '0')}`;
      return first17 + idNumberCheckCharacter(first17);
    });
    fc.assert(
      fc.property(good, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(codeOf(number)).toBe(number);
        const digit = (Number(number[at]) + by) % 10;
        expect(readIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('checking the document that a customer shows', () => {
  const today = '2026-03-01';
  const good = { documentKind: 'resident-id-card', number: '11010519491231002x', validUntil: today };
  const check = (change: Partial<typeof good> | { validUntil: null }, matches = true) => {
    const checked = checkDocument({ ...good, ...change }, today, () => matches);
    return checked.ok ? checked.value : checked.refusal.code;
  };

  test('each kind the hall accepts passes, on its last day and for ever', () => {
    const resident = documentKinds.filter((kind) => kind.number === 'resident');
    expect(resident).toHaveLength(5);
    for (const { id } of resident) expect(check({ documentKind: id })).toBe('11010519491231002X');
    expect(check({ validUntil: null })).toBe('11010519491231002X');
  });

  test('the record is asked with the number as normalised', () => {
    const asked: string[] = [];
    checkDocument(good, today, (number) => asked.push(number) > 0);
    expect(asked).toEqual(['11010519491231002X']);
  });

  test('refusals come in the documented order', () => {
    const wrong = { documentKind: 'library-card', number: '1', validUntil: '2026-02-28' };
    expect(check(wrong, false)).toBe('document-kind-unknown');
    expect(check({ ...wrong, documentKind: 'resident-id-card' }, false)).toBe('id-number-malformed');
    expect(check({ validUntil: '2026-02-28', number: '110105194912310021' }, false)).toBe(
      'id-number-checksum',
    );
    expect(check({ validUntil: '2026-02-28' }, false)).toBe('document-expired');
    expect(check({}, false)).toBe('identity-mismatch');
  });
});
