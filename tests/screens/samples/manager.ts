import type { HallSettingsBody, ReplyOf, routes } from '@onehall/protocol';
import { sampleLimits } from './approvals.ts';
import { sampleDrawing } from './floor-plan.ts';
import { categories, diamond, general, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
type Fairness = ReplyOf<typeof routes.readFairness>;

const gold = text('金卡会员', 'Gold club member');
const booked = text('预约客户', 'Appointment');
const longName = text('钻石卡会员（集团客户联络人）', 'Diamond club member, corporate contact');

const classes: HallSettingsBody['classes'] = [
  { id: 'diamond', name: diamond, group: 'vip', waitTargetMin: 5, waitCapMin: 15, weight: 4 },
  { id: 'gold', name: gold, group: 'vip', waitTargetMin: 5, waitCapMin: 20, weight: 3 },
  { id: 'booked', name: booked, group: 'priority', waitTargetMin: 10, waitCapMin: 30, weight: 2 },
  { id: 'general', name: general, group: 'general', waitTargetMin: 30, waitCapMin: 60, weight: 1 },
];

const queue: HallSettingsBody['queue'] = {
  noShow: { recallsMin: 1, pauseMs: 20_000 },
  returnMinutes: 20,
  holdMinutesMax: 30,
  lastTicketMinutes: 15,
  courtesyClassId: 'booked',
  appointmentClassId: 'booked',
  dialects: [{ id: 'yue', name: text('粤语', 'Cantonese') }],
  pause: { promisesMax: 0.5, minutesMax: 60 },
  appointments: {
    slotMinutes: 15,
    perSlot: 2,
    daysAhead: 7,
    earlyMinutes: 15,
    lateMinutes: 10,
    memberClassIds: ['diamond', 'gold'],
  },
};

/** The rules of a hall: a small one, and one with long names, many counters, many people and much changed. */
export function sampleSettings(size: SampleSize): HallSettingsBody {
  const full = size === 'full';
  const shown = categories.slice(0, full ? 10 : 6);
  const ids = shown.map(({ id }) => id);
  const dialects = Array.from({ length: size === 'empty' ? 0 : full ? 8 : 1 }, (_, index) => ({
    id: `yue-${index}`,
    name: text('粤语', 'Cantonese'),
  }));
  return {
    hours: { opensMinute: 510, closesMinute: 1110 },
    approvals: sampleLimits,
    plan: size === 'empty' ? null : sampleDrawing(size),
    firstPlan: sampleDrawing(size),
    kiosks: [{ id: 'kiosk-1', name: text('1号取号机', 'Kiosk 1') }],
    cash: { floatMode: 'handed', toleranceFen: 500, drawerMostFen: full ? 100_000_000 : 500_000 },
    cases: {
      limitHours: { complaint: 48, dissatisfaction: 48, fault: 48, repair: 168, suggestion: 168 },
      escalatedHours: 24,
      vipContactHours: 2,
      recheckLeadMinutes: 60,
      nextContactHours: 24,
      callBackTries: 3,
      departments: [{ id: 'network', name: full ? longName : text('网络维护', 'Network') }],
      categoryIds: [],
    },
    reports: { schedules: [] },
    indicators: { targets: [] },
    secrecy: {
      passwordDays: 90,
      judicialReferral: full
        ? longName
        : text('请到分公司法务部门办理。', 'Please see the legal department.'),
    },
    queue: size === 'normal' ? queue : { ...queue, dialects },
    classes: full ? classes.map((one) => (one.id === 'diamond' ? { ...one, name: longName } : one)) : classes,
    categories: shown.map((one, index) => ({
      ...one,
      papers: [...one.papers],
      meanMinutes: 3 + index,
      selfService: index === 0,
    })),
    counters: Array.from({ length: full ? 24 : 6 }, (_, index) => ({
      id: `counter-${index + 1}`,
      number: String(index + 1),
      zone: full ? text('二层东侧贵宾区', 'VIP zone, 2nd floor east') : text('A区', 'Zone A'),
      categoryIds: ids.slice(index % 3),
      dedicatedClassIds: index === 0 ? ['diamond', 'gold'] : [],
      lendsOut: true,
    })),
    clerks: Array.from({ length: full ? 40 : 5 }, (_, index) => ({
      id: `staff-${index + 1}`,
      workNumber: `K10${String(index).padStart(2, '0')}`,
      name: text('王芳', 'Wang Fang'),
      skills: {
        categoryIds: index % 2 === 0 ? ids.slice(0, 3) : null,
        dialectIds: dialects.slice(0, 1).map(({ id }) => id),
      },
    })),
    changed: full
      ? ['hours:hall', 'queue:hall', 'class:diamond', 'category:pay', 'counter:counter-1', 'clerk:staff-1']
      : [],
    capacity: size === 'empty' ? null : full ? 12 : 3,
  };
}

/** How fair the day was: nobody called yet, a usual day, and a day with much to explain. */
export function sampleFairness(size: SampleSize, now = Date.now()): Fairness {
  const full = size === 'full';
  const number = (index: number) => `A${String(index + 12).padStart(3, '0')}`;
  if (size === 'empty') return { overtaken: [], jumps: [], called: 0, inOrder: 0 };
  return {
    overtaken: Array.from({ length: full ? 60 : 2 }, (_, index) => ({
      number: number(index),
      className: general,
      categoryName: categories[index % 6]?.name ?? general,
      waitMin: 12.4 + index,
      by: Array.from({ length: full ? 5 : 1 }, (__, at) => ({
        number: number(index + at + 1),
        className: full ? longName : diamond,
        aheadMin: 2.6 + at,
      })),
      byTotal: full ? 17 : 1,
      withinTarget: index % 3 !== 2,
    })),
    jumps: Array.from({ length: full ? 30 : 1 }, (_, index) => ({
      number: number(index),
      counterNumber: String((index % 24) + 1),
      at: now - index * 7 * MIN,
      reason: full ? '客户行动不便，由家人陪同，先请到一楼爱心窗口就近办理' : '行动不便，需要照顾',
      overtaken: index % 4,
    })),
    called: full ? 1480 : 46,
    inOrder: full ? 1391 : 45,
  };
}
