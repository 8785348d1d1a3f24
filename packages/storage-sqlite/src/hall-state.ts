import type { HallState } from '@onehall/application';
import {
  type Balances,
  type BusinessDay,
  type CounterSession,
  fen,
  type Mending,
  type PauseKind,
  type PrintJob,
} from '@onehall/domain';
import { SqliteCheckState } from './check-state.ts';
import type { Prepare } from './database.ts';
import type { Vault } from './vault/vault.ts';

const sessionColumns = `counter_session.counter_id AS counterId, clerk_id AS clerkId, shift_id AS shiftId, signed_on_at AS signedOnAt,
  ticket_id AS ticketId, pause_kind AS pauseKind, pause_since AS pauseSince, pause_until AS pauseUntil,
  (SELECT until FROM lever WHERE kind = 'lend-counter' AND lever.counter_id = counter_session.counter_id
     AND ended_at IS NULL) AS lentUntil, mending.since AS mendingSince, mending.device_id AS mendingDeviceId,
  mending.reason AS mendingReason, mending.by AS mendingBy`;
const sessionTables =
  'counter_session LEFT JOIN counter_mending AS mending ON mending.counter_id = counter_session.counter_id';
const printColumns = `id, device_id AS deviceId, slip, subject_id AS subjectId, copy, state, reason,
  queued_at AS queuedAt`;

interface MendingColumns {
  readonly mendingSince: number | null;
  readonly mendingDeviceId: string | null;
  readonly mendingReason: string;
  readonly mendingBy: string;
}

type SessionRow = Omit<CounterSession, 'pause' | 'mending'> &
  MendingColumns &
  (
    | { pauseKind: PauseKind; pauseSince: number; pauseUntil: number }
    | { pauseKind: null; pauseSince: null; pauseUntil: null }
  );

/** HallState over the tables. Reads see the open transaction, so each command sees the ones before it. */
export class SqliteHallState extends SqliteCheckState implements HallState {
  readonly #vault: Vault;

  constructor(prepare: Prepare, vault: Vault) {
    super(prepare);
    this.#vault = vault;
  }

  lastSequence(businessDay: BusinessDay, prefix: string): number {
    const row = this.#one<{ last: number }>(
      'SELECT last FROM number_series WHERE business_day = ? AND prefix = ?',
      businessDay,
      prefix,
    );
    return row?.last ?? 0;
  }

  session(counterId: string): CounterSession | null {
    return this.#sessions('WHERE counter_session.counter_id = ?', counterId)[0] ?? null;
  }

  sessionOfClerk(clerkId: string): CounterSession | null {
    return this.#sessions('WHERE clerk_id = ?', clerkId)[0] ?? null;
  }

  sessions(): CounterSession[] {
    return this.#sessions('ORDER BY counter_session.counter_id');
  }

  #sessions(which: string, ...values: readonly string[]): CounterSession[] {
    const rows = this.prepare(`SELECT ${sessionColumns} FROM ${sessionTables} ${which}`).all(
      ...values,
    ) as SessionRow[];
    return rows.map((row) => {
      const { pauseKind, pauseSince, pauseUntil } = row;
      const { mendingSince, mendingDeviceId, mendingReason, mendingBy } = row;
      const { counterId, clerkId, shiftId, signedOnAt, ticketId, lentUntil } = row;
      return {
        counterId,
        clerkId,
        shiftId,
        signedOnAt,
        ticketId,
        lentUntil,
        pause: pauseKind === null ? null : { kind: pauseKind, since: pauseSince, until: pauseUntil },
        mending:
          mendingSince === null
            ? null
            : { since: mendingSince, deviceId: mendingDeviceId, reason: mendingReason, by: mendingBy },
      };
    });
  }

  mending(counterId: string): Mending | null {
    return this.#one<Mending>(
      'SELECT since, device_id AS deviceId, reason, by FROM counter_mending WHERE counter_id = ?',
      counterId,
    );
  }

  openDrawers(deviceId: string): string[] {
    const rows = this.prepare(
      'SELECT id FROM drawer_opening WHERE device_id = ? AND shut_at IS NULL ORDER BY at, id',
    ).all(deviceId) as { id: string }[];
    return rows.map((row) => row.id);
  }

  openFault(deviceId: string): string | null {
    const row = this.#one<{ id: string }>(
      'SELECT id FROM device_fault WHERE device_id = ? AND closed_at IS NULL LIMIT 1',
      deviceId,
    );
    return row?.id ?? null;
  }

  balances(accountIds: readonly string[]): Balances {
    const read = this.prepare('SELECT balance_fen AS balanceFen FROM account WHERE id = ?');
    return new Map(
      accountIds.flatMap((id) => {
        const row = read.get(id) as { balanceFen: number } | undefined;
        return row ? [[id, fen(row.balanceFen)]] : [];
      }),
    );
  }

  personalRecord(recordId: string): unknown {
    return this.#vault.read(recordId);
  }

  printJob(jobId: string): PrintJob | null {
    return this.#one<PrintJob>(`SELECT ${printColumns} FROM print_job WHERE id = ?`, jobId);
  }

  printJobsOf(subjectId: string, slip: PrintJob['slip']): PrintJob[] {
    return this.prepare(
      `SELECT ${printColumns} FROM print_job WHERE subject_id = ? AND slip = ? ORDER BY copy`,
    ).all(subjectId, slip) as PrintJob[];
  }

  alertIsOpen(alertId: string): boolean {
    return this.#one('SELECT 1 FROM alert WHERE id = ? AND closed_at IS NULL', alertId) !== null;
  }

  openAlert(kind: string, source: string): string | null {
    const row = this.#one<{ id: string }>(
      'SELECT id FROM alert WHERE kind = ? AND source = ? AND closed_at IS NULL LIMIT 1',
      kind,
      source,
    );
    return row?.id ?? null;
  }

  #one<T>(sql: string, ...values: readonly unknown[]): T | null {
    return (this.prepare(sql).get(...values) as T | undefined) ?? null;
  }
}
