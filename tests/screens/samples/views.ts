import type {
  CounterBoardView,
  FollowView,
  HallBoardView,
  HallInfo,
  KioskView,
  TextBody,
  TopicName,
  TopicView,
} from '@onehall/protocol';
import { sampleBroken, sampleNotice } from './emergencies.ts';
import { sampleBoardSlides } from './slides.ts';
import { categories, diamond, general, hallName, hours, longHallName, text } from './texts.ts';

/** Too little, as on a usual day, too much. */
export type SampleSize = 'empty' | 'normal' | 'full';
export const sampleSizes: readonly SampleSize[] = ['empty', 'normal', 'full'];

export type SampleViews = { readonly [T in TopicName]?: TopicView<T> };

const counted = { empty: 0, normal: 6, full: 10 } as const;
const now = Date.UTC(2026, 10, 22, 2, 42, 7);
const nameOf = (size: SampleSize) => (size === 'full' ? longHallName : hallName);
const ready = { state: 'ready', warning: null, reason: null } as const;
const noPaper = { state: 'not-ready', warning: null, reason: 'paper-end' } as const;

export function sampleHall(size: SampleSize, demo = true): HallInfo {
  return {
    hallId: 'hall-1',
    name: nameOf(size),
    zone: 'Asia/Shanghai',
    demo,
    hours,
    classes: [
      { id: 'diamond', name: diamond, group: 'vip', waitTargetMin: 5 },
      { id: 'general', name: general, group: 'general', waitTargetMin: 30 },
    ],
    counters: Array.from({ length: size === 'full' ? 24 : 6 }, (_, index) => ({
      id: `counter-${index + 1}`,
      number: String(index + 1),
      zone: index < 3 ? text('A区', 'Zone A') : text('B区', 'Zone B'),
    })),
    kiosks: [{ id: 'kiosk-1', name: text('入口取号机', 'Kiosk at the door') }],
    spokenDialects: [],
    documentKinds: [{ id: 'resident-id', name: text('居民身份证', 'Resident ID card') }],
  };
}

const named = (name: TextBody, index: number) => ({ id: `dialect-${index + 1}`, name });

/** What customers are told in an emergency: on a full day, and long. */
const noticesAt = (size: SampleSize): TextBody[] => (size === 'full' ? [sampleNotice] : []);

export function sampleKiosk(size: SampleSize): KioskView {
  return {
    kioskId: 'kiosk-1',
    hallName: nameOf(size),
    open: true,
    notices: noticesAt(size),
    ticketsStopped: false,
    outOfOrder: size === 'full' ? [sampleBroken] : [],
    hours,
    categories: categories.slice(0, counted[size]).map((one, index) => ({
      ...one,
      papers: [...one.papers],
      available: index !== 4,
      selfService: index === 0 || index === 3,
      diverted: index === 3,
      waiting: size === 'full' ? 128 - index : index,
      range: index === 2 ? null : { low: index * 4, high: size === 'full' ? 95 + index * 5 : index * 6 + 3 },
    })),
    dialects: size === 'full' ? [text('粤语', 'Cantonese'), text('闽南话', 'Hokkien')].map(named) : [],
    appointments: size !== 'empty',
    printer: size === 'full' ? noPaper : ready,
    printsAt: null,
    reads: { idCard: size !== 'empty', code: size !== 'empty' },
    reading: null,
    prints: [],
  };
}

const pauses = ['meal', 'break', 'fault', 'errand', 'training', null] as const;

export function sampleHallBoard(size: SampleSize): HallBoardView {
  const groups = ['general', 'vip', 'priority'] as const;
  return {
    hallName: nameOf(size),
    hours,
    open: true,
    notices: noticesAt(size),
    outOfOrder: size === 'full' ? [sampleBroken] : [],
    calls: Array.from({ length: { empty: 0, normal: 4, full: 8 }[size] }, (_, index) => ({
      seq: 100 - index,
      ticketNumber: `${size === 'full' ? 'VA' : 'A'}${String(112 - index).padStart(size === 'full' ? 4 : 3, '0')}`,
      counterId: `counter-${index + 1}`,
      counterNumber: size === 'full' ? String(24 - index) : String(index + 1),
      zone: size === 'full' ? text('二层东侧贵宾区', 'VIP zone, 2nd floor east') : text('A区', 'Zone A'),
      group: groups[index % 3] ?? 'general',
      calledAt: now - index * 60_000,
      recalls: index % 2,
    })),
    waiting: categories.slice(0, Math.max(counted[size], 2)).map((one, index) => ({
      categoryId: one.id,
      name: one.name,
      waiting: size === 'full' ? 128 - index : index,
      range:
        size === 'empty' ? null : { low: index * 3, high: size === 'full' ? 95 + index * 5 : index * 5 + 4 },
    })),
    closedCounters: Array.from({ length: { empty: 0, normal: 2, full: 18 }[size] }, (_, index) => ({
      counterId: `counter-${index + 5}`,
      number: String(index + 5),
      pause: size === 'full' ? (pauses[index % pauses.length] ?? null) : index === 0 ? 'meal' : null,
      backAt: index % 3 === 0 ? now + 45 * 60_000 + index * 60_000 : null,
    })),
    saysFrom: 0,
    slides: sampleBoardSlides(size),
  };
}

const serves = { pause: null, backAt: null, open: true, notices: [] as TextBody[] };

export function sampleCounterBoard(size: SampleSize): CounterBoardView {
  const board = { counterId: 'counter-3', number: size === 'full' ? '23' : '3' };
  if (size === 'empty') {
    const empty = { zone: text('A区', 'Zone A'), services: [], clerkWorkNumber: null };
    return { ...board, ...empty, ...serves, state: 'closed', ticketNumber: null };
  }
  return {
    ...board,
    ...serves,
    zone: size === 'full' ? text('二层东侧贵宾区', 'VIP zone, 2nd floor east') : text('A区', 'Zone A'),
    services: categories.slice(0, size === 'full' ? 10 : 3).map((one) => one.name),
    clerkWorkNumber: size === 'full' ? 'BJ2026001234' : '1003',
    state: size === 'full' ? 'calling' : 'serving',
    ticketNumber: size === 'full' ? 'VA0112' : 'A112',
  };
}

export function sampleFollow(size: SampleSize): FollowView {
  const category = categories[size === 'full' ? 6 : 0];
  if (category === undefined) throw new Error('no sample category');
  return {
    hallName: nameOf(size),
    ticketNumber: size === 'full' ? 'VA0112' : 'A112',
    state: size === 'full' ? 'called' : 'waiting',
    categoryName: category.name,
    className: size === 'full' ? diamond : general,
    issuedAt: now - 600_000,
    peopleAhead: size === 'empty' ? 0 : 12,
    range: size === 'empty' ? null : { low: 8, high: 15 },
    counterNumber: size === 'full' ? '23' : null,
    zone: size === 'full' ? text('二层东侧贵宾区', 'VIP zone, 2nd floor east') : null,
    calledAt: size === 'full' ? now : null,
    papers: [...category.papers],
    notices: noticesAt(size),
    promise: size === 'full' ? { validUntil: '2026-12-22' } : null,
    alsoCategoryNames: size === 'full' ? categories.slice(8).map((one) => one.name) : [],
    returnUntil: null,
    estimatedAt: now,
    mayLeave: true,
    appointment: size === 'full' ? sampleOffer() : null,
    form: null,
    eInvoice: null,
    ratingWords: null,
    cases: size === 'full' ? [{ number: 'TS2026-0042', path: '/c/AbCdEfGhIjKlMnOpQrStUv' }] : [],
  };
}

/** What a member is offered: three services, two weeks. */
export function sampleOffer(): NonNullable<FollowView['appointment']> {
  return {
    booked: null,
    categories: categories.slice(2, 5).map(({ id, name }) => ({ id, name })),
    days: Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`),
  };
}

/** Whoever missed the call, and has a time to come again. */
export function sampleMember(size: SampleSize): FollowView {
  const offer = sampleOffer();
  const [category] = offer.categories;
  if (category === undefined) throw new Error('no sample category');
  const booked = { code: '204816', slotAt: now + 86_400_000, categoryName: category.name };
  const missed = { state: 'noShow', returnUntil: Date.now() + 900_000, mayLeave: false } as const;
  return { ...sampleFollow(size), ...missed, appointment: { ...offer, booked } };
}

/** After the goodbye: what was signed stays on the phone. */
export function sampleFinished(size: SampleSize): FollowView {
  const lines = size === 'full' ? 10 : size === 'empty' ? 1 : 3;
  return {
    ...sampleFollow(size),
    state: 'finished',
    ratingWords: size === 'normal' ? 'kept' : 'open',
    counterNumber: '3',
    mayLeave: false,
    appointment: null,
    form: {
      number: size === 'full' ? '20261122-VA0112-12' : '20261122-A112-1',
      signedAt: now,
      lines: Array.from({ length: lines }, (_, nth) => ({
        lineId: String(nth),
        title: categories[nth % categories.length]?.name ?? general,
        amountFen: size === 'full' ? 123_456_700 : 8_640,
      })),
      totalFen: size === 'full' ? 1_234_567_00 : 8_640,
      payoutFen: size === 'full' ? 9_999_999 : 0,
      checkPath: '/f/AbCdEfGhIjKlMnOpQrStUvAbCdEfGhIjKlMnOp',
    },
    eInvoice: {
      issued:
        size === 'full'
          ? {
              number: '00000000000000000042',
              verifyUrl: 'http://192.168.1.20:8080/e/0123456789abcdef01234567',
            }
          : null,
    },
  };
}

/** The views of the screens that customers see. Other screens bring their own: see screens.ts. */
export function sampleViews(size: SampleSize): SampleViews {
  return {
    kiosk: sampleKiosk(size),
    'hall-board': sampleHallBoard(size),
    'counter-board': sampleCounterBoard(size),
    follow: sampleFollow(size),
  };
}
