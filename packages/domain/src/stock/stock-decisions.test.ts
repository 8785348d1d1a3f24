import {
  cardAt,
  cardLine,
  codeOfResult,
  findSampleArticle,
  sampleBook,
  sampleCard,
  sampleClerkPlace,
  sampleImei,
} from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luhnDigit } from '../catalogue/serial-number.ts';
import { serialsOfRange } from './serial-range.ts';
import { readStockLines } from './stock-line.ts';
import { type StockBook, stockMoves } from './stock-move.ts';
import { customerPlace, isCountable, isOwnPlace, stockroomPlace, supplierPlace } from './stock-place.ts';
import { mayDispute, offerStock, type StockTransfer, takeStock, withdrawStock } from './stock-transfer.ts';
import { completedBy, mayClose, outstanding, receiveStock, type SupplyOrder } from './supply-order.ts';

const card = sampleCard;
const line = cardLine;
const at = cardAt;
const own = sampleClerkPlace;
const codeOf = codeOfResult;

describe('a range of serial numbers', () => {
  test('is every number from the first to the last, with its own last digit where it has one', () => {
    fc.assert(
      fc.property(fc.nat(900_000), fc.integer({ min: 1, max: 300 }), (start, count) => {
        const sim = (nth: number) => {
          const body = `898600${nth.toString().padStart(13, '0')}`;
          return body + luhnDigit(body);
        };
        const found = serialsOfRange('sim', { first: sim(start), last: sim(start + count - 1) });
        expect(found).toEqual({
          ok: true,
          value: Array.from({ length: count }, (_, nth) => sim(start + nth)),
        });
      }),
    );
  });

  test.each([
    ['backwards', 'prepaid-card', card(9), card(1)],
    ['of two series', 'prepaid-card', 'AAAA000001', 'BBBB000009'],
    ['of two lengths', 'prepaid-card', 'AAAA000001', 'AAAA00009'],
    ['without a number', 'prepaid-card', 'ABCDEFGH', 'ABCDEFGH'],
    ['too long', 'prepaid-card', card(1), card(2_001)],
    ['of handsets', 'handset', sampleImei(1), sampleImei(2)],
    ['whose first is no serial number', 'prepaid-card', '!', card(1)],
    ['whose last is no serial number', 'prepaid-card', card(1), '!'],
  ] as const)('that is %s is refused', (_, kind, first, last) => {
    expect(codeOf(serialsOfRange(kind, { first, last }))).toBe('serial-range-wrong');
  });
});

describe('lines as they are entered', () => {
  const find = findSampleArticle;

  test('are read: scanned in any case, as ranges, or counted; what is of nothing is left out', () => {
    expect(
      readStockLines(
        [
          { articleId: 'card-50', serials: [' card000001 '], ranges: [{ first: card(3), last: card(4) }] },
          { articleId: 'umbrella', quantity: 3 },
          { articleId: 'card-100' },
        ],
        find,
      ),
    ).toMatchObject({
      ok: true,
      value: [line(1, 3, 4), { articleId: 'umbrella', kind: 'counted', quantity: 3, serials: [] }],
    });
    expect(readStockLines([{ articleId: 'umbrella' }], find, true)).toMatchObject({ ok: true, value: [{}] });
  });

  test.each([
    ['stock-article-unknown', [{ articleId: 'ghost' }]],
    ['serial-malformed', [{ articleId: 'card-50', serials: ['?'] }]],
    ['serial-range-wrong', [{ articleId: 'card-50', ranges: [{ first: card(2), last: card(1) }] }]],
    [
      'stock-line-doubled',
      [
        { articleId: 'umbrella', quantity: 1 },
        { articleId: 'umbrella', quantity: 1 },
      ],
    ],
    ['serial-doubled', [{ articleId: 'card-50', serials: [card(1), card(1)] }]],
    [
      'serial-doubled',
      [
        { articleId: 'card-50', serials: [card(1)] },
        { articleId: 'card-100', serials: [card(1)] },
      ],
    ],
    ['stock-nothing', [{ articleId: 'umbrella' }]],
  ])('%s', (code, given) => {
    expect(codeOf(readStockLines(given, find))).toBe(code);
  });
});

describe('moving', () => {
  const way = { from: stockroomPlace, to: own, reason: 'taken' } as const;
  const move = (book: StockBook, change: object = {}) =>
    codeOf(stockMoves(book, [line(1)], { ...way, ...change }));

  test('takes a piece from where it is, and nowhere else', () => {
    expect(move(sampleBook({ serials: [at(1, stockroomPlace)] }))).toBe('accepted');
    expect(move(sampleBook({ serials: [at(1, own)] }))).toBe('serial-not-here');
    expect(move(sampleBook())).toBe('serial-not-here');
    expect(move(sampleBook({ serials: [at(1, stockroomPlace, null, 'card-100')] }))).toBe(
      'stock-wrong-article',
    );
    expect(move(sampleBook({ serials: [at(1, stockroomPlace)], counted: [own] }))).toBe(
      'stock-being-counted',
    );
  });

  test('brings a number in from a supplier once', () => {
    expect(move(sampleBook(), { from: supplierPlace })).toBe('accepted');
    expect(move(sampleBook({ serials: [at(1, customerPlace)] }), { from: supplierPlace })).toBe(
      'serial-doubled',
    );
  });

  test('leaves no place with less than nothing', () => {
    const umbrellas = [{ articleId: 'umbrella', kind: 'counted' as const, quantity: 3, serials: [] }];
    const held = (pieces: number) => sampleBook({ quantities: { 'umbrella@stockroom': pieces } });
    expect(codeOf(stockMoves(held(3), umbrellas, way))).toBe('accepted');
    expect(stockMoves(held(2), umbrellas, way)).toMatchObject({
      refusal: { code: 'stock-too-few', facts: { held: 2 } },
    });
    expect([isOwnPlace('lent'), isOwnPlace('in-transit:t1'), isOwnPlace('customer')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isCountable(stockroomPlace), isCountable(own), isCountable('workshop')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('between two people', () => {
  const keeper = { id: 's1', keeper: true };
  const clerk = { id: 'k1', keeper: false };
  const book = sampleBook({ serials: [at(1, stockroomPlace), at(2, 'in-transit:t1')] });
  const offer = { transferId: 't1', from: stockroomPlace, to: own, lines: [line(1)] };
  const transfer: StockTransfer = {
    id: 't1',
    from: stockroomPlace,
    to: own,
    lines: [line(2)],
    state: 'offered',
    offeredBy: 's1',
    offeredAt: 0,
    reason: null,
  };
  const ended: StockTransfer = { ...transfer, state: 'taken' };

  test('who holds it offers, who gets it takes, and nobody else does either', () => {
    expect(codeOf(offerStock(book, keeper, offer))).toBe('accepted');
    expect(codeOf(offerStock(book, clerk, offer))).toBe('stock-not-yours');
    expect(codeOf(offerStock(book, keeper, { ...offer, to: stockroomPlace }))).toBe('stock-same-place');
    expect(codeOf(takeStock(book, clerk, transfer))).toBe('accepted');
    expect(codeOf(takeStock(book, keeper, transfer))).toBe('stock-not-yours');
    expect(codeOf(takeStock(book, clerk, ended))).toBe('transfer-ended');
  });

  test('a dispute leaves it between both, and only the giver takes it back', () => {
    const disputed: StockTransfer = { ...transfer, state: 'disputed' };
    expect(codeOf(mayDispute(clerk, transfer))).toBe('accepted');
    expect(codeOf(mayDispute(keeper, transfer))).toBe('stock-not-yours');
    expect(codeOf(mayDispute(clerk, disputed))).toBe('transfer-ended');
    expect(codeOf(takeStock(book, clerk, disputed))).toBe('transfer-ended');
    expect(codeOf(withdrawStock(book, keeper, disputed))).toBe('accepted');
    expect(codeOf(withdrawStock(book, clerk, disputed))).toBe('stock-not-yours');
    expect(codeOf(withdrawStock(book, keeper, ended))).toBe('transfer-ended');
  });
});

describe('a supply order', () => {
  const order: SupplyOrder = {
    id: 'o1',
    state: 'open',
    urgent: false,
    lines: [
      { articleId: 'card-50', ordered: 3, received: 1 },
      { articleId: 'umbrella', ordered: 2, received: 2 },
    ],
  };

  test('is received in parts, never beyond what was ordered', () => {
    expect(codeOf(receiveStock(sampleBook(), order, [line(1)]))).toBe('accepted');
    expect(codeOf(receiveStock(sampleBook(), order, [line(1, 2, 3)]))).toBe('more-than-ordered');
    expect(codeOf(receiveStock(sampleBook(), order, [{ ...line(1), articleId: 'card-100' }]))).toBe(
      'more-than-ordered',
    );
    expect([completedBy(order, [line(1)]), completedBy(order, [line(1, 2)])]).toEqual([false, true]);
  });

  test('that is over takes nothing more', () => {
    const closed: SupplyOrder = { ...order, state: 'closed' };
    expect(codeOf(receiveStock(sampleBook(), closed, [line(1)]))).toBe('supply-ended');
    expect([codeOf(mayClose(order)), codeOf(mayClose(closed))]).toEqual(['accepted', 'supply-ended']);
    expect([outstanding(order, 'card-50'), outstanding(closed, 'card-50')]).toEqual([2, 0]);
  });
});
