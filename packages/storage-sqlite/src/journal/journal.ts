import { createHash } from 'node:crypto';
import type { HallEvent, Recorded } from '@onehall/domain';
import canonicalize from 'canonicalize';
import type { Prepare } from '../database.ts';
import { StorageError } from '../storage-error.ts';

export interface JournalRow {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly terminal: string;
  readonly type: string;
  readonly command_id: string | null;
  readonly payload: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** The hash before the first row. */
export const genesisHash = '0'.repeat(64);

/** Canonical JSON (RFC 8785). Something JSON cannot say is a bug of the caller. */
export function canonicalJson(content: unknown): string {
  const json = canonicalize(content);
  if (json === undefined) throw new TypeError('this content has no canonical JSON');
  return json;
}

/** SHA-256 (hex) of the canonical JSON of a content. */
export function hashOfContent(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/**
 * The hash of a row: SHA-256 over the previous hash and the canonical row. The row's keys are written here in
 * canonical order, so that its payload need not be parsed again.
 */
export function hashOfRow(row: Omit<JournalRow, 'hash'>): string {
  const canonicalRow =
    `{"actor":${JSON.stringify(row.actor)},"at":${row.at},"commandId":${JSON.stringify(row.command_id)},` +
    `"payload":${row.payload},"seq":${row.seq},"terminal":${JSON.stringify(row.terminal)},` +
    `"type":${JSON.stringify(row.type)}}`;
  return createHash('sha256').update(row.prev_hash).update(canonicalRow).digest('hex');
}

export interface RowOrigin {
  readonly at: number;
  readonly actor: string;
  readonly terminal: string;
  readonly commandId: string | null;
}

/** The end of the chain; kept in memory and restored when a transaction is rolled back. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** Appends to the hash chain; must be called inside the write helper's transaction. */
export class Journal {
  head: ChainHead;
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
    const last = prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as
      | ChainHead
      | undefined;
    this.head = last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: genesisHash };
  }

  append(event: HallEvent, origin: RowOrigin): Recorded {
    const seq = this.head.seq + 1;
    const row = {
      seq,
      at: origin.at,
      actor: origin.actor,
      terminal: origin.terminal,
      type: event.type,
      command_id: origin.commandId,
      payload: canonicalJson(event.payload),
      prev_hash: this.head.hash,
    };
    const hash = hashOfRow(row);
    this.#prepare(
      `INSERT INTO journal (seq, at, actor, terminal, type, command_id, payload, prev_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(seq, row.at, row.actor, row.terminal, row.type, row.command_id, row.payload, row.prev_hash, hash);
    this.head = { seq, hash };
    return { ...event, seq, ...origin };
  }
}

/** Turns a stored row back into its event. A payload that is no JSON is damage: StorageError. */
export function readRow(row: JournalRow): Recorded {
  try {
    const event = { type: row.type, payload: JSON.parse(row.payload) } as HallEvent;
    const { seq, at, actor, terminal } = row;
    return { ...event, seq, at, actor, terminal, commandId: row.command_id };
  } catch (cause) {
    throw new StorageError('damaged', `journal row ${row.seq} holds no JSON`, { cause });
  }
}
