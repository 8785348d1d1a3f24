import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Device, DeviceOptions } from '@onehall/device-core';
import { createIdCardReader } from '@onehall/id-card-reader';
import { createLedPanelBus } from '@onehall/led-panel';
import { createLineDisplay } from '@onehall/line-display';
import { createReceiptPrinter } from '@onehall/receipt-printer';
import { createScanner } from '@onehall/scanner';
import { builtInTemplates, createTemplateBus } from '@onehall/template-device';
import { createVoiceChip } from '@onehall/voice-chip';
import { temporaryFolder } from './kit/bench-hall.ts';
import { type FarmAnswer, type FarmKind, type FarmRequest, farmKinds } from './kit/device-farm.ts';
import { percentile, type Row, round, spread } from './kit/figures.ts';
import { root } from './kit/server-process.ts';

const devices = 64;
const watchMs = 20_000;
const coreShareMax = 5;
const pollMsMax = 50;
const replugs = 20;
const readyMsMax = 1_000;
const seenMsMax = 3_000;

const makers: Readonly<Record<FarmKind, (options: DeviceOptions) => Device>> = {
  printer: (options) => createReceiptPrinter(options),
  display: (options) => createLineDisplay(options),
  led: (options) => createLedPanelBus({ ...options, panels: [{ unit: 1 }] }),
  template: (options) =>
    createTemplateBus({ ...options, template: builtInTemplates['rating-pad'], addresses: [1] }),
  voice: (options) => createVoiceChip({ ...options, model: 'syn6288' }),
  scanner: (options) => createScanner({ ...options, mode: 'on' }),
  reader: (options) => createIdCardReader({ ...options, mode: 'on' }),
};

/** The devices live in a process of their own: what this one spends is what a server would. */
class Farm {
  readonly #child: ChildProcess = fork(join(root, 'tests/bench/kit/device-farm.ts'), { stdio: 'inherit' });

  async ask(request: FarmRequest): Promise<FarmAnswer> {
    const answered = once(this.#child, 'message');
    this.#child.send(request);
    const [answer] = (await answered) as [FarmAnswer];
    return answer;
  }

  async open(kinds: readonly FarmKind[]): Promise<readonly string[]> {
    const answer = await this.ask({ do: 'open', folder: temporaryFolder(), kinds });
    return 'paths' in answer ? answer.paths : [];
  }

  async close(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }
}

/** From each question to the first byte that came after it. */
class PollClock {
  readonly times: number[] = [];
  #askedAt: number | null = null;

  readonly onBytes = (direction: 'in' | 'out') => {
    if (direction === 'out') this.#askedAt ??= performance.now();
    else if (this.#askedAt !== null) {
      this.times.push(performance.now() - this.#askedAt);
      this.#askedAt = null;
    }
  };
}

async function untilHealth(device: Device, connected: boolean): Promise<void> {
  while ((device.health() !== 'not-connected') !== connected) {
    await new Promise<void>((resolve) => {
      const forget = device.onChange(() => {
        forget();
        resolve();
      });
    });
  }
}

/** Sixty-four devices that answer, all asked as often as in a hall. */
async function pollRows(): Promise<Row[]> {
  const farm = new Farm();
  const kinds = Array.from({ length: devices }, (_, nth): FarmKind => (nth % 2 === 0 ? 'printer' : 'reader'));
  const paths = await farm.open(kinds);
  const clocks = paths.map(() => new PollClock());
  const drivers = paths.map((path, nth) =>
    makers[kinds[nth] ?? 'printer']({
      address: { kind: 'serial', path, baudRate: 115_200 },
      random: Math.random,
      onBytes: (direction) => clocks[nth]?.onBytes(direction),
    }),
  );
  for (const driver of drivers) driver.start();
  await Promise.all(drivers.map((driver) => untilHealth(driver, true)));
  for (const one of clocks) one.times.length = 0;
  const before = process.cpuUsage();
  const from = performance.now();
  await pause(watchMs);
  const spent = process.cpuUsage(before);
  const share = ((spent.user + spent.system) / 1_000 / (performance.now() - from)) * 100;
  const times = clocks.flatMap((one) => one.times);
  await Promise.all(drivers.map((driver) => driver.stop()));
  await farm.close();
  return [
    {
      what: `${devices} serial devices asked at once: processor of the host`,
      measured: `${round(share, 2)} % of one core, ${Math.round((times.length / watchMs) * 1_000)} answers a second`,
      goal: `≤ ${coreShareMax} %`,
      ok: share <= coreShareMax,
    },
    {
      what: 'question → first byte of the answer',
      measured: `${spread(times)} (${times.length})`,
      goal: `p99 ≤ ${pollMsMax} ms`,
      ok: percentile(times, 0.99) <= pollMsMax,
    },
  ];
}

/** Every class, its cable pulled and pushed again and again. */
async function replugRows(): Promise<Row[]> {
  const farm = new Farm();
  const paths = await farm.open(farmKinds);
  const ready: number[] = [];
  const seen: number[] = [];
  const slowest = { kind: '', ms: 0 };
  for (const [nth, kind] of farmKinds.entries()) {
    const driver = makers[kind]({
      address: { kind: 'serial', path: paths[nth] ?? '', baudRate: 9_600 },
      random: Math.random,
      // A cable that flaps is given a rest; here it is pulled on purpose.
      retry: { lossesMax: Number.POSITIVE_INFINITY },
    });
    driver.start();
    await untilHealth(driver, true);
    for (let time = 0; time < replugs; time += 1) {
      const pulledAt = performance.now();
      await farm.ask({ do: 'unplug', nth });
      await untilHealth(driver, false);
      const ms = performance.now() - pulledAt;
      seen.push(ms);
      if (ms > slowest.ms) Object.assign(slowest, { kind, ms });
      await farm.ask({ do: 'plug', nth });
      const pluggedAt = performance.now();
      await untilHealth(driver, true);
      ready.push(performance.now() - pluggedAt);
    }
    await driver.stop();
  }
  await farm.close();
  return [
    {
      what: `plug in → ready, ${farmKinds.length} classes`,
      measured: `${spread(ready)} (${ready.length})`,
      goal: `p95 ≤ ${readyMsMax} ms`,
      ok: percentile(ready, 0.95) <= readyMsMax,
    },
    {
      what: 'unplug → seen, also of those that never answer',
      measured: `${spread(seen)}, most ${round(slowest.ms, 0)} ms (${slowest.kind})`,
      goal: `every one ≤ ${seenMsMax} ms`,
      ok: slowest.ms <= seenMsMax,
    },
  ];
}

/** What sixty-four lines cost, and how soon a cable is noticed. */
export async function lineRows(): Promise<Row[]> {
  return [...(await pollRows()), ...(await replugRows())];
}
