import {
  findCategory,
  findClass,
  findCounter,
  findStaff,
  type HallEvent,
  hallDayOf,
  type PaperMoney,
  type PaperTicketOutcome,
  paperNumber,
  paperPostings,
  papersTimes,
  type Refusal,
  type Result,
  refuse,
  takenFen,
} from '@onehall/domain';
import { type CommandContext, decided } from '../decision.ts';
import { drawerOf, type OfPaper, openPaper, type PaperAnswer } from './open-paper.ts';
import { standsAs } from './run-emergency.ts';

const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

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
export function keyPaperTicket(command: KeyPaperTicket, context: CommandContext): PaperAnswer {
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
export function keyPaperForm(command: KeyPaperForm, context: CommandContext): PaperAnswer {
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
