import { bankAccount, fen, posting, vaultAccount } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import type { AccessWrite, HallStore } from '@onehall/storage-sqlite';
import { hashPassword } from './access/passwords.ts';

/**
 * What new data needs before the first customer: the vault's opening balance and the staff's first passwords (kept as
 * hashes; to be changed at the first sign-in, except in the demo hall). Staff added to the hall file later get theirs too.
 */
export async function firstStart(store: HallStore, file: HallFile): Promise<void> {
  const isNew = store.seq() === 0;
  const unknown = file.staff.filter((one) => store.access.credential(one.id) === null);
  if (!isNew && unknown.length === 0) return;
  const access: AccessWrite[] = await Promise.all(
    unknown.map(async (one) => ({
      kind: 'credential' as const,
      staffId: one.id,
      passwordHash: await hashPassword(one.initialPassword),
      mustChange: !file.demo,
    })),
  );
  const opening = fen(file.vaultOpeningFen);
  const postings = opening > 0 ? [posting(vaultAccount(), bankAccount(), opening, 'vault-opening')] : [];
  await store.submit(
    { type: 'firstStart', actor: 'server', terminal: 'server', commandId: null, body: null },
    () => ({
      ok: true,
      value: {
        events: isNew ? [{ type: 'HallOpened', payload: { hallId: file.id, postings } }] : [],
        answer: null,
        access,
      },
    }),
  );
}
