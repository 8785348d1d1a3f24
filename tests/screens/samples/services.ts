import type { ReplyOf, routes, ServiceEntry, ServiceField, ServiceForm, TextBody } from '@onehall/protocol';
import type { Answers } from './answers.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';
import { visitAt } from './visits.ts';

const long = text(
  '家庭融合套餐变更并携带固定电话与互动电视（含安装）',
  'Change of a family bundle with fixed line and interactive television, installed',
);
const areas = ['mobile', 'fixed', 'corporate', 'sales', 'other'] as const;

/** One service of the list. */
export const sampleService = (index: number, full: boolean): ServiceEntry => ({
  serviceId: `service-${index}`,
  name: full && index % 3 === 0 ? long : text(`套餐变更${index}`, `Plan change ${index}`),
  initials: 'tcbg',
  area: areas[index % areas.length] ?? 'other',
  subject: index % 2 === 0 ? 'line' : 'anyone',
  customers: index % 5 === 0 ? ['corporate'] : ['personal', 'corporate'],
  identity: (['none', 'password-or-document', 'document-in-person'] as const)[index % 3] ?? 'none',
  agentAllowed: false,
  signs: true,
  averageMinutes: 6,
});

const choices = (count: number, name: (index: number) => TextBody) =>
  Array.from({ length: count }, (_, index) => ({ id: `choice-${index}`, name: name(index) }));

/** One field of every kind that a service can have. */
function fieldsOf(full: boolean): ServiceField[] {
  const field = (kind: ServiceField['kind'], zh: string, en: string, change: Partial<ServiceField> = {}) => ({
    id: kind,
    kind,
    label: text(zh, en),
    required: false,
    value: null,
    choices: [],
    least: 1,
    most: 5_000_000,
    ...change,
  });
  const named = (index: number) => (full && index === 1 ? long : text(`选项${index}`, `Choice ${index}`));
  return [
    field('choice', '新套餐', 'New plan', { required: true, choices: choices(4, named) }),
    field('choices', '开通', 'Switch on', { choices: choices(3, named) }),
    field('flag', '客户同意支付违约金', 'Takes the early-termination fee'),
    field('amount', '预存金额', 'Amount', { value: 10_000 }),
    field('serials', '卡号', 'Serial numbers'),
    field('sim', 'SIM卡号', 'SIM card (ICCID)'),
    field('day', '上门日期', 'Day of the visit', { value: '2026-11-24' }),
    field('password', '新服务密码', 'New service password'),
    ...(full ? [field('address', '装机地址', 'Address', { choices: [] })] : []),
  ];
}

function formOf(full: boolean): ServiceForm {
  const facts = { wouldDo: 'resident-id,passport' };
  return {
    service: sampleService(0, full),
    partyId: 'subscriber-1',
    fields: fieldsOf(full),
    refusal: full ? { code: 'identity-missing', facts } : null,
    amountFen: full ? null : 10_000,
  };
}

const rows = (count: number): ReplyOf<typeof routes.askQuery>['rows'] =>
  Array.from({ length: count }, (_, index) => ({
    label: text('账期', 'Bill month'),
    value: `2026-${String((index % 12) + 1).padStart(2, '0')}`,
    amountFen: index % 2 === 0 ? 8_640 : null,
  }));

const taskKinds = [
  'billing-rejected',
  'billing-amount',
  'open-question',
  'wrong-answer',
  'entrusted-job',
] as const;

const tasks = (count: number): ReplyOf<typeof routes.readTasks>['tasks'] =>
  Array.from({ length: count }, (_, index) => ({
    taskId: `task-${index}`,
    kind: taskKinds[index % taskKinds.length] ?? 'open-question',
    visitId: 'visit-1',
    ticketNumber: `A0${10 + index}`,
    orderId: null,
    serviceName: index % 2 === 0 ? long : null,
    ownerId: null,
    dueAt: Date.now() + (index - 2) * 7_200_000,
    openedAt: Date.now() - 3_600_000,
    hasContact: index % 3 !== 0,
    facts: { reason: 'system-closed' },
  }));

/** How the hall answers what a clerk asks during one visit. */
export function visitAnswers(size: SampleSize): Answers {
  const full = size === 'full';
  const services = Array.from({ length: full ? 55 : 12 }, (_, index) => sampleService(index, full));
  return {
    readServices: () => ({ services }),
    searchServices: () => ({ services: services.slice(0, 3) }),
    tryService: () => formOf(full),
    beginService: () => visitAt('form', size),
    askQuery: () => ({ query: 'customer', rows: rows(full ? 30 : 3) }),
    recordConsultation: () => ({ consultationId: 'c', taskId: 't' }),
    readTasks: () => ({ tasks: tasks(full ? 20 : 2) }),
  };
}
