import {
  type AccountRow,
  type DayStretch,
  grouped,
  type MoneyRow,
  type ReportRecords,
  type ReportRow,
  tenderOf,
} from '@onehall/application';
import type { BusinessDay, ReportRange } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** Days with their stretches of the journal, as a table: the outer loop, so that each is one run along an index. */
const stretchTable = `stretch (day, f, u) AS MATERIALIZED (
  SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))`;
const kindOf = (account: string) => `substr(${account}, 1, instr(${account} || ':', ':') - 1)`;
const isCustomer = (account: string) =>
  `${account} >= 'customer-clearing:' AND ${account} < 'customer-clearing;'`;

const stretchJson = (stretches: readonly DayStretch[]) =>
  JSON.stringify(stretches.map(({ day, fromSeq, untilSeq }) => [day, fromSeq, untilSeq]));

/** Two years of days, by day and by day and person. */
const closedDaysKept = 1_600;

interface SideRow extends Omit<MoneyRow, 'sign'> {
  /** 1: the customer's account was debited. */
  readonly side: 1 | -1;
}

/** What reports read of the tables. Ranges are business days; every list has a limit. */
export class ReportQueries implements ReportRecords {
  readonly #prepare: Prepare;
  readonly #closedMoney = new Map<string, MoneyRow[]>();

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  #all<R = ReportRow>(sql: string, ...values: readonly unknown[]): R[] {
    return this.#prepare(sql).all(...values) as R[];
  }

  /** The first day with a shift; null: nothing was opened yet. */
  firstDay(): BusinessDay | null {
    const [row] = this.#all<{ day: BusinessDay | null }>('SELECT min(business_day) AS day FROM shift');
    return row?.day ?? null;
  }

  stretches({ from, to }: ReportRange, today: BusinessDay): DayStretch[] {
    const closed = this.#all<DayStretch>(
      `SELECT business_day AS day, z_number AS zNumber, head_hash AS headHash, from_seq AS fromSeq, until_seq AS untilSeq
       FROM closed_day WHERE business_day BETWEEN ? AND ? ORDER BY until_seq`,
      from,
      to,
    );
    return [...closed, ...this.#openStretches(today).filter(({ day }) => day >= from && day <= to)];
  }

  /** Days after the last that was closed: those with a shift, and today. */
  #openStretches(today: BusinessDay): DayStretch[] {
    const [last] = this.#all<{ day: BusinessDay; untilSeq: number }>(
      'SELECT business_day AS day, until_seq AS untilSeq FROM closed_day ORDER BY until_seq DESC LIMIT 1',
    );
    const days = this.#all<{ day: BusinessDay }>(
      `SELECT DISTINCT business_day AS day FROM shift WHERE business_day > ?
       UNION SELECT ? WHERE ? > ? ORDER BY 1`,
      last?.day ?? '',
      today,
      today,
      last?.day ?? '',
    );
    let fromSeq = (last?.untilSeq ?? 0) + 1;
    return days.map(({ day }) => {
      const untilSeq = Math.max(this.#lastSeqOf(day), fromSeq - 1);
      const stretch = { day, zNumber: null, headHash: null, fromSeq, untilSeq };
      fromSeq = untilSeq + 1;
      return stretch;
    });
  }

  /** As the books close it: up to before the first shift of a later day. */
  #lastSeqOf(day: BusinessDay): number {
    const [row] = this.#all<{ seq: number }>(
      `SELECT coalesce((SELECT min(opened_seq) - 1 FROM shift WHERE business_day > ? AND opened_seq >
           coalesce((SELECT max(opened_seq) FROM shift WHERE business_day <= ?), 0)),
         (SELECT max(seq) FROM journal), 0) AS seq`,
      day,
      day,
    );
    return row?.seq ?? 0;
  }

  /** What a closed day says never changes: it is added up once, so that a year is read as fast as what is open of it. */
  money(stretches: readonly DayStretch[], byStaff: boolean): MoneyRow[] {
    const keyOf = ({ day, headHash }: DayStretch) => `${day} ${headHash} ${byStaff}`;
    const known = new Map(stretches.map((one) => [one, this.#closedMoney.get(keyOf(one))]));
    const missing = stretches.filter((one) => known.get(one) === undefined);
    const byDay = grouped(this.#readMoney(missing, byStaff), ({ day }) => day);
    if (this.#closedMoney.size + missing.length > closedDaysKept) this.#closedMoney.clear();
    return stretches.flatMap((stretch) => {
      const rows = known.get(stretch) ?? byDay.get(stretch.day) ?? [];
      if (stretch.zNumber !== null) this.#closedMoney.set(keyOf(stretch), rows);
      return rows;
    });
  }

  #readMoney(stretches: readonly DayStretch[], byStaff: boolean): MoneyRow[] {
    if (stretches.length === 0) return [];
    const staff = byStaff ? `coalesce(payment.clerk_id, reversal.clerk_id, '')` : `''`;
    const joins = byStaff
      ? `LEFT JOIN payment ON payment.seq = posting.seq LEFT JOIN reversal ON reversal.billing_seq = posting.seq`
      : '';
    const rows = this.#all<SideRow>(
      `WITH ${stretchTable}
       SELECT day, ${staff} AS staff, posting.reason,
         ${kindOf(`iif(${isCustomer('debit')}, credit, debit)`)} AS account,
         iif(${isCustomer('debit')}, 1, -1) AS side, count(*) AS count, sum(posting.amount_fen) AS amountFen
       FROM stretch CROSS JOIN posting ON posting.seq BETWEEN f AND u ${joins}
       WHERE (${isCustomer('debit')}) OR (${isCustomer('credit')})
       GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3`,
      stretchJson(stretches),
    );
    // Money received debits its own place and credits the customer; a charge does the opposite.
    return rows.map(({ side, ...row }) => ({
      ...row,
      sign: (tenderOf(row) === null ? side : -side) as 1 | -1,
    }));
  }

  payments(stretches: readonly DayStretch[]): { day: BusinessDay; staff: string; payments: number }[] {
    return this.#all(
      `WITH ${stretchTable}
       SELECT day, clerk_id AS staff, count(*) AS payments
       FROM stretch CROSS JOIN payment ON payment.seq BETWEEN f AND u GROUP BY 1, 2 ORDER BY 1, 2`,
      stretchJson(stretches),
    );
  }

  differences(stretches: readonly DayStretch[]): ReportRow[] {
    const side = (account: string, sign: string) =>
      `SELECT seq, substr(${account}, 12) AS holder, ${sign}amount_fen AS fen FROM posting
       WHERE ${account} >= 'over-short:' AND ${account} < 'over-short;'`;
    return this.#all(
      `WITH ${stretchTable}, entry AS (${side('credit', '')} UNION ALL ${side('debit', '-')})
       SELECT day, holder, sum(max(fen, 0)) AS over, sum(min(fen, 0)) AS short, sum(fen) AS net
       FROM entry JOIN stretch ON seq BETWEEN f AND u GROUP BY 1, 2 ORDER BY 1, 2`,
      stretchJson(stretches),
    );
  }

  services(stretches: readonly DayStretch[]): ReportRow[] {
    return this.#all(
      `WITH ${stretchTable}, done AS (
         SELECT service_id, 1 AS orders, service_order.amount_fen AS amount, 0 AS reversals, 0 AS reversed
         FROM stretch CROSS JOIN payment ON payment.seq BETWEEN f AND u
           JOIN service_order ON service_order.visit_id = payment.visit_id AND void_at IS NULL
         UNION ALL
         SELECT service_id, 0, 0, 1, -reversal.amount_fen
         FROM stretch CROSS JOIN reversal ON reversal.billing_seq BETWEEN f AND u
           JOIN service_order ON service_order.id = reversal.order_id)
       SELECT service_id AS service, sum(orders) AS orders, sum(amount) AS amount, sum(reversals) AS reversals,
         sum(reversed) AS reversed, sum(amount) + sum(reversed) AS net
       FROM done GROUP BY 1 ORDER BY net DESC, 1`,
      stretchJson(stretches),
    );
  }

  orders(stretches: readonly DayStretch[], most: number): ReportRow[] {
    return this.#all(
      `WITH ${stretchTable}
       SELECT day, payment.at, ticket.number AS ticket, payment.clerk_id AS clerk, service_id AS service,
         service_order.amount_fen AS amount, service_order.billing, service_order.approved_by AS approver
       FROM stretch CROSS JOIN payment ON payment.seq BETWEEN f AND u
         JOIN service_order ON service_order.visit_id = payment.visit_id AND void_at IS NULL
         LEFT JOIN visit ON visit.id = payment.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
       ORDER BY payment.seq, position LIMIT ?`,
      stretchJson(stretches),
      most + 1,
    );
  }

  accounts(stretches: readonly DayStretch[]): AccountRow[] {
    const first = stretches[0];
    const last = stretches.at(-1);
    if (first === undefined || last === undefined) return [];
    return this.#all(
      `WITH asked (f, u) AS (VALUES (?, ?)),
       base AS (SELECT coalesce(max(until_seq), 0) AS seq FROM closed_day WHERE until_seq < (SELECT f FROM asked)),
       entry AS (
         SELECT seq, debit, credit, amount_fen FROM posting
         WHERE seq > (SELECT seq FROM base) AND seq <= (SELECT u FROM asked)),
       moved AS (
         SELECT account_id AS account, balance_fen AS opening, 0 AS debit, 0 AS credit
           FROM day_balance WHERE until_seq = (SELECT seq FROM base)
         UNION ALL SELECT debit, iif(seq < f, amount_fen, 0), iif(seq < f, 0, amount_fen), 0 FROM entry, asked
         UNION ALL SELECT credit, iif(seq < f, -amount_fen, 0), 0, iif(seq < f, 0, amount_fen) FROM entry, asked)
       SELECT ${kindOf('account')} AS account, sum(opening) AS openingFen, sum(debit) AS debitFen,
         sum(credit) AS creditFen, sum(opening) + sum(debit) - sum(credit) AS closingFen
       FROM moved GROUP BY 1 HAVING openingFen <> 0 OR debitFen <> 0 OR creditFen <> 0 ORDER BY 1`,
      first.fromSeq,
      last.untilSeq,
    );
  }

  postings(stretches: readonly DayStretch[], most: number): ReportRow[] {
    const line = (account: string, nth: 0 | 1) =>
      `SELECT day, posting.seq AS seq, posting.line * 2 - ${1 - nth} AS line, reason, ${account} AS account,
         ${nth === 0 ? 'amount_fen' : 'NULL'} AS debit, ${nth === 1 ? 'amount_fen' : 'NULL'} AS credit
       FROM stretch CROSS JOIN posting ON posting.seq BETWEEN f AND u`;
    return this.#all(
      `WITH ${stretchTable}
       SELECT day, journal.at, side.seq AS voucher, side.line, reason, ${kindOf('account')} AS account,
         substr(account, instr(account || ':', ':') + 1) AS owner, debit, credit,
         iif(substr(actor, 1, 6) = 'staff:', substr(actor, 7), actor) AS by
       FROM (${line('debit', 0)} UNION ALL ${line('credit', 1)} ORDER BY seq, line LIMIT ?) AS side
         JOIN journal ON journal.seq = side.seq ORDER BY side.seq, side.line`,
      stretchJson(stretches),
      most + 1,
    );
  }

  given(range: ReportRange, most: number): ReportRow[] {
    return this.#all(
      `SELECT limited_use.business_day AS day, coalesce(reversal.at, payment.at) AS at,
         iif(reversal.id IS NULL, limited_use.kind, 'reversal') AS kind, ticket.number AS ticket,
         service_order.service_id AS service, limited_use.clerk_id AS clerk, limited_use.approved_by AS approver,
         limited_use.amount_fen AS amount, coalesce(reversal.reason, (SELECT reason FROM approval
           WHERE approval.order_id = limited_use.id ORDER BY asked_seq DESC LIMIT 1)) AS reason
       FROM limited_use LEFT JOIN reversal ON reversal.id = limited_use.id
         LEFT JOIN service_order ON service_order.id = coalesce(reversal.order_id, limited_use.id)
         LEFT JOIN payment ON payment.visit_id = limited_use.visit_id
         LEFT JOIN visit ON visit.id = limited_use.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
       WHERE limited_use.business_day BETWEEN ? AND ? AND limited_use.state = 'used'
       ORDER BY limited_use.business_day, at, limited_use.id LIMIT ?`,
      range.from,
      range.to,
      most + 1,
    );
  }

  shifts(range: ReportRange, most: number): ReportRow[] {
    return this.#all(
      `SELECT shift.id AS shiftId, business_day AS day, clerk_id AS clerk, opened_at AS opened, closed_at AS closed,
         state, float_fen AS float,
         (SELECT count(*) FROM payment WHERE shift_id = shift.id) AS payments,
         (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE debit = 'drawer:' || shift.id
            AND reason IN ('cash-received', 'reversal-received'))
         - (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE credit = 'drawer:' || shift.id
            AND reason IN ('change-given', 'cash-paid-out', 'reversal-paid-out')) AS received,
         expected_fen AS expected, counted_fen AS counted, difference_fen AS difference, reason,
         reviewed_by AS reviewer
       FROM shift WHERE business_day BETWEEN ? AND ? ORDER BY business_day, opened_seq LIMIT ?`,
      range.from,
      range.to,
      most + 1,
    );
  }

  expenses(range: ReportRange, most: number): ReportRow[] {
    return this.#all(
      `SELECT spent_on AS day, receipt_number AS receipt, purpose, amount_fen AS amount, state,
         entered_by AS enteredBy, decided_by AS approver, paid_by AS paidBy, paid_at AS paidAt
       FROM expense WHERE spent_on BETWEEN ? AND ? ORDER BY spent_on, entered_at, id LIMIT ?`,
      range.from,
      range.to,
      most + 1,
    );
  }

  findings(range: ReportRange): ReportRow[] {
    return this.#all(
      `SELECT clerk_id AS clerk, rule, count(*) AS found, sum(state = 'opened') AS waiting,
         sum(state = 'answered') AS answered, sum(state = 'filed') AS filed, sum(state = 'settled') AS settled
       FROM finding WHERE business_day BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY found DESC, 1, 2`,
      range.from,
      range.to,
    );
  }

  stockMoves(begins: number, ends: number, most: number): ReportRow[] {
    return this.#all(
      `SELECT at, article_id AS article, reason, from_place AS "from", to_place AS "to", quantity, by
       FROM stock_move WHERE at >= ? AND at < ? ORDER BY seq, line LIMIT ?`,
      begins,
      ends,
      most + 1,
    );
  }

  breaches(range: ReportRange, most: number): ReportRow[] {
    return this.#all(
      `SELECT business_day AS day, broken_at AS at, number AS ticket, category_id AS service,
         'class:' || class_id AS class, (coalesce(first_called_at, ended_at) - wait_from) / 60000 AS waited,
         broken_cause AS cause
       FROM ticket WHERE broken_at IS NOT NULL AND business_day BETWEEN ? AND ?
       ORDER BY business_day, broken_at, id LIMIT ?`,
      range.from,
      range.to,
      most + 1,
    );
  }

  ratings(begins: number, ends: number, most: number): ReportRow[] {
    return this.#all(
      `SELECT ticket.business_day AS day, rated_at AS at, ticket.number AS ticket, category_id AS service,
         visit.clerk_id AS clerk, rating AS score, customer_case.number AS "case"
       FROM visit JOIN ticket ON ticket.id = visit.ticket_id
         LEFT JOIN customer_case ON customer_case.ticket_id = ticket.id AND customer_case.channel = 'rating'
       WHERE rated_at >= ? AND rated_at < ? ORDER BY rated_at, ticket.id LIMIT ?`,
      begins,
      ends,
      most + 1,
    );
  }

  cases(begins: number, ends: number, most: number): ReportRow[] {
    return this.#all(
      `SELECT opened_at AS opened, number, counts_as AS kind, topic, cause_id AS cause, department_id AS department,
         owner_id AS owner, due_at AS due, answered_at AS answered, closed_at AS closed,
         max(coalesce(coalesce(answered_at, closed_at) > due_at, 0), body ->> '$.noticed.due' IS NOT NULL) AS late, reworks, level, body ->> 'outcome' AS outcome
       FROM customer_case WHERE opened_at >= ? AND opened_at < ? AND state NOT IN ('draft', 'dropped')
       ORDER BY opened_at, id LIMIT ?`,
      begins,
      ends,
      most + 1,
    );
  }

  /** Reckoned backwards from what lies there now. Places outside the hall show what passed them. */
  stockBalances(begins: number, ends: number): ReportRow[] {
    return this.#all(
      `WITH time (begins, ends) AS (VALUES (?, ?)), side AS (
         SELECT to_place AS place, article_id, quantity AS delta, at FROM stock_move
           WHERE at >= (SELECT begins FROM time)
         UNION ALL SELECT from_place, article_id, -quantity, at FROM stock_move WHERE at >= (SELECT begins FROM time)
       ), sums AS (
         SELECT place, article_id, sum(iif(at < ends, max(delta, 0), 0)) AS came,
           sum(iif(at < ends, -min(delta, 0), 0)) AS went, sum(iif(at >= ends, delta, 0)) AS later
         FROM side, time GROUP BY place, article_id
       ), held AS (
         SELECT stock_balance.article_id AS article, stock_balance.place, coalesce(came, 0) AS came,
           coalesce(went, 0) AS went, quantity - coalesce(later, 0) AS closing
         FROM stock_balance LEFT JOIN sums ON sums.place = stock_balance.place AND sums.article_id = stock_balance.article_id
         WHERE stock_balance.place NOT IN ('supplier', 'customer', 'written-off', 'stocktake', 'unbooked'))
       SELECT article, place, closing - came + went AS opening, came AS "in", went AS "out", closing FROM held
       WHERE closing <> 0 OR came <> 0 OR went <> 0 ORDER BY article, place`,
      begins,
      ends,
    );
  }
}
