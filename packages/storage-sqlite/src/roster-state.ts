import type { KeptRoster, RosterState } from '@onehall/application';
import type {
  BusinessDay,
  DayInput,
  RosterAsk,
  RosterMonth,
  RosterRequest,
  RosterRules,
  RosterShift,
  WorkContract,
} from '@onehall/domain';
import { SqliteLogState } from './log-state.ts';

type RosterRow = Omit<KeptRoster, 'shifts'> & { readonly shifts: string };
type RequestRow = Omit<RosterRequest, 'ask'> & { readonly ask: string };

const rosterColumns = `month, version, shifts, origin, kept_by AS by, kept_at AS at, published_at AS publishedAt`;
/** What is read at once is bounded; a hall asks for far less in two months. */
const requestsMost = 1_000;

/** The roster, over the tables [E1]. */
export class SqliteRosterState extends SqliteLogState implements RosterState {
  rosterRules(): RosterRules | null {
    const row = this.prepare('SELECT rules FROM roster_rules').get() as { rules: string } | undefined;
    return row ? (JSON.parse(row.rules) as RosterRules) : null;
  }

  contracts(): ReadonlyMap<string, WorkContract> {
    const rows = this.prepare('SELECT staff_id AS id, contract FROM roster_contract').all() as {
      id: string;
      contract: string;
    }[];
    return new Map(rows.map(({ id, contract }) => [id, JSON.parse(contract) as WorkContract]));
  }

  newestRoster(month: RosterMonth): KeptRoster | null {
    return this.#roster('month = ?', month);
  }

  publishedRoster(month: RosterMonth): KeptRoster | null {
    return this.#roster('month = ? AND published_at IS NOT NULL', month);
  }

  rosterRequest(requestId: string): RosterRequest | null {
    return this.#requests('id = ?', requestId)[0] ?? null;
  }

  rosterRequests(staffId: string | null, from: BusinessDay, to: BusinessDay): RosterRequest[] {
    return staffId === null
      ? this.#requests('to_day >= ? AND from_day <= ?', from, to)
      : this.#requests('staff_id = ? AND to_day >= ? AND from_day <= ?', staffId, from, to);
  }

  timeBalance(staffId: string): number {
    const row = this.prepare(
      'SELECT coalesce(sum(minutes), 0) AS minutes FROM time_balance_move WHERE staff_id = ?',
    ).get(staffId) as { minutes: number };
    return row.minutes;
  }

  dayInputs(from: BusinessDay, to: BusinessDay): DayInput[] {
    return this.prepare(
      'SELECT day, kind, percent, note FROM day_input WHERE day BETWEEN ? AND ? ORDER BY day, kind',
    ).all(from, to) as DayInput[];
  }

  #roster(where: string, month: RosterMonth): KeptRoster | null {
    const row = this.prepare(
      `SELECT ${rosterColumns} FROM roster WHERE ${where} ORDER BY version DESC LIMIT 1`,
    ).get(month) as RosterRow | undefined;
    return row ? { ...row, shifts: JSON.parse(row.shifts) as RosterShift[] } : null;
  }

  #requests(where: string, ...values: readonly string[]): RosterRequest[] {
    const rows = this.prepare(
      `SELECT id, staff_id AS staffId, ask, state, note FROM roster_request WHERE ${where}
       ORDER BY asked_at, id LIMIT ${requestsMost}`,
    ).all(...values) as RequestRow[];
    return rows.map((row) => ({ ...row, ask: JSON.parse(row.ask) as RosterAsk }));
  }
}
