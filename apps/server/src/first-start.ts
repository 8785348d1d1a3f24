import { demoFirstStock, firstArticles, soldArticles } from '@onehall/application';
import { bankAccount, fen, type HallEvent, hallDayOf, posting, vaultAccount } from '@onehall/domain';
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
    ({ hall, now }) => ({
      ok: true,
      value: {
        events: isNew
          ? [
              { type: 'HallOpened', payload: { hallId: file.id, postings } },
              ...articlesOf(file),
              ...stockOf(file, hallDayOf(now, hall)),
            ]
          : [],
        answer: null,
        access,
      },
    }),
  );
}

/** A demo hall knows something from its first day [C13]; a real one begins with what its managers write. */
function articlesOf(file: HallFile): HallEvent[] {
  const owner = file.staff.find((one) => one.role === 'branch-manager');
  if (!file.demo || owner === undefined) return [];
  return firstArticles.map((one, index) => ({
    type: 'ArticlePublished',
    payload: {
      articleId: `first-${index + 1}`,
      version: 1,
      ...one,
      ownerId: owner.id,
      validFrom: '2026-01-01',
      validUntil: null,
    },
  }));
}

/** Every hall knows what it sells; a demo hall has some of it from its first day [M4]. */
function stockOf(file: HallFile, today: string): HallEvent[] {
  const articles = soldArticles.map((payload) => ({ type: 'StockArticleSet', payload }) as const);
  const keeper = file.staff.find((one) => one.role === 'stock-keeper');
  if (!file.demo || keeper === undefined) return articles;
  const clerkIds = file.staff.filter((one) => one.role === 'clerk').map((one) => one.id);
  return [...articles, ...demoFirstStock({ keeperId: keeper.id, clerkIds }, today)];
}
