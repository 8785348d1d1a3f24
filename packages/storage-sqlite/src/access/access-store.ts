import type { DeviceKind } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** Secrets that go with a command: only hashes of tokens and codes are ever stored. */
export type AccessWrite =
  | {
      readonly kind: 'credential';
      readonly staffId: string;
      readonly passwordHash: string;
      readonly mustChange: boolean;
    }
  | {
      readonly kind: 'session';
      readonly tokenHash: string;
      readonly holder: 'staff' | 'device';
      readonly subjectId: string;
      readonly expiresAt: number;
    }
  | { readonly kind: 'end-session'; readonly tokenHash: string }
  /** `exceptTokenHash` null: all of them. */
  | { readonly kind: 'end-sessions-of'; readonly subjectId: string; readonly exceptTokenHash: string | null }
  | { readonly kind: 'end-device-sessions'; readonly deviceKind: DeviceKind; readonly place: string }
  | {
      readonly kind: 'pairing-code';
      readonly codeHash: string;
      readonly deviceKind: DeviceKind;
      readonly place: string;
      readonly expiresAt: number;
    }
  | { readonly kind: 'pairing-code-used'; readonly codeHash: string };

export interface StoredSession {
  readonly kind: 'staff' | 'device';
  readonly subjectId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface StoredCredential {
  readonly passwordHash: string;
  readonly mustChange: boolean;
  /** null: never, since it was given out. */
  readonly changedAt: number | null;
  readonly failures: number;
  readonly lockedUntil: number | null;
  readonly lastSignedInAt: number | null;
}

export interface StoredPairingCode {
  readonly deviceKind: DeviceKind;
  readonly place: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

export interface PairedDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly place: string;
}

/** Sessions, credentials and pairing codes: who may speak to the hall. */
export class AccessStore {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Must run inside the write helper's transaction. */
  keep(write: AccessWrite, now: number): void {
    switch (write.kind) {
      case 'credential':
        this.#prepare(
          `INSERT INTO credential (staff_id, password_hash, must_change) VALUES (?, ?, ?)
           ON CONFLICT (staff_id) DO UPDATE SET password_hash = excluded.password_hash, must_change = excluded.must_change`,
        ).run(write.staffId, write.passwordHash, write.mustChange ? 1 : 0);
        return;
      case 'session':
        this.#prepare(
          'INSERT INTO session (token_hash, kind, subject_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
        ).run(write.tokenHash, write.holder, write.subjectId, now, write.expiresAt);
        this.#prepare('DELETE FROM session WHERE expires_at < ?').run(now);
        return;
      case 'end-session':
        this.#prepare('DELETE FROM session WHERE token_hash = ?').run(write.tokenHash);
        return;
      case 'end-sessions-of':
        this.#prepare('DELETE FROM session WHERE subject_id = ? AND token_hash IS NOT ?').run(
          write.subjectId,
          write.exceptTokenHash,
        );
        return;
      case 'end-device-sessions':
        this.#prepare(
          `DELETE FROM session WHERE kind = 'device'
           AND subject_id IN (SELECT id FROM paired_device WHERE kind = ? AND place = ?)`,
        ).run(write.deviceKind, write.place);
        return;
      case 'pairing-code':
        this.#prepare(
          'INSERT INTO pairing_code (code_hash, device_kind, place, expires_at) VALUES (?, ?, ?, ?)',
        ).run(write.codeHash, write.deviceKind, write.place, write.expiresAt);
        return;
      case 'pairing-code-used':
        this.#prepare('UPDATE pairing_code SET used_at = ? WHERE code_hash = ?').run(now, write.codeHash);
        return;
    }
  }

  session(tokenHash: string, now: number): StoredSession | null {
    const row = this.#prepare(
      `SELECT kind, subject_id AS subjectId, created_at AS createdAt, expires_at AS expiresAt
       FROM session WHERE token_hash = ? AND expires_at > ?`,
    ).get(tokenHash, now) as StoredSession | undefined;
    return row ?? null;
  }

  credential(staffId: string): StoredCredential | null {
    const row = this.#prepare(
      `SELECT password_hash AS passwordHash, must_change AS mustChange, coalesce(failures, 0) AS failures,
         locked_until AS lockedUntil, password_changed_at AS changedAt, last_signed_in_at AS lastSignedInAt
       FROM credential LEFT JOIN staff_state USING (staff_id) WHERE staff_id = ?`,
    ).get(staffId) as (Omit<StoredCredential, 'mustChange'> & { mustChange: number }) | undefined;
    return row ? { ...row, mustChange: row.mustChange === 1 } : null;
  }

  pairingCode(codeHash: string): StoredPairingCode | null {
    const row = this.#prepare(
      `SELECT device_kind AS deviceKind, place, expires_at AS expiresAt, used_at AS usedAt
       FROM pairing_code WHERE code_hash = ?`,
    ).get(codeHash) as StoredPairingCode | undefined;
    return row ?? null;
  }

  device(id: string): PairedDevice | null {
    const row = this.#prepare('SELECT id, kind, place FROM paired_device WHERE id = ?').get(id);
    return (row as PairedDevice | undefined) ?? null;
  }
}
