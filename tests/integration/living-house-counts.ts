import { dayOf, hourOf, type Row, type Sighting } from './living-counts.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** What the month's hall is like: its days, its hours on the wall, and its devices. */
export interface House {
  readonly days: readonly string[];
  readonly opens: number;
  readonly closes: number;
  readonly devices: readonly string[];
  readonly managers: ReadonlySet<string>;
  readonly emergencyKinds: number;
  /** When everything is looked at. */
  readonly until: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly who: string;
}

const wallOf = (day: string, minutes: number) =>
  Date.parse(`${day}T00:00:00Z`) - shanghaiMs + minutes * minuteMs;
const text = (row: Row, name: string) => String(row.payload[name]);

/** Spans between two kinds of rows with the same key; what has not ended lasts to the end. */
function spansOf(
  rows: readonly Row[],
  [starts, ends]: readonly [string, string],
  key: string,
  who: string,
  until: number,
): Span[] {
  const open = new Map<string, { from: number; who: string }>();
  const spans: Span[] = [];
  for (const row of rows) {
    if (row.type === starts) open.set(text(row, key), { from: row.at, who: text(row, who) });
    const begun = row.type === ends ? open.get(text(row, key)) : undefined;
    if (begun !== undefined) {
      spans.push({ ...begun, until: row.at });
      open.delete(text(row, key));
    }
  }
  for (const begun of open.values()) spans.push({ ...begun, until });
  return spans;
}

/** Every whole minute of the clock between two instants, by its start. */
function* minutesOf(from: number, until: number): Generator<number> {
  for (let at = Math.floor(from / minuteMs) * minuteMs; at + minuteMs <= until; at += minuteMs) yield at;
}

const within = (spans: readonly Span[], at: number) =>
  spans.some((one) => Math.floor(one.from / minuteMs) * minuteMs <= at && at + minuteMs <= one.until);

/** Minute by minute: who is there, whether a manager is, and which devices are out of order. */
export function sightingsOfMinutes(rows: readonly Row[], house: House): Sighting[] {
  const { until } = house;
  const stays = spansOf(rows, ['ClerkSignedOn', 'ClerkSignedOff'], 'counterId', 'clerkId', until);
  const faults = spansOf(rows, ['FaultReported', 'FaultClosed'], 'faultId', 'deviceId', until);
  const levers = spansOf(
    rows.filter(
      ({ type, payload }) =>
        type !== 'LeverPulled' || payload['kind'] === 'open-counter' || payload['kind'] === 'call-back',
    ),
    ['LeverPulled', 'LeverEnded'],
    'leverId',
    'kind',
    until,
  );
  const rostered = leadsOf(rows, house);
  const found: Sighting[] = [];
  for (const day of house.days) {
    for (const at of minutesOf(wallOf(day, house.opens), wallOf(day, house.closes))) {
      const hour = hourOf(at);
      found.push({ id: 'opening-kept', day, hour, hits: within(stays, at) ? 1 : 0, base: 1 });
      if (rostered !== null)
        found.push({ id: 'manager-on-floor', day, hour, hits: within(rostered, at) ? 1 : 0, base: 1 });
      const down = house.devices.filter((id) =>
        within(
          faults.filter(({ who }) => who === id),
          at,
        ),
      ).length;
      const all = house.devices.length;
      found.push({ id: 'equipment', day, hour, hits: all - down, base: all });
    }
  }
  for (const { from, until: left, who } of stays)
    for (const at of minutesOf(from, left))
      found.push({ id: 'counter-hours', day: dayOf(at), hour: hourOf(at), clerk: who, hits: 1, base: 0 });
  for (const { from, until: ended } of levers)
    for (const at of minutesOf(from, ended))
      found.push({ id: 'lever-hours', day: dayOf(at), hour: hourOf(at), hits: 1, base: 0 });
  return found;
}

/** Minutes that the roster published last has a manager, or who stands in, on the floor. */
function leadsOf(rows: readonly Row[], { managers }: House): Span[] | null {
  if (!rows.some(({ type }) => type === 'RosterPublished')) return null;
  const kept = rows.findLast(({ type }) => type === 'RosterKept');
  const shifts = (kept?.payload['shifts'] ?? []) as {
    day: string;
    staffId: string;
    startMinute: number;
    endMinute: number;
  }[];
  return shifts
    .filter(({ staffId }) => managers.has(staffId))
    .map(({ day, staffId, startMinute, endMinute }) => ({
      from: wallOf(day, startMinute),
      until: wallOf(day, endMinute),
      who: staffId,
    }));
}

interface CaseFacts {
  kind: string;
  channel: string;
  cause: string | null;
  accepted: boolean;
  opened: number | null;
  owner: string | null;
  handed: number;
  due: number;
  answered: number | null;
  late: boolean;
  closed: boolean;
}

/** Cases by the day on which they were opened. */
export function sightingsOfCases(rows: readonly Row[]): Sighting[] {
  const cases = new Map<string, CaseFacts>();
  for (const row of rows) {
    const id = text(row, 'caseId');
    if (row.type === 'CaseOpened')
      cases.set(id, {
        kind: text(row, 'kind'),
        channel: text(row, 'channel'),
        cause: null,
        accepted: false,
        opened: row.at,
        owner: row.payload['ownerId'] as string | null,
        handed: 0,
        due: Number(row.payload['dueAt']),
        answered: null,
        late: false,
        closed: false,
      });
    const one = cases.get(id);
    if (one === undefined) continue;
    if (row.type === 'CaseReassigned') {
      // Whoever takes what came from a phone is its first owner; only who takes it from somebody is another.
      if (one.owner === null) one.owner = text(row, 'to');
      else one.handed += 1;
    }
    if (row.type === 'CaseClockPassed' && row.payload['clock'] === 'due') one.late = true;
    if (row.type === 'CaseStepTaken') stepOf(one, row);
  }
  return [...cases.values()].flatMap((one) => sightingsOfCase(one));
}

function stepOf(one: CaseFacts, row: Row): void {
  const step = row.payload['step'] as { act: string; sorting?: { causeId: string }; accepted?: boolean };
  if (step.sorting) one.cause = step.sorting.causeId;
  if (step.act === 'answer') {
    one.answered = row.at;
    one.accepted = step.accepted === true;
  }
  if (step.act === 'close') one.closed = true;
}

function sightingsOfCase(one: CaseFacts): Sighting[] {
  if (one.opened === null) return [];
  const { opened, kind, cause } = one;
  const whose = { day: dayOf(opened), hour: hourOf(opened), clerk: one.owner ?? '' };
  const found: Sighting[] = [];
  const see = (id: string, isSo: boolean) => found.push({ id, hits: isSo ? 1 : 0, base: 1, ...whose });
  // Where the cause is ours it is a complaint; for a reason of their own that is explained and accepted it is none [D3].
  const complains = kind === 'complaint' || kind === 'dissatisfaction';
  const ours = cause === 'network-fault';
  const explained = cause !== null && one.accepted;
  const counts = complains && (ours || (kind === 'complaint' && !explained));
  if (counts) see('complaints', true);
  const inTime = one.late ? false : one.answered === null ? null : one.answered <= one.due;
  if (complains && inTime !== null) see('complaints-in-time', inTime);
  if (one.closed) see('first-contact', one.handed === 0);
  return found;
}

/** Drawers that were counted, and things that were looked for. */
export function sightingsOfCounts(rows: readonly Row[]): Sighting[] {
  const shiftDays = new Map<string, string>();
  const found: Sighting[] = [];
  for (const row of rows) {
    if (row.type === 'ShiftOpened') shiftDays.set(text(row, 'shiftId'), text(row, 'businessDay'));
    const day = dayOf(row.at);
    if (row.type === 'ShiftClosed') {
      const short = Number(row.payload['countedFen']) !== Number(row.payload['expectedFen']);
      const of = { day: shiftDays.get(text(row, 'shiftId')) ?? day, clerk: text(row, 'clerkId') };
      found.push({ id: 'cash-matching', hits: short ? 0 : 1, base: 1, ...of });
    }
    if (row.type === 'AssetChecked') {
      const here = row.payload['finding'] === 'here';
      found.push({ id: 'assets-matching', day, clerk: text(row, 'by'), hits: here ? 1 : 0, base: 1 });
    }
  }
  return found;
}

/** What stands at the end of each day: drills of a year, printed matter, agents' files, notices by who left. */
export function sightingsOfStanding(rows: readonly Row[], house: House): Sighting[] {
  return house.days.flatMap((day) => {
    const end = wallOf(day, 24 * 60);
    const before = rows.filter(({ at }) => at < end);
    return [
      ...drillsOf(before, day, end, house),
      ...printedOf(before, day),
      ...agentFilesOf(rows, day),
      ...noticesOf(before, day, house),
    ];
  });
}

function drillsOf(before: readonly Row[], day: string, end: number, { emergencyKinds }: House): Sighting[] {
  const ended = new Set(
    before.filter(({ type }) => type === 'EmergencyEnded').map((row) => text(row, 'emergencyId')),
  );
  const kinds = new Set(
    before
      .filter(
        ({ type, at, payload }) =>
          type === 'EmergencyStarted' && payload['drill'] === true && at > end - 365 * dayMs,
      )
      .filter((row) => ended.has(text(row, 'emergencyId')))
      .map((row) => text(row, 'kind')),
  );
  return [{ id: 'emergencies-drilled', day, hits: kinds.size, base: emergencyKinds }];
}

function printedOf(before: readonly Row[], day: string): Sighting[] {
  const gone = new Set(
    before.filter(({ type }) => type === 'PrintedMatterWithdrawn').map((row) => text(row, 'matterId')),
  );
  return before
    .filter((row) => row.type === 'PrintedMatterPutOut' && !gone.has(text(row, 'matterId')))
    .map((row) => ({ id: 'promotions-in-date', day, hits: text(row, 'validUntil') >= day ? 1 : 0, base: 1 }));
}

function agentFilesOf(rows: readonly Row[], day: string): Sighting[] {
  const booked = new Map(
    rows
      .filter(({ type }) => type === 'AgentFileBookedIn')
      .map((row) => [text(row, 'fileId'), text(row, 'businessDay')]),
  );
  const files = rows
    .filter(({ type }) => type === 'AgentSalesReported')
    .flatMap((row) => row.payload['files'] as { fileId: string; dueOn: string }[])
    .filter(({ dueOn }) => dueOn === day);
  return files.map(({ fileId }) => ({
    id: 'agent-files',
    day,
    hits: (booked.get(fileId) ?? 'never') <= day ? 1 : 0,
    base: 1,
  }));
}

/** For clerks alone, as the month's notices are: who was at a counter after it was published, and left with or without having read. */
function noticesOf(before: readonly Row[], day: string, { until }: House): Sighting[] {
  const notices = before.filter(({ type }) => type === 'NoticePublished');
  const stays = spansOf(before, ['ClerkSignedOn', 'ClerkSignedOff'], 'counterId', 'clerkId', until).filter(
    ({ until: left }) => dayOf(left) === day,
  );
  const left = new Map<string, number>();
  for (const stay of stays) left.set(stay.who, Math.max(left.get(stay.who) ?? 0, stay.until));
  return [...left].flatMap(([clerk, at]) =>
    notices
      .filter((notice) => notice.at < at)
      .map((notice) => {
        const read = before.some(
          (row) =>
            row.type === 'NoticeRead' &&
            text(row, 'noticeId') === text(notice, 'noticeId') &&
            text(row, 'staffId') === clerk &&
            row.at <= at,
        );
        return { id: 'notices-read', day, clerk, hits: read ? 1 : 0, base: 1 };
      }),
  );
}
