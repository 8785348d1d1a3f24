import { describe, expect, test } from 'vitest';
import { birthDayFrom, checkDocument, isMinor, readDocument } from './document-check.ts';
import { documentKinds, documentsFor, findDocumentKind, residences, wouldDo } from './documents.ts';
import { creditCodeCheckCharacter, readCreditCode } from './id-number.ts';

const today = '2026-03-01';
const numbers: Readonly<Record<string, string>> = {
  resident: '11010519491231002x',
  'credit-code': '91350100M000100Y43',
  passport: 'E 1234-5678',
  permit: 'H12345678',
  certificate: '军字1',
};
const goodNumber = (kind: string) => (kind === 'certificate' ? 'A123456(7)' : (numbers[kind] ?? ''));

describe('the table of documents', () => {
  test('gives every kind of customer at least one document, and each document one kind of customer', () => {
    for (const residence of residences) expect(documentsFor(residence).length).toBeGreaterThan(0);
    expect(new Set(documentKinds.map((one) => one.id)).size).toBe(documentKinds.length);
    expect(residences.flatMap(documentsFor)).toHaveLength(documentKinds.length);
  });

  test('somebody of whom nothing is known may show any personal document, never a licence', () => {
    expect(wouldDo(null)).toContain('foreign-passport');
    expect(wouldDo(null)).not.toContain('business-licence');
  });

  test.each(residences.flatMap((residence) => documentKinds.map((kind) => [residence, kind.id] as const)))(
    'a customer of the kind %s with a %s',
    (residence, documentKind) => {
      const kind = findDocumentKind(documentKind);
      if (!kind) throw new Error('in the table');
      const shown = { documentKind, number: goodNumber(kind.number), validUntil: null };
      const read = readDocument(shown, today, residence);
      if (kind.residence === residence) {
        expect(read.ok).toBe(true);
        return;
      }
      expect(read).toMatchObject({
        refusal: { code: 'document-not-for-customer', facts: { residence, wouldDo: wouldDo(residence) } },
      });
    },
  );

  test.each(documentKinds.map((kind) => [kind.id, kind.expires] as const))(
    '%s past its date is refused if it bears one: %s',
    (documentKind, expires) => {
      const kind = findDocumentKind(documentKind);
      const shown = { documentKind, number: goodNumber(kind?.number ?? ''), validUntil: '2026-02-28' };
      const read = readDocument(shown, today, null);
      const code = read.ok ? 'yes' : read.refusal.code;
      expect(code).toBe(expires ? 'document-expired' : 'yes');
      if (!read.ok) expect(String(read.refusal.facts['wouldDo'])).not.toBe('');
    },
  );
});

test.each([
  ['91350100M000100Y43', 'yes'],
  ['91350100m000100y43', 'yes'],
  ['91350100M000100Y44', 'id-number-checksum'],
  ['91350100M000100Y4', 'id-number-malformed'],
  ['91350100I000100Y43', 'id-number-malformed'],
])('%s is a unified social credit code: %s', (code, expected) => {
  const read = readCreditCode(code);
  expect(read.ok ? 'yes' : read.refusal.code).toBe(expected);
  if (read.ok) expect(creditCodeCheckCharacter(read.value.slice(0, 17))).toBe('3');
});

test('a number by shape alone is normalised, and refused where the shape is wrong', () => {
  const passport = (number: string) =>
    readDocument({ documentKind: 'foreign-passport', number, validUntil: null }, today, 'foreigner');
  expect(passport('e 1234-5678')).toMatchObject({ value: { number: 'E12345678' } });
  expect(passport('护照')).toMatchObject({ refusal: { code: 'id-number-malformed' } });
});

test('a document of somebody else says which would do', () => {
  const shown = { documentKind: 'resident-id-card', number: '11010519491231002X', validUntil: null };
  expect(checkDocument(shown, today, () => false, 'mainland')).toMatchObject({
    refusal: { code: 'identity-mismatch', facts: { wouldDo: wouldDo('mainland') } },
  });
});

test.each([
  ['2008-03-01', false],
  ['2008-03-02', true],
  [null, false],
])('born on %s is a minor on 1 March 2026: %s', (birthDay, minor) => {
  expect(isMinor(birthDay, today)).toBe(minor);
});

test('only a resident’s number tells the birthday', () => {
  const kindOf = (id: string) => findDocumentKind(id) ?? documentKinds[0];
  const kind = kindOf('resident-id-card');
  const passport = kindOf('foreign-passport');
  if (!kind || !passport) throw new Error('in the table');
  expect(birthDayFrom(kind, '11010519491231002X')).toBe('1949-12-31');
  expect(birthDayFrom(passport, 'E12345678')).toBeNull();
});
