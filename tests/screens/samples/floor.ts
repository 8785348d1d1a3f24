import type { CounterCard, FloorView, ReplyOf, routes, WaitingTicket } from '@onehall/protocol';
import type { Answers } from './answers.ts';
import { sampleEmergencies } from './emergencies.ts';
import { sampleMyRoster } from './roster.ts';
import { categories, diamond, general, hallName, longHallName, text } from './texts.ts';

const MIN = 60_000;
const wang = text('王芳', 'Wang Fang');
const courtesy = text('爱心优先', 'Courtesy priority');
const booked = text('预约客户', 'Appointment');

const classes: FloorView['classes'] = [
  { id: 'diamond', name: diamond, group: 'vip', waitTargetMin: 5 },
  { id: 'courtesy', name: courtesy, group: 'priority', waitTargetMin: 15 },
  { id: 'appointment', name: booked, group: 'priority', waitTargetMin: 10 },
  { id: 'general', name: general, group: 'general', waitTargetMin: 30 },
];
const classOrder = ['general', 'general', 'diamond', 'general', 'courtesy', 'general'] as const;

/** `count` waiting tickets, from some past their promise to some with half an hour left; every fifth at risk. */
export function floorTickets(count: number, now = Date.now()): WaitingTicket[] {
  return Array.from({ length: count }, (_, index) => {
    const classId = classOrder[index % classOrder.length] ?? 'general';
    const category = categories[index % categories.length];
    const left = ((index * 7) % 45) - (count > 20 ? 14 : 1) + 0.5;
    return {
      ticketId: `ticket-${index + 1}`,
      number: `${category?.prefix ?? 'A'}${String(index + 12).padStart(3, '0')}`,
      classId,
      group: classes.find((one) => one.id === classId)?.group ?? 'general',
      categoryId: category?.id ?? 'pay',
      categoryName: category?.name ?? general,
      arrivedAt: now - (30 - left) * MIN,
      dueAt: now + left * MIN,
      state: 'waiting',
      estimate:
        index % 7 === 6
          ? null
          : {
              at: now - MIN,
              low: 3.2 + index,
              mid: 6 + index,
              high: 9.4 + index * 1.2,
              risk: index % 5 === 1 ? 0.62 : 0.04,
            },
      wants:
        index % 6 === 3 ? { counterNumber: '3', dialect: text('粤语', 'Cantonese'), also: [general] } : null,
      prepared: index % 6 === 1 ? { papersSeen: [0], note: '要换小卡，号码尾号 0001' } : null,
      preAccepted: null,
      returnUntil: null,
      holdReason: null,
      broken: left < 0,
    };
  });
}

function asideTickets(count: number, now: number): WaitingTicket[] {
  return floorTickets(count, now).map((ticket, index) => ({
    ...ticket,
    ticketId: `aside-${index + 1}`,
    number: `Z${String(index + 7).padStart(3, '0')}`,
    state: index % 2 === 0 ? 'held' : 'noShow',
    returnUntil: now + (index * 4 - 1.5) * MIN,
    holdReason: index % 2 === 0 ? '去取材料' : null,
  }));
}

const cardStates = ['serving', 'free', 'calling', 'closed', 'device-fault', 'paused'] as const;

function counterCards(size: 'empty' | 'normal' | 'full', now: number): CounterCard[] {
  return Array.from({ length: size === 'full' ? 24 : 6 }, (_, index) => {
    const state = size === 'empty' ? 'closed' : (cardStates[index % 6] ?? 'free');
    const staffed = state !== 'closed';
    const kept = index % 8 === 1;
    return {
      counterId: `counter-${index + 1}`,
      number: String(index + 1),
      zone: index < 3 ? text('A区', 'Zone A') : text('B区', 'Zone B'),
      state,
      clerkId: staffed ? `staff-${index + 1}` : null,
      clerkWorkNumber: staffed ? `K10${String(index).padStart(2, '0')}` : null,
      clerkName: staffed ? wang : null,
      ticketNumber: state === 'serving' || state === 'calling' ? `A0${12 + index}` : null,
      since: staffed ? now - (index + 1) * 2.3 * MIN : null,
      pause: state === 'paused' ? { kind: 'meal', since: now - 8 * MIN, until: now + 12 * MIN } : null,
      mending:
        state === 'device-fault'
          ? {
              since: now - 14 * MIN,
              deviceName: index === 4 ? text('5号台席打印机', 'Printer of counter 5') : null,
              reason: index === 4 ? 'cutter' : '打印机切刀反复卡住，等设备维护员',
            }
          : null,
      dedicated: kept ? [diamond] : [],
      lentUntil: kept && index > 8 ? now + 20 * MIN : null,
      categoryIds: categories.map((one) => one.id),
    };
  });
}

export function sampleForecast(size: 'empty' | 'normal' | 'full', now: number): FloorView['forecast'] {
  const scale = { empty: 0.2, normal: 1, full: 3 }[size];
  return {
    state: 'ready',
    madeAt: now - 40_000,
    band: Array.from({ length: 13 }, (_, index) => {
      const swell = 1 + Math.sin(index / 3);
      return {
        inMin: index * 5,
        general: { low: 4 * swell * scale, mid: 10 * swell * scale, high: 19 * swell * scale },
        vip: index === 6 ? null : { low: 0, mid: 1.2 * scale, high: 3.1 * swell * scale },
      };
    }),
    targets: { generalMin: 30, vipMin: 5 },
    alarm: size === 'full' ? 0.83 : 0.12,
    alarmed: size === 'full',
    vipExposure: 0.22,
  };
}

export const openFive: FloorView['advice'][number] = {
  adviceId: 'advice-1',
  lever: 'open-counter',
  counterId: 'counter-5',
  counterNumber: '5',
  clerkName: null,
  minutes: 25,
  promisesKept: 4.2,
  at: Date.UTC(2026, 10, 22),
};

const alertKinds = [
  'help-wanted',
  'low-rating',
  'emergency-open',
  'counter-wanted',
  'printer-not-ready',
  'print-unknown',
  'promises-at-risk',
  'forecast-missing',
  'device-lost',
  'drawer-open',
  'billing-rejected',
  'cash-disputed',
  'shift-review',
  'audit-late',
  'case-major',
  'case-due',
  'case-contact',
  'inspection-late',
  'training-ends',
  'case-arrived',
  'report-unfiled',
  'repair-overdue',
] as const;

/** The floor with so many waiting: nothing, a usual day, or too much of everything beside them. */
export function floorWith(count: number, size: 'empty' | 'normal' | 'full', now = Date.now()): FloorView {
  const full = size === 'full';
  const many = { empty: 0, normal: 2, full: 12 }[size];
  return {
    hallName: full ? longHallName : hallName,
    waiting: floorTickets(count, now),
    waitingTotal: count,
    aside: asideTickets({ empty: 0, normal: 3, full: 14 }[size], now),
    counters: counterCards(size, now),
    emergencies: sampleEmergencies(size, now),
    alerts: Array.from({ length: many }, (_, index) => ({
      alertId: `alert-${index + 1}`,
      kind: alertKinds[index % alertKinds.length] ?? 'help-wanted',
      source: 'counter-5',
      sourceName: index < 3 ? text('5号台席', 'Counter 5') : text('入口取号机', 'Kiosk at the door'),
      facts: {
        score: 1,
        state: 'unknown',
        jobId: 'job-9',
        minutes: 25,
        ...(index === 3 ? { reason: 'paper-end' } : {}),
      },
      at: now - (index + 1) * MIN,
    })),
    forecast: sampleForecast(size, now),
    advice:
      size === 'empty'
        ? []
        : full
          ? [
              openFive,
              { ...openFive, adviceId: 'advice-2', lever: 'call-back', clerkName: wang, promisesKept: 1.2 },
              {
                ...openFive,
                adviceId: 'advice-3',
                lever: 'divert-bills',
                counterId: null,
                counterNumber: null,
              },
            ]
          : [openFive],
    levers:
      size === 'empty' ? [] : [leverIn(now), ...(full ? [{ ...leverIn(now), leverId: 'lever-2' }] : [])],
    breaks: Array.from({ length: many }, (_, index) => ({
      breakId: `break-${index + 1}`,
      clerkId: `staff-${index + 1}`,
      clerkName: wang,
      counterNumber: String(index + 1),
      kind: 'meal',
      startsAt: now + (index + 1) * 20 * MIN,
      minutes: 30,
      moved: index,
    })),
    appointments: Array.from({ length: many }, (_, index) => ({
      appointmentId: `appointment-${index + 1}`,
      code: String(100_200 + index),
      slotAt: now + (index - 1) * 15 * MIN,
      categoryName: categories[index % categories.length]?.name ?? general,
      className: diamond,
      state: (['arrived', 'booked', 'missed', 'cancelled'] as const)[index % 4] ?? 'booked',
    })),
    categories: categories.map((one, index) => ({
      id: one.id,
      name: one.name,
      papers: [...one.papers],
      selfService: index === 0,
    })),
    classes,
    dialects: [{ id: 'yue', name: text('粤语', 'Cantonese') }],
    courtesyClassId: 'courtesy',
    today: {
      issued: many * 61,
      served: many * 52,
      broken:
        size === 'empty'
          ? []
          : [
              { cause: 'too-few-counters', count: many },
              { cause: 'customer-absent', count: 1 },
            ],
      told: { told: many * 60, kept: many * 51 },
      toldWithin15: { told: many * 25, kept: many * 23 },
    },
  };
}

const leverIn = (now: number): FloorView['levers'][number] => ({
  leverId: 'lever-1',
  lever: 'lend-counter',
  counterId: 'counter-2',
  counterNumber: '2',
  pulledAt: now - 5 * MIN,
  until: now + 18 * MIN,
  promisesExpected: 2.3,
});

export const whySample: ReplyOf<typeof routes.whyNotYet> = {
  number: 'A012',
  state: 'waiting',
  dueAt: Date.UTC(2026, 10, 22),
  waiting: {
    capableOpen: 3,
    capableBusy: 3,
    capablePaused: 1,
    capableClosed: 2,
    ahead: [
      { number: 'C014', className: diamond, because: 'promise-sooner' },
      { number: 'B013', className: general, because: 'came-earlier' },
    ],
    aheadTotal: 2,
    wants: { counterNumber: null, dialect: null, also: [] },
  },
  call: null,
  broken: null,
};

const found = {
  number: 'A012',
  followPath: '/t/AbCd',
  followUrl: 'http://192.168.1.20:8080/t/AbCd',
  print: null,
};

/** How the hall answers the floor's questions and commands when all goes well. */
export function floorAnswers(now = Date.now()): Answers {
  const moved = ({ params }: { params: Readonly<Record<string, string>> }) => ({
    ticketId: params['ticketId'] ?? '',
    number: 'A012',
    visitId: 'visit-1',
  });
  const atCounter = ({ params }: { params: Readonly<Record<string, string>> }) => ({
    counterId: params['counterId'] ?? '',
  });
  const slot = Math.ceil(now / (15 * MIN)) * 15 * MIN;
  return {
    whyNotYet: () => whySample,
    readMyRoster: () => sampleMyRoster('full'),
    holdTicket: moved,
    resumeTicket: moved,
    returnTicket: moved,
    rerouteTicket: moved,
    changeTicketClass: moved,
    prepareTicket: moved,
    abandonTicket: moved,
    cancelTicket: moved,
    allowPause: atCounter,
    stopForMending: atCounter,
    endMending: atCounter,
    releaseCounter: ({ params }) => ({ counterId: params['counterId'] ?? '', ticketId: null }),
    planBreak: () => ({ breakId: 'break-9' }),
    cancelBreak: ({ params }) => ({ breakId: params['breakId'] ?? '' }),
    pullLever: ({ body }) => ({ leverId: 'lever-9', until: now + body.minutes * MIN }),
    endLever: ({ params }) => ({ leverId: params['leverId'] ?? '' }),
    readSlots: ({ params }) => ({
      businessDay: params['businessDay'] ?? '',
      slots: Array.from({ length: 24 }, (_, index) => ({
        slotAt: slot + index * 15 * MIN,
        taken: index % 3,
        free: 2 - (index % 3),
      })),
    }),
    bookAppointment: ({ body }) => ({ appointmentId: 'appointment-9', code: '204816', slotAt: body.slotAt }),
    turnAway: ({ body }) => ({ appointmentId: 'appointment-9', code: '204816', slotAt: body.slotAt }),
    cancelAppointment: ({ params }) => ({ appointmentId: params['appointmentId'] ?? '' }),
    reprintTicket: () => ({ ...found }),
    checkIn: () => ({
      ticketId: 'ticket-99',
      number: 'Y003',
      categoryName: categories[0]?.name ?? general,
      classId: 'appointment',
      className: booked,
      peopleAhead: 1,
      range: { low: 2, high: 6 },
      issuedAt: now,
      followPath: '/t/AbCd',
      followUrl: 'http://192.168.1.20:8080/t/AbCd',
      print: null,
      late: false,
    }),
    closeAlert: () => ({ closed: true }),
  };
}
