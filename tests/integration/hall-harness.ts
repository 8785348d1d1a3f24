import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DeviceKind, type HallFile, hallFile, type Route } from '@onehall/protocol';
import type { VirtualPrinter } from '@onehall/receipt-printer';
import { FakeClock } from '@onehall/testing';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { deviceCookie, staffCookie } from '../../apps/server/src/access/principals.ts';
import { hashToken, newSessionToken } from '../../apps/server/src/access/tokens.ts';
import { compose, type RunningHall } from '../../apps/server/src/compose.ts';
import { troubleOf } from '../../apps/server/src/devices/hall-device.ts';
import { isPrinterDouble } from '../../apps/server/src/devices/kinds/receipt-printer.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

export const demoFile = fileURLToPath(new URL('../../halls/demo.json', import.meta.url));

export function demoHall(): HallFile {
  const hall = hallFile.parse(JSON.parse(readFileSync(demoFile, 'utf8')));
  // Tests of invoices switch them on; the others need no paper.
  return { ...hall, invoices: { numbered: false, electronic: false } };
}

/** The demo hall with fewer people and devices: three clerks, one of every other role, counter 1 with its devices. */
export function smallHall(): HallFile {
  const hall = demoHall();
  const clerks = hall.staff.filter((one) => one.role === 'clerk').slice(0, 3);
  return {
    ...hall,
    staff: [...clerks, ...hall.staff.filter((one) => one.role !== 'clerk')],
    devices: hall.devices
      .filter(({ id }) => id.endsWith('-1'))
      .map((device) => ({ ...device, fallbackId: null })),
    counters: hall.counters.map((counter) =>
      counter.id === 'counter-1' ? counter : { ...counter, receiptPrinterId: null, lineDisplayId: null },
    ),
    subscribers: { ...hall.subscribers, count: 60 },
  };
}

export interface HallOptions {
  readonly file?: HallFile;
  readonly log?: Logger;
}

/** A hall in this process, on a port of its own, with a folder of its own and a clock that the test moves. */
export class TestHall {
  readonly clock = new FakeClock();
  readonly folder = mkdtempSync(join(tmpdir(), 'onehall-integration-'));
  readonly file: HallFile;
  readonly #log: Logger;
  readonly #fatal: unknown[] = [];
  #running: RunningHall | null = null;

  private constructor(options: HallOptions) {
    this.file = options.file ?? smallHall();
    this.#log = options.log ?? pino({ level: 'silent' });
    writeFileSync(join(this.folder, 'hall.json'), JSON.stringify(this.file));
  }

  /** Starts a hall that stops with the test. */
  static async start(options: HallOptions = {}): Promise<TestHall> {
    const hall = new TestHall(options);
    onTestFinished(() => hall.#end());
    await hall.start();
    return hall;
  }

  /** For `beforeAll`: whoever starts it ends it. */
  static async startForFile(
    options: HallOptions = {},
  ): Promise<{ hall: TestHall; end: () => Promise<void> }> {
    const hall = new TestHall(options);
    await hall.start();
    return { hall, end: () => hall.#end() };
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  get config() {
    const { folder, dataFolder } = this;
    return { port: 0, host: '127.0.0.1', dataFolder, hallFile: join(folder, 'hall.json') };
  }

  async start(): Promise<void> {
    this.#running = await compose({
      config: this.config,
      log: this.#log,
      now: this.clock.now,
      onFatal: (error) => this.#fatal.push(error),
    });
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = null;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  get running(): RunningHall {
    if (this.#running === null) throw new Error('the hall is not running');
    return this.#running;
  }

  get url(): string {
    return this.running.url;
  }

  get parts(): RunningHall['parts'] {
    return this.running.parts;
  }

  get store(): RunningHall['parts']['store'] {
    return this.parts.store;
  }

  /** Until every device is on line and the journal has nothing more to say about it. */
  async devicesReady(): Promise<void> {
    const { devices, queries } = { devices: this.parts.devices, queries: this.store.queries };
    await until(() => devices.all().every((device) => troubleOf(device) === null));
    const online = () =>
      this.store
        .eventsAfter(0, ['DeviceLineChanged'], 1000)
        .filter((event) => event.type === 'DeviceLineChanged' && event.payload.to === 'online');
    const lines = devices.all().filter((device) => device.transport !== 'printer');
    await until(() => online().length >= lines.length && queries.openAlerts(9).length === 0);
  }

  /** The virtual printer behind a device of the hall. */
  virtualPrinter(deviceId: string): VirtualPrinter {
    const double = this.parts.devices.device(deviceId)?.double;
    if (!double || !isPrinterDouble(double)) throw new Error(`${deviceId} is no virtual printer`);
    return double.printer;
  }

  /** Somebody without a session. */
  nobody(): Person {
    return new Person(this, '', '');
  }

  /** A member of staff with a session, by work number. */
  async staff(workNumber: string): Promise<Person> {
    const member = this.file.staff.find((one) => one.workNumber === workNumber);
    if (!member) throw new Error(`nobody has the number ${workNumber}`);
    const token = await this.#session('staff', member.id, []);
    return new Person(this, `${staffCookie}=${token}`, 'staff');
  }

  /** A paired device. */
  async device(deviceKind: DeviceKind, place: string): Promise<Person> {
    const deviceId = `device-${newSessionToken().slice(0, 8)}`;
    const paired = { type: 'DevicePaired', payload: { deviceId, deviceKind, place } } as const;
    const token = await this.#session('device', deviceId, [paired]);
    return new Person(this, `${deviceCookie(deviceKind, place)}=${token}`, `${deviceKind}/${place}`);
  }

  async #session(
    holder: 'staff' | 'device',
    subjectId: string,
    events: readonly {
      type: 'DevicePaired';
      payload: { deviceId: string; deviceKind: DeviceKind; place: string };
    }[],
  ): Promise<string> {
    const token = newSessionToken();
    const expiresAt = this.clock.at + 400 * 24 * 3_600_000;
    const access = [{ kind: 'session', tokenHash: hashToken(token), holder, subjectId, expiresAt }] as const;
    await this.store.submit(
      { type: 'test', actor: 'test', terminal: 'test', commandId: null, body: null },
      () => ({ ok: true, value: { events, answer: null, access } }),
    );
    return token;
  }

  async #end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (this.#fatal.length > 0) throw new Error(`the store failed: ${String(this.#fatal[0])}`);
  }
}

/** The address of a route with its parameters filled in. */
export function pathOf(route: Route, params: Readonly<Record<string, string>> = {}): string {
  return route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? 'ghost'),
  );
}
