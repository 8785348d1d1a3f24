import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeviceClassBody } from '@onehall/protocol';
import { seededRandom } from '@onehall/simulator';
import { verifyHallData } from '@onehall/storage-sqlite';
import { demoHall, temporaryFolder, writeHall } from '../bench/kit/bench-hall.ts';
import { median } from '../bench/kit/figures.ts';
import { type Actor, HallClient, newCommand } from '../bench/kit/hall-client.ts';
import { type ServerProcess, startServer } from '../bench/kit/server-process.ts';
import { column, withFile } from './hall-files.ts';

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly customersPerHour: number;
  /** How much faster than life the virtual people are. */
  readonly speed: number;
  readonly onProgress?: (line: string) => void;
}

/** What a hall full of faults came to. */
export interface SoakReport {
  readonly tickets: number;
  readonly visitsPaid: number;
  readonly faults: number;
  readonly hands: number;
  readonly prints: Readonly<Record<string, number>>;
  readonly linesLost: number;
  /** MB: the middle of the second quarter of the time, and of the last. */
  readonly memory: { readonly early: number; readonly late: number };
  /** What was still wrong a minute after everything had been mended; empty: nothing. */
  readonly stuck: readonly string[];
  /** What `verify` says of the data. */
  readonly problem: string | null;
}

const lineFaults = [
  'unplugged',
  'slow',
  'silent',
  'noise',
  'babbling',
  'half-frames',
  'late-answers',
] as const;
export const faultsOf: Readonly<Record<DeviceClassBody, readonly string[]>> = {
  'receipt-printer': [...lineFaults, 'paper-out', 'paper-near-end', 'cover-open', 'cutter', 'overheated'],
  'line-display': ['unplugged', 'slow', 'noise', 'babbling'],
  'led-panel': lineFaults,
  'template-bus': lineFaults,
  'voice-chip': [...lineFaults, 'rejects'],
  scanner: ['unplugged', 'noise', 'babbling', 'torn-codes', 'double-reads'],
  'id-card-reader': [...lineFaults, 'bad-card', 'read-failed'],
  'cash-drawer': [],
};
/** More at once would be a hall that is closed. */
const faultsAtOnce = 5;
const stepMs = { low: 1_000, high: 3_000 };
const settleMsMax = 60_000;
const lookMs = 1_000;

class Soak {
  readonly #options: SoakOptions;
  readonly #random: () => number;
  readonly #client: HallClient;
  readonly #technician: Actor;
  readonly #on: { readonly deviceId: string; readonly fault: string }[] = [];
  readonly memory: number[] = [];
  faults = 0;
  hands = 0;

  constructor(options: SoakOptions, client: HallClient, technician: Actor) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#client = client;
    this.#technician = technician;
  }

  async run(server: ServerProcess): Promise<void> {
    const { minutes, onProgress } = this.#options;
    const from = performance.now();
    const until = from + minutes * 60_000;
    let told = 0;
    while (performance.now() < until) {
      await pause(stepMs.low + this.#random() * (stepMs.high - stepMs.low));
      await this.#step();
      this.memory.push(server.rssBytes() / 1_048_576);
      const minute = Math.floor((performance.now() - from) / 60_000);
      if (minute > told)
        onProgress?.(`${minute} min: ${this.faults} faults, ${Math.round(this.memory.at(-1) ?? 0)} MB`);
      told = minute;
    }
    for (const one of this.#on.splice(0)) await this.#set(one.deviceId, one.fault, false);
    // As a technician does who has seen to the cables: nobody waits for the next try.
    for (const { id } of demoHall.devices)
      await this.#client.must(this.#technician, 'retryDevice', {
        params: { deviceId: id },
        body: newCommand(),
      });
  }

  async #step(): Promise<void> {
    const mends = this.#on.length >= faultsAtOnce || (this.#on.length > 0 && this.#random() < 0.4);
    if (mends) {
      const [one] = this.#on.splice(Math.floor(this.#random() * this.#on.length), 1);
      if (one) await this.#set(one.deviceId, one.fault, false);
      return;
    }
    if (this.#random() < 0.25) return this.#hand();
    const device = this.#pick(demoHall.devices.filter((one) => faultsOf[one.kind].length > 0));
    const fault = device && this.#pick(faultsOf[device.kind]);
    if (!device || !fault || this.#on.some((one) => one.deviceId === device.id)) return;
    await this.#set(device.id, fault, true);
    this.#on.push({ deviceId: device.id, fault });
    this.faults += 1;
  }

  /** People go on with what they do: cards, codes, keys, drawers. */
  async #hand(): Promise<void> {
    const deeds = [
      ['kiosk-reader-1', { does: 'lay-card', seed: Math.floor(this.#random() * 50) }],
      ['kiosk-reader-1', { does: 'take-card' }],
      ['kiosk-scanner-1', { does: 'scan', code: '13800000001' }],
      ['pads-1', { does: 'press-key', unit: 1 + Math.floor(this.#random() * 6), key: 'satisfied' }],
      ['drawer-1', { does: 'open-drawer-by-key' }],
      ['drawer-1', { does: 'push-drawer-shut' }],
      ['receipt-printer-2', { does: 'press-feed' }],
      ['line-display-3', { does: 'switch-off-and-on' }],
    ] as const;
    const deed = this.#pick(deeds);
    if (!deed) return;
    const [deviceId, action] = deed;
    await this.#client.must(this.#technician, 'operateDouble', {
      params: { deviceId },
      body: { ...newCommand(), action },
    });
    this.hands += 1;
  }

  async #set(deviceId: string, fault: string, on: boolean): Promise<void> {
    await this.#client.must(this.#technician, 'setFault', {
      params: { deviceId },
      body: { ...newCommand(), fault, on },
    });
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }
}

/** What is not as it should be, now that everything has been mended. */
function stuckIn(dataFolder: string): string[] {
  return withFile(join(dataFolder, 'hall.sqlite'), (db) => [
    ...column(
      db,
      `SELECT 'print ' || id || ' is ' || state FROM print_job WHERE state IN ('queued', 'sending')`,
    ),
    ...column(
      db,
      `SELECT kind || ' ' || source FROM alert
       WHERE closed_at IS NULL AND kind IN ('printer-not-ready', 'device-lost')`,
    ),
    ...column(db, `SELECT 'mending ' || counter_id FROM counter_mending`),
  ]).map(String);
}

async function settled(dataFolder: string): Promise<readonly string[]> {
  const end = performance.now() + settleMsMax;
  let stuck = stuckIn(dataFolder);
  while (stuck.length > 0 && performance.now() < end) {
    await pause(lookMs);
    stuck = stuckIn(dataFolder);
  }
  return stuck;
}

const quarter = (values: readonly number[], nth: number) =>
  Math.round(median(values.slice((values.length * nth) / 4, (values.length * (nth + 1)) / 4)));

/** The living hall with a fault of a device every few seconds; everything is mended at the end and looked at. */
export async function soakHall(options: SoakOptions): Promise<SoakReport> {
  const folder = temporaryFolder();
  const dataFolder = temporaryFolder();
  const server = await startServer({ dataFolder, hallFile: writeHall(folder, demoHall) });
  const client = new HallClient(server.url, 8);
  try {
    const technician = await client.signIn('W001', 'onehall-demo');
    const soak = new Soak(options, client, technician);
    const { customersPerHour, seed, speed } = options;
    await client.must(technician, 'bringCustomers', {
      body: { ...newCommand(), customersPerHour, seed, speed },
    });
    await soak.run(server);
    await client.must(technician, 'stopCustomers');
    const stuck = await settled(dataFolder);
    const counted = withFile(join(dataFolder, 'hall.sqlite'), (db) => ({
      tickets: Number(column(db, 'SELECT count(*) FROM ticket')[0]),
      visitsPaid: Number(column(db, 'SELECT count(*) FROM payment')[0]),
      prints: Object.fromEntries(
        column(db, `SELECT state || '=' || count(*) FROM print_job GROUP BY state`).map((one) => {
          const [state = '', count = '0'] = String(one).split('=');
          return [state, Number(count)];
        }),
      ),
      linesLost: Number(
        column(
          db,
          `SELECT count(*) FROM journal WHERE type = 'DeviceLineChanged' AND payload LIKE '%"to":"lost"%'`,
        )[0],
      ),
    }));
    await server.stop();
    const { problem } = verifyHallData(dataFolder, `${temporaryFolder()}/rebuilt.sqlite`);
    const { faults, hands, memory } = soak;
    return {
      ...counted,
      faults,
      hands,
      memory: { early: quarter(memory, 1), late: quarter(memory, 3) },
      stuck,
      problem,
    };
  } finally {
    client.close();
    await server.kill();
  }
}
