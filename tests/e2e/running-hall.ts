import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessDayOf } from '@onehall/domain';
import { pino } from 'pino';
import { compose, type RunningHall } from '../../apps/server/src/compose.ts';
import { isPrinterDouble } from '../../apps/server/src/devices/kinds/receipt-printer.ts';

export interface TestHall extends RunningHall {
  readonly dataFolder: string;
  readonly today: () => string;
  /** All bytes that reached a virtual printer so far. */
  readonly bytesAt: (deviceId: string) => Uint8Array;
  /** Stops the server, lets `meanwhile` happen, and starts it again on the same port with the same data. */
  restart(meanwhile: () => Promise<void>): Promise<TestHall>;
}

/** The demo hall on a free port with data of its own, over pseudo-terminals; every byte to a printer is kept. */
export function startHall(): Promise<TestHall> {
  return start(mkdtempSync(join(tmpdir(), 'onehall-e2e-')), 0);
}

async function start(dataFolder: string, port: number): Promise<TestHall> {
  const hall = await compose({
    config: { port, host: '127.0.0.1', dataFolder, hallFile: 'halls/demo.json' },
    log: pino({ level: 'warn' }),
    onFatal: (error) => {
      throw error;
    },
  });
  const bytes = recordPrinters(hall);
  return {
    ...hall,
    dataFolder,
    today: () => businessDayOf(Date.now(), hall.parts.hall.zone),
    bytesAt: (deviceId) => Uint8Array.from(bytes.get(deviceId) ?? []),
    stop: async () => {
      await hall.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
    restart: async (meanwhile) => {
      await hall.stop();
      await meanwhile();
      return start(dataFolder, Number(new URL(hall.url).port));
    },
  };
}

function recordPrinters(hall: RunningHall): ReadonlyMap<string, readonly number[]> {
  const received = new Map<string, number[]>();
  for (const device of hall.parts.devices.all()) {
    if (!device.double || !isPrinterDouble(device.double)) continue;
    const bytes: number[] = [];
    received.set(device.wired.id, bytes);
    device.double.printer.onBytes((direction, chunk) => {
      if (direction === 'in') bytes.push(...chunk);
    });
  }
  return received;
}
