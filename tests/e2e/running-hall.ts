import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessDayOf } from '@onehall/domain';
import { pino } from 'pino';
import { compose, type RunningHall } from '../../apps/server/src/compose.ts';

export interface TestHall extends RunningHall {
  readonly dataFolder: string;
  readonly today: () => string;
  /** All bytes that reached a virtual printer so far. */
  readonly bytesAt: (deviceId: string) => Uint8Array;
}

/** The demo hall on a free port with data of its own, over pseudo-terminals; every byte to a printer is kept. */
export async function startHall(): Promise<TestHall> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'onehall-e2e-'));
  const hall = await compose({
    config: { port: 0, host: '127.0.0.1', dataFolder, hallFile: 'halls/demo.json' },
    log: pino({ level: 'warn' }),
    onFatal: (error) => {
      throw error;
    },
  });
  const received = new Map<string, number[]>();
  for (const device of hall.parts.devices.all()) {
    const bytes: number[] = [];
    received.set(device.file.id, bytes);
    if (device.double?.model.kind !== 'printer') continue;
    device.double.model.printer.onBytes((direction, chunk) => {
      if (direction === 'in') bytes.push(...chunk);
    });
  }
  return {
    ...hall,
    dataFolder,
    today: () => businessDayOf(Date.now(), hall.parts.hall.zone),
    bytesAt: (deviceId) => Uint8Array.from(received.get(deviceId) ?? []),
    stop: async () => {
      await hall.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
