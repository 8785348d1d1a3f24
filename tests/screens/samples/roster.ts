import type { ReplyOf, RosterShiftBody, routes } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

type Month = ReplyOf<typeof routes.readRoster>;

const days = Array.from({ length: 31 }, (_, nth) => `2026-12-${String(nth + 1).padStart(2, '0')}`);
const names = [
  ['王芳', 'Wang Fang'],
  ['欧阳娜娜丽雅', 'Alexandra Ouyang-Nanaliya'],
  ['李静', 'Li Jing'],
  ['赵强', 'Zhao Qiang'],
] as const;
const contract = {
  rostered: true,
  weekMinutes: 2400,
  dayMinutesMax: 600,
  daysPerWeekMax: 5,
  earliestMinute: 0,
  latestMinute: 2159,
  freeWeekdays: [],
  standsIn: false,
};
const patterns = [
  ['early', '早班', 'Early', 510, 1050, 60],
  ['late', '晚班', 'Late', 540, 1080, 60],
  ['morning', '上午班', 'Morning', 510, 750, 0],
] as const;

const countOf = (size: SampleSize) => (size === 'empty' ? 0 : size === 'full' ? 24 : 8);

function shiftsOf(size: SampleSize): RosterShiftBody[] {
  return days.flatMap((day, nth) =>
    Array.from({ length: countOf(size) }, (_, person) => person)
      .filter((person) => (person + nth) % 7 > 1)
      .map((person) => ({
        day,
        staffId: `staff-${person}`,
        startMinute: person % 2 === 0 ? 510 : 540,
        endMinute: person % 2 === 0 ? 1050 : 1080,
        breaks: [{ startMinute: 690 + (person % 4) * 30, minutes: 60 }],
        overtimeMinutes: size === 'full' && (person + nth) % 11 === 0 ? 60 : 0,
      })),
  );
}

function problemsOf(size: SampleSize): Month['problems'] {
  if (size === 'empty') return [];
  const found: Month['problems'] = [
    { kind: 'no-manager', day: '2026-12-05', from: 720, to: 780 },
    { kind: 'nobody-for', day: '2026-12-05', from: 840, to: 960, categoryId: 'sim' },
    { kind: 'short-rest', day: '2026-12-05', staffId: 'staff-1', amount: 540 },
  ];
  if (size !== 'full') return found;
  return days.flatMap((day) => found.map((one) => ({ ...one, day })));
}

/** A month of the roster: empty, eight people, two dozen with long names and something wrong every day. */
export function sampleRoster(size: SampleSize): Month {
  return {
    month: '2026-12',
    today: '2026-11-25',
    rules: {
      hours: { opensMinute: 510, closesMinute: 1080 },
      patterns: patterns.map(([id, zh, en, startMinute, endMinute, mealMinutes]) => ({
        id,
        name: text(zh, en),
        startMinute,
        endMinute,
        mealMinutes,
        mealFromMinute: startMinute + 150,
        mealToMinute: mealMinutes === 0 ? startMinute + 150 : startMinute + 330,
      })),
      keepShare: 0.9,
      restMinutes: 660,
      daysInRowMax: 6,
      stretchMinutesMax: 360,
      customersPerDay: 180,
      monthStartDays: 3,
      monthEndDays: 3,
    },
    people: Array.from({ length: countOf(size) }, (_, nth) => {
      const [zh, en] = names[nth % names.length] ?? names[0];
      const post = nth === 0 ? 'manager' : nth === 1 ? 'guide' : 'counter';
      return {
        staffId: `staff-${nth}`,
        workNumber: `K${1001 + nth}`,
        name: text(zh, en),
        post,
        categoryIds: nth % 3 === 0 ? null : ['pay', 'sim'],
        contract: nth % 5 === 0 ? { ...contract, standsIn: true, freeWeekdays: [6, 7] } : contract,
        balanceMinutes: nth * 30,
      };
    }),
    categories: [
      { id: 'pay', name: text('缴费充值', 'Bills & top-up') },
      { id: 'sim', name: text('补卡换卡', 'SIM replacement') },
    ],
    counters: 6,
    days: days.map((day, nth) => ({
      day,
      closed: day === '2026-12-31',
      inputs:
        nth % 6 === 0
          ? [{ kind: 'promotion' as const, percent: 20, note: size === 'full' ? '双十二年终大促销活动' : '' }]
          : [],
      total: 180 + nth * 7,
      low: 140 + nth * 5,
      high: 220 + nth * 9,
      factors: { weekday: 1.12, month: nth < 3 ? 1.25 : 1, holiday: 1, set: nth % 6 === 0 ? 1.2 : 1 },
    })),
    basis: size === 'empty' ? 'assumed' : size === 'full' ? 'thin' : 'history',
    historyDays: size === 'empty' ? 0 : 9,
    learned: size === 'empty' ? [] : [{ kind: 'weather', percent: -14, days: 5 }],
    version: size === 'empty' ? 0 : 3,
    publishedVersion: size === 'normal' ? 3 : null,
    isDraft: size === 'full',
    keptAt: size === 'empty' ? null : Date.UTC(2026, 10, 24, 2),
    shifts: shiftsOf(size),
    problems: problemsOf(size),
    openRequests: 0,
    wishes: size === 'empty' ? [] : [{ staffId: 'staff-2', day: '2026-12-02', wants: 'off' }],
    leaves: size === 'empty' ? [] : [{ staffId: 'staff-3', from: '2026-12-08', to: '2026-12-11' }],
  };
}

export function sampleTried(size: SampleSize): ReplyOf<typeof routes.tryRoster> {
  return {
    problems: problemsOf(size),
    days: days.map((day, nth) => ({
      day,
      share: size === 'empty' ? null : 0.86 + (nth % 12) / 100,
      enough: nth % 9 !== 4,
      halfHours: Array.from({ length: 19 }, (_, slot) => ({
        minute: 510 + slot * 30,
        customers: 9.5,
        needed: 3 + (slot % 4),
        there: size === 'empty' ? 0 : 3 + ((slot + nth) % 5) / 2,
        share: size === 'empty' ? null : 0.82 + (slot % 8) / 50,
      })),
    })),
  };
}

export function sampleRosterRequests(size: SampleSize): ReplyOf<typeof routes.readRosterRequests> {
  const states = ['asked', 'agreed', 'approved', 'refused', 'withdrawn'] as const;
  const asks = [
    { kind: 'leave', from: '2026-12-08', to: '2026-12-11', leave: 'annual' },
    { kind: 'swap', day: '2026-12-03', withStaffId: 'staff-1', theirDay: '2026-12-05' },
    { kind: 'overtime', day: '2026-12-12', startMinute: 1080, endMinute: 1200 },
    { kind: 'wish', day: '2026-12-24', wants: 'early' },
  ] as const;
  return {
    requests: Array.from({ length: size === 'empty' ? 0 : size === 'full' ? 60 : 5 }, (_, nth) => ({
      requestId: `request-${nth}`,
      staffId: `staff-${nth % 6}`,
      staffName: text('欧阳娜娜', 'Ouyang Nana'),
      ask: asks[nth % 4] ?? asks[0],
      note: size === 'full' ? '孩子学校开家长会，上午不能到岗，下午可以来' : '',
      state: states[nth % 5] ?? 'asked',
      askedAt: Date.UTC(2026, 10, 24, 2, nth % 60),
      decidedByName: nth % 5 > 1 ? text('赵强', 'Zhao Qiang') : null,
      decidedAt: nth % 5 > 1 ? Date.UTC(2026, 10, 24, 3) : null,
      reason: nth % 5 === 3 ? '当天人手不够' : null,
      colleagueName: nth % 4 === 1 ? text('王芳', 'Wang Fang') : null,
      problems: nth % 5 < 2 ? problemsOf('normal') : [],
    })),
    categories: [{ id: 'sim', name: text('补卡换卡', 'SIM replacement') }],
    people: [{ staffId: 'staff-1', name: text('王芳', 'Wang Fang') }],
  };
}

export function sampleAttendance(size: SampleSize): ReplyOf<typeof routes.readAttendance> {
  const states = ['as-planned', 'late', 'absent', 'unplanned', 'left-early', 'to-come'] as const;
  return {
    day: '2026-11-25',
    today: '2026-11-25',
    planned: size !== 'empty',
    people: Array.from({ length: countOf(size) }, (_, nth) => ({
      staffId: `staff-${nth}`,
      name: text('王芳', 'Wang Fang'),
      workNumber: `K${1001 + nth}`,
      shift: nth % 6 === 3 ? null : (shiftsOf('normal')[nth % 5] ?? null),
      presence:
        nth % 6 === 2
          ? []
          : [
              { counterNumber: '3', fromMinute: 512, toMinute: 720 },
              { counterNumber: '12', fromMinute: 780, toMinute: nth % 2 === 0 ? null : 1050 },
            ],
      state: states[nth % 6] ?? 'as-planned',
      lateMinutes: nth,
      earlyMinutes: 0,
      plannedMinutes: 480,
      keptMinutes: 455,
      extraMinutes: 12,
    })),
  };
}

export function sampleMyRoster(size: SampleSize): ReplyOf<typeof routes.readMyRoster> {
  const shifts = shiftsOf(size);
  return {
    today: '2026-12-01',
    publishedUntil: size === 'empty' ? null : '2026-12-31',
    shifts: shifts.filter((one) => one.staffId === 'staff-2'),
    balanceMinutes: size === 'empty' ? 0 : 270,
    requests: sampleRosterRequests(size)
      .requests.slice(0, 8)
      .map(({ problems: _problems, ...one }, nth) => ({ ...one, mine: nth % 4 !== 1 })),
    colleagues: [
      {
        staffId: 'staff-3',
        name: text('李静', 'Li Jing'),
        shifts: shifts.filter((one) => one.staffId === 'staff-3'),
      },
    ],
  };
}

export function sampleReplay(size: SampleSize): ReplyOf<typeof routes.replayDay> {
  const halfHours = (kept: number) =>
    Array.from({ length: size === 'full' ? 40 : 19 }, (_, nth) => ({
      minute: 240 + nth * 30,
      came: 12,
      kept,
    }));
  return {
    day: '2026-11-24',
    tickets: 228,
    counters: [{ counterId: 'counter-1', number: '1' }],
    real: halfHours(10),
    replayed: halfHours(10),
    changed: halfHours(12),
    meanWaitMin: { real: 14.2, replayed: 13.6, changed: 7.9 },
  };
}
