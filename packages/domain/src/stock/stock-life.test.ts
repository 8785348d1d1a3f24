import {
  cardAt,
  cardLine,
  codeOfResult,
  type SampleStock,
  sampleArticle,
  sampleBook,
  sampleCard,
  sampleClerkPlace,
  sampleImei,
  umbrellaLine,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { checkReadiness, mayReport, type ReadinessCheck } from './readiness.ts';
import { reorderProposal } from './reorder.ts';
import { articleIdOf, serialKey } from './stock-article.ts';
import { endLoan, lendStock, mayChase, type StockLoan } from './stock-loan.ts';
import { clerkPlace, customerPlace, stockroomPlace } from './stock-place.ts';
import { sellStock, swapStock, takeBackStock } from './stock-sale.ts';
import {
  confirmStocktake,
  differenceKey,
  mayCount,
  type Stocktake,
  stocktakeDifferences,
} from './stocktake.ts';
import { mayAskWriteOff, mayDecideWriteOff, type WriteOff } from './write-off.ts';

const card = sampleCard;
const line = cardLine;
const at = cardAt;
const own = sampleClerkPlace;
const codeOf = codeOfResult;

describe('selling', () => {
  const piece = { kind: 'prepaid-card' as const, serial: card(1), goodsId: 'card-50', orderId: 'o1' };
  const sell = (standing: SampleStock, strict = false, change: object = {}) =>
    sellStock(sampleBook(standing), { clerkId: 'k1', strict }, [{ ...piece, ...change }]);

  test('out of one’s own custody is no difference; out of another’s, or of none, is one', () => {
    const differences = (standing: SampleStock) => {
      const sale = sell(standing);
      return sale.ok ? sale.value.differences.map((one) => one.from) : codeOf(sale);
    };
    expect(differences({ serials: [at(1, own)] })).toEqual([]);
    expect(differences({ serials: [at(1, stockroomPlace)] })).toEqual([stockroomPlace]);
    expect(differences({ serials: [at(1, clerkPlace('k2'))] })).toEqual(['clerk:k2']);
    expect(differences({ serials: [at(1, 'stocktake')] })).toEqual(['stocktake']);
    expect(differences({})).toEqual(['unbooked']);
  });

  test('is held to custody in a strict hall', () => {
    expect(codeOf(sell({ serials: [at(1, own)] }, true))).toBe('accepted');
    expect(codeOf(sell({ serials: [at(1, stockroomPlace)] }, true))).toBe('stock-not-in-custody');
    expect(codeOf(sell({}, true))).toBe('stock-not-in-custody');
  });

  test.each([
    ['serial-already-sold', { serials: [at(1, customerPlace, 'o0')] }],
    ['stock-wrong-article', { serials: [at(1, own, null, 'card-100')] }],
    ['stock-not-for-sale', { serials: [at(1, 'in-transit:t1')] }],
    ['stock-not-for-sale', { serials: [at(1, 'written-off')] }],
    ['stock-being-counted', { serials: [at(1, stockroomPlace)], counted: [stockroomPlace] }],
    ['stock-being-counted', { serials: [at(1, own)], counted: [own] }],
  ])('%s', (code, standing) => {
    expect(codeOf(sell(standing))).toBe(code);
  });

  test('leaves test units alone, and names the article of a piece that nobody knows', () => {
    const known = { articleId: 'test-phone', place: own, orderId: null };
    const standing = { serials: [[serialKey('handset', sampleImei(1)), known]] as const };
    const unit = { kind: 'handset', serial: sampleImei(1), goodsId: undefined };
    expect(codeOf(sell(standing, false, unit))).toBe('stock-not-for-sale');
    expect(articleIdOf({ kind: 'sim' })).toBe('sim-card');
    expect(articleIdOf({ kind: 'handset' })).toBe('handset');
    expect(sellStock(sampleBook({ counted: [own] }), { clerkId: 'k1', strict: true }, []).ok).toBe(true);
  });

  test('is undone only by the order that sold it', () => {
    const sold = sampleBook({ serials: [at(1, customerPlace, 'o1'), at(2, own)] });
    const back = (orderId: string, defective: boolean) =>
      takeBackStock(sold, { clerkId: 'k1', piece: { ...piece, orderId }, defective });
    expect(codeOf(back('o2', false))).toBe('stock-not-sold-here');
    const [whole, broken] = [back('o1', false), back('o1', true)];
    expect(whole.ok && whole.value[0]?.to).toBe(own);
    expect(broken.ok && broken.value[0]?.to).toBe('workshop');
    const swap = (newSerial: string, book = sold, orderId = 'o1') =>
      codeOf(swapStock(book, { clerkId: 'k1', piece: { ...piece, orderId }, newSerial }));
    expect(swap(card(2))).toBe('accepted');
    expect(swap(card(3))).toBe('serial-not-here');
    expect(swap(card(2), sold, 'o2')).toBe('stock-not-sold-here');
    expect(swap(card(2), sampleBook({ serials: [at(1, customerPlace, 'o1')], counted: ['workshop'] }))).toBe(
      'stock-being-counted',
    );
  });
});

describe('a stocktake', () => {
  const stocktake: Stocktake = {
    id: 's1',
    place: stockroomPlace,
    state: 'counted',
    openedBy: 's1',
    openedAt: 0,
    counted: [],
    countedBy: 's1',
  };
  const umbrellas = umbrellaLine;
  const book = sampleBook({ serials: [at(1, stockroomPlace), at(2, stockroomPlace), at(3, own)] });

  test('says what is missing, what was found and where the books had it', () => {
    const found = stocktakeDifferences(book, [line(1, 2), umbrellas(5)], [line(2, 3, 4), umbrellas(7)]);
    expect(found.map(({ serial, quantity, elsewhere }) => [serial, quantity, elsewhere])).toEqual([
      [card(1), -1, null],
      [card(3), 1, own],
      [card(4), 1, null],
      ['', 2, null],
    ]);
    expect(stocktakeDifferences(book, [line(1), umbrellas(2)], [line(1), umbrellas(2)])).toEqual([]);
    expect(stocktakeDifferences(book, [umbrellas(2)], [])).toMatchObject([{ quantity: -2 }]);
    expect(stocktakeDifferences(book, [], [umbrellas(2)])).toMatchObject([{ quantity: 2 }]);
  });

  test('is confirmed by another person, every difference explained', () => {
    const differences = stocktakeDifferences(book, [line(1, 2), umbrellas(5)], [line(2, 3, 4), umbrellas(4)]);
    const explanations = new Map(differences.map((one) => [differenceKey(one), 'counted twice']));
    const confirm = (by: string, given = explanations, of = stocktake) =>
      confirmStocktake(of, differences, { by, explanations: given });
    const done = confirm('m1');
    expect(done.ok && done.value.map(({ from, to, quantity }) => [from, to, quantity])).toEqual([
      [stockroomPlace, 'stocktake', 1],
      [own, stockroomPlace, 1],
      ['stocktake', stockroomPlace, 1],
      [stockroomPlace, 'stocktake', 1],
    ]);
    expect(codeOf(confirm('s1'))).toBe('stocktake-own');
    expect(codeOf(confirm('m1', new Map()))).toBe('stocktake-unexplained');
    expect(codeOf(confirm('m1', explanations, { ...stocktake, state: 'open' }))).toBe(
      'stocktake-not-counted',
    );
  });

  test('counts nothing that is somewhere it cannot be taken from', () => {
    const count = (standing: SampleStock, of = stocktake) =>
      codeOf(mayCount(sampleBook(standing), of, [line(1), umbrellas(1)]));
    expect(count({})).toBe('accepted');
    expect(count({ serials: [at(1, stockroomPlace)] })).toBe('accepted');
    expect(count({ serials: [at(1, own)] })).toBe('accepted');
    expect(count({ serials: [at(1, own, null, 'card-100')] })).toBe('stock-wrong-article');
    expect(count({ serials: [at(1, 'in-transit:t1')] })).toBe('serial-in-transit');
    expect(count({ serials: [at(1, own)], counted: [own] })).toBe('stock-being-counted');
    expect(count({}, { ...stocktake, state: 'confirmed' })).toBe('stocktake-ended');
  });
});

describe('lending and writing off', () => {
  const unit = [
    serialKey('handset', sampleImei(1)),
    { articleId: 'test-phone', place: stockroomPlace, orderId: null },
  ] as const;
  const book = sampleBook({ serials: [unit] });
  const loan = {
    articleId: 'test-phone',
    kind: 'handset' as const,
    serial: sampleImei(1),
    dueOn: '2026-03-02',
    today: '2026-03-01',
  };
  const out: StockLoan = {
    id: 'l1',
    articleId: 'test-phone',
    kind: 'handset',
    serial: sampleImei(1),
    dueOn: '2026-03-02',
    backAt: null,
  };

  test('only what is for it is lent, and not until yesterday', () => {
    expect(codeOf(lendStock(book, loan))).toBe('accepted');
    expect(codeOf(lendStock(book, { ...loan, articleId: 'card-50', kind: 'prepaid-card' }))).toBe(
      'stock-not-for-loan',
    );
    expect(codeOf(lendStock(book, { ...loan, dueOn: '2026-02-28' }))).toBe('loan-due-past');
  });

  test('what is lent comes back once, to the stockroom or the workshop', () => {
    const lent = sampleBook({ serials: [[unit[0], { ...unit[1], place: 'lent' }]] });
    const ends = (defective: boolean) => {
      const end = endLoan(lent, out, defective);
      return end.ok ? end.value[0]?.to : codeOf(end);
    };
    expect([ends(false), ends(true)]).toEqual([stockroomPlace, 'workshop']);
    const back = { ...out, backAt: 1 };
    expect([codeOf(endLoan(lent, back, false)), codeOf(mayChase(back)), codeOf(mayChase(out))]).toEqual([
      'loan-ended',
      'loan-ended',
      'accepted',
    ]);
  });

  test('a write-off is of what the hall has, and agreed to by another person', () => {
    const units = [
      { articleId: 'test-phone', kind: 'handset' as const, quantity: 1, serials: [sampleImei(1)] },
    ];
    expect(codeOf(mayAskWriteOff(book, stockroomPlace, units))).toBe('accepted');
    expect(codeOf(mayAskWriteOff(book, customerPlace, units))).toBe('stock-place-unknown');
    expect(codeOf(mayAskWriteOff(book, 'in-transit:t1', units))).toBe('stock-place-unknown');
    const asked: WriteOff = {
      id: 'w1',
      place: stockroomPlace,
      lines: units,
      reason: 'wet',
      state: 'asked',
      askedBy: 's1',
    };
    expect(codeOf(mayDecideWriteOff(asked, 'm1'))).toBe('accepted');
    expect(codeOf(mayDecideWriteOff(asked, 's1'))).toBe('approval-own');
    expect(codeOf(mayDecideWriteOff({ ...asked, state: 'refused' }, 'm1'))).toBe('write-off-decided');
  });
});

describe('ordering again, and being ready [M7]', () => {
  test('what sells until the delivery and the minimum are ordered, in whole packs', () => {
    const proposal = (held: number, onOrder: number, soldPerDay: number) =>
      reorderProposal(sampleArticle('a', 'counted'), { held, onOrder, soldPerDay });
    expect(proposal(50, 0, 2.2)).toEqual({ low: false, urgent: false, quantity: 0 });
    expect(proposal(9, 0, 0)).toEqual({ low: true, urgent: false, quantity: 25 });
    expect(proposal(20, 0, 10)).toEqual({ low: false, urgent: true, quantity: 50 });
    expect(proposal(20, 30, 10)).toEqual({ low: false, urgent: false, quantity: 0 });
  });

  test('a check compares what is wanted with what is there, and is reported once', () => {
    const check: ReadinessCheck = {
      id: 'c1',
      title: 'Spring festival',
      readyBy: '2026-02-10',
      state: 'open',
      lines: [
        { articleId: 'card-50', label: '', wanted: 100 },
        { articleId: null, label: 'paper', wanted: 10 },
      ],
    };
    const spares = new Map([['paper', 12]]);
    expect(checkReadiness(check, () => 40, spares)).toMatchObject({
      value: [
        { held: 40, short: 60 },
        { held: 12, short: 0 },
      ],
    });
    expect(codeOf(checkReadiness(check, () => 40, new Map()))).toBe('spare-uncounted');
    const reported: ReadinessCheck = { ...check, state: 'reported' };
    expect(codeOf(checkReadiness(reported, () => 40, spares))).toBe('readiness-reported');
    expect([
      codeOf(mayReport(check)),
      codeOf(mayReport({ ...check, state: 'checked' })),
      codeOf(mayReport(reported)),
    ]).toEqual(['readiness-unchecked', 'accepted', 'readiness-reported']);
  });
});
