import type { BodyOf, PrincipalBody, ReplyOf, RouteName, routes } from '@onehall/protocol';
import { sampleMyShift } from './cash.ts';
import { sampleBriefing, sampleChecks, sampleInspections, sampleTrainings } from './checks.ts';
import { samplePlan } from './floor-plan.ts';
import { sampleLog, sampleMyNotices, sampleNoticeRecord, sampleNotices } from './notices.ts';
import { categories, diamond, general } from './texts.ts';
import { type SampleSize, sampleHall } from './views.ts';

export interface Asked<N extends RouteName> {
  readonly params: Readonly<Record<string, string>>;
  readonly body: BodyOf<(typeof routes)[N]>;
  /** What the page says it acts as: 'staff', 'kiosk/kiosk-1', '' for the phone. */
  readonly actingAs: string;
}

export interface Refused {
  readonly status: number;
  readonly refusal: {
    readonly code: string;
    readonly facts: Readonly<Record<string, string | number | null>>;
  };
}

/** How the sample server answers each route; what is missing here answers 404 not-found. */
export type Answers = {
  [N in RouteName]?: (asked: Asked<N>) => ReplyOf<(typeof routes)[N]> | Refused;
};

export const refused = (status: number, code: string, facts: Refused['refusal']['facts'] = {}): Refused => ({
  status,
  refusal: { code, facts },
});

const deviceKinds = ['kiosk', 'hall-board', 'counter-board', 'customer-screen'] as const;

/** Devices are paired; staff are the person given, or nobody. */
export function samplePrincipal(actingAs: string, staff: PrincipalBody): PrincipalBody {
  const [kind = '', place = ''] = actingAs.split('/');
  const deviceKind = deviceKinds.find((one) => one === kind);
  if (deviceKind !== undefined) return { kind: 'device', deviceId: `${kind}-${place}`, deviceKind, place };
  return actingAs === 'staff' ? staff : { kind: 'nobody' };
}

const accounts = [
  ['1001', 'clerk', '王芳', 'Wang Fang'],
  ['2001', 'floor-guide', '李娜', 'Li Na'],
  ['3001', 'duty-manager', '赵强', 'Zhao Qiang'],
  ['4001', 'branch-manager', '陈静', 'Chen Jing'],
  ['9001', 'technician', '孙伟', 'Sun Wei'],
] as const;

/** A day of half hours from half past eight; every third one is taken. */
export function sampleSlots(businessDay: string): ReplyOf<typeof routes.readSlots> {
  const opensAt = Date.parse(`${businessDay}T08:30:00+08:00`);
  const slots = Array.from({ length: 19 }, (_, index) => ({
    slotAt: opensAt + index * 1_800_000,
    taken: index % 3,
    free: 2 - (index % 3),
  }));
  return { businessDay, slots };
}

export function sampleAnswers(size: SampleSize, staff: PrincipalBody): Answers {
  let issued = 11;
  const classOf = (mobile: string | null, readingId: string | null = null) =>
    mobile === null && readingId === null
      ? { classId: 'general', className: general }
      : { classId: 'diamond', className: diamond };
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => categories.filter((one) => one.id === id)).map((one) => one.name);
  const wait = {
    peopleAhead: size === 'full' ? 128 : 3,
    range: size === 'full' ? { low: 95, high: 140 } : { low: 8, high: 15 },
  };
  const followPath = `/t/${'AbCdEfGhIjKlMnOpQrStUv'}`;
  const follow = { followPath, followUrl: `http://192.168.1.20:8080${followPath}` };
  const print = (jobId: string, copy = 0) =>
    size === 'full' ? null : { jobId, deviceId: 'printer-1', copy, state: 'queued' as const, reason: null };
  const issue = (categoryIds: readonly string[], mobile: string | null) => {
    issued += 1;
    const [categoryName = general] = named(categoryIds);
    const number = `A${String(issued).padStart(3, '0')}`;
    const ticket = { ticketId: `ticket-${issued}`, number, categoryName, issuedAt: Date.now() };
    return { ...ticket, ...classOf(mobile), ...wait, ...follow, print: print(`job-${issued}`) };
  };
  return {
    readHealth: () => ({ ok: true, seq: 1, version: 'sample' }),
    // No phrase of a service: the step's own words stand.
    readPhrases: () => ({ phrases: [], rows: {}, owners: [] }),
    readMyShift: () => sampleMyShift('none'),
    readLog: () => sampleLog(size),
    readMyDefects: () => ({
      defects: sampleInspections(size).defects.filter((one) => one.state === 'open'),
    }),
    readChecks: () => sampleChecks(size),
    readInspections: () => sampleInspections(size),
    readTrainings: () => sampleTrainings(size),
    readBriefing: () => sampleBriefing(size),
    readMyNotices: () => sampleMyNotices(size),
    readNotices: () => sampleNotices(size),
    readNotice: () => sampleNoticeRecord(size),
    readHall: () => sampleHall(size),
    readFloorPlan: () => ({ plan: samplePlan(size) }),
    whoAmI: ({ actingAs }) => samplePrincipal(actingAs, staff),
    readDemo: () => ({
      customers: [{ name: '张伟', mobile: '13800000001', idNumber: '110101199003070038' }],
      accounts: accounts.map(([workNumber, role, zh, en]) => ({
        workNumber,
        password: `hall-${workNumber}-demo`,
        role,
        name: { zh, en },
      })),
    }),
    signOut: () => ({ signedOut: true }),
    previewTicket: ({ body }) => {
      const [categoryName = general, ...alsoCategoryNames] = named(body.categoryIds);
      return {
        ...{ categoryName, alsoCategoryNames, ...classOf(body.mobile, body.readingId), ...wait },
        maskedName: body.mobile === null && body.readingId === null ? null : '张*',
        papers: [],
        selfService: body.categoryIds.includes('pay') && body.categoryIds.length === 1,
        unavailable: [],
      };
    },
    issueTicket: ({ body }) => issue(body.categoryIds, body.mobile),
    checkIn: ({ body }) => ({ ...issue(['plan'], '13800000001'), late: body.code.endsWith('9') }),
    reprintTicket: () => ({ number: 'A007', ...follow, print: print('job-7', 1) }),
    leaveQueue: () => ({ number: 'A112' }),
    readSlots: ({ params }) => sampleSlots(params['businessDay'] ?? ''),
    bookFromPhone: ({ body }) => ({ appointmentId: 'appointment-1', code: '204816', slotAt: body.slotAt }),
    cancelFromPhone: () => ({ appointmentId: 'appointment-1' }),
    askHelp: () => ({ alertId: 'alert-1' }),
  };
}
