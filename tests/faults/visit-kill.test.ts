import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { seededRandom } from '@onehall/simulator';
import { verifyHallData } from '@onehall/storage-sqlite';
import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../bench/kit/bench-hall.ts';
import { endServers, root, type ServerProcess } from '../bench/kit/server-process.ts';
import { Commander } from './commander.ts';
import { type FaultHall, openFaultHall, staff } from './fault-hall.ts';
import { column, doubledEvents, lostAcks, number, withCopy, withFile } from './hall-files.ts';
import { billingDifferences, brokenVisits } from './visit-books.ts';
import { type VisitSoFar, type VisitStep, VisitSteps } from './visit-steps.ts';

const kills = 50;
/** After the step was sent: before, in and after the few milliseconds that it takes. */
const killMsMax = 14;
const leavingShare = 0.15;
const settleMsMax = 30_000;
const seed = Number(process.env['ONEHALL_SEED'] ?? Date.now() % 1_000_000);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

afterAll(() => {
  endServers();
  removeTemporaryFolders();
});

/** A hall that dies where it is told to, and is there again at the same address. */
class MortalHall {
  readonly #hall: FaultHall;
  readonly #commander: Commander;
  server: ServerProcess;
  /** Steps that a kill came before, and in the middle of. */
  readonly between: string[] = [];
  readonly within: string[] = [];

  constructor(hall: FaultHall, commander: Commander, server: ServerProcess) {
    this.#hall = hall;
    this.#commander = commander;
    this.server = server;
  }

  /** kill -9 some milliseconds after a step was sent (null: before it), a look at what lies on the disk, and a new start. */
  async dieAt(step: VisitStep, visit: VisitSoFar, afterMs: number | null): Promise<void> {
    const done = afterMs === null ? null : step.take(visit);
    done?.catch(() => undefined);
    if (afterMs !== null) await pause(afterMs);
    const unanswered = [...this.#commander.inFlight].length > 0;
    await this.server.kill();
    (unanswered ? this.within : this.between).push(step.name);
    withCopy(this.#hall.dataFolder, (db) => {
      const acked = this.#commander.acked.map((one) => one.commandId);
      expect(lostAcks(db, acked)).toEqual([]);
      expect(brokenVisits(db)).toEqual([]);
    });
    this.server = await this.#hall.start();
    await (done ?? step.take(visit));
  }
}

async function settle(hall: FaultHall): Promise<void> {
  const until = performance.now() + settleMsMax;
  const open = () =>
    withFile(join(hall.dataFolder, 'hall.sqlite'), (db) => [
      ...column(db, `SELECT id FROM print_job WHERE state IN ('queued', 'sending')`),
      ...column(db, `SELECT id FROM service_order WHERE billing IN ('local', 'sent')`),
    ]);
  while (open().length > 0 && performance.now() < until) await pause(100);
  expect(open()).toEqual([]);
}

function checkBooks(hall: FaultHall, commander: Commander, visits: readonly VisitSoFar[]): void {
  withFile(join(hall.dataFolder, 'hall.sqlite'), (db) => {
    expect(brokenVisits(db)).toEqual([]);
    expect(doubledEvents(db)).toEqual([]);
    const acked = commander.acked.map((one) => one.commandId);
    expect(lostAcks(db, acked)).toEqual([]);
    const paid = visits.filter((one) => one.ended === 'paid');
    expect(number(db, 'SELECT count(*) FROM payment')).toBe(paid.length);
    expect(number(db, 'SELECT coalesce(sum(due_fen), 0) FROM payment')).toBe(
      paid.reduce((sum, one) => sum + one.dueFen, 0),
    );
    // Each paid visit has its one original on A4, however often the command was sent.
    expect(number(db, 'SELECT count(*) FROM form_print')).toBe(paid.length);
    expect(number(db, 'SELECT count(*) FROM stock_use')).toBe(paid.length * 2);
    const last = number(db, `SELECT last FROM number_series WHERE prefix = 'A'`);
    expect(number(db, 'SELECT count(DISTINCT number) FROM ticket')).toBe(last);
    expect(last).toBe(visits.length);
  });
  expect(billingDifferences(hall.dataFolder)).toEqual([]);
  const verified = verifyHallData(hall.dataFolder, join(temporaryFolder(), 'rebuilt.sqlite'));
  expect(verified.problem).toBeNull();
  const args = ['apps/server/src/verify.ts', '--data', hall.dataFolder];
  const cli = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect([cli.stderr, cli.status]).toEqual(['', 0]);
}

test(`${kills} times kill -9 at a step of a visit: no money without its visit, no visit without its money (seed ${seed})`, {
  timeout: 900_000,
}, async () => {
  const hall = await openFaultHall();
  const first = await hall.start();
  const { kiosk, counters } = await staff(hall);
  const [desk] = counters;
  if (desk === undefined) throw new Error('the hall has no counter');
  const commander = new Commander(hall.client);
  await commander.send(desk.clerk, 'signOn', { counterId: desk.id });
  const mortal = new MortalHall(hall, commander, first);
  const steps = new VisitSteps(commander, kiosk, desk);
  const random = seededRandom(seed);
  const visits: VisitSoFar[] = [];
  let killed = 0;
  while (killed < kills) {
    const person = hall.people[visits.length];
    if (person === undefined) throw new Error('more visits than people');
    const unknown = { ticketId: '', visitId: '', view: null, dueFen: 0, cardFen: 0, ended: null };
    const visit: VisitSoFar = { nth: visits.length, person, ...unknown };
    visits.push(visit);
    const way = steps.of(random() < leavingShare);
    // Two or three deaths a visit, at steps by chance: often enough for every kind of step, seldom enough to go on.
    for (const step of way) {
      if (killed < kills && random() < 0.2) {
        killed += 1;
        await mortal.dieAt(step, visit, random() < 0.3 ? null : random() * killMsMax);
      } else await step.take(visit);
    }
  }
  expect(commander.problems).toEqual([]);
  await settle(hall);
  const changed: (string | null)[] = [];
  for (const acked of commander.acked.filter((one) => one.name === 'takeCash' || one.name === 'signForm'))
    changed.push(await commander.repeat(acked));
  expect(changed.filter((one) => one !== null)).toEqual([]);
  const { within, between } = mortal;
  const paid = visits.filter((one) => one.ended === 'paid').length;
  console.log(
    `seed ${seed}: ${kills} kills in ${visits.length} visits (${paid} paid), ${within.length} within a step ` +
      `(${[...new Set(within)].join(', ')}), ${between.length} between two`,
  );
  expect(within.length).toBeGreaterThan(0);
  expect(between.length).toBeGreaterThan(0);
  await mortal.server.stop();
  checkBooks(hall, commander, visits);
  await hall.close();
});
