import {
  type BusinessDay,
  contractProblem,
  dayNumber,
  daysOfMonth,
  findStaff,
  hallDayOf,
  type InputKind,
  postOf,
  type Refusal,
  type Result,
  type RosterMonth,
  type RosterOrigin,
  type RosterRules,
  type RosterShift,
  refuse,
  rosterRulesProblem,
  sortedShifts,
  type WorkContract,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { problemsOf } from './roster-facts.ts';

/** Refusals: setting-invalid {field, problem}. */
export function setRosterRules(
  { rules, by }: { readonly rules: RosterRules; readonly by: string },
  _context: CommandContext,
): Decision<Record<string, never>> {
  const problem = rosterRulesProblem(rules);
  if (problem) return refuse('setting-invalid', problem);
  return decided([{ type: 'RosterRulesSet', payload: { rules, by } }], {});
}

/** Refusals: staff-unknown (also somebody whose post is in no roster), setting-invalid {field, problem}. */
export function setContract(
  {
    staffId,
    contract,
    by,
  }: { readonly staffId: string; readonly contract: WorkContract; readonly by: string },
  { hall }: CommandContext,
): Decision<Record<string, never>> {
  const person = findStaff(hall, staffId);
  if (!person || person.left === true || postOf(person) === null) return refuse('staff-unknown');
  const problem = contractProblem(contract);
  if (problem) return refuse('setting-invalid', problem);
  return decided([{ type: 'ContractSet', payload: { staffId, contract, by } }], {});
}

/** Marks days with a season, the weather, a promotion, a holiday or as closed; `effect` null takes the mark off. Refusals: malformed-request (no such day). */
export function setDayInput(
  command: {
    readonly days: readonly BusinessDay[];
    readonly kind: InputKind;
    readonly effect: { readonly percent: number; readonly note: string } | null;
    readonly by: string;
  },
  _context: CommandContext,
): Decision<Record<string, never>> {
  if (command.days.some((day) => dayNumber(day) === null))
    return refuse('malformed-request', { field: 'days' });
  const counted = command.kind !== 'holiday' && command.kind !== 'closed';
  const effect = command.effect && { ...command.effect, percent: counted ? command.effect.percent : 0 };
  return decided([{ type: 'DayInputSet', payload: { ...command, effect } }], {});
}

export interface KeepRoster {
  readonly month: RosterMonth;
  /** The version that was read before it was changed; 0: there was none. */
  readonly basedOn: number;
  readonly shifts: readonly RosterShift[];
  readonly origin: Exclude<RosterOrigin, 'request'>;
  readonly by: string;
}

/**
 * Keeps a month's roster as its next version; nobody works by it before it is published. Refusals, in this order:
 * malformed-request (no such month, a shift of another month, of no length, with breaks outside of it, or two of one person on a day),
 * roster-changed (somebody kept another version meanwhile), day-past (a shift of a day that is over would change).
 */
export function keepRoster(command: KeepRoster, context: CommandContext): Decision<{ version: number }> {
  const { month, basedOn, by, origin } = command;
  if (daysOfMonth(month).length === 0) return refuse('malformed-request', { field: 'month' });
  const shifts = sortedShifts(command.shifts);
  const formed = wellFormed(month, shifts);
  if (!formed.ok) return formed;
  const version = context.state.newestRoster(month)?.version ?? 0;
  if (version !== basedOn) return refuse('roster-changed', { version });
  const today = hallDayOf(context.now, context.hall);
  const past = (all: readonly RosterShift[]) => JSON.stringify(all.filter((one) => one.day < today));
  const published = context.state.publishedRoster(month);
  if (published && past(published.shifts) !== past(shifts)) return refuse('day-past');
  return decided([{ type: 'RosterKept', payload: { month, version: version + 1, shifts, origin, by } }], {
    version: version + 1,
  });
}

function wellFormed(month: RosterMonth, shifts: readonly RosterShift[]): Result<null, Refusal> {
  for (const [nth, shift] of shifts.entries()) {
    const before = shifts[nth - 1];
    const { day, staffId, startMinute, endMinute, breaks } = shift;
    if (dayNumber(day) === null || !day.startsWith(`${month}-`))
      return refuse('malformed-request', { field: 'day' });
    if (before && before.day === day && before.staffId === staffId)
      return refuse('malformed-request', { field: 'staffId' });
    if (endMinute <= startMinute) return refuse('malformed-request', { field: 'endMinute' });
    let from = startMinute;
    for (const one of breaks) {
      if (one.startMinute < from || one.startMinute + one.minutes > endMinute)
        return refuse('malformed-request', { field: 'breaks' });
      from = one.startMinute + one.minutes;
    }
  }
  return { ok: true, value: null };
}

/**
 * From now on the newest version is what people work by. Refusals, in this order: malformed-request (no such month),
 * roster-unknown (nothing is kept), roster-changed (another version than the one that was read), roster-published (it is that already), month-past,
 * roster-has-problems {n} (it breaks something and no reason is given why it is published all the same).
 */
export function publishRoster(
  command: {
    readonly month: RosterMonth;
    readonly version: number;
    /** Why problems are accepted; '': none are. */
    readonly reason: string;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ version: number }> {
  const { month, version, reason, by } = command;
  if (daysOfMonth(month).length === 0) return refuse('malformed-request', { field: 'month' });
  const newest = context.state.newestRoster(month);
  if (newest === null) return refuse('roster-unknown');
  if (newest.version !== version) return refuse('roster-changed', { version: newest.version });
  if (newest.publishedAt !== null) return refuse('roster-published');
  const today = hallDayOf(context.now, context.hall);
  if (month < today.slice(0, 7)) return refuse('month-past');
  const problems = problemsOf(month, newest.shifts, context).filter(({ day }) => day >= today).length;
  if (problems > 0 && reason === '') return refuse('roster-has-problems', { n: problems });
  return decided([{ type: 'RosterPublished', payload: { month, version, problems, reason, by } }], {
    version,
  });
}
