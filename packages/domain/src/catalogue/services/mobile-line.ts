import { dayAfterMonths } from '../../kernel/calendar.ts';
import { refuse } from '../../kernel/result.ts';
import { price, service } from '../catalogue-entry.ts';
import {
  lineIs,
  longEnoughHere,
  noArrears,
  notBlacklisted,
  planKeepsContract,
  somethingChanged,
} from '../eligibility.ts';
import { field, listOf, textOf } from '../field.ts';
import {
  features,
  grantedFeatures,
  internationalCalling,
  internationalRoaming,
  roamingDepositFen,
  simFen,
  valueAdded,
} from '../offers.ts';
import type { EligibilityRule, ServiceDefinition } from '../service-definition.ts';
import type { ServiceRequest } from '../service-request.ts';
import { planChoices, sim, simStock, switchFields } from './usual-fields.ts';

const alive = lineIs('active', 'suspended', 'lost');
const active = lineIs('active');

/** Refusal: feature-unchanged, where what is asked for stands already. */
const notYet =
  (featureId: string): EligibilityRule =>
  ({ line }) =>
    line?.featureIds.includes(featureId) ? refuse('feature-unchanged', { featureId }).refusal : null;

const planIsAnother: EligibilityRule = ({ line, values }) =>
  line?.planId === textOf(values, 'plan') ? refuse('plan-unchanged').refusal : null;

/** The end of the contract that the customer takes with the plan; null: none. */
function contractUntil({ values, today }: ServiceRequest): string | null {
  const months = Number(textOf(values, 'contractMonths') || '0');
  return months > 0 ? dayAfterMonths(today, months) : null;
}

const switching = (values: ServiceRequest['values']) =>
  ({ type: 'change-features', add: listOf(values, 'add'), remove: listOf(values, 'remove') }) as const;

/** Services about what a line can do [C4]. */
export const lineServices: readonly ServiceDefinition[] = [
  service({
    id: 'sim-replacement',
    name: ['补卡', 'SIM replacement'],
    initials: 'bk',
    area: 'mobile',
    identity: 'document-in-person',
    agentAllowed: false,
    averageMinutes: 5,
    fields: [
      sim,
      field('cause', 'choice', ['补卡原因', 'Cause'], {
        prefill: 'lost',
        choices: [
          { id: 'lost', name: { zh: '遗失', en: 'Lost' } },
          { id: 'damaged', name: { zh: '损坏', en: 'Damaged' } },
        ],
      }),
    ],
    rules: [alive],
    prices: () => [price(['补卡费', 'Replacement card'], simFen)],
    stock: simStock,
    payload: ({ values }) => ({
      type: 'replace-sim',
      iccid: textOf(values, 'sim'),
      cause: textOf(values, 'cause') === 'damaged' ? 'damaged' : 'lost',
    }),
  }),
  service({
    id: 'sim-swap',
    name: ['换卡', 'SIM swap'],
    initials: 'hk',
    area: 'mobile',
    identity: 'document-in-person',
    averageMinutes: 4,
    fields: [sim],
    rules: [active],
    stock: simStock,
    payload: ({ values }) => ({ type: 'replace-sim', iccid: textOf(values, 'sim'), cause: 'upgrade' }),
  }),
  service({
    id: 'feature-change',
    name: ['功能变更', 'Feature change'],
    initials: 'gnbg',
    area: 'mobile',
    averageMinutes: 3,
    fields: switchFields(features, grantedFeatures),
    rules: [active, somethingChanged('add', 'remove')],
    payload: ({ values }) => switching(values),
  }),
  service({
    id: 'plan-change',
    name: ['套餐变更', 'Plan change'],
    initials: 'tcbg',
    area: 'mobile',
    averageMinutes: 6,
    fields: [
      field('plan', 'choice', ['新套餐', 'New plan'], { choices: planChoices }),
      field('from', 'choice', ['生效时间', 'From'], {
        prefill: 'next-month',
        choices: [
          { id: 'next-month', name: { zh: '下月1日', en: 'First of next month' } },
          { id: 'now', name: { zh: '立即', en: 'At once' } },
        ],
      }),
      field('contractMonths', 'choice', ['合约期', 'Contract'], {
        prefill: '0',
        choices: [
          { id: '0', name: { zh: '无合约', en: 'None' } },
          { id: '12', name: { zh: '12个月', en: '12 months' } },
          { id: '24', name: { zh: '24个月', en: '24 months' } },
        ],
      }),
    ],
    rules: [active, planIsAnother, noArrears, planKeepsContract],
    payload: (request) => ({
      type: 'change-plan',
      planId: textOf(request.values, 'plan'),
      from: textOf(request.values, 'from') === 'now' ? 'now' : 'next-month',
      contractUntil: contractUntil(request),
    }),
  }),
  service({
    id: 'value-added-change',
    name: ['增值业务变更', 'Value-added service change'],
    initials: 'zzywbg',
    area: 'mobile',
    averageMinutes: 3,
    fields: switchFields(valueAdded),
    rules: [active, somethingChanged('add', 'remove')],
    payload: ({ values }) => switching(values),
  }),
  service({
    id: 'card-unlock',
    name: ['解锁（PUK）', 'Card unlock (PUK)'],
    initials: 'js',
    area: 'mobile',
    averageMinutes: 2,
    rules: [alive],
    payload: () => ({ type: 'unlock-card' }),
  }),
  service({
    id: 'international-calling',
    name: ['国际长途', 'International calling'],
    initials: 'gjct',
    area: 'mobile',
    averageMinutes: 3,
    rules: [active, notYet(internationalCalling), notBlacklisted, noArrears, longEnoughHere],
    payload: () => ({ type: 'change-features', add: [internationalCalling], remove: [] }),
  }),
  service({
    id: 'international-roaming',
    name: ['国际漫游', 'International roaming'],
    initials: 'gjmy',
    area: 'mobile',
    averageMinutes: 5,
    fields: [
      field('deposit', 'choice', ['押金', 'Deposit'], {
        prefill: 'full',
        choices: [
          { id: 'full', name: { zh: '1000元押金', en: '1000-yuan deposit' } },
          { id: 'half', name: { zh: '500元押金（会员）', en: '500-yuan deposit (members)' } },
        ],
      }),
    ],
    rules: [active, notYet(internationalRoaming), notBlacklisted, noArrears],
    prices: (request) => [price(['国际漫游押金', 'Roaming deposit'], depositFen(request), 'deposit')],
    payload: (request) => ({
      type: 'enable-roaming',
      depositFen: depositFen(request),
      depositId: request.newId,
    }),
  }),
  service({
    id: 'suspension',
    name: ['停机保号', 'Suspension'],
    initials: 'tjbh',
    area: 'mobile',
    averageMinutes: 3,
    fields: [field('until', 'day', ['预计复机日期', 'Until about'], { required: false })],
    rules: [active, noArrears],
    payload: ({ values }) => ({ type: 'suspend', until: textOf(values, 'until') }),
  }),
  service({
    id: 'resumption',
    name: ['复机', 'Resumption'],
    initials: 'fj',
    area: 'mobile',
    averageMinutes: 3,
    rules: [lineIs('suspended', 'lost'), noArrears],
    payload: () => ({ type: 'resume' }),
  }),
  service({
    id: 'loss-report',
    name: ['挂失', 'Loss report'],
    initials: 'gs',
    area: 'mobile',
    averageMinutes: 2,
    rules: [active],
    payload: () => ({ type: 'report-loss' }),
  }),
];

function depositFen({ values }: ServiceRequest): number {
  return textOf(values, 'deposit') === 'half' ? roamingDepositFen / 2 : roamingDepositFen;
}
