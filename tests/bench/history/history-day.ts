import {
  beginShiftCount,
  closeBooks,
  closeDays,
  countShift,
  countTheVault,
  endCountedShift,
  handOverDeposit,
  importSettlement,
  offerToTake,
  orderSupply,
  packBankDeposit,
  receiveSupply,
  runAudit,
  signOn,
  takeOffered,
  takeTransfer,
  tendIndicators,
} from '@onehall/application';
import {
  type BusinessDay,
  businessDayAt,
  drawerAccount,
  type Hall,
  type SettlementSource,
  type StaffRole,
  stockroomPlace,
  vaultAccount,
} from '@onehall/domain';
import { hashOfContent } from '@onehall/storage-sqlite';
import { type HistoryBook, server, staffAt } from './history-book.ts';
import { type Desk, piecesOf } from './history-till.ts';
import { writeVisit } from './history-visit.ts';

const minuteMs = 60_000;
const opensMinute = 9 * 60;
const shutsMinute = 17 * 60;
const vaultKeepsFen = 2_000_000;

export interface DayPlan {
  readonly hall: Hall;
  readonly businessDay: BusinessDay;
  readonly visits: number;
  readonly clerks: number;
  /** false: everything is counted and handed in, and the books wait for their close. */
  readonly closes: boolean;
}

const roleIn = (hall: Hall, role: StaffRole) => {
  const found = hall.staff.find((one) => one.role === role);
  if (found === undefined) throw new Error(`the hall has no ${role}`);
  return found;
};

/** One day of a hall: its decisions are the hall's own, its visits rows as the hall would write them. */
class DayHistory {
  readonly #book: HistoryBook;
  readonly #plan: DayPlan;
  readonly #begins: number;

  constructor(book: HistoryBook, plan: DayPlan) {
    this.#book = book;
    this.#plan = plan;
    const begins = businessDayAt(plan.businessDay, plan.hall.zone);
    if (begins === null) throw new Error(`${plan.businessDay} is no day`);
    this.#begins = begins;
    this.#at(opensMinute - 60);
  }

  #at(minute: number): void {
    this.#book.now = this.#begins + minute * minuteMs;
  }

  #staff(role: StaffRole) {
    return roleIn(this.#plan.hall, role).id;
  }

  /** What the night does with the day before. */
  night(): void {
    let more = true;
    while (more) more = this.#book.decide(server, 'closeDays', closeDays).more;
    for (let left = true; left; ) left = this.#book.decide(server, 'tendIndicators', tendIndicators).more;
  }

  open(): Desk[] {
    const { hall, clerks } = this.#plan;
    const people = hall.staff.filter(({ role }) => role === 'clerk').slice(0, clerks);
    const cards = this.#supply(people.length);
    return people.flatMap((clerk, nth) => {
      const counter = hall.counters[nth];
      if (counter === undefined) return [];
      this.#book.now += 1_000;
      const { shiftId } = this.#book.decide(staffAt(clerk.id), 'signOn', (context) =>
        signOn({ counterId: counter.id, clerkId: clerk.id }, context),
      );
      const share = cards.filter((_, at) => at % people.length === nth);
      this.#draw(clerk.id, share);
      return [{ clerk, counter, shiftId, cards: share }];
    });
  }

  /** Cards for the day, from the supplier. */
  #supply(clerks: number): string[] {
    const { businessDay, visits } = this.#plan;
    const count = clerks * Math.ceil((visits * 0.5) / clerks);
    const by = this.#staff('stock-keeper');
    const keeper = staffAt(by);
    const { orderId } = this.#book.decide(keeper, 'orderSupply', (context) =>
      orderSupply(
        {
          by,
          urgent: false,
          note: '',
          expectedOn: businessDay,
          checkId: null,
          lines: [{ articleId: 'card-50', ordered: count }],
        },
        context,
      ),
    );
    const stem = `H${businessDay.replaceAll('-', '').slice(2)}`;
    const serials = Array.from({ length: count }, (_, at) => `${stem}${String(at).padStart(5, '0')}`);
    this.#book.decide(keeper, 'receiveSupply', (context) =>
      receiveSupply(
        { by, orderId, documentNumber: `LS-${stem}`, lines: [{ articleId: 'card-50', serials }] },
        context,
      ),
    );
    return serials;
  }

  #draw(clerkId: string, serials: readonly string[]): void {
    const by = this.#staff('stock-keeper');
    const { transferId } = this.#book.decide(staffAt(by), 'offerToTake', (context) =>
      offerToTake(
        {
          by,
          from: stockroomPlace,
          to: `clerk:${clerkId}`,
          lines: [{ articleId: 'card-50', serials: [...serials] }],
        },
        context,
      ),
    );
    this.#book.decide(staffAt(clerkId), 'takeOffered', (context) =>
      takeOffered({ transferId, by: clerkId }, context),
    );
  }

  serve(desks: readonly Desk[]): void {
    const { visits, hall, businessDay } = this.#plan;
    const opensAt = this.#begins + opensMinute * minuteMs;
    const lengthMs = Math.floor(((shutsMinute - opensMinute) * minuteMs) / Math.max(visits, 1));
    for (let nth = 1; nth <= visits; nth += 1) {
      const desk = desks[nth % desks.length];
      if (desk === undefined) return;
      writeVisit(this.#book, {
        hall,
        businessDay,
        nth,
        startsAt: opensAt + (nth - 1) * lengthMs,
        lengthMs,
        desk,
      });
    }
  }

  #balanceFen(accountId: string): number {
    return this.#book.state.balances([accountId]).get(accountId) ?? 0;
  }

  /** Every drawer counted and handed in; now and then one is a yuan short. */
  handIn(desks: readonly Desk[]): void {
    const manager = this.#staff('branch-manager');
    this.#at(shutsMinute + 10);
    for (const { shiftId, clerk } of desks) {
      const by = clerk.id;
      const them = staffAt(by);
      this.#book.now += minuteMs;
      this.#book.decide(them, 'beginShiftCount', (context) =>
        beginShiftCount({ shiftId, by, carryOverReason: null }, context),
      );
      const shortFen = this.#book.random() < 0.03 ? 100 : 0;
      const notes = piecesOf(this.#balanceFen(drawerAccount(shiftId).id) - shortFen);
      this.#book.decide(them, 'countShift', (context) => countShift({ shiftId, by, notes }, context));
      const reason = shortFen === 0 ? null : 'a coin was given too much';
      this.#book.decide(them, 'endShift', (context) => endCountedShift({ shiftId, by, reason }, context));
      const [remitted] = this.#book.state.openTransfers();
      this.#book.now += minuteMs;
      this.#book.decide(staffAt(manager), 'takeTransfer', (context) =>
        takeTransfer({ transferId: remitted?.id ?? '', by: manager, notes }, context),
      );
    }
  }

  /** What is above the vault's usual stock goes to the bank. */
  bank(): void {
    const by = this.#staff('duty-manager');
    const duty = staffAt(by);
    const overFen = this.#balanceFen(vaultAccount().id) - vaultKeepsFen;
    const amountFen = Math.floor(overFen / 10_000) * 10_000;
    const number = this.#plan.businessDay.replaceAll('-', '');
    if (amountFen > 0) {
      const bag = { bagNumber: `B${number}`, slipNumber: `S${number}`, notes: piecesOf(amountFen) };
      const { depositId } = this.#book.decide(duty, 'packDeposit', (context) =>
        packBankDeposit({ ...bag, by }, context),
      );
      const handed = { depositId, collector: 'van', receiptNumber: `R${number}`, by };
      this.#book.decide(duty, 'collectDeposit', (context) => handOverDeposit(handed, context));
    }
    for (const source of ['bank-card', 'mobile-payment', 'bank-statement'] as const) this.#settle(source);
  }

  /** The file of the other side, which shows all that is ours. */
  #settle(source: SettlementSource): void {
    const { businessDay } = this.#plan;
    const by = this.#staff('branch-manager');
    const lines = this.#book.state.unsettled(source).map(({ reference, amountFen }, at) => ({
      line: at + 1,
      reference: reference ?? '',
      amountFen,
      businessDay,
    }));
    if (lines.length === 0) return;
    const fileHash = hashOfContent([source, businessDay]);
    this.#book.decide(staffAt(by), 'importSettlement', (context) =>
      importSettlement({ source, fileName: `${source}.csv`, fileHash, businessDay, lines, by }, context),
    );
  }

  countVault(): void {
    const by = this.#staff('branch-manager');
    const notes = piecesOf(this.#balanceFen(vaultAccount().id));
    this.#book.now += minuteMs;
    this.#book.decide(staffAt(by), 'countVault', (context) => countTheVault({ notes, by }, context));
  }

  close(): void {
    const { businessDay } = this.#plan;
    const by = this.#staff('branch-manager');
    this.#book.now += minuteMs;
    this.#book.decide(server, 'audit', (context) => runAudit({ businessDay, by: 'system' }, context));
    this.#book.now += minuteMs;
    this.#book.decide(staffAt(by), 'closeBooks', (context) =>
      closeBooks({ businessDay, by, note: null }, context),
    );
  }
}

/** Writes a day from its first shift to its Z report and audit, and gives the desks that worked. */
export function writeDay(book: HistoryBook, plan: DayPlan): readonly Desk[] {
  const day = new DayHistory(book, plan);
  day.night();
  const desks = day.open();
  day.serve(desks);
  day.handIn(desks);
  day.bank();
  day.countVault();
  if (plan.closes) day.close();
  return desks;
}
