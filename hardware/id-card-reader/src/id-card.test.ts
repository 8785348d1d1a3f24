import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { IdCard } from './id-card.ts';
import { inventedCard } from './virtual/invented-card.ts';

const fields = { ...inventedCard(3), name: '张样例', photo: Uint8Array.of(1, 2, 3) };
const card = new IdCard(fields);
const secrets = [
  fields.name,
  '样例',
  fields.number,
  fields.birthDay,
  fields.address,
  fields.issuer,
  fields.number.slice(4, 14),
];

test('who asks for a field by name gets it', () => {
  const { name, sex, nationCode, birthDay, address, number, issuer, validFrom, validUntil, photo } = card;
  expect({ name, sex, nationCode, birthDay, address, number, issuer, validFrom, validUntil, photo }).toEqual(
    fields,
  );
  expect(new IdCard({ ...fields, nationCode: '02' }).nation).toBe('蒙古');
});

test('a card as a whole shows its name and number masked', () => {
  expect(JSON.parse(JSON.stringify(card))).toEqual({
    name: '张**',
    number: `9901**********${fields.number.slice(-4)}`,
  });
  expect(new IdCard({ ...fields, name: '张' }).toJSON().name).toBe('张*');
  expect(new IdCard({ ...fields, number: '12345678' }).toJSON().number).toBe('********');
});

test.each([
  ['JSON', () => JSON.stringify({ card, list: [card] })],
  ['an inspector', () => inspect({ card }, { depth: 9, showHidden: true, getters: true })],
  ['a format', () => format('%s %o %O %j', card, card, card, card)],
  ['a template', () => `${card}`],
  ['a spread', () => JSON.stringify({ ...card })],
  ['a clone', () => inspect(structuredClone(card))],
  ['an error', () => String(new Error(`no: ${card}`, { cause: card }))],
])('through %s nothing else comes out', (_, written) => {
  const text = written();
  expect(text.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(text).not.toContain(secret);
});
