import { refuse } from '../../kernel/result.ts';
import { price, service } from '../catalogue-entry.ts';
import { arrearsFen, balanceCovers, lineIs, noArrears } from '../eligibility.ts';
import { field, numberOf, textOf } from '../field.ts';
import { internationalRoaming } from '../offers.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { PaymentMethod, ServiceRequest } from '../service-request.ts';
import { month } from './usual-fields.ts';

const alive = lineIs('active', 'suspended', 'lost');

const billsOpen = ({ line, billsPaidHere }: ServiceRequest) =>
  (line?.bills ?? []).filter((bill) => !billsPaidHere.includes(bill.id));

const somethingDue: EligibilityRule = (request) =>
  arrearsFen(request) > 0 ? null : refuse('nothing-due').refusal;

const methods: readonly { readonly id: PaymentMethod; readonly name: { zh: string; en: string } }[] = [
  { id: 'prepaid', name: { zh: '预付费', en: 'Prepaid' } },
  { id: 'postpaid', name: { zh: '后付费', en: 'Postpaid' } },
  { id: 'direct-debit', name: { zh: '银行托收', en: 'Direct debit' } },
];

const methodIsAnother: EligibilityRule = ({ line, values }) =>
  line?.paymentMethod === textOf(values, 'method') ? refuse('nothing-changed').refusal : null;

const bankNamed: EligibilityRule = ({ values }) => {
  if (textOf(values, 'method') !== 'direct-debit') return null;
  const missing = ['bank', 'bankAccount'].find((id) => textOf(values, id) === '');
  return missing === undefined ? null : refuse('field-missing', { field: missing }).refusal;
};

const depositChosen = ({ line, values }: ServiceRequest) =>
  line?.deposits.find((one) => one.id === textOf(values, 'deposit'));

const roamingOff: EligibilityRule = (request) =>
  depositChosen(request)?.purpose === 'roaming' && request.line?.featureIds.includes(internationalRoaming)
    ? refuse('deposit-in-use', { featureId: internationalRoaming }).refusal
    : null;

const enquiry = (what: string) => (request: ServiceRequest) =>
  ({
    type: 'record-enquiry',
    enquiry: what,
    about: textOf(request.values, 'month') || textOf(request.values, 'receipt'),
  }) as const;

/** Services about money and papers of a mobile line [C4]. */
export const moneyServices: readonly ServiceDefinition[] = [
  service({
    id: 'bill-payment',
    name: ['缴费', 'Bill payment'],
    initials: 'jf',
    area: 'mobile',
    identity: 'none',
    averageMinutes: 2,
    rules: [somethingDue],
    prices: (request) => billsOpen(request).map((bill) => price([bill.month, bill.month], bill.dueFen)),
    payload: (request) => ({
      type: 'pay-bills',
      billIds: billsOpen(request).map((bill) => bill.id),
      amountFen: arrearsFen(request),
    }),
  }),
  service({
    id: 'prepayment',
    name: ['预存话费', 'Prepayment'],
    initials: 'ycxf',
    area: 'mobile',
    identity: 'none',
    averageMinutes: 2,
    fields: [field('amount', 'amount', ['预存金额', 'Amount'], { prefill: 10_000, least: 100 })],
    rules: [alive],
    prices: ({ values }) => [price(['预存金额', 'Prepayment'], numberOf(values, 'amount'))],
    payload: ({ values }) => ({ type: 'top-up', amountFen: numberOf(values, 'amount') }),
  }),
  service({
    id: 'balance-refund',
    name: ['余额退费', 'Refund of balance'],
    initials: 'yetf',
    area: 'mobile',
    identity: 'document-in-person',
    averageMinutes: 4,
    fields: [
      field('amount', 'amount', ['退费金额', 'Amount'], {
        prefill: ({ line }) => (line && line.balanceFen > 0 ? line.balanceFen : null),
      }),
    ],
    rules: [alive, noArrears, balanceCovers(({ values }) => numberOf(values, 'amount'))],
    prices: ({ values }) => [price(['余额退还', 'Balance returned'], -numberOf(values, 'amount'))],
    limited: ({ values }) => ({ kind: 'refund', amountFen: numberOf(values, 'amount') }),
    payload: ({ values }) => ({ type: 'refund-balance', amountFen: numberOf(values, 'amount') }),
  }),
  service({
    id: 'deposit-refund',
    name: ['退押金', 'Deposit refund'],
    initials: 'tyj',
    area: 'mobile',
    identity: 'document-in-person',
    averageMinutes: 4,
    fields: [
      field('deposit', 'choice', ['押金', 'Deposit'], {
        prefill: ({ line }) => (line?.deposits.length === 1 ? (line.deposits[0]?.id ?? null) : null),
        choices: ({ line }) =>
          (line?.deposits ?? []).map(({ id, purpose }) => ({ id, name: { zh: purpose, en: purpose } })),
      }),
    ],
    rules: [noArrears, roamingOff],
    limited: (request) => ({ kind: 'refund', amountFen: depositChosen(request)?.amountFen ?? 0 }),
    prices: (request) => [
      price(['押金退还', 'Deposit returned'], -(depositChosen(request)?.amountFen ?? 0), 'deposit'),
    ],
    payload: (request) => ({
      type: 'return-deposit',
      depositId: textOf(request.values, 'deposit'),
      amountFen: depositChosen(request)?.amountFen ?? 0,
    }),
  }),
  service({
    id: 'payment-method-change',
    name: ['付费方式变更', 'Payment-method change'],
    initials: 'fffsbg',
    area: 'mobile',
    averageMinutes: 4,
    fields: [
      field('method', 'choice', ['付费方式', 'Payment method'], { choices: methods }),
      field('bank', 'text', ['开户银行', 'Bank'], { required: false, most: 40 }),
      field('bankAccount', 'text', ['银行账号', 'Bank account'], { required: false, most: 24 }),
    ],
    rules: [alive, methodIsAnother, bankNamed, noArrears],
    payload: ({ values }) => ({
      type: 'change-payment-method',
      method: methods.find((one) => one.id === textOf(values, 'method'))?.id ?? 'prepaid',
      bank: textOf(values, 'bank'),
      bankAccount: textOf(values, 'bankAccount'),
    }),
  }),
  service({
    id: 'bill-query',
    name: ['账单查询打印', 'Bill query'],
    initials: 'zdcx',
    area: 'mobile',
    signs: false,
    averageMinutes: 2,
    fields: [month],
    payload: enquiry('bill'),
  }),
  service({
    id: 'itemised-query',
    name: ['详单查询打印', 'Itemised bill query'],
    initials: 'xdcx',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    signs: false,
    averageMinutes: 3,
    fields: [month],
    payload: enquiry('itemised'),
  }),
  service({
    id: 'receipt-reprint',
    name: ['补打票据', 'Receipt reprint'],
    initials: 'bdpj',
    area: 'mobile',
    signs: false,
    averageMinutes: 2,
    fields: [field('receipt', 'text', ['原受理单号或日期', 'Form number or date'], { most: 64 })],
    payload: enquiry('receipt-reprint'),
  }),
];
