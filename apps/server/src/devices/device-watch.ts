import { raiseAlert, resumeCountersOf, settleAlert, stopCountersOf } from '@onehall/application';
import type { Transition } from '@onehall/device-core';
import type { ServerParts } from '../parts.ts';
import { deviceOf, troubleOf } from './hall-device.ts';

/** A device that has not answered this long after the start is missing. */
const firstAnswerMs = 8_000;
/** A cable that is pushed back at once stops no counter. */
const stopAfterMs = 2_000;
/** Steps that say something about the device; the tries in between would fill the journal. */
const journalled = new Set(['online', 'lost', 'quarantined']);

/** Tells the journal and the floor what happens to devices, and stops the counters that cannot work without them. */
export class DeviceWatch {
  readonly #parts: ServerParts;
  readonly #timer: NodeJS.Timeout;
  readonly #stopping = new Map<string, NodeJS.Timeout>();
  readonly #trouble = new Map<string, string | null>();
  #awaited = true;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    const { devices } = parts;
    devices.onTransition = (deviceId, transition) => this.#transition(deviceId, transition);
    devices.onStatus = (deviceId) => this.#look(deviceId);
    this.#timer = setTimeout(() => this.#afterStart(), firstAnswerMs);
    this.#timer.unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#stopping.values()) clearTimeout(timer);
    this.#parts.devices.onTransition = () => {};
    this.#parts.devices.onStatus = () => {};
  }

  #afterStart(): void {
    this.#awaited = false;
    for (const device of this.#parts.devices.all()) this.#look(device.wired.id);
  }

  #transition(deviceId: string, transition: Transition): void {
    if (!journalled.has(transition.to)) return;
    const { from, to, reason } = transition;
    this.#submit(() => ({
      ok: true,
      value: {
        events: [{ type: 'DeviceLineChanged', payload: { deviceId, from, to, reason } }],
        answer: null,
      },
    }));
    this.#look(deviceId);
  }

  /** Compares what is wrong with a device with what was wrong, and tells the difference. */
  #look(deviceId: string): void {
    const device = this.#parts.devices.device(deviceId);
    if (!device) return;
    const trouble = troubleOf(device);
    const before = this.#trouble.get(deviceId);
    if (before === trouble) return;
    // Before its first answer a device is awaited, not missing.
    const unheard = before === undefined && deviceOf(device).line() !== 'lost';
    if (this.#awaited && trouble !== null && unheard) return;
    this.#trouble.set(deviceId, trouble);
    const kind = device.driver.kind === 'receipt-printer' ? 'printer-not-ready' : 'device-lost';
    if (trouble === null) this.#isWell(deviceId, kind);
    else this.#isIll(deviceId, kind, trouble);
  }

  #isWell(deviceId: string, kind: 'printer-not-ready' | 'device-lost'): void {
    clearTimeout(this.#stopping.get(deviceId));
    this.#stopping.delete(deviceId);
    this.#submit((context) => settleAlert({ kind, source: deviceId }, context));
    this.#submit((context) => resumeCountersOf({ deviceId }, context));
  }

  #isIll(deviceId: string, kind: 'printer-not-ready' | 'device-lost', reason: string): void {
    this.#submit((context) => raiseAlert({ kind, source: deviceId, facts: { reason } }, context));
    if (this.#stopping.has(deviceId)) return;
    const timer = setTimeout(() => {
      this.#stopping.delete(deviceId);
      this.#submit((context) => stopCountersOf({ deviceId, reason }, context));
    }, stopAfterMs);
    this.#stopping.set(deviceId, timer);
  }

  #submit(decide: Parameters<ServerParts['store']['submit']>[1]): void {
    const envelope = {
      type: 'deviceWatch',
      actor: 'server',
      terminal: 'server',
      commandId: null,
      body: null,
    };
    this.#parts.store.submit(envelope, decide).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'a device event could not be recorded');
    });
  }
}
