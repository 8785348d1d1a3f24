import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNotes, denominationsFen, drawerNotesAfter, type Notes, sumOfNotes } from './notes.ts';

const notes = (...pairs: readonly (readonly [number, number])[]): Notes[] =>
  pairs.map(([fen, count]) => ({ fen, count }));
const codeOf = (result: ReturnType<typeof checkNotes>) => (result.ok ? 'accepted' : result.refusal.code);

describe('notes that were keyed', () => {
  test('make the amount, to the fen', () => {
    expect(codeOf(checkNotes(notes([10_000, 1], [100, 4]), 10_400))).toBe('accepted');
    expect(checkNotes(notes([10_000, 1]), 8_600)).toMatchObject({
      refusal: { code: 'notes-do-not-add-up', facts: { amountFen: 8_600, notesFen: 10_000 } },
    });
  });

  test('are ones that exist', () => {
    expect(codeOf(checkNotes(notes([3_000, 1]), 3_000))).toBe('notes-unknown');
    expect(codeOf(checkNotes([{ fen: 100, count: 0.5 }], 50))).toBe('notes-unknown');
    // Twice a hundred less once a hundred adds up, and is no pile of notes.
    expect(codeOf(checkNotes(notes([10_000, 2], [5_000, -2]), 10_000))).toBe('notes-unknown');
  });

  test('need not be keyed at all', () => {
    expect(codeOf(checkNotes(null, 8_600))).toBe('accepted');
  });
});

describe('what a drawer holds', () => {
  const paid = {
    cashFen: 10_000,
    outFen: 1_400,
    tendered: notes([10_000, 1]),
    given: notes([1_000, 1], [100, 4]),
  };

  test('is known piece by piece where the float and every movement were keyed', () => {
    const float = { floatFen: 10_000, notes: notes([1_000, 5], [100, 50]) };
    expect(drawerNotesAfter(float, [paid])).toEqual({
      notes: notes([10_000, 1], [1_000, 4], [100, 46]),
      complete: true,
    });
  });

  test('is known in part where the float was not, and says so', () => {
    const known = drawerNotesAfter({ floatFen: 50_000, notes: null }, [{ ...paid, outFen: 0, given: null }]);
    expect(known).toEqual({ notes: notes([10_000, 1]), complete: false });
  });

  test('is not known once a movement was not keyed', () => {
    const empty = { floatFen: 0, notes: null };
    expect(drawerNotesAfter(empty, []).complete).toBe(true);
    expect(drawerNotesAfter(empty, [{ ...paid, tendered: null }]).complete).toBe(false);
    // More went out than is known to have come in: somebody keyed it wrongly.
    expect(drawerNotesAfter(empty, [paid])).toEqual({ notes: notes([10_000, 1]), complete: false });
  });

  test('adds up to float, plus cash, less what went out, whatever was keyed', () => {
    const some = fc.array(
      fc.record({ fen: fc.constantFrom(...denominationsFen), count: fc.nat({ max: 9 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 5 }), (float, received) => {
        const held = drawerNotesAfter(
          { floatFen: sumOfNotes(float), notes: float },
          received.map((tendered) => ({ cashFen: sumOfNotes(tendered), outFen: 0, tendered, given: null })),
        );
        expect(held.complete).toBe(true);
        expect(sumOfNotes(held.notes)).toBe(
          sumOfNotes(float) + received.reduce((sum, one) => sum + sumOfNotes(one), 0),
        );
      }),
    );
  });
});
