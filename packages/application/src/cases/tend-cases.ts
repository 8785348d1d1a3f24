import { type Case, type CaseClock, clocksUnnoticed, type HallEvent, isChased } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const most = 100;

const ofContact: ReadonlySet<CaseClock> = new Set(['contact', 'next-contact', 'after-care']);

/**
 * Notices every clock of a case that has passed [D5, D10, D12]: the department that has the order is sent an expedite
 * notice, and the duty manager is told. Each instant once, those that passed while the server was off too: what was
 * noticed is in the journal, not in memory.
 */
export function tendCases(context: CommandContext): Decision<{ noticed: number }> {
  const events = context.state.casesToNotice(context.now, most).flatMap((one) => noticesOf(one, context));
  return decided(events, { noticed: events.length });
}

function noticesOf(one: Case, context: CommandContext): HallEvent[] {
  const events: HallEvent[] = [];
  const told = new Set<string>();
  let { notices } = one;
  for (const { clock, at } of clocksUnnoticed(one)) {
    if (at > context.now) break;
    const chased = isChased(one, clock);
    if (chased) notices += 1;
    const notice = chased ? `${one.number}-DB${notices}` : null;
    const departmentId = chased ? one.departmentId : null;
    events.push({ type: 'CaseClockPassed', payload: { caseId: one.id, clock, at, departmentId, notice } });
    const kind = ofContact.has(clock) ? 'case-contact' : 'case-due';
    if (told.has(kind) || context.state.openAlert(kind, one.number) !== null) continue;
    told.add(kind);
    const facts = { caseId: one.id, number: one.number, clock, notice };
    const payload = { alertId: context.newId(), kind, source: one.number, facts } as const;
    events.push({ type: 'AlertRaised', payload });
  }
  return events;
}
