import { service } from '../catalogue-entry.ts';
import { lineIs } from '../eligibility.ts';
import { type FieldDefinition, field, textOf } from '../field.ts';
import { handsets, retentionOffers } from '../offers.ts';
import type { OperatorCaseKind } from '../order-payload.ts';
import type { ServiceDefinition, ServiceSubject } from '../service-definition.ts';
import { choicesOf, contactPhone, leaveReasons, month } from './usual-fields.ts';

interface Enquiry {
  readonly id: string;
  readonly name: readonly [string, string];
  readonly initials: string;
  readonly subject: ServiceSubject;
  readonly identity: ServiceDefinition['identity'];
  readonly fields: readonly FieldDefinition[];
}

/** A question answered from the record: nothing changes but the service history, and nothing is signed. */
function enquiry(entry: Enquiry): ServiceDefinition {
  return service({
    ...entry,
    area: 'other',
    signs: false,
    averageMinutes: 2,
    payload: ({ values }) => ({
      type: 'record-enquiry',
      enquiry: entry.id,
      about: textOf(values, entry.fields[0]?.id ?? ''),
    }),
  });
}

interface Case {
  readonly id: string;
  readonly kind: OperatorCaseKind;
  readonly name: readonly [string, string];
  readonly initials: string;
  readonly averageMinutes: number;
  readonly signs: boolean;
  readonly fields: readonly FieldDefinition[];
}

/** Something that the operator follows up after the visit. */
function openingCase(entry: Case): ServiceDefinition {
  const { kind, ...rest } = entry;
  return service({
    ...rest,
    area: 'other',
    subject: 'anyone',
    identity: 'none',
    payload: ({ values, newId }) => ({
      type: 'open-case',
      caseId: newId,
      kind,
      topic: textOf(values, 'topic') || textOf(values, 'model'),
      text: [textOf(values, 'text'), textOf(values, 'handset'), textOf(values, 'warranty')]
        .filter((one) => one !== '')
        .join(' · '),
      contactPhone: textOf(values, 'contactPhone'),
    }),
  });
}

const topics = (...list: readonly (readonly [string, string, string])[]) =>
  field('topic', 'choice', ['类别', 'Topic'], {
    choices: list.map(([id, zh, en]) => ({ id, name: { zh, en } })),
  });
const text = field('text', 'text', ['内容', 'Content'], { most: 500 });

/** Everything else that a hall does for a customer [C4]. */
export const otherServices: readonly ServiceDefinition[] = [
  enquiry({
    id: 'consultation',
    name: ['咨询', 'Consultation'],
    initials: 'zx',
    subject: 'anyone',
    identity: 'none',
    fields: [field('question', 'text', ['咨询内容', 'Question'], { most: 200 })],
  }),
  enquiry({
    id: 'customer-query',
    name: ['客户资料查询', 'Customer query'],
    initials: 'khcx',
    subject: 'line',
    identity: 'password-or-document',
    fields: [],
  }),
  enquiry({
    id: 'spending-query',
    name: ['消费查询', 'Spending query'],
    initials: 'xfcx',
    subject: 'line',
    identity: 'password-or-document',
    fields: [month],
  }),
  enquiry({
    id: 'service-history-query',
    name: ['业务历史查询', 'Service history query'],
    initials: 'lscx',
    subject: 'line',
    identity: 'password-or-document',
    fields: [],
  }),
  enquiry({
    id: 'complaint-progress-query',
    name: ['投诉进度查询', 'Complaint progress query'],
    initials: 'tsjd',
    subject: 'line',
    identity: 'none',
    fields: [],
  }),
  enquiry({
    id: 'number-range-query',
    name: ['号段查询', 'Number range query'],
    initials: 'hdcx',
    subject: 'anyone',
    identity: 'none',
    fields: [field('prefix', 'text', ['号段', 'Range'], { most: 11 })],
  }),
  enquiry({
    id: 'network-registration-query',
    name: ['网络登记查询', 'Network registration query'],
    initials: 'wldj',
    subject: 'line',
    identity: 'password-or-document',
    fields: [],
  }),
  openingCase({
    id: 'complaint',
    kind: 'complaint',
    name: ['投诉', 'Complaint'],
    initials: 'ts',
    averageMinutes: 9,
    signs: true,
    fields: [
      topics(
        ['network', '网络质量', 'Network'],
        ['billing', '计费与系统', 'Billing and systems'],
        ['data-services', '数据业务', 'Data services'],
        ['other', '其他', 'Other'],
      ),
      text,
      field('expectation', 'text', ['客户期望', 'Expectation'], { required: false }),
      contactPhone(true),
    ],
  }),
  openingCase({
    id: 'fault-report',
    kind: 'fault',
    name: ['故障申告', 'Fault report'],
    initials: 'gzsg',
    averageMinutes: 4,
    signs: false,
    fields: [
      topics(
        ['no-service', '无信号', 'No service'],
        ['broadband-down', '宽带不通', 'Broadband down'],
        ['line-noise', '固话杂音', 'Noise on the line'],
        ['other', '其他', 'Other'],
      ),
      text,
      contactPhone(true),
    ],
  }),
  service({
    id: 'retention',
    name: ['客户挽留', 'Retention'],
    initials: 'khwl',
    area: 'other',
    identity: 'none',
    signs: false,
    averageMinutes: 5,
    fields: [
      field('offer', 'choice', ['挽留方案', 'Offer'], { choices: choicesOf(retentionOffers) }),
      field('outcome', 'choice', ['结果', 'Outcome'], {
        choices: [
          { id: 'stays', name: { zh: '留下', en: 'Stays' } },
          { id: 'leaves', name: { zh: '坚持离网', en: 'Leaves' } },
          { id: 'undecided', name: { zh: '再考虑', en: 'Thinks about it' } },
        ],
      }),
      field('reason', 'choice', ['客户的理由', 'The customer’s reason'], {
        required: false,
        choices: leaveReasons,
      }),
    ],
    rules: [lineIs('active', 'suspended', 'lost')],
    payload: ({ values }) => ({
      type: 'record-retention',
      offerId: textOf(values, 'offer'),
      outcome: textOf(values, 'outcome'),
    }),
  }),
  openingCase({
    id: 'device-repair',
    kind: 'device-repair',
    name: ['终端维修', 'Device repair'],
    initials: 'zdwx',
    averageMinutes: 7,
    signs: true,
    fields: [
      field('model', 'choice', ['机型', 'Model'], {
        choices: [...choicesOf(handsets), { id: 'other', name: { zh: '其他机型', en: 'Another model' } }],
      }),
      field('handset', 'handset', ['IMEI', 'IMEI']),
      text,
      field('warranty', 'choice', ['保修判定', 'Warranty'], {
        choices: [
          { id: 'in-warranty', name: { zh: '保修期内', en: 'In warranty' } },
          { id: 'out-of-warranty', name: { zh: '保修期外', en: 'Out of warranty' } },
          { id: 'to-be-decided', name: { zh: '送检后判定', en: 'After inspection' } },
        ],
      }),
      contactPhone(true),
    ],
  }),
];
