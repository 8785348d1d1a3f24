import type { FormFact, RecordFact, TicketFact } from './day-facts.ts';
import type { IndicatorDefinition, Observation } from './indicator.ts';
import { hourKey, minutesThere } from './observing.ts';

const serviceMostMs = 10 * 60_000;
const bookedInMs = 24 * 3_600_000;
const everyCut = ['clerk', 'service', 'hour', 'class'] as const;
const whoCut = ['clerk', 'hour', 'class'] as const;

type Facts = Parameters<NonNullable<IndicatorDefinition['observe']>>[0];

const ofTicket = (one: TicketFact, facts: Facts, { hits, base }: Observation): Observation => ({
  hits,
  base,
  clerk: one.clerkId,
  service: one.categoryId,
  hour: hourKey(one.waitFrom, facts),
  class: one.classId,
});

/** Whether a promise was kept; null: it was neither kept nor broken, since the customer left before. */
function waitKept({ firstCalledAt, dueAt, broken, endedAt }: TicketFact): boolean | null {
  if (firstCalledAt !== null) return firstCalledAt <= dueAt;
  return broken || (endedAt !== null && endedAt > dueAt) ? false : null;
}

const waits = (which: (one: TicketFact) => boolean) => (facts: Facts) =>
  facts.tickets.filter(which).flatMap((one) => {
    const kept = waitKept(one);
    return kept === null ? [] : [ofTicket(one, facts, { hits: kept ? 1 : 0, base: 1 })];
  });

const records = (which: (one: RecordFact) => boolean, isSo: (one: RecordFact) => boolean) => (facts: Facts) =>
  facts.records.filter(which).map((one) => ({
    hits: isSo(one) ? 1 : 0,
    base: 1,
    clerk: one.clerkId,
    service: one.serviceId,
    hour: hourKey(one.paidAt, facts),
    class: one.classId,
  }));

const forms = (which: (one: FormFact) => boolean, isSo: (one: FormFact) => boolean) => (facts: Facts) =>
  facts.forms.filter(which).map((one) => ({
    hits: isSo(one) ? 1 : 0,
    base: 1,
    clerk: one.clerkId,
    hour: hourKey(one.paidAt, facts),
    class: one.classId,
  }));

/** Errors above, records below: the two are added up apart, so that a rate of any part is right. */
function errorsOfRecords(facts: Facts): Observation[] {
  const base = records(
    () => true,
    () => false,
  )(facts);
  const errors = facts.errors.map((one) => ({
    hits: 1,
    base: 0,
    clerk: one.clerkId,
    service: one.serviceId,
    hour: hourKey(one.waitFrom, facts),
    class: one.classId,
  }));
  return [...base, ...errors];
}

/** Whoever left without an offer, beside those who had one. */
function retentionTried(facts: Facts): Observation[] {
  const met = new Set(facts.retentions.map((one) => `${one.visitId} ${one.subscriberId}`));
  const unmet = facts.records.filter((one) => one.leaves && !met.has(`${one.visitId} ${one.subscriberId}`));
  return [
    ...facts.retentions.map((one) => ({ ...one, hits: 1 })),
    ...unmet.map((one) => ({ ...one, at: one.paidAt, hits: 0 })),
  ].map((one) => ({
    hits: one.hits,
    base: 1,
    clerk: one.clerkId,
    hour: hourKey(one.at, facts),
    class: one.classId,
  }));
}

/** Indicators of what customers meet: waiting, the counter, and the records that are made of them. */
export const customerIndicators = {
  'waits-kept': {
    area: 'waiting',
    name: { zh: '等候时限达标率', en: 'Waits within the promise' },
    formula: {
      zh: '在承诺时限内首次叫号的号票，占已叫号和未叫号已超时号票的比例；时限内自行离开的不计',
      en: 'Tickets first called by the time promised, of those called or broken uncalled; whoever left before it does not count',
    },
    source: 'Q2 [U 3.6.5]',
    unit: 'share',
    aim: 'at-least',
    target: 95,
    cuts: everyCut,
    serviceIs: 'category',
    observe: waits(() => true),
  },
  'bookings-kept': {
    area: 'waiting',
    name: { zh: '预约履约率', en: 'Bookings kept' },
    formula: {
      zh: '按时到店的预约客户中，在承诺时限内叫号的比例',
      en: 'Of customers who came in time for their appointment, those called by the time promised',
    },
    source: 'Q4 [U 3.6.6]',
    unit: 'share',
    aim: 'at-least',
    target: 95,
    cuts: everyCut,
    serviceIs: 'category',
    observe: waits(({ booked }) => booked),
  },
  'opening-kept': {
    area: 'waiting',
    name: { zh: '营业时间保持率', en: 'Opening hours kept' },
    formula: {
      zh: '营业时间内至少有一个台席有人签到的分钟数，占营业时间分钟数的比例',
      en: 'Minutes of the opening hours in which somebody was signed on at a counter, of all of them',
    },
    source: 'Q11 [U 3.2.1]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: ['hour'],
    observe: (facts) => minutesThere(facts.stays, facts),
  },
  'service-time': {
    area: 'counter',
    name: { zh: '业务办理时限达标率', en: 'Services within ten minutes' },
    formula: {
      zh: '办理时间不超过十分钟的业务，占已办完业务的比例；推荐时间不计',
      en: 'Services that took ten minutes at most, of those that have ended; selling does not count',
    },
    source: 'Q2 [U 3.6.5]',
    unit: 'share',
    aim: 'at-least',
    target: 95,
    cuts: everyCut,
    serviceIs: 'service',
    observe: (facts) =>
      facts.services.map((one) => ({
        hits: one.endedAt - one.startedAt <= serviceMostMs ? 1 : 0,
        base: 1,
        clerk: one.clerkId,
        service: one.serviceId,
        hour: hourKey(one.startedAt, facts),
        class: one.classId,
      })),
  },
  'one-stop': {
    area: 'counter',
    name: { zh: '一台清', en: 'One-stop visits' },
    formula: {
      zh: '只在一个台席办完的到厅客户，占已办结客户的比例',
      en: 'Visits that one counter served alone, of those that were served',
    },
    source: 'C2 [U 2.2.2]',
    unit: 'share',
    aim: 'at-least',
    target: 95,
    cuts: everyCut,
    serviceIs: 'category',
    observe: (facts) =>
      facts.tickets
        .filter(({ served }) => served)
        .map((one) => ofTicket(one, facts, { hits: one.counters <= 1 ? 1 : 0, base: 1 })),
  },
  'one-form': {
    area: 'counter',
    name: { zh: '一单清', en: 'One form, one signature' },
    formula: {
      zh: '只签过一张受理单的客户，占签过受理单的客户的比例；作废重签的不算一单清',
      en: 'Visits that were signed for once, of those that were signed for; signed anew is not once',
    },
    source: 'C3 [U 2.2.2]',
    unit: 'share',
    aim: 'at-least',
    target: 95,
    cuts: whoCut,
    observe: forms(
      ({ signed }) => signed > 0,
      ({ signed }) => signed === 1,
    ),
  },
  'no-form': {
    area: 'counter',
    name: { zh: '免填单', en: 'Nothing to fill in' },
    formula: {
      zh: '由系统生成受理单的客户，占需要受理单的客户的比例',
      en: 'Visits whose form the hall made itself, of those that need one',
    },
    source: 'C1 [U 2.2.2]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: whoCut,
    observe: forms(
      () => true,
      ({ shown }) => shown > 0,
    ),
  },
  identity: {
    area: 'counter',
    name: { zh: '身份核验率', en: 'Identity checked' },
    formula: {
      zh: '已按要求核验身份的业务，占要求核验身份的业务的比例',
      en: 'Services whose customer proved who they are, of those that ask for it',
    },
    source: 'C5 [U 2.2.1]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: everyCut,
    serviceIs: 'service',
    observe: records(
      ({ asksIdentity }) => asksIdentity,
      ({ gaps }) => !gaps.includes('proof'),
    ),
  },
  signed: {
    area: 'counter',
    name: { zh: '受理单签字率', en: 'Forms signed' },
    formula: {
      zh: '有效受理单已签字的客户，占需要受理单的客户的比例',
      en: 'Visits whose form stands signed, of those that need one',
    },
    source: 'C3 [U 2.2.2]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: whoCut,
    observe: forms(
      () => true,
      ({ stands }) => stands,
    ),
  },
  'retention-tried': {
    area: 'counter',
    name: { zh: '离网挽留率', en: 'Retention tried' },
    formula: {
      zh: '办理前已提出挽留方案的客户，占要离网的客户的比例',
      en: 'Customers met with an offer, of those who wanted to leave',
    },
    source: 'C10 [U 2.1.6]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: whoCut,
    observe: retentionTried,
  },
  'retention-won': {
    area: 'counter',
    name: { zh: '挽留成功率', en: 'Retention won' },
    formula: {
      zh: '决定留下的客户，占挽留过的客户的比例',
      en: 'Customers who stay, of those met with an offer',
    },
    source: 'C10 [U 2.1.6]',
    unit: 'share',
    aim: 'at-least',
    target: null,
    cuts: whoCut,
    observe: (facts) =>
      facts.retentions.map((one) => ({
        hits: one.stays ? 1 : 0,
        base: 1,
        clerk: one.clerkId,
        hour: hourKey(one.at, facts),
        class: one.classId,
      })),
  },
  ratings: {
    area: 'counter',
    name: { zh: '客户评价平均分', en: 'Mean rating' },
    formula: { zh: '客户评价（1 到 5 分）的平均分', en: 'The mean of what customers gave, one to five' },
    source: 'Q12 [U 3.7]',
    unit: 'score',
    aim: 'at-least',
    target: 4.5,
    cuts: everyCut,
    serviceIs: 'category',
    observe: (facts) =>
      facts.tickets.flatMap((one) =>
        one.rating === null ? [] : [ofTicket(one, facts, { hits: one.rating, base: 1 })],
      ),
  },
  rated: {
    area: 'counter',
    name: { zh: '客户参评率', en: 'Visits rated' },
    formula: {
      zh: '评价过的客户，占已办结客户的比例',
      en: 'Visits that were rated, of those that were served',
    },
    source: 'Q12 [ours]',
    unit: 'share',
    aim: 'at-least',
    target: null,
    cuts: everyCut,
    serviceIs: 'category',
    observe: (facts) =>
      facts.tickets
        .filter(({ served }) => served)
        .map((one) => ofTicket(one, facts, { hits: one.rating === null ? 0 : 1, base: 1 })),
  },
  'records-complete': {
    area: 'records',
    name: { zh: '用户资料完整率', en: 'Customer records complete' },
    formula: {
      zh: '已签字、已核验、计费未退回的业务记录，占全部业务记录的比例',
      en: 'Records that are signed, proven and not sent back by billing, of all records',
    },
    source: 'C11 [U 3.6.2]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: everyCut,
    serviceIs: 'service',
    observe: records(
      () => true,
      ({ gaps }) => gaps.every((gap) => gap === 'billing-pending'),
    ),
  },
  'records-on-time': {
    area: 'records',
    name: { zh: '用户资料及时率', en: 'Customer records on time' },
    formula: {
      zh: '二十四小时内入计费系统的业务记录，占全部业务记录的比例',
      en: 'Records that the billing system had within a day, of all records',
    },
    source: 'C11 [U 3.6.2]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: everyCut,
    serviceIs: 'service',
    observe: records(
      () => true,
      ({ billedAt, paidAt }) => billedAt !== null && billedAt - paidAt <= bookedInMs,
    ),
  },
  'record-errors': {
    area: 'records',
    name: { zh: '用户资料差错率', en: 'Record errors' },
    formula: {
      zh: '发现的差错（证件不符、计费退回、金额不符），占全部业务记录的千分比',
      en: 'Errors that were found (identity, sent back by billing, another amount), of a thousand records',
    },
    source: 'C11, C16 [U 3.6.3]',
    unit: 'permille',
    aim: 'below',
    target: 1,
    cuts: everyCut,
    serviceIs: 'service',
    observe: errorsOfRecords,
  },
  'agent-files': {
    area: 'records',
    name: { zh: '代理商资料及时率', en: "Agents' files on time" },
    formula: {
      zh: '到期前入档的代理商用户资料，占到期资料的比例',
      en: "Agents' files booked in by their day, of those due",
    },
    source: 'M8 [U 3.6.4]',
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: [],
    observe: ({ agentFiles, over }) => [
      { hits: agentFiles.inTime, base: agentFiles.due - (over ? 0 : agentFiles.waiting) },
    ],
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
