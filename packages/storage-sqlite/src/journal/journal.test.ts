import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, genesisHash, hashOfContent, hashOfRow, readRow } from './journal.ts';

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());

const row = fc.record({
  seq: fc.nat(),
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  actor: wellFormed,
  terminal: wellFormed,
  type: wellFormed,
  command_id: fc.option(wellFormed),
  content: fc.dictionary(
    wellFormed,
    fc.oneof(
      wellFormed,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
  ),
});

describe('the hash of a row', () => {
  test('is SHA-256 over the previous hash and the canonical JSON (RFC 8785) of the whole row', () => {
    fc.assert(
      fc.property(row, ({ content, ...columns }) => {
        const stored = { ...columns, payload: canonicalJson(content), prev_hash: genesisHash };
        const { seq, at, actor, terminal, type, command_id: commandId } = columns;
        const whole = canonicalize({ type, terminal, seq, payload: content, commandId, at, actor });
        const expected = createHash('sha256').update(genesisHash).update(String(whole)).digest('hex');
        expect(hashOfRow(stored)).toBe(expected);
      }),
    );
  });

  test('changes with every part of the row, and with the row before it', () => {
    const one = {
      seq: 1,
      at: 2,
      actor: 'a',
      terminal: 't',
      type: 'T',
      command_id: null,
      payload: '{}',
      prev_hash: genesisHash,
    };
    const changed = [
      one,
      { ...one, seq: 2 },
      { ...one, at: 3 },
      { ...one, actor: 'b' },
      { ...one, terminal: 'u' },
      { ...one, type: 'U' },
      { ...one, command_id: 'null' },
      { ...one, payload: '{"a":1}' },
      { ...one, prev_hash: genesisHash.replace('0', '1') },
    ];
    expect(new Set(changed.map(hashOfRow)).size).toBe(changed.length);
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of keys', () => {
    expect(hashOfContent({ b: 1, a: { d: 2, c: 3 } })).toBe(hashOfContent({ a: { c: 3, d: 2 }, b: 1 }));
    expect(hashOfContent([1, 2])).not.toBe(hashOfContent([2, 1]));
  });

  test('of what JSON cannot say is a bug', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow();
  });
});

test('a payload that is no JSON is damage, named by its row', () => {
  const damaged = {
    seq: 7,
    at: 0,
    actor: '',
    terminal: '',
    type: 'TicketCalled',
    command_id: null,
    payload: '{',
    prev_hash: '',
    hash: '',
  };
  expect(() => readRow(damaged)).toThrow(
    expect.objectContaining({ code: 'damaged', message: expect.stringContaining('7') }),
  );
});
