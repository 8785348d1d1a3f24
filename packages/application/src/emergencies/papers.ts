import {
  applyPostings,
  blockMost,
  drawerAccount,
  findCategory,
  findClass,
  findCounter,
  findStaff,
  type HallEvent,
  hallDayOf,
  mayKey,
  mayUseShift,
  type Paper,
  type PaperKind,
  type PaperMoney,
  type PaperTicketOutcome,
  paperNumber,
  paperPostings,
  papersTimes,
  type Refusal,
  type Result,
  refuse,
  type Shift,
  settlePostings,
  takenFen,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { standsAs } from './run-emergency.ts';

interface OfPaper {
  readonly number: number;
  readonly by: string;
}

type Answer = Decision<{ paperId: string }>;

const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

/**
 * Prints a block of numbered paper: its numbers follow the last one of the series without a gap, whoever prints. In a
 * running drill the block is of the drill. Refusals, in this order: paper-block-too-big {most}, emergency-unknown.
 */
export function printPaperBlock(
  command: {
    readonly kind: PaperKind;
    readonly count: number;
    readonly emergencyId: string | null;
    readonly drill: boolean;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ blockId: string; first: number; last: number }> {
  const { kind, count, emergencyId, by } = command;
  if (count < 1 || count > blockMost) return refuse('paper-block-too-big', { most: blockMost });
  const emergency = emergencyId === null ? null : context.state.emergency(emergencyId);
  if (emergencyId !== null && emergency === null) return refuse('emergency-unknown');
  const first = context.state.lastPaperNumber(kind) + 1;
  const last = first + count - 1;
  const blockId = context.newId();
  const paperIds = Array.from({ length: count }, () => context.newId());
  const drill = emergency?.drill ?? command.drill;
  const payload = { blockId, kind, first, last, paperIds, emergencyId, drill, by };
  return decided([{ type: 'PaperBlockPrinted', payload }], { blockId, first, last });
}

/** Refusals: paper-unknown, those of mayKey. */
function openPaper(kind: PaperKind, number: number, { state }: CommandContext): Result<Paper, Refusal> {
  const paper = state.paper(kind, number);
  return paper === null ? refuse('paper-unknown', { number }) : mayKey(paper);
}

export interface KeyPaperTicket extends OfPaper {
  readonly writtenAt: number;
  readonly calledAt: number | null;
  readonly endedAt: number | null;
  readonly categoryId: string;
  readonly classId: string;
  readonly outcome: PaperTicketOutcome;
  readonly counterId: string | null;
  readonly clerkId: string | null;
}

/**
 * A paper ticket is keyed in with the times that stand on it: the queue's history and figures read it like every other.
 * Whoever still waits joins the queue with the time they have waited. Refusals, in this order: paper-unknown, those of
 * mayKey, category-unknown, class-unknown, counter-unknown, staff-unknown, paper-time-missing (served without a time),
 * those of papersTimes, paper-day-over (still waiting, of a day that has passed).
 */
export function keyPaperTicket(command: KeyPaperTicket, context: CommandContext): Answer {
  const { hall, now } = context;
  const open = openPaper('ticket', command.number, context);
  if (!open.ok) return open;
  const paper = open.value;
  if (!findCategory(hall, command.categoryId))
    return refuse('category-unknown', { categoryId: command.categoryId });
  const customerClass = findClass(hall, command.classId);
  if (!customerClass) return refuse('class-unknown', { classId: command.classId });
  const { counterId, clerkId, writtenAt, outcome } = command;
  if (counterId !== null && !findCounter(hall, counterId)) return refuse('counter-unknown', { counterId });
  if (clerkId !== null && !findStaff(hall, clerkId)) return refuse('staff-unknown', { staffId: clerkId });
  const served = outcome === 'served';
  const calledAt = served ? command.calledAt : null;
  const endedAt = outcome === 'waiting' ? null : command.endedAt;
  if (served && (calledAt === null || endedAt === null)) return refuse('paper-time-missing');
  const times = papersTimes(
    paper,
    [
      { field: 'writtenAt', at: writtenAt },
      { field: 'calledAt', at: calledAt },
      { field: 'endedAt', at: endedAt },
    ],
    now,
  );
  if (!times.ok) return times;
  const businessDay = hallDayOf(writtenAt, hall);
  if (outcome === 'waiting' && businessDay !== hallDayOf(now, hall)) return refuse('paper-day-over');
  return decided(
    [
      {
        type: 'PaperTicketKeyed',
        payload: {
          paperId: paper.id,
          number: paper.number,
          by: command.by,
          drill: paper.drill,
          outcome,
          ticketId: context.newId(),
          visitId: context.newId(),
          ticketNumber: paperNumber('ticket', paper.number),
          businessDay,
          categoryId: command.categoryId,
          classId: customerClass.id,
          group: customerClass.group,
          followToken: context.newToken(),
          writtenAt,
          calledAt,
          endedAt: endedAt ?? (outcome === 'left' ? writtenAt : null),
          counterId: served ? counterId : null,
          clerkId: served ? clerkId : null,
          dueAt: writtenAt + customerClass.waitTargetMin * minuteMs,
        },
      },
    ],
    { paperId: paper.id },
  );
}

export interface KeyPaperForm extends OfPaper {
  /** The paper ticket of the same customer, keyed before. */
  readonly ticketPaperNumber: number;
  readonly writtenAt: number;
  /** Who took it. */
  readonly clerkId: string;
  readonly categoryId: string;
  readonly money: PaperMoney;
  readonly reference: string | null;
  readonly name: string;
  readonly mobile: string;
  readonly wish: string;
  /** false: nothing is left to be done for it, and no money was taken. */
  readonly toComplete: boolean;
}

/** The shift whose drawer cash is of; null: there is none. Refusals: shift-missing, shift-not-open. */
function drawerOf(
  clerkId: string,
  cashFen: number,
  drill: boolean,
  { state }: CommandContext,
): Result<Shift | null, Refusal> {
  return drill || cashFen === 0 ? { ok: true, value: null } : mayUseShift(state.openShift(clerkId));
}

/**
 * The shift that cash of a form belongs to. Cash that was taken before the shift began was counted with another, and is in
 * this drawer a second time on paper only. Refusals, in this order: paper-cash-not-yours (a manager alone keys cash into
 * the drawer of somebody else), shift-missing, shift-not-open, paper-before-shift.
 */
function drawerOfForm(
  { clerkId, by, money, writtenAt }: KeyPaperForm,
  drill: boolean,
  context: CommandContext,
): Result<string | null, Refusal> {
  const cash = !drill && money.cashFen > 0;
  if (cash && by !== clerkId && standsAs(context.hall, by) !== 'manager')
    return refuse('paper-cash-not-yours');
  const drawer = drawerOf(clerkId, money.cashFen, drill, context);
  if (!drawer.ok) return drawer;
  const shift = drawer.value;
  // People write minutes: the minute in which the shift began is its own.
  if (shift !== null && writtenAt < Math.floor(shift.openedAt / minuteMs) * minuteMs)
    return refuse('paper-before-shift');
  return { ok: true, value: shift?.id ?? null };
}

/**
 * A paper form is kept as what it is: who wanted what, and the money taken, by way of paying. It is no order: where
 * something is still to be done, a task says so to the clerk who took it. Cash goes to that clerk's drawer by the postings
 * of a sale. Refusals, in this order: paper-unknown, those of mayKey, paper-ticket-missing (its ticket is not keyed),
 * category-unknown, staff-unknown, paper-money-loose (money taken and nothing to be done for it), contact-missing (nobody
 * to call), reference-missing (a payment that was not cash, without its reference), those of papersTimes, those of
 * drawerOfForm.
 */
export function keyPaperForm(command: KeyPaperForm, context: CommandContext): Answer {
  const { hall, now, state } = context;
  const open = openPaper('form', command.number, context);
  if (!open.ok) return open;
  const paper = open.value;
  const ticket = state.paper('ticket', command.ticketPaperNumber);
  // What is practised hangs on no ticket: a drill's paper tickets are in no queue.
  const keyed = paper.drill ? { ticketId: '', visitId: '' } : ticket && state.ticketOfPaper(ticket.id);
  if (keyed === null) return refuse('paper-ticket-missing', { number: command.ticketPaperNumber });
  if (!findCategory(hall, command.categoryId))
    return refuse('category-unknown', { categoryId: command.categoryId });
  const { clerkId, money, toComplete, reference } = command;
  if (!findStaff(hall, clerkId)) return refuse('staff-unknown', { staffId: clerkId });
  if (!toComplete && takenFen(money) > 0) return refuse('paper-money-loose');
  if (toComplete && command.mobile === '') return refuse('contact-missing');
  if (money.cardFen + money.mobileFen > 0 && reference === null) return refuse('reference-missing');
  const times = papersTimes(paper, [{ field: 'writtenAt', at: command.writtenAt }], now);
  if (!times.ok) return times;
  const shift = drawerOfForm(command, paper.drill, context);
  if (!shift.ok) return shift;
  const recordId = context.newId();
  const taskId = toComplete && !paper.drill ? context.newId() : null;
  const { ticketId, visitId } = keyed;
  const { name, mobile, wish, writtenAt, categoryId, by } = command;
  const events: HallEvent[] = [
    {
      type: 'PaperFormKeyed',
      payload: {
        paperId: paper.id,
        number: paper.number,
        by,
        drill: paper.drill,
        writtenAt,
        ticketId,
        visitId,
        clerkId,
        shiftId: shift.value,
        categoryId,
        money,
        reference,
        recordId,
        taskId,
        postings: paper.drill ? [] : paperPostings(paper.id, money, shift.value),
      },
    },
  ];
  if (taskId !== null) {
    const facts = { number: paperNumber('form', paper.number), takenFen: takenFen(money) };
    events.push({
      type: 'TaskOpened',
      payload: {
        taskId,
        kind: 'paper-form',
        visitId,
        orderId: null,
        ownerId: clerkId,
        dueAt: now + dayMs,
        contactRecordId: recordId,
        facts,
      },
    });
  }
  const content = { name, mobile, wish };
  return decided(events, { paperId: paper.id }, [{ recordId, subjectId: `paper:${paper.id}`, content }]);
}

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
 * order: paper-unknown, paper-not-keyed, paper-settled; where it went back paper-return-by-manager; where it was entered
 * ticket-unknown, paper-visit-unpaid {paidFen, takenFen} (that visit has paid less), paper-visit-of-another (a manager alone
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
): Answer {
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
  const { cashFen } = state.paperMoney(paper.id);
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
  if (paid === null || paid.paidFen < paper.takenFen)
    return refuse('paper-visit-unpaid', { paidFen: paid?.paidFen ?? 0, takenFen: paper.takenFen });
  const paidIn = state.shift(paid.shiftId);
  if (!byManager && paidIn?.clerkId !== paper.clerkId) return refuse('paper-visit-of-another');
  if (cashFen === 0) return { ok: true, value: { visitId, shiftId: null } };
  const shift = mayUseShift(paidIn);
  return shift.ok ? { ok: true, value: { visitId, shiftId: shift.value.id } } : shift;
}

/** Spoilt, or never given out. Refusals: paper-unknown, those of mayKey. */
export function voidPaper(
  command: OfPaper & { readonly kind: PaperKind; readonly reason: string },
  context: CommandContext,
): Answer {
  const open = openPaper(command.kind, command.number, context);
  if (!open.ok) return open;
  const { kind, number, reason, by } = command;
  const payload = { paperId: open.value.id, kind, number, reason, by };
  return decided([{ type: 'PaperVoided', payload }], { paperId: open.value.id });
}

/** Cannot be found; it may turn up and be keyed then. Refusals: paper-unknown, those of mayKey, paper-missing (told before). */
export function missPaper(
  command: OfPaper & { readonly kind: PaperKind; readonly reason: string },
  context: CommandContext,
): Answer {
  const open = openPaper(command.kind, command.number, context);
  if (!open.ok) return open;
  if (open.value.state === 'missing') return refuse('paper-missing', { number: command.number });
  const { kind, number, reason, by } = command;
  const payload = { paperId: open.value.id, kind, number, reason, by };
  return decided([{ type: 'PaperMissed', payload }], { paperId: open.value.id });
}
