import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyHallData } from '@onehall/storage-sqlite';
import { afterAll, expect, test } from 'vitest';
import { demoHall, removeTemporaryFolders, temporaryFolder, writeHall } from '../bench/kit/bench-hall.ts';
import { type Actor, HallClient, newCommand } from '../bench/kit/hall-client.ts';
import { addressOf, endServers, keepWithUs, root, serverEntry } from '../bench/kit/server-process.ts';
import { copyOf, lostAcks, number, withCopy } from './hall-files.ts';

const diskMb = 12;
const refusalsWanted = 10;
const ticketsMax = 5_000;

/** A shell in namespaces of its own may mount there what it likes: no rights are needed, and nothing is left behind. */
const ownMounts = ['--map-root-user', '--mount'];

function requireOwnMounts(): void {
  const tried = spawnSync('unshare', [...ownMounts, 'mount', '-t', 'tmpfs', 'none', '/mnt'], {
    encoding: 'utf8',
  });
  if (tried.status !== 0)
    throw new Error(
      `this test fills a disk of its own and needs user namespaces: ${tried.stderr || tried.error}`,
    );
}

interface SmallDisk {
  readonly child: ChildProcess;
  readonly url: string;
  /** The server's data folder, as seen from outside its namespace. */
  readonly folder: string;
}

/** The server with its data on a disk that is soon full. */
async function startOnSmallDisk(): Promise<SmallDisk> {
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const devices = demoHall.devices
    .filter((device) => device.id === demoHall.kiosks[0]?.ticketPrinterId)
    .map((device) => ({ ...device, fallbackId: null }));
  const counters = demoHall.counters.map((one) => ({ ...one, receiptPrinterId: null, lineDisplayId: null }));
  const kiosks = demoHall.kiosks.map((kiosk) => ({ ...kiosk, ticketPrinterId: devices[0]?.id ?? '' }));
  const hallFile = writeHall(temporaryFolder(), {
    ...demoHall,
    devices,
    counters,
    kiosks,
  });
  const script = `mount -t tmpfs -o size=${diskMb}m none "$0" && exec "$@"`;
  const server = [process.execPath, serverEntry, '--port', '0', '--data', `${disk}/data`, '--hall', hallFile];
  const child = keepWithUs(
    spawn('unshare', [...ownMounts, 'sh', '-c', script, disk, ...server], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  const url = await addressOf(child);
  return { child, url, folder: `/proc/${child.pid}/root${disk}` };
}

async function issue(client: HallClient, kiosk: Actor) {
  const body = { ...newCommand(), categoryIds: ['bills'], mobile: null, language: 'zh' };
  return { body, answer: await client.send(kiosk, 'issueTicket', { body }) };
}

afterAll(() => {
  endServers();
  removeTemporaryFolders();
});

test('a full disk refuses tickets plainly, keeps what it promised, and goes on once there is room', async () => {
  requireOwnMounts();
  const { child, url, folder } = await startOnSmallDisk();
  const data = join(folder, 'data');
  const client = new HallClient(url, 1);
  const kiosk = await client.pair('kiosk', 'kiosk-1');
  // The ballast that an operator deletes when the disk is full.
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(1_048_576));
  const acked: string[] = [];
  const refused: { body: object; code: string }[] = [];
  for (let at = 0; at < ticketsMax && refused.length < refusalsWanted; at += 1) {
    const { body, answer } = await issue(client, kiosk);
    if (answer.ok) acked.push(body.commandId);
    else refused.push({ body, code: `${answer.status} ${answer.code}` });
  }
  expect(refused.map((one) => one.code)).toEqual(
    Array.from({ length: refusalsWanted }, () => '503 storage-failed'),
  );
  expect(child.exitCode).toBeNull();
  // Reading goes on: the boards do not go dark because nothing can be written.
  expect((await client.must(kiosk, 'readHealth')).ok).toBe(true);
  withCopy(data, (db) => {
    expect(number(db, 'SELECT count(*) FROM ticket')).toBe(acked.length);
    expect(number(db, `SELECT count(*) FROM journal WHERE type = 'TicketIssued'`)).toBe(acked.length);
  });
  rmSync(join(folder, 'ballast'));
  for (const { body } of refused) {
    await client.must(kiosk, 'issueTicket', { body });
  }
  acked.push((await issue(client, kiosk)).body.commandId);
  withCopy(data, (db) => {
    expect(lostAcks(db, acked)).toEqual([]);
    expect(number(db, 'SELECT count(*) FROM ticket')).toBe(acked.length + refused.length);
    const last = number(db, `SELECT last FROM number_series WHERE prefix = 'A'`);
    expect(last).toBe(acked.length + refused.length);
  });
  const verified = verifyHallData(copyOf(data), join(temporaryFolder(), 'rebuilt.sqlite'));
  expect(verified.problem).toBeNull();
  client.close();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
});
