import { dayAfterMonths } from '../../kernel/calendar.ts';
import { refuse } from '../../kernel/result.ts';
import { price, service } from '../catalogue-entry.ts';
import { corporateOnly, lineIs, noArrears, notBlacklisted, outOfContract } from '../eligibility.ts';
import { field, listOf, numberOf, textOf } from '../field.ts';
import { corporateProducts, findOffer, handsets, type Offer, packs, prepaidCards } from '../offers.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';
import { choicesOf, contactPhone } from './usual-fields.ts';

const phone = ({ values }: ServiceRequest) => findOffer(handsets, textOf(values, 'model'));
/** What a thing costs today: as its price tag says, else as it is offered [M4]. */
const priceOf = ({ goodsFen = {} }: ServiceRequest, offer: Offer | undefined) =>
  offer === undefined ? 0 : (goodsFen[offer.id] ?? offer.onceFen);
const contractMonths = ({ values }: ServiceRequest) => Number(textOf(values, 'contractMonths') || '0');
const card = ({ values }: ServiceRequest) => findOffer(prepaidCards, textOf(values, 'card'));
const pack = ({ values }: ServiceRequest) => findOffer(packs, textOf(values, 'pack'));
const cardsFen = (request: ServiceRequest) =>
  priceOf(request, card(request)) * listOf(request.values, 'serials').length;

/** The subsidy of a handset that is taken with a contract; half of it for twelve months. */
function subsidyFen(request: ServiceRequest): number {
  // A phone that has become cheaper than its subsidy is given away, and no money with it.
  const full = Math.min(phone(request)?.subsidyFen ?? 0, priceOf(request, phone(request)));
  const months = contractMonths(request);
  return months === 24 ? full : months === 12 ? Math.floor(full / 2) : 0;
}

/** A contract needs a line without one. Refusals: subscriber-missing, those of the rules for contracts. */
const contractPossible: EligibilityRule = (request) => {
  if (contractMonths(request) === 0) return null;
  if (request.line === null) return refuse('subscriber-missing').refusal;
  return (
    [lineIs('active'), notBlacklisted, noArrears, outOfContract]
      .map((rule) => rule(request))
      .find((refusal) => refusal !== null) ?? null
  );
};

/** The serial numbers are as many as were asked for. Refusal: serials-missing {wanted, found}. */
const serialsComplete: EligibilityRule = ({ values }) => {
  const [wanted, found] = [numberOf(values, 'count'), listOf(values, 'serials').length];
  return wanted === found ? null : refuse('serials-missing', { wanted, found }).refusal;
};

const product = ({ values }: ServiceRequest) => findOffer(corporateProducts, textOf(values, 'product'));

/** Corporate standard products [C4]. */
export const corporateServices: readonly ServiceDefinition[] = [
  service({
    id: 'corporate-product',
    name: ['集团标准产品', 'Corporate product'],
    initials: 'jtcp',
    area: 'corporate',
    identity: 'document-in-person',
    averageMinutes: 9,
    fields: [
      field('product', 'choice', ['产品', 'Product'], { choices: choicesOf(corporateProducts) }),
      field('members', 'count', ['成员数', 'Members'], { prefill: 10, most: 5_000 }),
      contactPhone(true),
    ],
    rules: [corporateOnly, notBlacklisted, noArrears],
    prices: (request) => [
      price(['开通费', 'Set-up'], (product(request)?.onceFen ?? 0) * numberOf(request.values, 'members')),
    ],
    payload: ({ values, newId }) => ({
      type: 'install-product',
      productHeldId: newId,
      productId: textOf(values, 'product'),
      kind: 'corporate-product',
      address: '',
      contactPhone: textOf(values, 'contactPhone'),
      visitDay: '',
      details: String(numberOf(values, 'members')),
    }),
  }),
];

/** What is sold over the counter [C4]. */
export const salesServices: readonly ServiceDefinition[] = [
  service({
    id: 'handset-sale',
    name: ['手机销售', 'Handset sale'],
    initials: 'sjxs',
    area: 'sales',
    subject: 'anyone',
    identity: 'none',
    averageMinutes: 8,
    fields: [
      field('model', 'choice', ['机型', 'Model'], { choices: choicesOf(handsets) }),
      field('handset', 'handset', ['IMEI', 'IMEI']),
      field('contractMonths', 'choice', ['合约期', 'Contract'], {
        prefill: '0',
        choices: [
          { id: '0', name: { zh: '裸机', en: 'None' } },
          { id: '12', name: { zh: '12个月', en: '12 months' } },
          { id: '24', name: { zh: '24个月', en: '24 months' } },
        ],
      }),
    ],
    rules: [contractPossible],
    prices: (request) => [
      price(['手机', 'Handset'], priceOf(request, phone(request)), 'sales'),
      price(['合约补贴', 'Contract subsidy'], -subsidyFen(request), 'sales'),
    ],
    stock: ({ values }) => [
      { kind: 'handset', serial: textOf(values, 'handset'), goodsId: textOf(values, 'model') },
    ],
    payload: (request) => ({
      type: 'sell-goods',
      goodsId: textOf(request.values, 'model'),
      serials: [textOf(request.values, 'handset')],
      amountFen: priceOf(request, phone(request)) - subsidyFen(request),
      contract:
        contractMonths(request) === 0
          ? null
          : {
              until: dayAfterMonths(request.today, contractMonths(request)),
              subsidyFen: subsidyFen(request),
            },
    }),
  }),
  service({
    id: 'prepaid-card-sale',
    name: ['有价卡', 'Prepaid recharge card'],
    initials: 'yjk',
    area: 'sales',
    subject: 'anyone',
    identity: 'none',
    averageMinutes: 2,
    fields: [
      field('card', 'choice', ['面值', 'Denomination'], { choices: choicesOf(prepaidCards) }),
      field('count', 'count', ['张数', 'Cards'], { prefill: 1, most: 50 }),
      field('serials', 'serials', ['卡号', 'Serial numbers']),
    ],
    rules: [serialsComplete],
    prices: (request) => [price(['有价卡', 'Cards'], cardsFen(request), 'sales')],
    stock: ({ values }) =>
      listOf(values, 'serials').map((serial) => ({
        kind: 'prepaid-card',
        serial,
        goodsId: textOf(values, 'card'),
      })),
    payload: (request) => ({
      type: 'sell-goods',
      goodsId: textOf(request.values, 'card'),
      serials: listOf(request.values, 'serials'),
      amountFen: cardsFen(request),
      contract: null,
    }),
  }),
  service({
    id: 'value-added-sale',
    name: ['增值业务销售', 'Value-added service sale'],
    initials: 'zzywxs',
    area: 'sales',
    averageMinutes: 3,
    identity: 'none',
    fields: [field('pack', 'choice', ['产品', 'Product'], { choices: choicesOf(packs) })],
    rules: [lineIs('active')],
    prices: (request) => [price(['产品费用', 'Pack'], pack(request)?.onceFen ?? 0)],
    payload: (request) => ({
      type: 'buy-pack',
      packId: textOf(request.values, 'pack'),
      amountFen: pack(request)?.onceFen ?? 0,
    }),
  }),
];
