import { maskName } from '../../identity/mask.ts';
import { checkNewPassword } from '../../identity/service-password.ts';
import { assert } from '../../kernel/assert.ts';
import { price, service } from '../catalogue-entry.ts';
import {
  accountIsShared,
  contractFeeTaken,
  holderIsAnother,
  holderMayHold,
  holderOf,
  lineIs,
  noArrears,
  notBlacklisted,
  outOfContract,
  retentionTried,
  somethingChanged,
  terminationFen,
} from '../eligibility.ts';
import { field, numberOf, textOf } from '../field.ts';
import { simFen } from '../offers.ts';
import type { NewHolder } from '../order-payload.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';
import { contactPhone, leaveReasons, plan, planChoices, sim, simStock } from './usual-fields.ts';

const holder = (label: readonly [string, string]) =>
  field('holder', 'choice', label, {
    prefill: ({ holders, line }) =>
      holders.find((one) => one.customerId !== line?.customerId || line === null)?.partyId ?? null,
    choices: ({ holders }) =>
      holders.map((one) => ({ id: one.partyId, name: { zh: maskName(one.name), en: maskName(one.name) } })),
  });

function newHolder(request: ServiceRequest): NewHolder {
  const one = holderOf(request);
  assert(one !== null, 'the rules of a service with a new holder ask for them');
  const { name, documentKind, documentNumber, residence, birthDay } = one;
  return { name, documentKind, documentNumber, residence, birthDay };
}

const numberPriceFen = ({ numbers, values }: ServiceRequest) =>
  numbers.find((one) => one.mobile === textOf(values, 'number'))?.priceFen ?? 0;

const passwordGood: EligibilityRule = ({ values, line }) => {
  const checked = checkNewPassword(textOf(values, 'newPassword'), line?.joiningTail ?? '');
  return checked.ok ? null : checked.refusal;
};

/** Deposits that are given back when the line ends. */
const depositsOf = (request: ServiceRequest) => request.line?.deposits ?? [];
const depositsFen = (request: ServiceRequest) =>
  depositsOf(request).reduce((sum, one) => sum + one.amountFen, 0);

/** Services about who holds a line, and about its beginning and end [C4]. */
export const holderServices: readonly ServiceDefinition[] = [
  service({
    id: 'new-subscription',
    name: ['新入网', 'New subscription'],
    initials: 'xrw',
    area: 'mobile',
    subject: 'new-holder',
    identity: 'document-in-person',
    averageMinutes: 9,
    fields: [
      holder(['机主', 'Holder']),
      field('number', 'choice', ['选号', 'Number'], {
        choices: ({ numbers }) =>
          numbers.map(({ mobile }) => ({ id: mobile, name: { zh: mobile, en: mobile } })),
      }),
      plan,
      sim,
      field('firstBalance', 'amount', ['首次预存', 'First prepayment'], { prefill: 5_000, least: 0 }),
      contactPhone(false),
    ],
    rules: [holderMayHold],
    prices: (request) => [
      price(['SIM卡费', 'SIM card'], simFen),
      price(['号码费', 'Number'], numberPriceFen(request)),
      price(['首次预存', 'First prepayment'], numberOf(request.values, 'firstBalance')),
    ],
    stock: simStock,
    payload: (request) => ({
      type: 'open-subscription',
      subscriberId: request.newId,
      mobile: textOf(request.values, 'number'),
      iccid: textOf(request.values, 'sim'),
      planId: textOf(request.values, 'plan'),
      holder: newHolder(request),
      contactPhone: textOf(request.values, 'contactPhone'),
      firstBalanceFen: numberOf(request.values, 'firstBalance'),
      numberFen: numberPriceFen(request),
    }),
  }),
  service({
    id: 'password-set',
    name: ['服务密码设置/重置', 'Set or reset service password'],
    initials: 'fwmm',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    averageMinutes: 3,
    fields: [field('newPassword', 'password', ['新服务密码', 'New service password'])],
    rules: [lineIs('active', 'suspended', 'lost'), passwordGood],
    payload: ({ values }) => ({ type: 'set-password', password: textOf(values, 'newPassword') }),
  }),
  service({
    id: 'name-change',
    name: ['更名', 'Change of name'],
    initials: 'gm',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    averageMinutes: 6,
    fields: [
      field('newName', 'name', ['新户名', 'New name']),
      field('proof', 'choice', ['证明材料', 'Proof'], {
        choices: [
          { id: 'household-register', name: { zh: '户口簿曾用名', en: 'Former name in the register' } },
          { id: 'police-certificate', name: { zh: '公安机关证明', en: 'Certificate of the police' } },
          { id: 'business-register', name: { zh: '工商变更证明', en: 'Extract of the business register' } },
        ],
      }),
    ],
    rules: [lineIs('active', 'suspended'), noArrears],
    payload: ({ values }) => ({ type: 'change-name', name: textOf(values, 'newName') }),
  }),
  service({
    id: 'ownership-transfer',
    name: ['过户', 'Ownership transfer'],
    initials: 'gh',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    averageMinutes: 9,
    fields: [holder(['新机主', 'New holder'])],
    rules: [lineIs('active'), notBlacklisted, noArrears, outOfContract, holderMayHold, holderIsAnother],
    payload: (request) => ({ type: 'transfer-ownership', holder: newHolder(request) }),
  }),
  service({
    id: 'account-split',
    name: ['分户', 'Account split'],
    initials: 'fh',
    area: 'mobile',
    averageMinutes: 5,
    fields: [
      field('accountName', 'text', ['新账户名称', 'Name of the new account'], { prefill: '个人账户' }),
    ],
    rules: [lineIs('active', 'suspended'), accountIsShared, noArrears],
    payload: ({ values, newId }) => ({
      type: 'split-account',
      accountId: newId,
      accountName: textOf(values, 'accountName'),
    }),
  }),
  service({
    id: 'account-merge',
    name: ['合户', 'Account merge'],
    initials: 'hh',
    area: 'mobile',
    averageMinutes: 5,
    fields: [field('intoMobile', 'mobile', ['并入哪个号码的账户', 'Into the account of'])],
    rules: [lineIs('active', 'suspended'), noArrears],
    payload: ({ values }) => ({ type: 'merge-account', intoMobile: textOf(values, 'intoMobile') }),
  }),
  service({
    id: 'record-change',
    name: ['客户资料变更', 'Customer-record change'],
    initials: 'zlbg',
    area: 'mobile',
    averageMinutes: 4,
    fields: [
      contactPhone(false),
      field('address', 'address', ['通信地址', 'Address'], { required: false }),
      field('email', 'email', ['电子邮箱', 'E-mail'], { required: false }),
    ],
    rules: [somethingChanged('contactPhone', 'address', 'email')],
    payload: ({ values }) => ({
      type: 'change-record',
      contactPhone: textOf(values, 'contactPhone'),
      address: textOf(values, 'address'),
      email: textOf(values, 'email'),
    }),
  }),
  service({
    id: 'cancellation',
    name: ['销户', 'Cancellation'],
    initials: 'xh',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    averageMinutes: 8,
    fields: [
      field('reason', 'choice', ['离网原因', 'Reason for leaving'], { choices: leaveReasons }),
      field('takesTerminationFee', 'flag', ['客户同意支付违约金', 'Takes the early-termination fee'], {
        required: false,
        prefill: false,
      }),
    ],
    rules: [lineIs('active', 'suspended', 'lost'), noArrears, contractFeeTaken, retentionTried],
    prices: (request) => [
      price(
        ['违约金', 'Early-termination fee'],
        terminationFen(request.line?.contract ?? null, request.today),
      ),
      price(['余额退还', 'Balance returned'], -(request.line?.balanceFen ?? 0)),
      price(['押金退还', 'Deposits returned'], -depositsFen(request), 'deposit'),
    ],
    payload: (request) => ({
      type: 'cancel',
      balanceFen: request.line?.balanceFen ?? 0,
      depositIds: depositsOf(request).map((one) => one.id),
      terminationFen: terminationFen(request.line?.contract ?? null, request.today),
      reason: textOf(request.values, 'reason'),
    }),
  }),
  service({
    id: 'reinstallation',
    name: ['重装', 'Reinstallation'],
    initials: 'cz',
    area: 'mobile',
    identity: 'document-in-person',
    averageMinutes: 6,
    fields: [
      sim,
      field('plan', 'choice', ['套餐', 'Plan'], {
        prefill: ({ line }) => line?.planId ?? null,
        choices: planChoices,
      }),
    ],
    rules: [lineIs('cancelled'), notBlacklisted],
    prices: () => [price(['SIM卡费', 'SIM card'], simFen)],
    stock: simStock,
    payload: ({ values }) => ({
      type: 'reinstall',
      iccid: textOf(values, 'sim'),
      planId: textOf(values, 'plan'),
    }),
  }),
];
