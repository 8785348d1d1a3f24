import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { tempFolder } from '@onehall/testing';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compose } from '../../apps/server/src/compose.ts';
import { readConfig, type ServerConfig, StartError } from '../../apps/server/src/config.ts';
import { smallHall, TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm } from './jobs.ts';

describe('a restart with the same data', () => {
  test('carries on in the middle of a visit: sessions, counter, queue, form, shift, books', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { visitId, contentHash, totalFen, ticketId } = await untilForm(post);
    await takeTicket(post.kiosk);
    await hall.restart();
    expect((await post.clerk.ask('GET', '/session')).body).toMatchObject({ counterId: 'counter-1' });
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    await post.clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    await hall.restart();
    await post.clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
    expect((await post.clerk.must(routes.callNext, '/counters/counter-1/call-next')).number).toBe('A002');
    expect(hall.store.queries.shiftCash()).toMatchObject([{ payments: 1, expectedFen: 50_000 + totalFen }]);
    expect(hall.store.queries.balanceFen('vault')).toBe(2_000_000 - 50_000);
  });

  test('answers a command that was repeated across it as the first time', async () => {
    const hall = await TestHall.start();
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const body = { commandId: crypto.randomUUID(), categoryIds: ['bills'], mobile: null, language: 'zh' };
    const first = (await kiosk.post('/tickets', body)).body as { ticketId: string };
    await hall.restart();
    const again = await kiosk.post('/tickets', body);
    expect(again.body).toMatchObject({ ticketId: first.ticketId });
    expect((await takeTicket(kiosk)).number).toBe('A002');
  });

  test('opens the vault once, and gives staff who came later their first password', async () => {
    const file = smallHall();
    const late = file.staff.at(-1);
    const hall = await TestHall.start({ file: { ...file, staff: file.staff.slice(0, -1) } });
    const seq = hall.store.seq();
    const path = join(hall.folder, 'hall.json');
    writeFileSync(path, JSON.stringify(file));
    await hall.restart();
    expect(hall.store.eventsAfter(0, ['HallOpened'], 9)).toHaveLength(1);
    expect(hall.store.seq()).toBeGreaterThanOrEqual(seq);
    const signedIn = await hall.nobody().post('/session', {
      workNumber: late?.workNumber,
      password: late?.initialPassword,
    });
    expect(signedIn.status).toBe(200);
  });
});

describe('what is wrong at the start is said in one line', () => {
  async function startErrorOf(change: Partial<ServerConfig> = {}): Promise<string> {
    const folder = tempFolder();
    const hallFile = join(folder, 'hall.json');
    writeFileSync(hallFile, JSON.stringify(smallHall()));
    const config = { port: 0, host: '127.0.0.1', dataFolder: join(folder, 'data'), hallFile, ...change };
    try {
      const hall = await compose({ config, log: pino({ level: 'silent' }), onFatal: () => {} });
      await hall.stop();
      return 'started';
    } catch (error) {
      expect(error).toBeInstanceOf(StartError);
      const line = error instanceof Error ? error.message : '';
      expect(line).not.toContain('\n');
      return line;
    }
  }

  function hallFileWith(change: (file: Record<string, unknown>) => unknown): string {
    const path = join(tempFolder(), 'hall.json');
    const changed = change(JSON.parse(JSON.stringify(smallHall())) as Record<string, unknown>);
    writeFileSync(path, typeof changed === 'string' ? changed : JSON.stringify(changed));
    return path;
  }

  test('a port that another program holds; the data can be opened afterwards', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const dataFolder = join(tempFolder(), 'data');
    expect(await startErrorOf({ port, dataFolder })).toContain(`port ${port}`);
    expect(await startErrorOf({ dataFolder })).toBe('started');
  });

  test('a host that is not this machine', async () => {
    expect(await startErrorOf({ host: '192.0.2.1' })).toContain('192.0.2.1');
  });

  test('a data folder that is a file', async () => {
    const file = join(tempFolder(), 'a-file');
    writeFileSync(file, '');
    expect(await startErrorOf({ dataFolder: file })).toContain(`data folder ${file}`);
  });

  test('a data folder that cannot be made', async () => {
    expect(await startErrorOf({ dataFolder: '/proc/onehall' })).toContain('data folder /proc/onehall');
  });

  test.each([
    ['hall.sqlite', 'no database '.repeat(1000)],
    ['billing.sqlite', 'no database '.repeat(1000)],
    ['hall.key', 'short'],
  ])('a %s that is not ours', async (name, content) => {
    const dataFolder = tempFolder();
    writeFileSync(join(dataFolder, name), content);
    const line = await startErrorOf({ dataFolder });
    expect(line).toContain(`data folder ${dataFolder}`);
    expect(line).toContain(name);
  });

  test('a folder in the place of a database', async () => {
    const dataFolder = tempFolder();
    mkdirSync(join(dataFolder, 'billing.sqlite'));
    expect(await startErrorOf({ dataFolder })).toContain('billing.sqlite');
  });

  test('data whose key is gone', async () => {
    const dataFolder = join(tempFolder(), 'data');
    expect(await startErrorOf({ dataFolder })).toBe('started');
    rmSync(join(dataFolder, 'hall.key'));
    expect(await startErrorOf({ dataFolder })).toContain('hall.key');
  });

  test('a database damaged in its pages', async () => {
    const dataFolder = join(tempFolder(), 'data');
    expect(await startErrorOf({ dataFolder })).toBe('started');
    const file = join(dataFolder, 'billing.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 2, 4096 * 5);
    writeFileSync(file, bytes);
    expect(await startErrorOf({ dataFolder })).toContain('billing.sqlite');
  });

  test.each<[string, (file: Record<string, unknown>) => unknown, string]>([
    ['is no JSON', () => '{', 'not valid JSON'],
    ['is empty', () => '', 'not valid JSON'],
    ['is of another format', (file) => ({ ...file, format: 'x' }), 'format'],
    ['lacks a part', ({ counters: _counters, ...file }) => file, 'counters'],
    ['has a part too many', (file) => ({ ...file, extra: 1 }), 'top level'],
    ['names a zone that is none', (file) => ({ ...file, zone: 'Mars/Olympus' }), 'Mars/Olympus'],
    ['closes when it opens', (file) => ({ ...file, hours: { opens: '09:00', closes: '09:00' } }), 'closes'],
    ['points to a device that is not there', (file) => ({ ...file, devices: [] }), 'is not in the file'],
    [
      'has no general class',
      (file) => ({ ...file, classes: smallHall().classes.filter(({ id }) => id !== 'general') }),
      "'general'",
    ],
    [
      'gives a number twice',
      (file) => ({ ...file, staff: [...smallHall().staff, smallHall().staff[0]] }),
      'twice',
    ],
  ])('a hall file that %s', async (_, change, named) => {
    const hallFile = hallFileWith(change);
    const line = await startErrorOf({ hallFile });
    expect(line).toContain(hallFile);
    expect(line).toContain(named);
  });

  test('a hall file that is not there', async () => {
    expect(await startErrorOf({ hallFile: '/nowhere/hall.json' })).toContain('/nowhere/hall.json');
  });

  test.each([
    [['--port', 'http'], '--port http'],
    [['--port', '65536'], '--port 65536'],
    [['--port=-1'], '--port -1'],
    [['--nonsense'], '--nonsense'],
    [['extra'], 'extra'],
  ])('options %j', (args, named) => {
    expect(() => readConfig(args, '/work')).toThrow(StartError);
    expect(() => readConfig(args, '/work')).toThrow(named);
  });

  test('options that are right are taken, with paths from where it was started', () => {
    expect(readConfig(['--port', '0', '--data', 'd', '--hall', '/h.json'], '/srv')).toEqual({
      port: 0,
      host: '127.0.0.1',
      dataFolder: '/srv/d',
      hallFile: '/h.json',
    });
    expect(readConfig([], '/srv')).toMatchObject({ port: 8080, dataFolder: '/srv/data' });
  });
});

test('a stopped hall frees its port, its files and its connections', async () => {
  const hall = await TestHall.start();
  const { port } = new URL(hall.url);
  const idle = connect(Number(port), '127.0.0.1');
  await new Promise((resolve) => idle.on('connect', resolve));
  const closed = new Promise((resolve) => idle.on('close', resolve));
  const board = await (await hall.device('hall-board', 'hall')).watch('hall-board');
  const cut = new Promise((resolve) => board.socket.on('disconnect', resolve));
  await hall.stop();
  await Promise.all([closed, cut]);
  await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();
});
