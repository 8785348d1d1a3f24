import { openVirtualPort } from '@onehall/device-core';
import { createVirtualDisplay, type VirtualDisplay } from '@onehall/line-display';
import { plainSerial } from '@onehall/protocol';
import { createVirtualPrinter, type VirtualPrinter } from '@onehall/receipt-printer';
import { demoHall, temporaryFolder, writeHall } from './kit/bench-hall.ts';
import { p95AtMost, type Row } from './kit/figures.ts';
import { type Actor, HallClient, newCommand } from './kit/hall-client.ts';
import { type ServerProcess, startServer } from './kit/server-process.ts';

const presses = 80;
const warmUp = 15;
const restMs = 60;
const waitMsMax = 10_000;
const baudRate = 115_200;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A hall whose kiosk printer and counter display hang on pseudo-terminals of the bench: it sees both ends. */
export interface WatchedHall {
  readonly server: ServerProcess;
  readonly client: HallClient;
  readonly kiosk: Actor;
  readonly clerk: Actor;
  readonly printer: VirtualPrinter;
  readonly display: VirtualDisplay;
  close(): Promise<void>;
}

export async function openWatchedHall(): Promise<WatchedHall> {
  const folder = temporaryFolder();
  const printer = createVirtualPrinter();
  const display = createVirtualDisplay();
  const ports = [
    await openVirtualPort(printer, { folder, name: 'ticket-printer-1' }),
    await openVirtualPort(display, { folder, name: 'line-display-1' }),
  ];
  const devices = demoHall.devices.flatMap((device) => {
    const port = ports.find(({ path }) => path.endsWith(`/${device.id}`));
    return port ? [{ ...device, address: plainSerial(port.path, baudRate) }] : [];
  });
  const counters = demoHall.counters.map((counter) => ({
    ...counter,
    receiptPrinterId: null,
    lineDisplayId: counter.id === 'counter-1' ? 'line-display-1' : null,
  }));
  const hallFile = writeHall(folder, { ...demoHall, devices, counters });
  const server = await startServer({ dataFolder: folder, hallFile });
  const client = new HallClient(server.url, 4);
  const kiosk = await client.pair('kiosk', 'kiosk-1');
  const clerk = await client.signIn('K001', 'onehall-demo');
  await client.must(clerk, 'signOn', { params: { counterId: 'counter-1' }, body: newCommand() });
  return {
    ...{ server, client, kiosk, clerk, printer, display },
    async close() {
      client.close();
      await server.stop();
      for (const port of ports) await port.unplug();
    },
  };
}

export function issueTicket({ client, kiosk }: WatchedHall) {
  const body = { ...newCommand(), categoryIds: ['bills'], mobile: null, language: 'zh' };
  return client.must(kiosk, 'issueTicket', { body });
}

export function callNext({ client, clerk }: WatchedHall) {
  return client.must(clerk, 'callNext', { params: { counterId: 'counter-1' }, body: newCommand() });
}

export async function serveCalled({ client, clerk }: WatchedHall, ticketId: string): Promise<void> {
  await client.must(clerk, 'startServing', { params: { ticketId }, body: newCommand() });
  await client.must(clerk, 'finishTicket', { params: { ticketId }, body: newCommand() });
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + waitMsMax;
  while (!condition()) {
    if (performance.now() > end) throw new Error('a device of the bench got nothing');
    await pause(2);
  }
}

/** The heartbeat asks the printer every two seconds how it is: DLE EOT n, which is no print. */
const isHeartbeat = (bytes: Uint8Array) =>
  bytes.every((byte, at) => at % 3 === 2 || byte === [0x10, 0x04][at % 3]);

/** Watches a device for its first byte after `press`. */
class FirstByte {
  #at = 0;

  heard(bytes: Uint8Array): void {
    if (this.#at === 0 && !isHeartbeat(bytes)) this.#at = performance.now();
  }

  async after(press: () => Promise<unknown>, arrived: () => boolean): Promise<number> {
    this.#at = 0;
    const start = performance.now();
    await press();
    await until(() => this.#at > 0 && arrived());
    return this.#at - start;
  }
}

async function printerMs(hall: WatchedHall): Promise<number[]> {
  const first = new FirstByte();
  hall.printer.onBytes((direction, bytes) => {
    if (direction === 'in') first.heard(bytes);
  });
  const values: number[] = [];
  for (let press = 0; press < presses + warmUp; press += 1) {
    const newestId = () => hall.printer.paper().at(-1)?.id ?? 0;
    const before = newestId();
    const done = () => newestId() > before && hall.printer.paper().at(-1)?.isCut === true;
    values.push(await first.after(() => issueTicket(hall), done));
    await pause(restMs);
  }
  return values.slice(warmUp);
}

async function displayMs(hall: WatchedHall): Promise<number[]> {
  const first = new FirstByte();
  hall.display.onBytes((_direction, bytes) => first.heard(bytes));
  const values: number[] = [];
  for (let press = 0; press < presses + warmUp; press += 1) {
    let called = { ticketId: '', number: '-' };
    const next = async () => {
      called = await callNext(hall);
    };
    const shown = () => hall.display.cells.some((line) => line.includes(called.number));
    values.push(await first.after(next, shown));
    await serveCalled(hall, called.ticketId);
    await pause(restMs);
  }
  return values.slice(warmUp);
}

/** (b), (c): from the press, as the request leaves, to the first byte at the device's end of a real serial port. */
export async function firstByteRows(): Promise<Row[]> {
  const hall = await openWatchedHall();
  try {
    await pause(500);
    return [
      p95AtMost('ticket pressed → printer’s first byte', await printerMs(hall), 15),
      p95AtMost('Next pressed → counter display’s first byte', await displayMs(hall), 10),
    ];
  } finally {
    await hall.close();
  }
}
