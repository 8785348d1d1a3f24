import {
  applyPostings,
  drawerAccount,
  type HallEvent,
  hallDayOf,
  holdsCustomerNumber,
  mayUseShift,
  type Paper,
  type Refusal,
  type Result,
  refuse,
  settlePostings,
} from '@onehall/domain';
import { type CommandContext, decided } from '../decision.ts';
import { drawerOf, type OfPaper, type PaperAnswer } from './open-paper.ts';
import { standsAs } from './run-emergency.ts';

/** Refusals: paper-unknown, paper-not-keyed, paper-settled. */
function unsettledForm(number: number, { state }: CommandContext): Result<Paper, Refusal> {
  const paper = state.paper('form', number);
  if (paper === null) return refuse('paper-unknown', { number });
  if (paper.state !== 'keyed' || paper.taskId === null) return refuse('paper-not-keyed', { number });
  return paper.settledAt === null ? { ok: true, value: paper } : refuse('paper-settled', { number });
}

/**
 * What was wanted on the paper has been entered and paid in a visit (its money is the visit's now), or the money went back
 * to the customer: cash only by a manager, out of their own drawer, or else that of whoever took it. Refusals, in this
 * order: words-hold-number, paper-unknown, paper-not-keyed, paper-settled; where it went back paper-return-by-manager; where it was entered
 * ticket-unknown, paper-visit-unpaid {cashFen, cardFen, mobileFen} (that visit has paid less in one of these ways), paper-visit-of-another (a manager alone
 * names the visit of another clerk than took the paper); shift-missing, shift-not-open, payout-not-in-drawer.
 */
export function settlePaperForm(
  command: OfPaper & {
    readonly how: 'completed' | 'returned';
    /** Today's ticket in whose visit it was entered; null where the money went back. */
    readonly ticketNumber: string | null;
    readonly note: string;
  },
  context: CommandContext,
): PaperAnswer {
  if (holdsCustomerNumber(command.note)) return refuse('words-hold-number');
  const { state } = context;
  const open = unsettledForm(command.number, context);
  if (!open.ok) return open;
  const paper = open.value;
  const money = state.paperMoney(paper.id);
  const place = settlingPlace(command, paper, context);
  if (!place.ok) return place;
  const { visitId, shiftId } = place.value;
  const postings = settlePostings(paper.id, money, shiftId);
  const drawer = shiftId === null ? [] : [drawerAccount(shiftId).id];
  const after = applyPostings(state.balances([...drawer]), postings);
  if (!after.ok) return refuse('payout-not-in-drawer', { payoutFen: money.cashFen });
  const { how, note, by, number } = command;
  const events: HallEvent[] = [
    { type: 'PaperFormSettled', payload: { paperId: paper.id, number, by, how, visitId, note, postings } },
  ];
  if (paper.taskId !== null && state.task(paper.taskId)?.doneAt === null)
    events.push({ type: 'TaskDone', payload: { taskId: paper.taskId, by, note } });
  return decided(events, { paperId: paper.id });
}

function settlingPlace(
  command: {
    readonly how: 'completed' | 'returned';
    readonly ticketNumber: string | null;
    readonly by: string;
  },
  paper: Paper,
  context: CommandContext,
): Result<{ readonly visitId: string | null; readonly shiftId: string | null }, Refusal> {
  const { state, hall, now } = context;
  const { cashFen, cardFen, mobileFen } = state.paperMoney(paper.id);
  const byManager = standsAs(hall, command.by) === 'manager';
  if (command.how === 'returned') {
    if (cashFen > 0 && !byManager) return refuse('paper-return-by-manager');
    const payer = state.openShift(command.by) === null ? (paper.clerkId ?? command.by) : command.by;
    const shift = drawerOf(payer, cashFen, false, context);
    return shift.ok ? { ok: true, value: { visitId: null, shiftId: shift.value?.id ?? null } } : shift;
  }
  const ticketId = state.ticketIdByNumber(hallDayOf(now, hall), command.ticketNumber ?? '');
  const visitId = ticketId === null ? null : (state.ticket(ticketId)?.visitId ?? null);
  if (visitId === null) return refuse('ticket-unknown');
  const paid = state.paidInVisit(visitId);
  // By each way of its own: a card on paper that was entered as cash would leave the drawer short at its close.
  const { cashFen: paidCash = 0, cardFen: paidCard = 0, mobileFen: paidMobile = 0 } = paid?.money ?? {};
  const covers = paidCash >= cashFen && paidCard >= cardFen && paidMobile >= mobileFen;
  if (paid === null || !covers) return refuse('paper-visit-unpaid', { cashFen, cardFen, mobileFen });
  const paidIn = state.shift(paid.shiftId);
  if (!byManager && paidIn?.clerkId !== paper.clerkId) return refuse('paper-visit-of-another');
  if (cashFen === 0) return { ok: true, value: { visitId, shiftId: null } };
  const shift = mayUseShift(paidIn);
  return shift.ok ? { ok: true, value: { visitId, shiftId: shift.value.id } } : shift;
}
