import type { CashView, DayFiguresView, MyShift, ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const at = Date.UTC(2026, 10, 22, 1, 5);
const person = (nth: number, name = text('李娜', 'Li Na')) => ({
  staffId: `k${nth}`,
  workNumber: `K${String(nth).padStart(3, '0')}`,
  name,
});
const notes = [
  { fen: 10_000, count: 12 },
  { fen: 5_000, count: 4 },
  { fen: 1_000, count: 30 },
  { fen: 100, count: 120 },
];
const round = (nth: number, differenceFen: number) => ({
  round: nth,
  countedFen: 182_000 + differenceFen,
  expectedFen: 182_000,
  notes,
  by: person(1),
  at,
});

function figures(size: SampleSize): DayFiguresView {
  const full = size === 'full';
  const line = (key: string, amountFen: number) => ({ key, count: full ? 1_876 : 12, amountFen });
  const empty = size === 'empty';
  return {
    payments: empty ? 0 : full ? 1_876 : 12,
    firstTicket: empty ? null : 'A001',
    lastTicket: empty ? null : 'D214',
    tenders: empty ? [] : [line('cash-received', 12_345_600), line('change-given', 345_600)],
    sales: empty ? [] : [line('bill-paid', 9_876_500), line('goods-sold', 2_123_400)],
    cash: empty ? [] : [line('float', 350_000), line('counted-short', 1_000)],
    shifts: [],
    vaultFen: 2_000_000,
    inTransitFen: empty ? 0 : 120_000,
    grandTotalFen: full ? 98_765_432_100 : 1_234_500,
  };
}

/** The cash of a day: nothing yet, an ordinary one, one with everything open at once. */
export function sampleCash(size: SampleSize): CashView {
  const full = size === 'full';
  const empty = size === 'empty';
  const states = ['open', 'in-review', 'closed', 'counting', 'counted'] as const;
  const shifts = Array.from({ length: empty ? 0 : full ? 24 : 3 }, (_, index) => {
    const state = states[index % states.length] ?? 'open';
    const counted = state === 'closed' || state === 'in-review' || state === 'counted';
    return {
      shiftId: `shift-${index}`,
      clerk: person(index + 1, full && index === 0 ? longName : undefined),
      state,
      businessDay: '2026-11-22',
      openedAt: at,
      closedAt: null,
      floatFen: 50_000,
      payments: full ? 1_204 : 12,
      inFen: full ? 123_456_700 : 152_300,
      outFen: full ? 23_456_700 : 20_300,
      expectedFen: full ? 100_050_000 : 182_000,
      countedFen: counted ? 182_000 : null,
      differenceFen: counted ? -1_050 : null,
      reason: state === 'in-review' ? '找零时多给了一张' : null,
      reviewedBy: null,
      reviewNote: null,
      rounds: counted ? [round(1, -1_050)] : [],
      pending: state === 'open' ? [{ kind: 'transfer' as const, ticketNumber: null, count: 1 }] : [],
      over: full && index % 3 === 0,
    };
  });
  const transfer = (nth: number, kind: CashView['transfers'][number]['kind']) => ({
    transferId: `transfer-${nth}`,
    kind,
    from: kind === 'float' ? null : person(nth),
    to: kind === 'float' ? person(nth) : null,
    offeredBy: person(nth),
    offeredAt: at,
    amountFen: kind === 'float' ? 50_000 : null,
    notes: null,
    backNotes: null,
  });
  const unmatched = Array.from({ length: empty ? 0 : full ? 30 : 1 }, (_, index) => ({
    importId: index % 2 === 0 ? 'import-1' : null,
    line: index % 2 === 0 ? index + 1 : null,
    recordId: index % 2 === 0 ? null : `tender-${index}`,
    source: 'bank-card' as const,
    reference: full ? `20261122000000000000${index}` : 'T-4711',
    amountFen: 12_300,
    differenceFen: index % 4 === 0 ? -100 : 0,
  }));
  const kinds = full
    ? [
        'earlier-day',
        'shift-open',
        'shift-in-review',
        'transfer',
        'vault-uncounted',
        'settlement-unexplained',
      ]
    : ['shift-open', 'vault-uncounted'];
  return {
    businessDay: '2026-11-22',
    waiting: empty
      ? []
      : kinds.map((kind) => ({ kind, subjectId: '2026-11-21', clerk: person(1), amountFen: 12_300 })),
    shifts,
    transfers: empty ? [] : [transfer(1, 'remittance'), transfer(2, 'float')],
    asks: full
      ? [{ askId: 'ask-1', clerk: person(3), askedAt: at, amountFen: 10_000, notes, backNotes: notes }]
      : [],
    vault: {
      balanceFen: 2_000_000,
      lastCount: empty
        ? null
        : { countedFen: 1_999_000, expectedFen: 2_000_000, by: person(9), at, state: 'in-review' },
      inReview: full
        ? { countId: 'count-1', countedFen: 1_999_000, expectedFen: 2_000_000, by: person(9, longName) }
        : null,
    },
    deposits: Array.from({ length: empty ? 0 : full ? 12 : 1 }, (_, index) => ({
      depositId: `deposit-${index}`,
      bagNumber: `BAG-${1_000 + index}`,
      slipNumber: `SLIP-${2_000 + index}`,
      amountFen: 1_000_000,
      businessDay: '2026-11-22',
      state: index % 3 === 0 ? ('packed' as const) : ('collected' as const),
      packedBy: person(9),
      packedAt: at,
      collector: index % 3 === 0 ? null : '押运三组',
      creditedFen: null,
    })),
    settlement: {
      totals: (['bank-card', 'mobile-payment', 'bank-statement'] as const).map((source) => ({
        source,
        oursFen: empty ? 0 : 123_400,
        oursCount: empty ? 0 : 9,
        importedFen: empty ? 0 : 123_300,
        importedCount: empty ? 0 : 9,
        imports: empty ? [] : [{ importId: 'import-1', fileName: 'pos-20261122.csv', at, lines: 9 }],
      })),
      unmatched,
    },
    figures: figures(size),
    closed: Array.from({ length: empty ? 0 : full ? 31 : 2 }, (_, index) => ({
      businessDay: `2026-10-${String(31 - index).padStart(2, '0')}`,
      zNumber: 31 - index,
      closedAt: at,
      closedBy: person(9),
      grandTotalFen: full ? 98_765_432_100 : 1_234_500,
    })),
    clerks: [person(1), person(2)],
    floatFen: 50_000,
  };
}

export function sampleClosedDay(size: SampleSize): ReplyOf<typeof routes.readClosedDay> {
  const closed = size === 'full';
  return {
    businessDay: '2026-11-22',
    zNumber: closed ? 327 : null,
    headHash: closed ? 'f'.repeat(64) : null,
    closedAt: closed ? at : null,
    figures: figures(size),
    waiting: [],
  };
}

export function sampleAccount(size: SampleSize): ReplyOf<typeof routes.readAccount> {
  const entries = Array.from({ length: size === 'empty' ? 0 : size === 'full' ? 100 : 4 }, (_, index) => ({
    seq: 10_000 - index,
    line: 1,
    at,
    type: 'PaymentTaken',
    by: 'staff:k1',
    other: 'customer-clearing:visit-1',
    amountFen: index % 2 === 0 ? 10_000 : -1_360,
    balanceFen: 182_000,
    reason: index % 2 === 0 ? 'cash-received' : 'change-given',
    reversed: false,
  }));
  return { accountId: 'drawer:shift-0', balanceFen: 182_000, entries, more: size === 'full' };
}

/** The clerk's own shift at each of its stages. */
export function sampleMyShift(
  stage: 'none' | 'offered' | 'open' | 'counting' | 'counted' | 'in-review',
): MyShift {
  const state = stage === 'none' || stage === 'offered' ? null : stage;
  const counted = state === 'counted' || state === 'in-review';
  const transfer = (kind: 'float' | 'drop', blind: boolean) => ({
    transferId: `transfer-${kind}`,
    kind,
    from: null,
    to: person(1),
    offeredBy: person(9, text('王值班', 'Duty Wang')),
    offeredAt: at,
    amountFen: blind ? null : 50_000,
    notes: blind ? null : notes,
    backNotes: null,
  });
  return {
    shift: state && {
      shiftId: 'shift-0',
      state,
      businessDay: '2026-11-22',
      openedAt: at,
      floatFen: 50_000,
      rounds: counted ? [round(1, -1_050), round(2, -1_000)] : [],
      pending: state === 'open' ? [{ kind: 'transfer', ticketNumber: null, count: 1 }] : [],
      reason: state === 'in-review' ? '找零时多给了一张' : null,
    },
    floatMode: 'handed',
    offers: stage === 'offered' ? [transfer('float', true)] : [],
    given: state === 'open' ? [transfer('drop', false)] : [],
    asks: [],
    colleagues: [person(2), person(3)],
  };
}
