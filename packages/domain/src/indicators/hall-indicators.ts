import type { CaseFact, CountFact } from './day-facts.ts';
import type { IndicatorDefinition, Observation } from './indicator.ts';
import { hourKey, minutesByHour, minutesThere, unitedWithin } from './observing.ts';

type Facts = Parameters<NonNullable<IndicatorDefinition['observe']>>[0];

const cases = (which: (one: CaseFact) => boolean, isSo: (one: CaseFact) => boolean) => (facts: Facts) =>
  facts.cases.filter(which).map((one) => ({
    hits: isSo(one) ? 1 : 0,
    base: 1,
    clerk: one.firstOwnerId,
    hour: hourKey(one.openedAt, facts),
  }));

const counted = (of: CountFact['of']) => (facts: Facts) =>
  facts.counts
    .filter((one) => one.of === of)
    .map((one) => ({ hits: one.agreed, base: one.lines, clerk: one.staffId }));

/** What was counted against its books, and how the rest of it is the same for all. */
function matching(
  of: CountFact['of'],
  [zh, en]: readonly [string, string],
  [formulaZh, formulaEn]: readonly [string, string],
  source: string,
) {
  return {
    area: 'matching',
    name: { zh, en },
    formula: { zh: formulaZh, en: formulaEn },
    source,
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['clerk'],
    observe: counted(of),
  } as const satisfies IndicatorDefinition;
}

/** Opening minutes of all devices, less those in which one was out of order. */
function equipment(facts: Facts): Observation[] {
  const open = { fromAt: facts.opensAt, untilAt: facts.openUntil };
  const byDevice = Map.groupBy(facts.faults, ({ deviceId }) => deviceId);
  const down = [...byDevice.values()].flatMap((faults) => unitedWithin(faults, open));
  return [
    ...minutesByHour(open, facts).map(({ hour, minutes }) => ({
      hits: minutes * facts.devices,
      base: minutes * facts.devices,
      hour,
    })),
    ...down
      .flatMap((span) => minutesByHour(span, facts))
      .map(({ hour, minutes }) => ({ hits: -minutes, base: 0, hour })),
  ];
}

const complains = ({ countsAs }: CaseFact) => countsAs === 'complaint' || countsAs === 'dissatisfaction';

/** Indicators of how the hall is run: cases, what must match its books, the house, and what it cost. */
export const hallIndicators = {
  complaints: {
    area: 'cases',
    name: { zh: '服务质量投诉', en: 'Complaints' },
    formula: {
      zh: '当天受理并计为投诉的件数，热线和上级转来的在内',
      en: 'Cases opened that count as complaints, the hotline’s and the province’s included',
    },
    source: 'D3, D11 [U 3.6.1]',
    unit: 'count',
    aim: null,
    target: null,
    cuts: ['clerk', 'hour'],
    observe: (facts) =>
      cases(
        ({ countsAs }) => countsAs === 'complaint',
        () => true,
      )(facts),
  },
  'complaints-in-time': {
    area: 'cases',
    name: { zh: '投诉按时答复率', en: 'Complaints answered in time' },
    formula: {
      zh: '时限内答复的投诉和不满单，占已答复或已超时的比例',
      en: 'Complaints and dissatisfaction records answered within their limit, of those answered or late',
    },
    source: 'D1, D5 [U 2.1.5]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['clerk', 'hour'],
    observe: cases(
      (one) => complains(one) && one.inTime !== null,
      ({ inTime }) => inTime === true,
    ),
  },
  'first-contact': {
    area: 'cases',
    name: { zh: '首问负责率', en: 'First contact kept' },
    formula: {
      zh: '从受理到办结没有换过责任人的个案，占已办结个案的比例',
      en: 'Cases whose first owner kept them until closing, of those closed',
    },
    source: 'D1 [U 2.1.5]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['clerk', 'hour'],
    observe: cases(
      ({ closed }) => closed,
      ({ reassigned }) => !reassigned,
    ),
  },
  'cash-matching': matching(
    'cash',
    ['现金账实相符率', 'Cash matching'],
    ['交班清点没有长短款的当班，占已交班当班的比例', 'Shifts closed without a difference, of those closed'],
    'M1, M2 [U 1.2.2]',
  ),
  'stock-matching': matching(
    'stock',
    ['库存账实相符率', 'Stock matching'],
    [
      '盘点无差异的库存品，占盘点过的库存品的比例',
      'Articles without a difference, of those counted in a stocktake',
    ],
    'M4 [U 1.2.2, 3.4.1]',
  ),
  'cards-matching': matching(
    'cards',
    ['有价卡账实相符率', 'Prepaid cards matching'],
    [
      '盘点无差异的有价卡，占盘点过的有价卡的比例',
      'Kinds of prepaid cards without a difference, of those counted',
    ],
    'M4 [U 3.4.1]',
  ),
  'gifts-matching': matching(
    'gifts',
    ['礼品账实相符率', 'Gifts matching'],
    ['盘点无差异的礼品，占盘点过的礼品的比例', 'Gifts without a difference, of those counted'],
    'M4 [U 3.4.1]',
  ),
  'invoices-matching': matching(
    'invoices',
    ['发票账实相符率', 'Invoices matching'],
    [
      '清点无差异的发票号段，占清点过的号段的比例',
      'Segments of invoices without a difference, of those counted',
    ],
    'M3 [U 3.4.2]',
  ),
  'assets-matching': matching(
    'assets',
    ['资产账实相符率', 'Assets matching'],
    ['核对时在位的资产，占核对过的资产的比例', 'Assets found where they belong, of those checked'],
    'M9 [U 1.2.1]',
  ),
  'within-authority': {
    area: 'matching',
    name: { zh: '退减赠权限内率', en: 'Given within authority' },
    formula: {
      zh: '权限内或经批准的退费、减免、赠款和冲正，占全部的比例；以每日稽核为准',
      en: 'Refunds, waivers, granted credit and reversals within limits or approved, of all; the daily audit decides',
    },
    source: 'M5 [U 3.4.3]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['clerk', 'service', 'hour', 'class'],
    serviceIs: 'service',
    observe: (facts) =>
      facts.given.map((one) => ({
        hits: one.within ? 1 : 0,
        base: 1,
        clerk: one.clerkId,
        service: one.serviceId,
        hour: hourKey(one.at, facts),
        class: one.classId,
      })),
  },
  'manager-on-floor': {
    area: 'running',
    name: { zh: '经理在岗率', en: 'A manager on the floor' },
    formula: {
      zh: '营业时间内按已公布排班有经理或代班经理在厅的分钟数，占营业时间分钟数的比例',
      en: 'Minutes of the opening hours in which the published roster has a manager, or who stands in, on the floor',
    },
    source: 'E1 [U 3.2.6]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['hour'],
    observe: (facts) => (facts.leads === null ? [] : minutesThere(facts.leads, facts)),
  },
  'notices-read': {
    area: 'running',
    name: { zh: '通知阅读率', en: 'Notices read' },
    formula: {
      zh: '当天上过台席的人离开时已确认的必读通知份数，占应读份数的比例',
      en: 'Notices that must be read and were confirmed when somebody left their counter, of those that concerned them',
    },
    source: 'E2 [U 3.3.2]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['clerk'],
    observe: (facts) =>
      facts.notices.map(({ staffId, read }) => ({ hits: read ? 1 : 0, base: 1, clerk: staffId })),
  },
  equipment: {
    area: 'running',
    name: { zh: '设备完好率', en: 'Equipment available' },
    formula: {
      zh: '营业时间内设备可用的分钟数，占应可用分钟数的比例；报修到修复为不可用',
      en: 'Minutes of the opening hours in which devices worked, of all devices; from report to repair they did not',
    },
    source: 'E4 [U 3.2.5]',
    unit: 'share',
    aim: 'at-least',
    target: 98,
    cuts: ['hour'],
    observe: equipment,
  },
  'promotions-in-date': {
    area: 'running',
    name: { zh: '宣传品在有效期内', en: 'Promotions in date' },
    formula: {
      zh: '当天结束时在展且未过期的宣传品种数，占在展种数的比例；屏幕内容到期自动消失，不计',
      en: 'Printed matter in date, of what lay in the hall when the day ended; slides vanish by themselves and do not count',
    },
    source: 'E6 [U 3.3.1]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: [],
    observe: ({ printed }) => [{ hits: printed.inDate, base: printed.lying }],
  },
  'emergencies-drilled': {
    area: 'running',
    name: { zh: '应急演练完成率', en: 'Emergencies drilled' },
    formula: {
      zh: '到当天为止一年内演练完成过的应急种类，占全部种类的比例',
      en: 'Kinds of emergencies drilled to the end within the year before, of all kinds; each day counts',
    },
    source: 'E5 [U 3.2.7]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: [],
    observe: ({ drills }) => [{ hits: drills.drilled, base: drills.kinds }],
  },
  'counter-hours': {
    area: 'effort',
    name: { zh: '台席工时', en: 'Counter hours' },
    formula: { zh: '台席有人签到的小时数', en: 'Hours in which somebody was signed on at a counter' },
    source: 'Q8 [ours]',
    unit: 'hours',
    aim: null,
    target: null,
    cuts: ['clerk', 'hour'],
    observe: (facts) =>
      facts.stays.flatMap((stay) =>
        minutesByHour(stay, facts).map(({ hour, minutes }) => ({
          hits: minutes,
          base: 0,
          clerk: stay.clerkId,
          hour,
        })),
      ),
  },
  'lever-hours': {
    area: 'effort',
    name: { zh: '为守时限增加的工时', en: 'Hours added for the promise' },
    formula: {
      zh: '因措施加开台席和提前结束休息的小时数',
      en: 'Hours of counters opened and of breaks cut short by levers',
    },
    source: 'Q8 [ours]',
    unit: 'hours',
    aim: null,
    target: null,
    cuts: ['hour'],
    observe: (facts) =>
      facts.levers.flatMap((lever) =>
        minutesByHour(lever, facts).map(({ hour, minutes }) => ({ hits: minutes, base: 0, hour })),
      ),
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
