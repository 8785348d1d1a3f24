import { sampleFor, sampleHolder, sampleLine, serviceSamples } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { checkDocument, type ShownDocument } from '../identity/document-check.ts';
import { documentKinds, type Residence, residences } from '../identity/documents.ts';
import type { ActsAs, Proof } from '../identity/proof.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import { acceptService } from './accept-service.ts';
import { catalogue } from './catalogue.ts';
import type { LineFacts } from './service-request.ts';

/** What each service asks of whoever wants it [C5], written down a second time: what is in no list asks for nothing. */
const inPersonHolderOnly = [
  'password-set',
  'name-change',
  'ownership-transfer',
  'cancellation',
  'sim-replacement',
  'itemised-query',
];
const inPerson = [
  ...inPersonHolderOnly,
  'new-subscription',
  'reinstallation',
  'sim-swap',
  'balance-refund',
  'deposit-refund',
  'line-remove',
  'corporate-product',
];
const passwordOrDocument = [
  'account-split',
  'account-merge',
  'record-change',
  'feature-change',
  'plan-change',
  'value-added-change',
  'card-unlock',
  'international-calling',
  'international-roaming',
  'suspension',
  'resumption',
  'loss-report',
  'payment-method-change',
  'bill-query',
  'waiver',
  'granted-credit',
  'receipt-reprint',
  'line-new',
  'line-move',
  'local-telephony',
  'long-distance',
  'broadband',
  'leased-line',
  'ip-telephony',
  'vpdn',
  'video',
  'mailbox',
  'dial-up',
  'customer-query',
  'spending-query',
  'service-history-query',
  'network-registration-query',
];

const numbers = {
  resident: '11010519491231002X',
  'credit-code': '91350100M000100Y43',
  passport: 'E12345678',
  permit: 'H12345678',
  certificate: 'A123456(7)',
} as const;

function proofOf(documentKind: string, actsAs: ActsAs = 'holder'): Proof {
  const by = documentKind === 'service-password' ? 'password' : 'document';
  return { by, documentKind, actsAs, relation: actsAs === 'agent' ? 'spouse' : null, checkedAt: 1 };
}

function lineOf(serviceId: string, residence: Residence, change: Partial<LineFacts> = {}): LineFacts {
  const customerKind = residence === 'corporate' ? 'corporate' : 'personal';
  return sampleLine({ ...serviceSamples[serviceId]?.line, residence, customerKind, ...change });
}

const codeOf = (result: Result<unknown, Refusal>) => (result.ok ? 'accepted' : result.refusal.code);

/** A document at the counter, then the service: the first refusal, or accepted. */
function visit(
  serviceId: string,
  residence: Residence,
  shown: ShownDocument,
  change: Partial<LineFacts> = {},
) {
  const definition = catalogue.find((one) => one.id === serviceId);
  if (!definition) throw new Error('in the catalogue');
  const checked = checkDocument(shown, '2026-03-01', () => true, residence);
  const proof = checked.ok ? proofOf(shown.documentKind) : null;
  const line = lineOf(serviceId, residence, change);
  const holders = [sampleHolder({ residence, documentKind: shown.documentKind })];
  const fields = serviceSamples[serviceId]?.fields ?? {};
  return {
    document: codeOf(checked),
    service: codeOf(acceptService(definition, fields, proof, sampleFor(serviceId, { line, holders }))),
  };
}

const corporateWanted = ['leased-line', 'vpdn', 'corporate-product'];

describe.each(catalogue.map((one) => one.id))('%s', (id) => {
  const asks = inPerson.includes(id) ? 'person' : passwordOrDocument.includes(id) ? 'proof' : 'nothing';

  test('with every document of every kind of customer', () => {
    for (const residence of residences) {
      for (const kind of documentKinds) {
        const shown = { documentKind: kind.id, number: numbers[kind.number], validUntil: null };
        const own = kind.residence === residence;
        const expected = own || asks === 'nothing' ? 'accepted' : 'identity-missing';
        expect([residence, kind.id, visit(id, residence, shown)]).toEqual([
          residence,
          kind.id,
          { document: own ? 'accepted' : 'document-not-for-customer', service: expected },
        ]);
      }
    }
  });

  test('with an expired document, the service password, an agent, a guardian, and nothing', () => {
    const definition = catalogue.find((one) => one.id === id);
    if (!definition) throw new Error('in the catalogue');
    const expired = { documentKind: 'resident-id-card', number: numbers.resident, validUntil: '2026-02-28' };
    const nothing = asks === 'nothing' ? 'accepted' : 'identity-missing';
    expect(visit(id, 'mainland', expired)).toEqual({ document: 'document-expired', service: nothing });
    const under = (proof: Proof | null) =>
      codeOf(acceptService(definition, serviceSamples[id]?.fields ?? {}, proof, sampleFor(id)));
    expect(under(null)).toBe(nothing);
    expect(under(proofOf('service-password'))).toBe(asks === 'person' ? 'password-not-enough' : 'accepted');
    const agent = under(proofOf('resident-id-card', 'agent'));
    expect(agent).toBe(inPersonHolderOnly.includes(id) ? 'holder-must-come' : 'accepted');
    expect(under(proofOf('resident-id-card', 'guardian'))).toBe('accepted');
  });

  test('for a company and for a person who belongs to none', () => {
    const licence = { documentKind: 'business-licence', number: numbers['credit-code'], validUntil: null };
    expect(visit(id, 'corporate', licence, { corporateId: null }).service).toBe('accepted');
    const card = { documentKind: 'resident-id-card', number: numbers.resident, validUntil: null };
    const expected = corporateWanted.includes(id) ? 'customer-kind-wrong' : 'accepted';
    expect(visit(id, 'mainland', card, { corporateId: null }).service).toBe(expected);
  });

  test('for a line that is blacklisted, owes, is bound, suspended, lost or cancelled', () => {
    const card = { documentKind: 'resident-id-card', number: numbers.resident, validUntil: null };
    const bills = [{ id: 'b9', month: '2026-02', dueFen: 100 }];
    const contract = { startedOn: '2025-06-01', until: '2027-06-01', monthlyFen: 9_900, subsidyFen: 100 };
    const states = ['suspended', 'lost', 'cancelled'] as const;
    const found = {
      blacklisted: visit(id, 'mainland', card, { blacklisted: true }).service,
      owing: visit(id, 'mainland', card, { bills }).service,
      bound: visit(id, 'mainland', card, { contract }).service,
      ...Object.fromEntries(states.map((state) => [state, visit(id, 'mainland', card, { state }).service])),
    };
    expect(found).toEqual({ ...usual, ...eligibility[id] });
  });
});

const usual = {
  blacklisted: 'accepted',
  owing: 'accepted',
  bound: 'accepted',
  suspended: 'accepted',
  lost: 'accepted',
  cancelled: 'accepted',
};
const onlyActive = { suspended: 'line-state', lost: 'line-state', cancelled: 'line-state' };
const notCancelled = { cancelled: 'line-state' };
const installs = { blacklisted: 'blacklisted', owing: 'arrears' };

/** What stands against each service [C6], where it is not simply accepted. */
const eligibility: Readonly<Record<string, Partial<Record<keyof typeof usual, string>>>> = {
  waiver: { owing: 'choice-unknown' },
  'granted-credit': { cancelled: 'line-state' },
  prepayment: notCancelled,
  'balance-refund': { ...notCancelled, owing: 'arrears' },
  'deposit-refund': { owing: 'arrears' },
  'payment-method-change': { ...notCancelled, owing: 'arrears' },
  'sim-replacement': notCancelled,
  'sim-swap': onlyActive,
  'feature-change': onlyActive,
  'plan-change': { ...onlyActive, owing: 'arrears', bound: 'in-contract' },
  'value-added-change': onlyActive,
  'card-unlock': notCancelled,
  'international-calling': { ...onlyActive, blacklisted: 'blacklisted', owing: 'arrears' },
  'international-roaming': { ...onlyActive, blacklisted: 'blacklisted', owing: 'arrears' },
  suspension: { ...onlyActive, owing: 'arrears' },
  resumption: { ...notCancelled, owing: 'arrears' },
  'loss-report': onlyActive,
  'password-set': notCancelled,
  'name-change': { owing: 'arrears', lost: 'line-state', cancelled: 'line-state' },
  'ownership-transfer': { ...onlyActive, blacklisted: 'blacklisted', owing: 'arrears', bound: 'in-contract' },
  'account-split': { owing: 'arrears', lost: 'line-state', cancelled: 'line-state' },
  'account-merge': { owing: 'arrears', lost: 'line-state', cancelled: 'line-state' },
  cancellation: { ...notCancelled, owing: 'arrears', bound: 'in-contract' },
  reinstallation: { blacklisted: 'blacklisted', suspended: 'line-state', lost: 'line-state' },
  'line-new': installs,
  'line-move': { owing: 'arrears' },
  'line-remove': { owing: 'arrears' },
  broadband: installs,
  'leased-line': installs,
  'ip-telephony': installs,
  vpdn: installs,
  video: installs,
  mailbox: installs,
  'dial-up': installs,
  'corporate-product': installs,
  // The sample takes a contract with it.
  'handset-sale': { ...onlyActive, blacklisted: 'blacklisted', owing: 'arrears', bound: 'in-contract' },
  'value-added-sale': onlyActive,
  retention: notCancelled,
};
