import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type HallFile, plainSerial } from '@onehall/protocol';
import type { InventedSubscriber } from '@onehall/simulator';
import { demoPeople } from '../../../apps/server/src/demo-people.ts';
import { demoHall, seedClerks, temporaryFolder, wideHall, writeHall } from './bench-hall.ts';
import type { FarmAnswer, FarmRequest } from './device-farm.ts';
import { type Actor, HallClient, newCommand } from './hall-client.ts';
import { root, type ServerProcess, startServer } from './server-process.ts';

const baudRate = 115_200;

/** One counter at work: its clerk and its customer screen. */
export interface Desk {
  readonly counterId: string;
  readonly clerk: Actor;
  readonly screen: Actor;
}

/** A hall that sells: a counter for each clerk, each with a receipt printer on a wire; the printers live elsewhere. */
export interface SaleHall {
  readonly server: ServerProcess;
  readonly client: HallClient;
  readonly kiosk: Actor;
  readonly desks: readonly Desk[];
  readonly dataFolder: string;
  /** Customers who owe a bill, each for one visit. */
  readonly people: InventedSubscriber[];
  close(): Promise<void>;
}

/** Printers in a process of their own: what the server spends is what it would spend on real ones. */
async function openFarm(printers: number): Promise<{ child: ChildProcess; paths: readonly string[] }> {
  const child = fork(join(root, 'tests/bench/kit/device-farm.ts'), { stdio: 'inherit' });
  const answered = once(child, 'message');
  const kinds = Array.from({ length: printers }, () => 'printer' as const);
  child.send({ do: 'open', folder: temporaryFolder(), kinds } satisfies FarmRequest);
  const [answer] = (await answered) as [FarmAnswer];
  return { child, paths: 'paths' in answer ? answer.paths : [] };
}

function saleFile(clerks: number, paths: readonly string[]): HallFile {
  const wide = wideHall(clerks);
  const model = demoHall.devices.find((one) => one.kind === 'receipt-printer');
  if (model === undefined) throw new Error('the demo hall has no receipt printer');
  const printerAt = (id: string, nth: number) => ({
    ...model,
    id,
    fallbackId: null,
    address: plainSerial(paths[nth] ?? '', baudRate),
  });
  return {
    ...wide,
    devices: [
      printerAt(demoHall.kiosks[0]?.ticketPrinterId ?? 'ticket-printer-1', 0),
      ...Array.from({ length: clerks }, (_, nth) => printerAt(`bench-printer-${nth + 1}`, nth + 1)),
    ],
    counters: wide.counters.slice(0, clerks).map((counter, nth) => ({
      ...counter,
      receiptPrinterId: `bench-printer-${nth + 1}`,
      lineDisplayId: null,
    })),
  };
}

/** `dataFolder`: of a hall that has a past; without it, its first day. */
export async function openSaleHall(clerks: number, dataFolder = temporaryFolder()): Promise<SaleHall> {
  const farm = await openFarm(clerks + 1);
  const file = saleFile(clerks, farm.paths);
  const actors = await seedClerks(dataFolder, file);
  const server = await startServer({ dataFolder, hallFile: writeHall(dataFolder, file) });
  const client = new HallClient(server.url, clerks * 2);
  const desks: Desk[] = [];
  for (const [nth, clerk] of actors.entries()) {
    const counterId = file.counters[nth]?.id ?? '';
    await client.must(clerk, 'signOn', { params: { counterId }, body: newCommand() });
    desks.push({ counterId, clerk, screen: await client.pair('customer-screen', counterId) });
  }
  return {
    server,
    client,
    kiosk: await client.pair('kiosk', 'kiosk-1'),
    desks,
    dataFolder,
    people: demoPeople(file, Date.now)().filter((person) => person.bills.length > 0),
    async close() {
      client.close();
      await server.stop();
      const gone = once(farm.child, 'exit');
      farm.child.disconnect();
      await gone;
    },
  };
}
