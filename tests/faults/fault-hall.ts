import { type HallFile, plainSerial } from '@onehall/protocol';
import type { InventedSubscriber } from '@onehall/simulator';
import { demoPeople } from '../../apps/server/src/demo-people.ts';
import { demoHall, temporaryFolder, writeHall } from '../bench/kit/bench-hall.ts';
import { type Actor, HallClient } from '../bench/kit/hall-client.ts';
import { freePort, type ServerProcess, startServer } from '../bench/kit/server-process.ts';
import { type WatchedPrinter, watchedPrinter } from './papers.ts';

// As fast as printers come: a driver sends no faster than its wire carries, and these must keep up with a rush.
const baudRate = 115_200;
/** Slow enough that a kill often meets a ticket half out of the printer. */
const lineMs = 4;

/** A hall whose printers belong to the test and whose server can be killed and started again at the same address. */
export interface FaultHall {
  readonly file: HallFile;
  readonly dataFolder: string;
  readonly printers: ReadonlyMap<string, WatchedPrinter>;
  readonly people: readonly InventedSubscriber[];
  readonly client: HallClient;
  start(): Promise<ServerProcess>;
  close(): Promise<void>;
}

/** The demo hall with serial printers in place of virtual ones, and counters without line displays. */
function withPrinters(printers: ReadonlyMap<string, WatchedPrinter>): HallFile {
  const devices = demoHall.devices.flatMap((device) => {
    const path = printers.get(device.id)?.port.path;
    return path === undefined ? [] : [{ ...device, address: plainSerial(path, baudRate) }];
  });
  const counters = demoHall.counters.map((counter) => ({ ...counter, lineDisplayId: null }));
  return { ...demoHall, devices, counters, subscribers: { ...demoHall.subscribers, count: 900 } };
}

export async function openFaultHall(): Promise<FaultHall> {
  const dataFolder = temporaryFolder();
  const ports = temporaryFolder();
  const printers = new Map<string, WatchedPrinter>();
  for (const { id, kind } of demoHall.devices) {
    if (kind === 'receipt-printer') printers.set(id, await watchedPrinter(ports, id, lineMs));
  }
  const file = withPrinters(printers);
  const hallFile = writeHall(ports, file);
  const port = await freePort();
  const client = new HallClient(`http://127.0.0.1:${port}`, 32);
  return {
    file,
    dataFolder,
    printers,
    people: demoPeople(file, Date.now)().filter((person) => person.bills.length > 0),
    client,
    start: () => startServer({ dataFolder, hallFile, port }),
    async close() {
      client.close();
      for (const { port: serial } of printers.values()) await serial.unplug();
    },
  };
}

export interface Staffed {
  readonly kiosk: Actor;
  readonly counters: readonly { readonly id: string; readonly clerk: Actor; readonly screen: Actor }[];
}

/** A paired kiosk, and at each counter a clerk who is signed in and a paired customer screen. */
export async function staff({ client, file }: FaultHall): Promise<Staffed> {
  const clerks = file.staff.filter((one) => one.role === 'clerk');
  const counters = [];
  for (const [at, { id }] of file.counters.entries()) {
    const { workNumber, initialPassword } = clerks[at] ?? { workNumber: '', initialPassword: '' };
    const clerk = await client.signIn(workNumber, initialPassword);
    counters.push({ id, clerk, screen: await client.pair('customer-screen', id) });
  }
  return { kiosk: await client.pair('kiosk', 'kiosk-1'), counters };
}
