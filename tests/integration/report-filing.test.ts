import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { books, type CashHall, cashHall, isSound } from './cash-day.ts';
import { closeDay, sellAndCount } from './closed-day.ts';

const dayMs = 24 * 3_600_000;

const scheduleOf = (since: string, change: object = {}) => ({
  id: 'books',
  reportIds: ['day', 'postings'],
  formats: ['csv'],
  every: 'day',
  minute: 420,
  folder: 'finance',
  language: 'zh',
  keepDays: 0,
  since,
  ...change,
});

const set = ({ manager }: CashHall, ...schedules: object[]) =>
  manager.must(routes.changeSetting, '/settings', {
    setting: { area: 'reports', id: 'hall', value: { schedules } },
  });

const folderOf = ({ hall }: CashHall, name = 'finance') => join(hall.dataFolder, 'exports', name);
const filesIn = (day: CashHall, name = 'finance') =>
  existsSync(folderOf(day, name)) ? readdirSync(folderOf(day, name)).sort() : [];
const round = ({ hall }: CashHall) => hall.parts.reportFiler.go();
const events = ({ hall }: CashHall, type: 'ReportFiled' | 'ReportFilingFailed' | 'ReportFileRemoved') =>
  hall.store.eventsAfter(0, [type], 99);
const alerts = ({ hall }: CashHall) =>
  hall.store.queries.openAlerts(99).filter(({ kind }) => kind === 'report-unfiled');
const read = async ({ manager }: CashHall) => (await manager.must(routes.readReports, '/reports')).schedules;

test('what came due waits for the day to be closed, is made once, and is what its hash says', async () => {
  const day = await cashHall();
  const { hall, duty, manager } = day;
  const { businessDay } = await books(manager);
  await sellAndCount(day);
  expect(
    await duty.codeOf('/settings', { setting: { area: 'reports', id: 'hall', value: { schedules: [] } } }),
  ).toBe('not-permitted');
  await set(day, scheduleOf(businessDay));
  hall.clock.at += dayMs;
  await round(day);
  expect(filesIn(day)).toEqual([]);
  expect(await read(day)).toMatchObject([{ waitsFor: [businessDay], filings: [] }]);

  await closeDay(day, businessDay);
  await round(day);
  const names = ['day', 'postings'].map((id) => `${hall.parts.hall.id}-${id}-${businessDay}.csv`);
  expect(filesIn(day)).toEqual(names);
  const filed = events(day, 'ReportFiled');
  expect(filed).toHaveLength(2);
  for (const event of filed) {
    if (event.type !== 'ReportFiled') continue;
    const bytes = readFileSync(join(folderOf(day), event.payload.fileName));
    expect(event.payload).toMatchObject({
      folder: 'finance',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  // Rounds, and a start of the server, make nothing twice; what a person removed stays removed.
  rmSync(join(folderOf(day), names[0] ?? ''));
  await round(day);
  await hall.restart();
  await round(day);
  expect(events(day, 'ReportFiled')).toHaveLength(2);
  expect(filesIn(day)).toEqual(names.slice(1));
  const [schedule] = await read(day);
  expect(schedule?.filings.map(({ state, reportId }) => `${state} ${reportId}`).sort()).toEqual([
    'filed day',
    'filed postings',
  ]);
  await isSound(day);
});

test('days that passed without the server are made up for when it is back, the oldest first', async () => {
  const day = await cashHall();
  const { hall, manager } = day;
  const { businessDay } = await books(manager);
  await set(day, scheduleOf(businessDay, { reportIds: ['day'] }));
  await hall.stop();
  hall.clock.at += 3 * dayMs;
  await hall.start();
  await round(day);
  // Nobody opened a shift: nothing waits for a close, and the files say that nothing was done.
  expect(filesIn(day)).toHaveLength(3);
  const [first] = events(day, 'ReportFiled');
  expect(first).toMatchObject({ payload: { from: businessDay } });
  const text = readFileSync(join(folderOf(day), filesIn(day)[0] ?? ''), 'utf8');
  expect(text).toContain('未营业');
  await isSound(day);
});

test('a folder that takes nothing is told once, tried again, and loses nothing', async () => {
  const day = await cashHall();
  const { hall, manager } = day;
  const { businessDay } = await books(manager);
  mkdirSync(join(hall.dataFolder, 'exports'), { recursive: true });
  // Somebody has put a file where the folder was to be.
  writeFileSync(folderOf(day), 'not a folder');
  await set(day, scheduleOf(businessDay, { reportIds: ['day'] }));
  hall.clock.at += dayMs;
  await round(day);
  await round(day);
  expect(events(day, 'ReportFilingFailed')).toMatchObject([{ payload: { folder: 'finance' } }]);
  expect(alerts(day)).toMatchObject([{ source: 'finance' }]);
  expect((await read(day))[0]?.filings).toMatchObject([{ state: 'failed', fileName: null }]);
  rmSync(folderOf(day));
  await round(day);
  expect(filesIn(day)).toHaveLength(1);
  expect(alerts(day)).toEqual([]);

  // A folder that was used and is gone (a share that is not there) is not made anew: that would hide it.
  renameSync(folderOf(day), `${folderOf(day)}-away`);
  hall.clock.at += dayMs;
  await round(day);
  expect((await read(day))[0]?.filings[0]).toMatchObject({ state: 'failed', problem: 'folder-missing' });
  expect(alerts(day)).toHaveLength(1);
  expect(existsSync(folderOf(day))).toBe(false);

  // A link that leads out of the folder is no folder.
  symlinkSync('/tmp', folderOf(day));
  await round(day);
  expect((await read(day))[0]?.filings[0]).toMatchObject({ problem: 'folder-elsewhere' });
  rmSync(folderOf(day));
  renameSync(`${folderOf(day)}-away`, folderOf(day));
  await round(day);
  expect(filesIn(day)).toHaveLength(2);
  expect(alerts(day)).toEqual([]);
  await isSound(day);
});

test('half a file that a power cut left is never under the name, and is made whole', async () => {
  const day = await cashHall();
  const { hall, manager } = day;
  const { businessDay } = await books(manager);
  const name = `${hall.parts.hall.id}-day-${businessDay}.csv`;
  mkdirSync(folderOf(day), { recursive: true });
  writeFileSync(join(folderOf(day), `.${name}.part`), 'half');
  await set(day, scheduleOf(businessDay, { reportIds: ['day'], keepDays: 2 }));
  hall.clock.at += dayMs;
  await round(day);
  expect(filesIn(day)).toEqual([name]);
  expect(readFileSync(join(folderOf(day), name), 'utf8')).toContain(businessDay);

  // Kept as long as was set, then removed and on record as removed.
  hall.clock.at += 3 * dayMs;
  await round(day);
  expect(filesIn(day)).not.toContain(name);
  expect(events(day, 'ReportFileRemoved')).toMatchObject([{ payload: { fileName: name } }]);
  await round(day);
  expect(filesIn(day)).not.toContain(name);
  await isSound(day);
});

test('a folder that leads anywhere else is refused before it is kept', async () => {
  const day = await cashHall();
  const { manager } = day;
  const { businessDay } = await books(manager);
  for (const folder of ['..', '../x', '/etc', 'a/b', '.ssh', 'con'])
    expect([
      folder,
      await manager.codeOf('/settings', {
        setting: { area: 'reports', id: 'hall', value: { schedules: [scheduleOf(businessDay, { folder })] } },
      }),
    ]).toEqual([folder, 'setting-invalid']);
  await isSound(day);
});
