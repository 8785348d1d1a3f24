import { join } from 'node:path';
import {
  acceptInvoices,
  countInvoices,
  type Decision,
  disputeInvoiceReturn,
  disputeInvoices,
  drawInvoices,
  invoiceForPayment,
  loseInvoices,
  offerInvoices,
  returnInvoices,
  takeBackInvoices,
  voidInvoice,
  withdrawInvoices,
} from '@onehall/application';
import { blanksOf } from '@onehall/domain';
import { StoredHall } from '@onehall/testing';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyHallData } from './verify.ts';

const prefix = '044';
const clerks = ['k1', 'k2'];

type Step =
  | { readonly do: 'draw'; readonly at: number; readonly pieces: number }
  | { readonly do: 'offer'; readonly of: number; readonly pieces: number; readonly clerk: number }
  | { readonly do: 'pay' | 'replace'; readonly clerk: number; readonly of: number }
  | { readonly do: 'spoil' | 'lose'; readonly clerk: number; readonly number: number }
  | {
      readonly do: 'accept' | 'dispute' | 'withdraw' | 'return' | 'take-back' | 'refuse-back';
      readonly of: number;
    };

const small = fc.nat({ max: 40 });
const clerk = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('draw' as const), at: small, pieces: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('offer' as const), of: small, pieces: fc.integer({ min: 1, max: 8 }), clerk }),
  fc.record({ do: fc.constantFrom('pay' as const, 'replace' as const), clerk, of: small }),
  fc.record({
    do: fc.constantFrom('spoil' as const, 'lose' as const),
    clerk: fc.nat({ max: 2 }),
    number: small,
  }),
  fc.record({
    do: fc.constantFrom(
      'accept' as const,
      'accept' as const,
      'dispute' as const,
      'withdraw' as const,
      'return' as const,
      'take-back' as const,
      'refuse-back' as const,
    ),
    of: small,
  }),
);

async function walk(hall: StoredHall, steps: readonly Step[]): Promise<void> {
  const segments = () => hall.store.invoices.segments();
  let visits = 0;
  for (const one of steps) {
    const all = segments();
    const of = 'of' in one ? all[one.of % Math.max(1, all.length)] : undefined;
    const segmentId = of?.id ?? 'ghost';
    const clerkId = clerks['clerk' in one ? one.clerk : 0] ?? null;
    const holder = of?.holderId ?? of?.offeredTo ?? 'k1';
    const given = hall.store.invoices.newestOf(clerkId ?? '', 50).find((row) => row.state === 'used');
    await hall.run((context): Decision<unknown> => {
      switch (one.do) {
        case 'draw':
          return drawInvoices(
            {
              kind: 'plain',
              prefix,
              first: one.at,
              last: one.at + one.pieces - 1,
              width: 4,
              reference: 'P-1',
              surrenderIds: [],
              by: 's1',
            },
            context,
          );
        case 'offer':
          return offerInvoices({ segmentId, pieces: one.pieces, to: clerkId ?? 'k1', by: 's1' }, context);
        case 'accept':
          return acceptInvoices({ segmentId, clerkId: holder }, context);
        case 'dispute':
          return disputeInvoices({ segmentId, clerkId: holder, reason: 'short' }, context);
        case 'withdraw':
          return withdrawInvoices({ segmentId, by: 's1', note: 'counted' }, context);
        case 'return':
          return returnInvoices({ segmentId, clerkId: holder }, context);
        case 'take-back':
          return takeBackInvoices({ segmentId, by: 's1' }, context);
        case 'refuse-back':
          return disputeInvoiceReturn({ segmentId, by: 's1', reason: 'short' }, context);
        case 'pay': {
          visits += 1;
          const paid = { visitId: `v${visits}`, clerkId: clerkId ?? 'k1', dueFen: 100 };
          const used = invoiceForPayment(paid, context);
          return used.ok ? { ok: true, value: { events: used.value, answer: null } } : used;
        }
        case 'replace':
          return voidInvoice(
            {
              prefix,
              number: given?.number ?? 0,
              reason: 'jammed',
              by: clerkId ?? 'k1',
              clerkId,
              replace: true,
            },
            context,
          );
        case 'spoil':
          return voidInvoice(
            { prefix, number: one.number, reason: 'torn', by: clerkId ?? 's1', clerkId, replace: false },
            context,
          );
        case 'lose':
          return loseInvoices(
            {
              prefix,
              first: one.number,
              last: one.number + 1,
              clerkId,
              by: clerkId ?? 's1',
              lostAt: context.now,
              toldTo: 'office',
              reason: 'gone',
            },
            context,
          );
      }
    });
  }
}

test('whatever is done, every number has one state and one holder, is used once, and leaves no gap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const hall = await StoredHall.open({ invoices: { numbered: true } });
      await walk(hall, [
        { do: 'draw', at: 0, pieces: 12 },
        { do: 'offer', of: 0, pieces: 8, clerk: 0 },
        { do: 'accept', of: 0 },
        ...steps,
      ]);
      const segments = hall.store.invoices.segments();
      const drawn = hall.events.reduce(
        (sum, event) =>
          event.type === 'InvoiceSegmentDrawn' ? sum + event.payload.last - event.payload.first + 1 : sum,
        0,
      );
      const seen = new Set<number>();
      for (const segment of segments) {
        for (let number = segment.first; number <= segment.last; number += 1) {
          expect(seen.has(number)).toBe(false);
          seen.add(number);
          // Behind the next one nothing has happened, and before it something has happened to each.
          const known = hall.store.state.invoiceNumber(prefix, number);
          expect([number, known !== null]).toEqual([number, number < segment.next]);
          if (known !== null) expect(known.segmentId).toBe(segment.id);
        }
      }
      expect(seen.size).toBe(drawn);
      const day = hall.store.invoices.clerkDays('9999-12-31');
      for (const clerkId of clerks) {
        const inHand = segments
          .filter((one) => one.holderId === clerkId)
          .reduce((sum, one) => sum + blanksOf(one), 0);
        expect(day.find((one) => one.clerkId === clerkId)?.closing ?? 0).toBe(inHand);
      }
      hall.close();
      expect(verifyHallData(hall.folder, join(hall.folder, 'again.sqlite')).problem).toBe(null);
    }),
    { numRuns: 15 },
  );
});

test('the file itself refuses a gap, a second use, an overlap and a number that goes away', async () => {
  const hall = await StoredHall.open({ invoices: { numbered: true } });
  await walk(hall, [
    { do: 'draw', at: 1, pieces: 10 },
    { do: 'offer', of: 0, pieces: 10, clerk: 0 },
    { do: 'accept', of: 0 },
    { do: 'pay', clerk: 0, of: 0 },
  ]);
  const [segment] = hall.store.invoices.segments();
  hall.close();
  const db = new Database(join(hall.folder, 'hall.sqlite'));
  const use = (number: number) =>
    db
      .prepare(
        `INSERT INTO invoice_number (prefix, number, segment_id, state, clerk_id, visit_id, business_day, at)
         VALUES ('044', ?, ?, 'used', 'k1', 'v9', '2026-11-22', 1)`,
      )
      .run(number, segment?.id);
  expect(() => use(3)).toThrow('not the next');
  expect(() => use(1)).toThrow('not the next');
  expect(() => db.exec('DELETE FROM invoice_number')).toThrow('stays');
  expect(() => db.exec('DELETE FROM invoice_segment')).toThrow('stays');
  expect(() => db.exec(`UPDATE invoice_number SET number = 2`)).toThrow('does not become');
  expect(() => db.exec(`UPDATE invoice_segment SET last = 20`)).toThrow('only becomes shorter');
  const twin = `INSERT INTO invoice_segment (id, kind, prefix, first, last, width, next, state, reference, drawn_at,
    changed_at) VALUES ('twin', 'plain', '044', 10, 12, 4, 10, 'in-stock', 'P', 1, 1)`;
  expect(() => db.exec(twin)).toThrow('overlap');
  db.close();
});

test('a count says what lies there, of every segment', async () => {
  const hall = await StoredHall.open({ invoices: { numbered: true } });
  await walk(hall, [{ do: 'draw', at: 1, pieces: 10 }]);
  const [segment] = hall.store.state.invoiceStock();
  const found = [{ segmentId: segment?.id ?? '', pieces: 9 }];
  const counted = await hall.must((context) =>
    countInvoices({ by: 's1', found, explanation: 'one is missing' }, context),
  );
  expect(counted.differences).toBe(1);
  expect(hall.store.invoices.counts(9)).toMatchObject([
    { by: 's1', differences: 1, lines: [{ expected: 10, found: 9 }], confirmedBy: null },
  ]);
});
