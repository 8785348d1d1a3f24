import type { ConsoleView, ReplyOf, routes, WaitingTicket } from '@onehall/protocol';
import { categories, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
type Why = ReplyOf<typeof routes.whyNotYet>;

/** What the console shows besides the main job: nothing on an empty day, everything at once on a full one. */
export function besidesAt(
  size: SampleSize,
  waiting: readonly WaitingTicket[],
  now: number,
): Pick<
  ConsoleView,
  'pause' | 'lentUntil' | 'nextBreak' | 'wanted' | 'aside' | 'categories' | 'otherCounters'
> {
  const full = size === 'full';
  const aside = waiting.slice(0, size === 'empty' ? 0 : full ? 12 : 2);
  return {
    pause: null,
    lentUntil: full ? now + 25 * MIN : null,
    nextBreak:
      size === 'empty' ? null : { startsAt: now + 40 * MIN, minutes: 30, kind: 'meal', moved: full ? 2 : 0 },
    wanted: full,
    aside: aside.map((ticket, index) => ({
      ...ticket,
      ticketId: `aside-${index + 1}`,
      number: `S${String(index + 1).padStart(3, '0')}`,
      state: index % 2 === 0 ? ('held' as const) : ('noShow' as const),
      holdReason: index % 2 === 0 ? '去取材料' : null,
      returnUntil: now + (12 - index * 3) * MIN,
    })),
    categories: categories.map(({ id, name }) => ({ id, name })),
    otherCounters: Array.from({ length: full ? 23 : 5 }, (_, index) => ({
      counterId: `counter-${index + 10}`,
      number: String(index + 10),
      open: index % 3 !== 2,
      categoryIds: categories.slice(index % 4).map(({ id }) => id),
    })),
  };
}

/** What is known of the ticket at the desk; only on a full day. */
export function ticketNotesAt(
  size: SampleSize,
  now: number,
): Pick<NonNullable<ConsoleView['ticket']>, 'alsoCategoryNames' | 'prepared' | 'jump' | 'bookedFor'> {
  if (size !== 'full') return { alsoCategoryNames: [], prepared: null, jump: null, bookedFor: null };
  return {
    alsoCategoryNames: categories.slice(2, 5).map(({ name }) => name),
    prepared: {
      papersSeen: [
        text('本人有效身份证原件', 'Your own valid ID card (the original)'),
        text('装机地址（精确到门牌号）', 'The exact address of the line'),
      ],
      note: '想把家里的宽带一起迁到新址，周末上门最好',
    },
    jump: { reason: '行动不便，需要照顾', overtaken: 3 },
    bookedFor: now - 5 * MIN,
  };
}

export const sampleWhy: Why = {
  number: 'A012',
  state: 'called',
  dueAt: Date.UTC(2026, 10, 22),
  waiting: null,
  call: {
    at: Date.UTC(2026, 10, 22),
    counterNumber: '3',
    value: 0.82,
    slackMin: 1.4,
    candidates: 9,
    dedicated: true,
    pastCap: false,
    runnerUp: { number: 'B013', value: 0.4, slackMin: -2.2 },
    jump: null,
  },
  broken: null,
};

/** The counter is closed for lunch. */
export function paused(view: ConsoleView, now = Date.now()): ConsoleView {
  return {
    ...view,
    ticket: null,
    visit: null,
    pause: { kind: 'meal', since: now - 34.2 * MIN, until: now - 4 * MIN },
    nextBreak: null,
  };
}

/** The counter stands still until its printer is mended; `full`: a long reason, no device named. */
export function mending(view: ConsoleView, size: SampleSize, now = Date.now()): ConsoleView {
  const full = size === 'full';
  return {
    ...view,
    ticket: null,
    visit: null,
    nextBreak: null,
    mending: {
      since: now - 14.5 * MIN,
      deviceName: full ? null : text('3号打印机', 'Printer 3'),
      reason: full ? '打印机切刀反复卡住，已清理三次仍打不出凭证，等设备维护员来换新的切刀' : 'cutter',
    },
  };
}

/** An ID card that was laid on the reader of this counter. */
export function cardRead(view: ConsoleView, expired: boolean, now = Date.now()): ConsoleView {
  return {
    ...view,
    reading: {
      kind: 'id-card',
      readingId: 'reading-1',
      at: now - 4000,
      maskedName: '张*',
      maskedNumber: '1101**********123X',
      validUntil: expired ? '2024-03-08' : '2035-12-31',
      expired,
    },
  };
}

type CodeKind = Extract<NonNullable<ConsoleView['reading']>, { kind: 'code' }>['what'];

/** A code that was scanned at this counter. */
export function codeRead(view: ConsoleView, what: CodeKind, code: string, now = Date.now()): ConsoleView {
  return {
    ...view,
    reading: { kind: 'code', readingId: `reading-${code}`, at: now - 2000, what, text: code },
  };
}
