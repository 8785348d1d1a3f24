import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HallFile, hallFile } from '@onehall/protocol';
import { openHallStore } from '@onehall/storage-sqlite';
import { hashToken, newSessionToken } from '../../../apps/server/src/access/tokens.ts';
import { hallOf } from '../../../apps/server/src/hall-loader.ts';
import type { Actor } from './hall-client.ts';
import { root } from './server-process.ts';

export const demoHall: HallFile = hallFile.parse(
  JSON.parse(readFileSync(join(root, 'halls/demo.json'), 'utf8')),
);

const folders = new Set<string>();
process.on('exit', removeTemporaryFolders);

/** For tests: their processes end without saying so. */
export function removeTemporaryFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

/** A fresh folder below the temporary one (or ONEHALL_BENCH_FOLDER), gone with this process. Its path is short. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(process.env['ONEHALL_BENCH_FOLDER'] ?? tmpdir(), 'hall-'));
  folders.add(folder);
  return folder;
}

export function writeHall(folder: string, hall: HallFile): string {
  const path = join(folder, 'hall.json');
  writeFileSync(path, JSON.stringify(hall));
  return path;
}

/** The demo hall with more counters that serve everybody, and a clerk for each: so many can press Next at once. */
export function wideHall(counters: number): HallFile {
  const model = demoHall.counters.at(-1);
  if (!model) throw new Error('the demo hall has no counter');
  const more = Array.from({ length: Math.max(counters - demoHall.counters.length, 0) }, (_, at) => {
    const number = String(demoHall.counters.length + at + 1);
    const bare = { dedicatedClassIds: [], receiptPrinterId: null, lineDisplayId: null };
    return { ...model, id: `counter-${number}`, number, ...bare };
  });
  const clerks = Array.from({ length: counters }, (_, at) => ({
    id: `bench-${at}`,
    workNumber: `B${100 + at}`,
    name: { zh: '测', en: 'Bench' },
    role: 'clerk' as const,
    skills: { categoryIds: null, dialectIds: [] },
    initialPassword: 'onehall-bench',
  }));
  return {
    ...demoHall,
    counters: [...demoHall.counters, ...more].map((counter) => ({
      ...counter,
      categoryIds: model.categoryIds,
      dedicatedClassIds: [],
    })),
    staff: [...demoHall.staff, ...clerks],
    vaultOpeningFen: 100_000_000,
  };
}

/** Every bench clerk with a session: see seedStaff. */
export const seedClerks = (folder: string, file: HallFile): Promise<Actor[]> =>
  seedStaff(
    folder,
    file,
    file.staff.filter((one) => one.id.startsWith('bench-')),
  );

/**
 * Gives members of staff a session, straight into the store: sixty sign-ins would take their time, and the limit on
 * guessing passwords is right to slow them down. Nobody can sign in with the password kept here.
 */
export async function seedStaff(
  folder: string,
  file: HallFile,
  clerks: readonly { readonly id: string }[],
): Promise<Actor[]> {
  const store = openHallStore({ folder, hall: hallOf(file), now: Date.now });
  const tokens = clerks.map(({ id }) => ({ id, token: newSessionToken() }));
  const expiresAt = Date.now() + 3_600_000;
  await store.submit(
    { type: 'bench', actor: 'bench', terminal: 'bench', commandId: null, body: null },
    () => ({
      ok: true,
      value: {
        events: [],
        answer: null,
        access: [
          ...file.staff.map((one) => ({
            kind: 'credential' as const,
            staffId: one.id,
            passwordHash: 'none',
            mustChange: false,
          })),
          ...tokens.map(({ id, token }) => ({
            kind: 'session' as const,
            tokenHash: hashToken(token),
            holder: 'staff' as const,
            subjectId: id,
            expiresAt,
          })),
        ],
      },
    }),
  );
  store.close();
  return tokens.map(({ token }) => ({ actingAs: 'staff', cookie: `onehall_staff=${token}` }));
}
