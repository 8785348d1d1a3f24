import type { Text } from '@onehall/domain';

const named = (names: Readonly<Record<string, readonly [string, string]>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(names).map(([key, [zh, en]]) => [key, { zh, en }]));

export const areaNames = named({
  waiting: ['等候与开放', 'Waiting and opening'],
  counter: ['柜台办理', 'At the counter'],
  records: ['用户资料', 'Records'],
  cases: ['投诉与首问', 'Complaints'],
  matching: ['账实与权限', 'Books and authority'],
  running: ['现场与设备', 'The house'],
  effort: ['投入工时', 'Hours spent'],
});

export const cutNames = named({
  clerk: ['营业员', 'Clerk'],
  service: ['业务', 'Service'],
  hour: ['时段', 'Hour'],
  class: ['客户级别', 'Class'],
});

export const verdictNames = named({
  kept: ['达标', 'kept'],
  missed: ['未达标', 'missed'],
  'no-target': ['无目标', 'no target'],
  nothing: ['无数据', 'nothing to count'],
});

export const breachCauseNames = named({
  'no-counter-can': ['没有可办理的台席', 'no counter could'],
  'capable-counters-paused': ['可办理的台席暂停', 'counters were paused'],
  'too-few-counters': ['开放台席不足', 'too few counters open'],
  'capable-counters-busy': ['可办理的台席都忙', 'counters were busy'],
  'customer-absent': ['客户不在场', 'customer was away'],
});

export const overrunCauseNames = named({
  unexplained: ['没有说明', 'not explained'],
  'billing-slow': ['计费系统慢', 'billing was slow'],
  'device-fault': ['设备故障', 'a device failed'],
  'complicated-request': ['业务复杂', 'a complicated request'],
  'papers-missing': ['资料不齐', 'papers were missing'],
  'customer-undecided': ['客户未决定', 'the customer was undecided'],
  training: ['业务不熟', 'not trained enough'],
  'many-items': ['一次办理多项', 'many items at once'],
});

export const indicatorWords = {
  indicator: { zh: '指标', en: 'Indicator' },
  area: { zh: '类别', en: 'About' },
  hits: { zh: '达标数', en: 'So many' },
  base: { zh: '总数', en: 'Of' },
  figure: { zh: '数值', en: 'Figure' },
  target: { zh: '目标', en: 'Target' },
  verdict: { zh: '结论', en: 'Verdict' },
  before: { zh: '上期', en: 'Period before' },
  entered: { zh: '来源', en: 'From' },
  cut: { zh: '分类', en: 'By' },
  part: { zh: '项目', en: 'Part' },
  waited: { zh: '等候（分钟）', en: 'Waited (min)' },
  class: { zh: '客户级别', en: 'Class' },
  cause: { zh: '原因', en: 'Cause' },
  score: { zh: '评分', en: 'Rating' },
  case: { zh: '跟进个案', en: 'Case' },
} as const satisfies Record<string, Text>;

export const enteredNames = named({
  measured: ['系统计数', 'measured'],
  entered: ['人工录入', 'entered'],
});
