import type { CaseKind, CaseTopic, CloseOutcome, Text } from '@onehall/domain';
import { causeTexts } from '../cases/guide-text.ts';
import type { ReportDefinition } from './report-shape.ts';

const words = {
  number: { zh: '编号', en: 'Number' },
  kind: { zh: '类型', en: 'Kind' },
  topic: { zh: '关于', en: 'About' },
  cause: { zh: '原因', en: 'Cause' },
  department: { zh: '部门', en: 'Department' },
  owner: { zh: '首问负责人', en: 'Answers for it' },
  opened: { zh: '立案', en: 'Opened' },
  due: { zh: '时限', en: 'Limit' },
  answered: { zh: '答复', en: 'Answered' },
  closed: { zh: '办结', en: 'Closed' },
  late: { zh: '超时', en: 'Late' },
  reworks: { zh: '返工', en: 'Reworks' },
  level: { zh: '升级', en: 'Escalated to level' },
  outcome: { zh: '结果', en: 'Outcome' },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<CaseKind, Text>> = {
  complaint: { zh: '投诉', en: 'Complaint' },
  dissatisfaction: { zh: '不满单', en: 'Dissatisfaction record' },
  fault: { zh: '故障申告', en: 'Fault' },
  repair: { zh: '终端维修', en: 'Device repair' },
  suggestion: { zh: '意见建议', en: 'Suggestion' },
};
const topics: Readonly<Record<CaseTopic, Text>> = {
  network: { zh: '网络', en: 'Network' },
  billing: { zh: '计费与支撑', en: 'Billing and support' },
  data: { zh: '数据业务', en: 'Data services' },
  other: { zh: '其他', en: 'Other' },
};
const outcomes: Readonly<Record<CloseOutcome, Text>> = {
  satisfied: { zh: '客户满意', en: 'Content' },
  unreachable: { zh: '多次联系不上', en: 'Not reached' },
  'not-accepted': { zh: '客户不认可，由经理定案', en: 'Not accepted, decided by a manager' },
  anonymous: { zh: '未留姓名', en: 'No name was left' },
};

/** What the departments concerned are sent every month [D7, D14]: each case that was opened, without its customer and without its words. */
export const casesReport: ReportDefinition = {
  id: 'cases',
  title: { zh: '投诉与报障', en: 'Cases' },
  what: {
    zh: '这段时间立案的投诉、不满、报障、维修和建议：原因、部门、时限与返工。',
    en: 'Complaints, faults, repairs and suggestions opened in this time: cause, department, limit and reworks.',
  },
  group: 'service',
  columns: [
    { id: 'opened', title: words.opened, kind: 'instant' },
    { id: 'number', title: words.number, kind: 'text' },
    { id: 'kind', title: words.kind, kind: 'code', names: kinds },
    { id: 'topic', title: words.topic, kind: 'code', names: topics },
    { id: 'cause', title: words.cause, kind: 'code', names: causeTexts },
    { id: 'department', title: words.department, kind: 'department' },
    { id: 'owner', title: words.owner, kind: 'staff' },
    { id: 'due', title: words.due, kind: 'instant' },
    { id: 'answered', title: words.answered, kind: 'instant' },
    { id: 'closed', title: words.closed, kind: 'instant' },
    { id: 'late', title: words.late, kind: 'integer', total: true },
    { id: 'reworks', title: words.reworks, kind: 'integer', total: true },
    { id: 'level', title: words.level, kind: 'integer' },
    { id: 'outcome', title: words.outcome, kind: 'code', names: outcomes },
  ],
  chart: null,
  tellsDrawers: false,
  read: ({ records, begins, ends, most }) => records.cases(begins, ends, most),
};
