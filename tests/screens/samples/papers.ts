import type { PaperRow, ReplyOf, routes } from '@onehall/protocol';
import { type Answers, refused } from './answers.ts';
import { type SampleSize, sampleHall } from './views.ts';
import { formContent } from './visits.ts';

const hash = '0123456789abcdef'.repeat(4);
const signedAt = Date.parse('2026-11-22T10:42:07+08:00');

function row(nth: number, size: SampleSize): PaperRow {
  const full = size === 'full';
  return {
    documentId: `document-${nth}`,
    number: full ? `20261122-VA0${nth}12-12` : `20261122-A0${nth}2-1`,
    ticketNumber: full ? `VA0${nth}12` : `A0${nth}2`,
    businessDay: '2026-11-22',
    signedAt: signedAt - nth * 600_000,
    standing: nth % 3 === 2 ? 'void' : 'signed',
    contentHash: hash,
    lines: nth % 7 === 6 ? null : 3,
    totalFen: nth % 7 === 6 ? null : full ? 123_456_700 : 8_640,
    prints: nth % 4,
    reversed: nth % 3,
  };
}

/** One that can be reversed, one that cannot, one that waits for a word, one that was reversed. */
const reversibleOrders: ReplyOf<typeof routes.readReversible>['orders'] = [
  {
    orderId: 'order-1',
    serviceName: { zh: '预存话费', en: 'Prepayment' },
    amountFen: 10_000,
    reversal: null,
    impossible: null,
    back: [
      { kind: 'bank-card', amountFen: 4_000 },
      { kind: 'cash', amountFen: 6_000 },
    ],
    request: null,
  },
  {
    orderId: 'order-2',
    serviceName: { zh: '补卡', en: 'SIM replacement' },
    amountFen: 1_000,
    reversal: null,
    impossible: 'card-replaced',
    back: [{ kind: 'cash', amountFen: 1_000 }],
    request: null,
  },
];

/** The archive, a form opened in it, its paper, and the check behind its code. */
export function paperAnswers(size: SampleSize): Answers {
  const rows = size === 'empty' ? 0 : size === 'full' ? 60 : 4;
  return {
    searchForms: () => ({
      forms: Array.from({ length: rows }, (_, nth) => row(nth, size)),
      more: size === 'full',
    }),
    openForm: () => ({
      ...row(2, size),
      visitId: 'visit-1',
      content: formContent(size === 'full' ? 6 : 1),
      signature: {
        width: 600,
        height: 200,
        strokes: [
          [
            [20, 100, 0],
            [300, 20, 90],
            [560, 180, 200],
          ],
        ],
      },
      signatureHash: hash,
      voidAt: signedAt + 60_000,
      reversals: [
        {
          serviceName: { zh: '预存话费', en: 'Prepayment' },
          amountFen: 10_000,
          at: signedAt + 60_000,
          clerkName: { zh: '王芳', en: 'Wang Fang' },
          back: [{ kind: 'cash', amountFen: 10_000 }],
          reason: '充错号码',
          billing: 'confirmed',
        },
      ],
      given: [{ copy: 0, at: signedAt, by: '1001' }],
    }),
    readReversible: () => ({ orders: reversibleOrders }),
    printForm: () => ({
      documentId: 'document-2',
      number: '20261122-A022-1',
      copy: 1,
      fileName: '20261122-A022-1-copy-1.pdf',
      pdf: Buffer.from('%PDF-1.7').toString('base64'),
    }),
    checkForm: ({ params }) =>
      params['token'] === 'unknown'
        ? refused(404, 'check-unknown')
        : {
            hallName: sampleHall(size).name,
            number: row(0, size).number,
            businessDay: '2026-11-22',
            signedAt,
            standing: size === 'full' ? 'void' : 'signed',
            voidAt: size === 'full' ? signedAt + 60_000 : null,
            contentHash: hash,
            lines: size === 'empty' ? null : 3,
            totalFen: size === 'empty' ? null : 1_234_567_00,
            payoutFen: size === 'full' ? 8_640 : 0,
          },
  };
}
