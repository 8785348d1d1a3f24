import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyEvent } from './appliers/apply-event.ts';
import { type Db, migrate, openDatabase, preparing, quickCheck } from './database.ts';
import { migrationsFolder } from './hall-store.ts';
import { genesisHash, hashOfContent, hashOfRow, type JournalRow, readRow } from './journal/journal.ts';
import { StorageError } from './storage-error.ts';
import { readKeyFile, Vault } from './vault/vault.ts';
import { firstWrongStock } from './verify-stock.ts';

/** Tables that event appliers write, with what orders their rows: the rebuild must equal them row by row. */
const rebuiltTables = {
  ticket: 'id',
  waiting_group: 'business_day, class_id, category_id',
  number_series: 'business_day, prefix',
  shift: 'id',
  counter_session: 'counter_id',
  visit: 'id',
  visit_party: 'visit_id, party_id',
  service_order: 'id',
  document: 'id',
  form_print: 'document_id, copy',
  payment: 'visit_id',
  tender: 'id',
  stock_use: 'kind, serial',
  service_clock: 'id',
  retention: 'visit_id, subscriber_id',
  consultation: 'id',
  task: 'id',
  service_password: 'subscriber_id',
  document_guess: 'subscriber_id',
  record_error: 'seq',
  account: 'id',
  posting: 'seq, line',
  cash_count: 'shift_id, round',
  custody_transfer: 'id',
  change_ask: 'id',
  vault_count: 'id',
  bank_deposit: 'id',
  settlement_import: 'id',
  settlement_line: 'import_id, line',
  settlement_missing: 'record_id',
  posting_reversal: 'reversed_seq',
  closed_day: 'business_day',
  day_balance: 'until_seq, account_id',
  print_job: 'id',
  alert: 'id',
  paired_device: 'id',
  staff_state: 'staff_id',
  setting: 'area, id',
  planned_break: 'id',
  lever: 'id',
  appointment: 'id',
  queue_day: 'business_day',
  counter_mending: 'counter_id',
  drawer_opening: 'id',
  device_fault: 'id',
  pre_acceptance: 'visit_id',
  article: 'id',
  article_text: 'article_id',
  entrusted_job: 'id',
  invoice_segment: 'id',
  invoice_number: 'prefix, number',
  invoice_movement: 'seq',
  invoice_count: 'id',
  e_invoice: 'request_id',
  sales_agent: 'id',
  agent_file: 'id',
  agent_chase: 'seq',
  slide_media: 'id',
  slide: 'id',
  printed_matter: 'id',
  asset: 'id',
  asset_check: 'asset_id, year',
  expense: 'id',
  approval: 'id',
  limited_use: 'id',
  reversal: 'id',
  stock_article: 'id',
  stock_price: 'article_id, valid_from',
  stock_balance: 'article_id, place',
  stock_move: 'seq, line',
  stock_move_serial: 'seq, line, kind, serial',
  stock_serial: 'kind, serial',
  sale_difference: 'kind, serial, order_id',
  stock_transfer: 'id',
  supply_order: 'id',
  supply_line: 'order_id, article_id',
  supply_receipt: 'id',
  stock_loan: 'id',
  stock_write_off: 'id',
  stocktake: 'id',
  readiness_check: 'id',
  audit_run: 'seq',
  finding: 'id',
  customer_case: 'id',
  case_entry: 'seq',
  case_lesson: 'id',
  case_lesson_text: 'lesson_id',
  check_step: 'business_day, list, step_id',
  check_run: 'business_day, list',
  shift_meeting: 'id',
  inspection: 'id',
  inspection_fault: 'id',
  training: 'id',
  log_entry: 'id',
  log_step: 'seq',
  notice: 'id',
  notice_version: 'notice_id, version',
  notice_read: 'notice_id, version, staff_id',
  notice_attachment: 'id',
  notice_text: 'notice_id',
  indicator_day: 'business_day',
  indicator_sum: 'cut, indicator_id, business_day, key',
  indicator_stale: 'business_day',
  indicator_entry: 'id',
  indicator_reason: 'id',
  visit_counter: 'visit_id, counter_id',
  emergency: 'id',
  emergency_entry: 'seq',
  mass_operation: 'seq',
  return_promise: 'ticket_id',
  paper_block: 'id',
  paper: 'kind, number',
  repair_entry: 'seq',
  report_filing: 'schedule_id, report_id, format, from_day, to_day',
  roster_rules: 'id',
  roster_contract: 'staff_id',
  roster: 'month, version',
  roster_request: 'id',
  time_balance_move: 'id',
  day_input: 'day, kind',
  counter_presence: 'signed_on_seq',
} as const;

export interface Verification {
  readonly ok: boolean;
  readonly rows: number;
  /** The first thing that is wrong, named so that a person can look it up. */
  readonly problem: string | null;
  readonly headHash: string;
}

/**
 * Proves a data folder: recomputes the hash chain, rebuilds every table from the journal into a second file
 * (`rebuildFile`, must not exist) and compares them; checks that each command's events are there, that the books
 * balance, and that each signed form still has the content that was signed.
 * Throws StorageError where the files cannot be read at all.
 */
export function verifyHallData(folder: string, rebuildFile: string): Verification {
  const file = join(folder, 'hall.sqlite');
  if (!existsSync(file))
    return { ok: false, rows: 0, problem: `${file}: there is no such file`, headHash: genesisHash };
  const db = openDatabase(file);
  const second = openDatabase(rebuildFile);
  try {
    quickCheck(db, file);
    // One snapshot for everything: a hall that is running goes on writing meanwhile.
    db.exec('BEGIN');
    migrate(second, migrationsFolder, 0);
    const chain = rebuild(db, second);
    const problem =
      chain.problem ??
      firstDifference(db, second) ??
      firstLostCommand(db) ??
      firstUnbalancedAccount(db) ??
      firstWrongStock(db) ??
      firstChangedForm(db, folder);
    return { ok: problem === null, rows: chain.rows, problem, headHash: chain.headHash };
  } finally {
    second.close();
    db.close();
  }
}

function rebuild(db: Db, second: Db): { rows: number; headHash: string; problem: string | null } {
  const prepare = preparing(second);
  let rows = 0;
  let headHash = genesisHash;
  let problem: string | null = null;
  second.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE');
  for (const row of db
    .prepare('SELECT * FROM journal ORDER BY seq')
    .iterate() as IterableIterator<JournalRow>) {
    rows += 1;
    problem = chainProblem(row, rows, headHash);
    if (problem) break;
    headHash = row.hash;
    try {
      applyEvent(prepare, readRow(row));
    } catch (error) {
      problem = `journal row ${row.seq} (${row.type}) cannot be applied: ${String(error)}`;
      break;
    }
  }
  second.exec('COMMIT');
  return { rows, headHash, problem };
}

function chainProblem(row: JournalRow, expectedSeq: number, previousHash: string): string | null {
  if (row.seq !== expectedSeq) return `journal row ${expectedSeq} is missing (found ${row.seq})`;
  if (row.prev_hash !== previousHash) return `journal row ${row.seq} does not follow the row before it`;
  if (hashOfRow(row) !== row.hash) return `journal row ${row.seq} (${row.type}) is not what was written`;
  return null;
}

function firstDifference(db: Db, second: Db): string | null {
  for (const [table, order] of Object.entries(rebuiltTables)) {
    const sql = `SELECT * FROM ${table} ORDER BY ${order}`;
    const found = db.prepare(sql).iterate();
    const rebuilt = second.prepare(sql).iterate();
    for (let number = 1; ; number += 1) {
      const a = found.next();
      const b = rebuilt.next();
      if (a.done && b.done) break;
      const left = JSON.stringify(a.done ? null : a.value);
      const right = JSON.stringify(b.done ? null : b.value);
      if (left !== right) {
        found.return?.();
        rebuilt.return?.();
        return `table ${table}, row ${number}: found ${left}, the journal says ${right}`;
      }
    }
  }
  return null;
}

function firstLostCommand(db: Db): string | null {
  const row = db
    .prepare(
      `SELECT command.id AS id, events, (SELECT count(*) FROM journal WHERE command_id = command.id) AS found
       FROM command WHERE events <> found LIMIT 1`,
    )
    .get() as { id: string; events: number; found: number } | undefined;
  if (row) return `command ${row.id} was answered with ${row.events} events, the journal has ${row.found}`;
  const orphan = db
    .prepare(
      `SELECT seq FROM journal WHERE command_id IS NOT NULL AND command_id NOT IN (SELECT id FROM command) LIMIT 1`,
    )
    .get() as { seq: number } | undefined;
  return orphan ? `journal row ${orphan.seq} belongs to a command that has no answer` : null;
}

function firstUnbalancedAccount(db: Db): string | null {
  const row = db
    .prepare(
      `SELECT id, balance_fen AS kept,
         (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE debit = account.id)
         - (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE credit = account.id) AS summed
       FROM account WHERE kept <> summed LIMIT 1`,
    )
    .get() as { id: string; kept: number; summed: number } | undefined;
  return row ? `account ${row.id} shows ${row.kept} fen, its postings make ${row.summed}` : null;
}

interface FormRow {
  readonly id: string;
  readonly content_hash: string;
  readonly content_record_id: string;
  readonly signature_hash: string | null;
  readonly signature_record_id: string | null;
}

function firstChangedForm(db: Db, folder: string): string | null {
  const vault = new Vault(preparing(db), readKeyFile(join(folder, 'hall.key'), true));
  const forms = db.prepare('SELECT * FROM document ORDER BY shown_at, id').all() as FormRow[];
  for (const form of forms) {
    const problem = contentProblem(vault, form) ?? signatureProblem(vault, form);
    if (problem) return `form ${form.id}: ${problem}`;
  }
  return null;
}

function contentProblem(vault: Vault, form: FormRow): string | null {
  const content = readRecord(vault, form.content_record_id);
  if (typeof content === 'string') return `its content ${content}`;
  if (content === null || hashOfContent(content.content) === form.content_hash) return null;
  return 'its content is not what was shown';
}

function signatureProblem(vault: Vault, form: FormRow): string | null {
  if (form.signature_record_id === null) return null;
  const signature = readRecord(vault, form.signature_record_id);
  if (typeof signature === 'string') return `its signature ${signature}`;
  if (signature === null) return null;
  const hash = hashOfContent({
    documentId: form.id,
    contentHash: form.content_hash,
    signature: signature.content,
  });
  return hash === form.signature_hash ? null : 'its signature is not the one given';
}

/** The content of a record; null: erased on purpose; a string: what is wrong with it. */
function readRecord(vault: Vault, recordId: string): { content: unknown } | string | null {
  try {
    if (vault.isErased(recordId)) return null;
    const content = vault.read(recordId);
    return content === null ? 'is gone' : { content };
  } catch (error) {
    if (error instanceof StorageError) return 'does not open: it was changed';
    throw error;
  }
}
