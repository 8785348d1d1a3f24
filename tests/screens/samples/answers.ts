import type { BodyOf, PrincipalBody, ReplyOf, RouteName, routes } from '@onehall/protocol';
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

export function sampleAnswers(size: SampleSize, staff: PrincipalBody): Answers {
  let issued = 11;
  const classOf = (mobile: string | null) =>
    mobile === null ? { classId: 'general', className: general } : { classId: 'diamond', className: diamond };
  const categoryOf = (id: string) => {
    const found = categories.find((one) => one.id === id);
    return { categoryName: found?.name ?? general, papers: [...(found?.papers ?? [])] };
  };
  return {
    readHealth: () => ({ ok: true, seq: 1, version: 'sample' }),
    readHall: () => sampleHall(size),
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
    previewTicket: ({ body }) => ({
      ...categoryOf(body.categoryId),
      ...classOf(body.mobile),
      maskedName: body.mobile === null ? null : '张*',
      peopleAhead: size === 'full' ? 128 : 3,
      range: size === 'full' ? { low: 95, high: 140 } : { low: 8, high: 15 },
    }),
    issueTicket: ({ body }) => {
      issued += 1;
      const { categoryName } = categoryOf(body.categoryId);
      const number = `A${String(issued).padStart(3, '0')}`;
      const followPath = `/t/${'AbCdEfGhIjKlMnOpQrStUv'}`;
      return {
        ticketId: `ticket-${issued}`,
        number,
        categoryName,
        ...classOf(body.mobile),
        peopleAhead: size === 'full' ? 128 : 3,
        range: size === 'full' ? { low: 95, high: 140 } : { low: 8, high: 15 },
        issuedAt: Date.now(),
        followPath,
        followUrl: `http://192.168.1.20:8080${followPath}`,
        print:
          size === 'full'
            ? null
            : { jobId: `job-${issued}`, deviceId: 'printer-1', copy: 0, state: 'queued', reason: null },
      };
    },
    askHelp: () => ({ alertId: 'alert-1' }),
  };
}
