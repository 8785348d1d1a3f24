import {
  type ApprovalKind,
  type AuditEvent,
  type AuditFacts,
  answerFinding,
  type BusinessDay,
  businessDayAt,
  compareRun,
  dayStartsMinute,
  decideFinding,
  type Finding,
  findingsOf,
  findStaff,
  type HallEvent,
  hallDayOf,
  type Refusal,
  type Result,
  refuse,
} from '@onehall/domain';
import { raiseAlert, settleAlert } from '../access/alerts.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So many findings are told to the branch manager at once. */
const escalatedMost = 200;

export interface AuditOutcome {
  readonly found: number;
  readonly opened: number;
  readonly settled: number;
}

function factsOf(businessDay: BusinessDay, begins: number, context: CommandContext): AuditFacts {
  const { hall, now, state } = context;
  const from = begins + dayStartsMinute(hall.hours) * 60_000;
  const { uses, ...records } = state.auditRecords(businessDay, from, from + dayMs);
  return {
    businessDay,
    over: businessDay < hallDayOf(now, hall) || state.closedDay(businessDay) !== null,
    numbersInvoices: hall.invoices?.numbered === true,
    toleranceFen: hall.cash.toleranceFen,
    ...records,
    uses: uses.map((use) => ({ ...use, ...hall.approvals.limits[use.kind as ApprovalKind].clerk })),
  };
}

/**
 * Ties all records of a day, opens what is new and settles what is so no longer [M2]. It does nothing twice. Refusals, in
 * this order: malformed-request {field} (no such day), day-to-come.
 */
export function runAudit(
  { businessDay, by }: { readonly businessDay: BusinessDay; readonly by: string },
  context: CommandContext,
): Decision<AuditOutcome> {
  const { hall, now, state } = context;
  const begins = businessDayAt(businessDay, hall.zone);
  if (begins === null) return refuse('malformed-request', { field: 'businessDay' });
  if (businessDay > hallDayOf(now, hall)) return refuse('day-to-come');
  const found = findingsOf(factsOf(businessDay, begins, context));
  const { opened, settled } = compareRun(found, state.findings(businessDay));
  const counts = { found: found.length, opened: opened.length, settled: settled.length };
  return decided(
    [
      { type: 'AuditRun', payload: { businessDay, by, ...counts } },
      ...opened.map(
        (one): AuditEvent => ({ type: 'FindingOpened', payload: { findingId: context.newId(), ...one } }),
      ),
      ...settled.map(
        ({ id }): AuditEvent => ({ type: 'FindingSettled', payload: { findingId: id, by: 'system' } }),
      ),
    ],
    counts,
  );
}

/** The day that is to be audited by itself now: the one just closed, or today's when an hour has passed. */
function dayDue({ hall, now, state }: CommandContext): BusinessDay | null {
  const closed = state.lastClosedDay();
  if (closed !== null && (state.lastAudit(closed.businessDay) ?? 0) < closed.closedAt)
    return closed.businessDay;
  const today = hallDayOf(now, hall);
  const since = state.lastAudit(today) ?? state.firstPaymentAt(today);
  return since !== null && now - since >= hourMs ? today : null;
}

/**
 * What the hall does of the audit by itself [M2]: once an hour while customers pay, when a day is closed, and the branch
 * manager is told of whatever has waited a day.
 */
export function tendAudit(context: CommandContext): Decision<{ businessDay: BusinessDay | null }> {
  const late = context.state.findingsToEscalate(context.now - dayMs, escalatedMost);
  const escalated = late.map(
    (findingId): AuditEvent => ({
      type: 'FindingEscalated',
      payload: { findingId, to: 'branch-manager' },
    }),
  );
  const told = [...escalated, ...lateAlert(late.length, context)];
  const businessDay = dayDue(context);
  if (businessDay === null) return decided(told, { businessDay });
  const run = runAudit({ businessDay, by: 'system' }, context);
  return run.ok ? decided([...run.value.events, ...told], { businessDay }) : run;
}

/** One alert for all that is late, while any of it is neither answered and filed nor settled. */
function lateAlert(escalatedNow: number, context: CommandContext): HallEvent[] {
  const { state } = context;
  const n = state.escalatedFindings() + escalatedNow;
  const told =
    n === 0
      ? settleAlert({ kind: 'audit-late', source: 'audit' }, context)
      : raiseAlert({ kind: 'audit-late', source: 'audit', facts: { n } }, context);
  return told.ok ? [...told.value.events] : [];
}

function onFinding(
  findingId: string,
  { state }: CommandContext,
  decide: (finding: Finding) => Result<AuditEvent, Refusal>,
): Decision<{ findingId: string }> {
  const finding = state.finding(findingId);
  if (finding === null) return refuse('finding-unknown');
  const done = decide(finding);
  return done.ok ? decided([done.value], { findingId }) : done;
}

interface Spoken {
  readonly findingId: string;
  readonly by: string;
  readonly words: string;
}

const managers = ['duty-manager', 'branch-manager'];

/** Refusals: finding-unknown, those of answerFinding. */
export function answerAuditFinding(
  command: Spoken,
  context: CommandContext,
): Decision<{ findingId: string }> {
  const forOthers = managers.includes(findStaff(context.hall, command.by)?.role ?? '');
  const { by, words } = command;
  return onFinding(command.findingId, context, (one) => answerFinding(one, { by, words, forOthers }));
}

/** Refusals: finding-unknown, those of decideFinding. */
export function decideAuditFinding(
  command: Spoken & { readonly accepted: boolean },
  context: CommandContext,
): Decision<{ findingId: string }> {
  const { by, words, accepted } = command;
  return onFinding(command.findingId, context, (one) => decideFinding(one, { by, words, accepted }));
}
