import { assert } from '../../kernel/assert.ts';
import { refuse } from '../../kernel/result.ts';
import { price, service } from '../catalogue-entry.ts';
import { corporateOnly, noArrears, notBlacklisted } from '../eligibility.ts';
import { field, listOf, textOf } from '../field.ts';
import {
  findOffer,
  fixedProducts,
  lineOptions,
  longDistanceOptions,
  moveFen,
  type Offer,
} from '../offers.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';
import { choicesOf, contactPhone } from './usual-fields.ts';

const address = field('address', 'address', ['装机地址', 'Address']);
const visitDay = field('visitDay', 'day', ['上门日期', 'Day of the visit'], {
  prefill: ({ today }) => today,
});

function offersOf(kind: string): readonly Offer[] {
  const offers = fixedProducts[kind];
  assert(offers !== undefined, `there are products of the kind ${kind}`);
  return offers;
}

interface Installation {
  readonly id: string;
  readonly kind: string;
  readonly name: readonly [string, string];
  readonly initials: string;
  readonly averageMinutes: number;
  readonly corporate?: boolean;
  readonly legacy?: boolean;
  /** What else the installers must know. */
  readonly details?: readonly [string, string];
}

/** A service that has something installed at an address. */
function installation(entry: Installation): ServiceDefinition {
  const { id, kind, name, initials, averageMinutes } = entry;
  const offers = offersOf(kind);
  const chosen = ({ values }: ServiceRequest) => findOffer(offers, textOf(values, 'product'));
  return service({
    id,
    name,
    initials,
    area: 'fixed',
    averageMinutes,
    legacy: entry.legacy ?? false,
    fields: [
      field('product', 'choice', ['产品', 'Product'], {
        prefill: () => (offers.length === 1 ? (offers[0]?.id ?? null) : null),
        choices: choicesOf(offers),
      }),
      address,
      visitDay,
      contactPhone(true),
      ...(entry.details ? [field('details', 'text', entry.details)] : []),
    ],
    rules: [...(entry.corporate ? [corporateOnly] : []), notBlacklisted, noArrears],
    prices: (request) => [price(['安装费', 'Installation'], chosen(request)?.onceFen ?? 0)],
    payload: ({ values, newId }) => ({
      type: 'install-product',
      productHeldId: newId,
      productId: textOf(values, 'product'),
      kind,
      address: textOf(values, 'address'),
      contactPhone: textOf(values, 'contactPhone'),
      visitDay: textOf(values, 'visitDay'),
      details: textOf(values, 'details'),
    }),
  });
}

/** One of the fixed products that the customer has; chosen by itself where there is one. */
function held(kinds: readonly string[] | null) {
  const of = ({ line }: ServiceRequest) =>
    (line?.products ?? []).filter((one) => kinds === null || kinds.includes(one.kind));
  return field('productHeld', 'choice', ['已有产品', 'Product held'], {
    prefill: (request) => (of(request).length === 1 ? (of(request)[0]?.id ?? null) : null),
    choices: (request) => of(request).map(({ id, productId }) => ({ id, name: nameOf(productId) })),
  });
}

function nameOf(productId: string) {
  const offer = findOffer(Object.values(fixedProducts).flat(), productId);
  return offer?.name ?? { zh: productId, en: productId };
}

/** Options of a held line: those chosen are on afterwards, the others of the same group off. */
function options(id: string, name: readonly [string, string], initials: string, offers: readonly Offer[]) {
  const inGroup = (optionId: string) => offers.some((offer) => offer.id === optionId);
  const had = ({ line, values }: ServiceRequest) =>
    line?.products.find((one) => one.id === textOf(values, 'productHeld'))?.optionIds ?? [];
  const otherThanBefore: EligibilityRule = (request) => {
    const before = had(request).filter(inGroup).sort().join();
    const after = [...listOf(request.values, 'options')].sort().join();
    return before === after ? refuse('nothing-changed').refusal : null;
  };
  return service({
    id,
    name,
    initials,
    area: 'fixed',
    averageMinutes: 3,
    fields: [
      held(['fixed-line']),
      field('options', 'choices', ['选项', 'Options'], { required: false, choices: choicesOf(offers) }),
    ],
    rules: [otherThanBefore],
    payload: (request) => ({
      type: 'change-product',
      productHeldId: textOf(request.values, 'productHeld'),
      optionIds: [...had(request).filter((one) => !inGroup(one)), ...listOf(request.values, 'options')],
    }),
  });
}

/** Fixed services [C4]; the last two are legacy. */
export const fixedServices: readonly ServiceDefinition[] = [
  installation({
    id: 'line-new',
    kind: 'fixed-line',
    name: ['固话新装', 'New fixed line'],
    initials: 'ghxz',
    averageMinutes: 7,
  }),
  service({
    id: 'line-move',
    name: ['移机', 'Move a line'],
    initials: 'yj',
    area: 'fixed',
    averageMinutes: 6,
    fields: [held(null), address, visitDay],
    rules: [noArrears],
    prices: () => [price(['移机费', 'Moving fee'], moveFen)],
    payload: ({ values }) => ({
      type: 'move-product',
      productHeldId: textOf(values, 'productHeld'),
      address: textOf(values, 'address'),
      visitDay: textOf(values, 'visitDay'),
    }),
  }),
  service({
    id: 'line-remove',
    name: ['拆机', 'Remove a line'],
    initials: 'cj',
    area: 'fixed',
    identity: 'document-in-person',
    averageMinutes: 5,
    fields: [held(null), field('reason', 'text', ['拆机原因', 'Reason'], { most: 60 })],
    rules: [noArrears],
    payload: ({ values }) => ({
      type: 'remove-product',
      productHeldId: textOf(values, 'productHeld'),
      reason: textOf(values, 'reason'),
    }),
  }),
  options('local-telephony', ['市话业务', 'Local telephony'], 'sh', lineOptions),
  options('long-distance', ['固话长途', 'Long-distance telephony'], 'ghct', longDistanceOptions),
  installation({
    id: 'broadband',
    kind: 'broadband',
    name: ['宽带新装', 'Broadband'],
    initials: 'kd',
    averageMinutes: 7,
  }),
  installation({
    id: 'leased-line',
    kind: 'leased-line',
    name: ['专线', 'Leased line'],
    initials: 'zx',
    averageMinutes: 9,
    corporate: true,
    details: ['对端地址', 'Address of the other end'],
  }),
  installation({
    id: 'ip-telephony',
    kind: 'ip-telephony',
    name: ['IP电话', 'IP telephony'],
    initials: 'ipdh',
    averageMinutes: 4,
  }),
  installation({
    id: 'vpdn',
    kind: 'vpdn',
    name: ['VPDN', 'VPDN'],
    initials: 'vpdn',
    averageMinutes: 8,
    corporate: true,
    details: ['域名与账号数', 'Domain and number of accounts'],
  }),
  installation({
    id: 'video',
    kind: 'video',
    name: ['视频业务', 'Video'],
    initials: 'sp',
    averageMinutes: 5,
  }),
  installation({
    id: 'mailbox',
    kind: 'mailbox',
    name: ['语音信箱', 'Mailbox'],
    initials: 'yyxx',
    averageMinutes: 3,
    legacy: true,
  }),
  installation({
    id: 'dial-up',
    kind: 'dial-up',
    name: ['拨号上网', 'Dial-up access'],
    initials: 'bhsw',
    averageMinutes: 3,
    legacy: true,
  }),
];
