import type { FieldValues, HolderFacts, LineFacts, ServiceRequest } from '@onehall/domain';
import { luhnDigit } from '@onehall/domain';

const iccidBody = '8986012345678901234';
/** A SIM card that holds by Luhn's rule; another one for each number. */
export function sampleIccid(nth = 0): string {
  const body = iccidBody.slice(0, -3) + nth.toString().padStart(3, '0');
  return body + luhnDigit(body);
}

export function sampleImei(nth = 0): string {
  const body = `86012345${nth.toString().padStart(6, '0')}`;
  return body + luhnDigit(body);
}

/** An active postpaid line of a mainland resident who owes nothing and may have everything. */
export function sampleLine(change: Partial<LineFacts> = {}): LineFacts {
  return {
    subscriberId: 'sub-1',
    customerId: 'customer-1',
    customerKind: 'personal',
    residence: 'mainland',
    state: 'active',
    planId: 'basic-39',
    paymentMethod: 'postpaid',
    featureIds: ['caller-display', 'ring-back-tone'],
    balanceFen: 5_000,
    bills: [],
    deposits: [{ id: 'deposit-1', purpose: 'equipment', amountFen: 30_000 }],
    contract: null,
    linesHeld: 1,
    blacklisted: false,
    birthDay: '1990-03-07',
    products: [
      { id: 'held-1', productId: 'home-line', kind: 'fixed-line', optionIds: ['domestic-long-distance'] },
    ],
    accountLines: 2,
    joinedOn: '2015-06-01',
    joiningTail: '071233',
    corporateId: null,
    ...change,
  };
}

/** Somebody who has shown a resident ID card and is no subscriber yet. */
export function sampleHolder(change: Partial<HolderFacts> = {}): HolderFacts {
  return {
    partyId: 'person-2',
    customerId: null,
    name: '诸葛明',
    documentKind: 'resident-id-card',
    documentNumber: '11010519491231002X',
    residence: 'mainland',
    birthDay: '1949-12-31',
    linesHeld: 0,
    blacklisted: false,
    copyKept: true,
    ...change,
  };
}

export function sampleRequest(change: Partial<ServiceRequest> = {}): ServiceRequest {
  return {
    line: sampleLine(),
    values: {},
    holders: [sampleHolder()],
    plans: [
      { id: 'basic-39', name: { zh: '畅享39', en: 'Basic 39' }, monthlyFeeFen: 3_900 },
      { id: 'fast-86', name: { zh: '极速86', en: 'Fast 86' }, monthlyFeeFen: 8_600 },
    ],
    numbers: [
      { mobile: '13911118888', priceFen: 50_000 },
      { mobile: '13911112345', priceFen: 0 },
    ],
    today: '2026-03-01',
    billsPaidHere: [],
    retentionDone: true,
    newId: 'new-1',
    ...change,
  };
}

const owing = {
  bills: [
    { id: 'bill-1', month: '2026-01', dueFen: 4_000 },
    { id: 'bill-2', month: '2026-02', dueFen: 4_640 },
  ],
};
const install = { address: '滨河路一段18号3单元', visitDay: '2026-03-05', contactPhone: '13900007777' };

/** For a service: what a customer says beyond the record, and what their line must be like for it. */
export interface ServiceSample {
  readonly fields: FieldValues;
  readonly line?: Partial<LineFacts>;
}

/** One good request for every service of the catalogue. */
export const serviceSamples: Readonly<Record<string, ServiceSample>> = {
  'bill-payment': { fields: {}, line: owing },
  prepayment: { fields: { amount: 20_000 } },
  'balance-refund': { fields: { amount: 3_000 } },
  'deposit-refund': { fields: {} },
  waiver: { fields: { bill: 'bill-2', amount: 1_000, reason: '重复扣费' }, line: owing },
  'granted-credit': { fields: { amount: 500, reason: '服务致歉' } },
  'payment-method-change': {
    fields: { method: 'direct-debit', bank: '建设银行', bankAccount: '6217001234567890' },
  },
  'bill-query': { fields: {} },
  'itemised-query': { fields: { month: '2026-02' } },
  'receipt-reprint': { fields: { receipt: '2026-02-14' } },
  'sim-replacement': { fields: { sim: sampleIccid(1) } },
  'sim-swap': { fields: { sim: sampleIccid(2) } },
  'feature-change': { fields: { add: ['call-forwarding'], remove: ['caller-display'] } },
  'plan-change': { fields: { plan: 'fast-86', contractMonths: '12' } },
  'value-added-change': { fields: { add: ['mobile-news'], remove: ['ring-back-tone'] } },
  'card-unlock': { fields: {} },
  'international-calling': { fields: {} },
  'international-roaming': { fields: {} },
  suspension: { fields: { until: '2026-09-01' } },
  resumption: { fields: {}, line: { state: 'suspended' } },
  'loss-report': { fields: {} },
  'new-subscription': { fields: { number: '13911118888', plan: 'fast-86', sim: sampleIccid(3) } },
  'password-set': { fields: { newPassword: '820417' } },
  'name-change': { fields: { newName: '欧阳静宜', proof: 'household-register' } },
  'ownership-transfer': { fields: {} },
  'account-split': { fields: {} },
  'account-merge': { fields: { intoMobile: '13900008888' } },
  'record-change': { fields: { contactPhone: '02885551234', address: '滨河路一段18号' } },
  cancellation: { fields: { reason: 'moving' } },
  reinstallation: { fields: { sim: sampleIccid(4) }, line: { state: 'cancelled' } },
  'line-new': { fields: { product: 'office-line', ...install } },
  'line-move': { fields: { address: '新址路9号2栋', visitDay: '2026-03-06' } },
  'line-remove': { fields: { reason: '迁居' } },
  'local-telephony': { fields: { options: ['fixed-caller-display'] } },
  'long-distance': { fields: { options: ['international-long-distance'] } },
  broadband: { fields: { product: 'broadband-500', ...install } },
  'leased-line': {
    fields: { product: 'leased-10', details: '高新区88号', ...install },
    line: { corporateId: 'corp-1' },
  },
  'ip-telephony': { fields: { ...install } },
  vpdn: { fields: { details: 'corp.vpdn.sc 20', ...install }, line: { corporateId: 'corp-1' } },
  video: { fields: { product: 'iptv', ...install } },
  mailbox: { fields: { ...install } },
  'dial-up': { fields: { ...install } },
  'corporate-product': {
    fields: { product: 'machine-cards', members: 20, contactPhone: '13900007777' },
    line: { corporateId: 'corp-1' },
  },
  'handset-sale': { fields: { model: 'phone-s1', handset: sampleImei(1), contractMonths: '24' } },
  'prepaid-card-sale': { fields: { card: 'card-50', count: 2, serials: ['CARD00000001', 'CARD00000002'] } },
  'value-added-sale': { fields: { pack: 'data-5g' } },
  consultation: { fields: { question: '出国漫游怎么收费' } },
  'customer-query': { fields: {} },
  'spending-query': { fields: {} },
  'service-history-query': { fields: {} },
  'complaint-progress-query': { fields: {} },
  'number-range-query': { fields: { prefix: '1391111' } },
  'network-registration-query': { fields: {} },
  complaint: { fields: { topic: 'network', text: '家里没有信号', contactPhone: '13900007777' } },
  'fault-report': { fields: { topic: 'broadband-down', text: '光猫红灯', contactPhone: '13900007777' } },
  retention: { fields: { offer: 'half-fee', outcome: 'stays' } },
  'device-repair': {
    fields: {
      model: 'phone-s1',
      handset: sampleImei(2),
      text: '屏幕不亮',
      warranty: 'in-warranty',
      contactPhone: '13900007777',
    },
  },
};

/** The good request for a service. */
export function sampleFor(serviceId: string, change: Partial<ServiceRequest> = {}): ServiceRequest {
  return sampleRequest({ line: sampleLine(serviceSamples[serviceId]?.line), ...change });
}
