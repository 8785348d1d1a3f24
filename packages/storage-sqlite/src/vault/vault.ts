import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { StorageError } from '../storage-error.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** A visit asks for the keys of a handful of subjects again and again. */
const openedMax = 500;

function seal(key: KeyObject, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: KeyObject, sealed: Buffer, context: string): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  // Without the length a shortened tag would be taken, and a short one can be guessed.
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(context),
  );
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/**
 * Reads the hall's key file, or makes it (mode 600) for new data. Existing data without its key is refused
 * (StorageError `key-missing`): a new key would make every record unreadable for good.
 */
export function readKeyFile(file: string, dataExists: boolean): Buffer {
  if (!existsSync(file)) {
    if (dataExists) throw new StorageError('key-missing', `${file}: the key of this data is missing`);
    writeFileSync(file, randomBytes(keyBytes), { mode: 0o600, flag: 'wx', flush: true });
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes) throw new StorageError('key-missing', `${file}: not a key of this program`);
  return key;
}

/**
 * Personal content, sealed (AES-256-GCM) under a key per subject, which is itself sealed under the hall's key outside
 * the database. Destroying a subject's key erases all their records, in backups too.
 */
export class Vault {
  readonly #prepare: Prepare;
  readonly #hallKey: KeyObject;
  /** Keys opened lately, with what they were opened from: a row that is gone or another opens nothing. */
  readonly #opened = new Map<string, { readonly sealed: Buffer; readonly key: KeyObject }>();

  constructor(prepare: Prepare, hallKey: Buffer) {
    this.#prepare = prepare;
    this.#hallKey = keyObject(hallKey);
  }

  /** Must run inside the write helper's transaction. */
  keep(record: { recordId: string; subjectId: string; content: unknown }, now: number): void {
    const key = this.#keyOf(record.subjectId) ?? this.#newKey(record.subjectId, now);
    const sealed = seal(key, plainOf(record.content), record.recordId);
    this.#prepare('INSERT INTO personal_record (id, subject_id, sealed, created_at) VALUES (?, ?, ?, ?)').run(
      record.recordId,
      record.subjectId,
      sealed,
      now,
    );
  }

  /** Whether the record is there and its subject's key is not: erased on purpose. */
  isErased(recordId: string): boolean {
    const row = this.#prepare('SELECT subject_id FROM personal_record WHERE id = ?').get(recordId) as
      | { subject_id: string }
      | undefined;
    return row !== undefined && this.#keyOf(row.subject_id) === null;
  }

  /** Throws StorageError `key-missing` when the hall's key is not the one that sealed the keys of this data. */
  checkKey(): void {
    const row = this.#prepare('SELECT subject_id FROM subject_key LIMIT 1').get() as
      | { subject_id: string }
      | undefined;
    try {
      if (row) this.#keyOf(row.subject_id);
    } catch (cause) {
      throw new StorageError('key-missing', 'the key file is not the one that belongs to this data', {
        cause,
      });
    }
  }

  /** The content, or null when there is no such record or its key has been destroyed. */
  read(recordId: string): unknown {
    const row = this.#prepare(
      'SELECT subject_id, sealed, sealed_key FROM personal_record JOIN subject_key USING (subject_id) WHERE id = ?',
    ).get(recordId) as { subject_id: string; sealed: Buffer; sealed_key: Buffer } | undefined;
    return row === undefined
      ? null
      : openUnder(this.#keyIn(row.subject_id, row.sealed_key), row.sealed, recordId);
  }

  #keyOf(subjectId: string): KeyObject | null {
    const row = this.#prepare('SELECT sealed_key FROM subject_key WHERE subject_id = ?').get(subjectId) as
      | { sealed_key: Buffer }
      | undefined;
    return row === undefined ? null : this.#keyIn(subjectId, row.sealed_key);
  }

  #keyIn(subjectId: string, sealed: Buffer): KeyObject {
    const known = this.#opened.get(subjectId);
    if (known?.sealed.equals(sealed)) return known.key;
    try {
      const key = createSecretKey(open(this.#hallKey, sealed, subjectId));
      if (this.#opened.size >= openedMax) this.#opened.clear();
      this.#opened.set(subjectId, { sealed, key });
      return key;
    } catch (cause) {
      throw new StorageError('damaged', `the key of subject ${subjectId} does not open`, { cause });
    }
  }

  #newKey(subjectId: string, now: number): KeyObject {
    const key = randomBytes(keyBytes);
    this.#prepare('INSERT INTO subject_key (subject_id, sealed_key, created_at) VALUES (?, ?, ?)').run(
      subjectId,
      seal(this.#hallKey, key, subjectId),
      now,
    );
    return createSecretKey(key);
  }
}

/** Keys as Node wants them: making one anew cost more than the hash of a command itself. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObject(key: Buffer): KeyObject {
  const known = keyObjects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

/** A keyed hash to look a value up by: a plain hash of a phone or identity number could be counted through. */
export function blindIndex(hallKey: Buffer, purpose: string, value: string): string {
  return createHmac('sha256', keyObject(hallKey)).update(`${purpose}\0${value}`).digest('hex');
}

/** Seals a content directly under a key; `context` (an id) is bound to it, so that rows cannot be swapped. */
export function sealUnder(key: Buffer, content: unknown, context: string): Buffer {
  return seal(keyObject(key), plainOf(content), context);
}

const plainOf = (content: unknown) => Buffer.from(canonicalJson(content));

/** Opens what `sealUnder` sealed. Throws StorageError `damaged` where it does not open. */
export function openSealed(key: Buffer, sealed: Buffer, context: string): unknown {
  return openUnder(keyObject(key), sealed, context);
}

function openUnder(key: KeyObject, sealed: Buffer, context: string): unknown {
  try {
    return JSON.parse(open(key, sealed, context).toString());
  } catch (cause) {
    throw new StorageError('damaged', `the sealed record ${context} does not open`, { cause });
  }
}
