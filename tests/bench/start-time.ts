import { spawn } from 'node:child_process';
import { demoHall, temporaryFolder, writeHall } from './kit/bench-hall.ts';
import { atMost, fact, median, type Row, round } from './kit/figures.ts';
import { type Actor, HallClient, newCommand } from './kit/hall-client.ts';
import { freePort, keepWithUs, root, serverEntry, startServer } from './kit/server-process.ts';

const starts = 3;
const startMsMax = 30_000;
const askAgainMs = 10;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface WarmHall {
  readonly dataFolder: string;
  readonly hallFile: string;
  readonly kiosk: Actor;
}

/** Data that has been started once and a kiosk that is paired: a morning like any other. */
async function warmHall(): Promise<WarmHall> {
  const dataFolder = temporaryFolder();
  const hallFile = writeHall(dataFolder, demoHall);
  const server = await startServer({ dataFolder, hallFile });
  const client = new HallClient(server.url, 1);
  const kiosk = await client.pair('kiosk', 'kiosk-1');
  client.close();
  await server.stop();
  return { dataFolder, hallFile, kiosk };
}

async function firstTicket(client: HallClient, kiosk: Actor): Promise<void> {
  const until = performance.now() + startMsMax;
  while (performance.now() < until) {
    const body = { ...newCommand(), categoryIds: ['bills'], mobile: null, language: 'zh' };
    const answer = await client.send(kiosk, 'issueTicket', { body }).catch(() => null);
    if (answer?.ok) return;
    await pause(askAgainMs);
  }
  throw new Error(`no ticket within ${startMsMax} ms of the start`);
}

/** From the start of the command to the first ticket, in ms. */
async function startMs(hall: WarmHall, command: string, args: readonly string[]): Promise<number> {
  const port = await freePort();
  const options = ['--port', String(port), '--data', hall.dataFolder, '--hall', hall.hallFile];
  const client = new HallClient(`http://127.0.0.1:${port}`, 1);
  const start = performance.now();
  const child = keepWithUs(spawn(command, [...args, ...options], { cwd: root, stdio: 'ignore' }));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await firstTicket(client, hall.kiosk);
  const ms = performance.now() - start;
  client.close();
  child.kill('SIGTERM');
  await ended;
  return ms;
}

async function medianStartMs(hall: WarmHall, command: string, args: readonly string[]) {
  const values: number[] = [];
  for (let start = 0; start < starts; start += 1) values.push(await startMs(hall, command, args));
  return { ms: median(values), worst: Math.max(...values) };
}

/** (d) A warm build, data that is there: how long until somebody at the door has a ticket. */
export async function startRows(): Promise<Row[]> {
  const hall = await warmHall();
  // Once without the clock: builds the screens where their sources have changed.
  await startMs(hall, 'npm', ['start', '--']);
  const whole = await medianStartMs(hall, 'npm', ['start', '--']);
  const plain = await medianStartMs(hall, process.execPath, [serverEntry]);
  const seconds = (ms: number) => `${round(ms / 1_000, 2)} s`;
  const said = `${seconds(whole.ms)} (median of ${starts}; worst ${seconds(whole.worst)})`;
  return [
    atMost('npm start to the first ticket, warm build', whole.ms / 1_000, 2, said, 's'),
    fact('  the server alone', `${seconds(plain.ms)} (worst ${seconds(plain.worst)})`),
  ];
}
