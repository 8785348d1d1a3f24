import { fen, formatYuan } from '../../kernel/fen.ts';
import { refuse } from '../../kernel/result.ts';
import { price, service } from '../catalogue-entry.ts';
import { lineIs } from '../eligibility.ts';
import { field, numberOf, textOf } from '../field.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';

const open = ({ line, billsPaidHere }: ServiceRequest) =>
  (line?.bills ?? []).filter((bill) => !billsPaidHere.includes(bill.id));

const billChosen = (request: ServiceRequest) =>
  open(request).find((bill) => bill.id === textOf(request.values, 'bill'));

/** Refusal: waiver-too-much {dueFen}. */
const notMoreThanOwed: EligibilityRule = (request) => {
  const dueFen = billChosen(request)?.dueFen ?? 0;
  return numberOf(request.values, 'amount') > dueFen ? refuse('waiver-too-much', { dueFen }).refusal : null;
};

const amount = (label: readonly [string, string]) => field('amount', 'amount', label);
const reason = field('reason', 'text', ['原因', 'Reason'], { most: 200 });

/**
 * What the hall gives at its own cost [M5]: always weighed by the limits. No cash moves: what is waived settles that much
 * of the bill, and what is granted is paid into the balance, each against an account of the hall's own.
 */
export const givenServices: readonly ServiceDefinition[] = [
  service({
    id: 'waiver',
    name: ['减免', 'Waiver'],
    initials: 'jm',
    area: 'mobile',
    averageMinutes: 4,
    fields: [
      field('bill', 'choice', ['减免的账单', 'Bill'], {
        prefill: (request) => (open(request).length === 1 ? (open(request)[0]?.id ?? null) : null),
        choices: (request) =>
          open(request).map(({ id, month, dueFen }) => {
            const name = `${month} ￥${formatYuan(fen(dueFen))}`;
            return { id, name: { zh: name, en: name } };
          }),
      }),
      amount(['减免金额', 'Amount waived']),
      reason,
    ],
    rules: [notMoreThanOwed],
    prices: ({ values }) => [
      price(['抵账单', 'Set against the bill'], numberOf(values, 'amount')),
      price(['营业厅减免', 'Waived by the hall'], -numberOf(values, 'amount'), 'waiver'),
    ],
    limited: ({ values }) => ({ kind: 'waiver', amountFen: numberOf(values, 'amount') }),
    payload: ({ values }) => ({
      type: 'waive-bill',
      billId: textOf(values, 'bill'),
      amountFen: numberOf(values, 'amount'),
      reason: textOf(values, 'reason'),
    }),
  }),
  service({
    id: 'granted-credit',
    name: ['赠款', 'Granted credit'],
    initials: 'zk',
    area: 'mobile',
    averageMinutes: 4,
    fields: [amount(['赠款金额', 'Amount granted']), reason],
    rules: [lineIs('active', 'suspended', 'lost')],
    prices: ({ values }) => [
      price(['存入余额', 'Into the balance'], numberOf(values, 'amount')),
      price(['营业厅赠款', 'Granted by the hall'], -numberOf(values, 'amount'), 'granted-credit'),
    ],
    limited: ({ values }) => ({ kind: 'granted-credit', amountFen: numberOf(values, 'amount') }),
    payload: ({ values }) => ({
      type: 'grant-credit',
      amountFen: numberOf(values, 'amount'),
      reason: textOf(values, 'reason'),
    }),
  }),
];
