import { raiseAlert, settleAlert } from '@onehall/application';
import type { Transition } from '@onehall/device-core';
import type { ServerParts } from '../parts.ts';

/** A device that has not answered this long after the start is missing. */
const firstAnswerMs = 8_000;
/** Steps that say something about the device; the tries in between would fill the journal. */
const journalled = new Set(['online', 'lost', 'quarantined']);

/** Tells the journal and the floor what happens to devices. */
export class DeviceWatch {
  readonly #parts: ServerParts;
  readonly #timer: NodeJS.Timeout;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    const { devices } = parts;
    devices.onTransition = (deviceId, transition) => this.#transition(deviceId, transition);
    devices.onReadiness = (deviceId) => this.#readiness(deviceId);
    this.#timer = setTimeout(() => this.#afterStart(), firstAnswerMs);
    this.#timer.unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#parts.devices.onTransition = () => {};
    this.#parts.devices.onReadiness = () => {};
  }

  #afterStart(): void {
    for (const device of this.#parts.devices.all()) {
      if (device.driver.kind === 'printer') this.#readiness(device.file.id);
      else if (device.line() !== 'online')
        this.#raise('device-lost', device.file.id, { reason: 'not-connected' });
    }
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
    if (this.#parts.devices.printer(deviceId)) return;
    if (to === 'online') this.#settle('device-lost', deviceId);
    else this.#raise('device-lost', deviceId, { reason });
  }

  #readiness(deviceId: string): void {
    const readiness = this.#parts.devices.printerReadiness(deviceId);
    if (readiness?.state === 'ready') this.#settle('printer-not-ready', deviceId);
    else this.#raise('printer-not-ready', deviceId, { reason: readiness?.reason ?? 'not-connected' });
  }

  #raise(kind: 'device-lost' | 'printer-not-ready', source: string, facts: Record<string, string>): void {
    this.#submit((context) => raiseAlert({ kind, source, facts }, context));
  }

  #settle(kind: 'device-lost' | 'printer-not-ready', source: string): void {
    this.#submit((context) => settleAlert({ kind, source }, context));
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
