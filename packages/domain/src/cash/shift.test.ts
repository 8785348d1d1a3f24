import { expect, test } from 'vitest';
import { fen } from '../kernel/fen.ts';
import { vaultAccount } from './ledger.ts';
import { openShift } from './shift.ts';

const open = (floatFen: number, vaultFen: number) =>
  openShift(
    { shiftId: 's1', clerkId: 'k1', businessDay: '2026-03-01', floatFen: fen(floatFen) },
    new Map([[vaultAccount().id, fen(vaultFen)]]),
  );

test('a shift opens with its float out of the vault', () => {
  const opened = open(50_000, 50_000);
  expect(opened.ok && opened.value.payload).toMatchObject({ shiftId: 's1', floatFen: 50_000 });
  const lines = opened.ok ? opened.value.payload.postings : [];
  expect(lines.map((line) => [line.debit.id, line.credit.id, line.amountFen])).toEqual([
    ['drawer:s1', 'vault', 50_000],
  ]);
});

test('a vault with one fen too little refuses the float', () => {
  expect(open(50_000, 49_999)).toEqual({
    ok: false,
    refusal: { code: 'vault-too-low', facts: { floatFen: 50_000 } },
  });
});

test('a hall without a float moves no money', () => {
  const opened = open(0, 0);
  expect(opened.ok && opened.value.payload.postings).toEqual([]);
});
