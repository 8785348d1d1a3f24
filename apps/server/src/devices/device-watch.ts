import {
  closeFaultOfGone,
  deviceWorksAgain,
  raiseAlert,
  reportDeviceByItself,
  resumeCountersOf,
  resumeFreedCounters,
  settleAlert,
  stopCountersOf,
} from '@onehall/application';
import type { Transition } from '@onehall/device-core';
import { findDevice, type Recorded, type WiredDevice } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { UnmadeDevice } from './device-room.ts';
import { deviceOf, type HallDevice, troubleOf } from './hall-device.ts';

/** A device that has not answered this long after it was opened is missing. */
const firstAnswerMs = 8_000;
/** A cable that is pushed back at once stops no counter. */
const stopAfterMs = 2_000;
/** A flap opens no fault: a device that is down as long as this has one [E4]. */
const faultAfterMs = 60_000;
/** Steps that say something about the device; the tries in between would fill the journal. */
const journalled = new Set(['online', 'lost', 'quarantined']);

const deviceAlerts = ['printer-not-ready', 'device-lost'] as const;
type DeviceAlert = (typeof deviceAlerts)[number];
const isDeviceAlert = (kind: string): kind is DeviceAlert => deviceAlerts.some((one) => one === kind);
const alertsMost = 1_000;
const alertOf = (kind: WiredDevice['kind']): DeviceAlert =>
  kind === 'receipt-printer' ? 'printer-not-ready' : 'device-lost';

/** Tells the journal and the floor what happens to devices, and stops the counters that cannot work without them. */
export class DeviceWatch {
  readonly #parts: ServerParts;
  /** Devices that have not answered since they were opened: until the time is up they are awaited, not missing. */
  readonly #awaited = new Map<string, NodeJS.Timeout>();
  readonly #stopping = new Map<string, NodeJS.Timeout>();
  /** Devices that have been down for a moment, and since when. */
  readonly #failing = new Map<string, NodeJS.Timeout>();
  #closed = false;
  readonly #trouble = new Map<string, string | null>();

  constructor(parts: ServerParts) {
    this.#parts = parts;
    const { devices } = parts;
    devices.onTransition = (deviceId, transition) => this.#transition(deviceId, transition);
    devices.onStatus = (deviceId) => this.#look(deviceId);
    // The hall file may have changed while the hall was closed.
    this.#endWhatIsOver();
  }

  /** A device is about to be opened, at the start or because the wiring has changed. */
  made({ wired }: HallDevice): void {
    if (this.#closed) return;
    this.#heard(wired.id);
    const timer = setTimeout(() => {
      this.#awaited.delete(wired.id);
      this.#look(wired.id);
    }, firstAnswerMs);
    this.#awaited.set(wired.id, timer.unref());
  }

  /** A device is taken out, or hung elsewhere: what it was there says nothing of what it will be. */
  gone({ wired }: HallDevice): void {
    this.#heard(wired.id);
    this.#noLongerStopping(wired.id);
    this.#noLongerFailing(wired.id);
    this.#trouble.delete(wired.id);
  }

  /** A device that cannot be made is as good as lost. */
  unmade({ wired }: UnmadeDevice): void {
    const reason = 'cannot-be-made';
    if (this.#trouble.get(wired.id) === reason) return;
    this.#trouble.set(wired.id, reason);
    this.#isIll(wired.id, alertOf(wired.kind), reason);
  }

  /**
   * Another wiring: what was wrong with a device that is no longer there is over; who stands still for one that is no
   * longer theirs goes on, and who has an ill one stops.
   */
  committed(events: readonly Recorded[]): void {
    if (!events.some((event) => event.type === 'SettingChanged' && event.payload.area === 'device')) return;
    this.#endWhatIsOver();
    this.#stopForTheIll();
  }

  close(): void {
    this.#closed = true;
    for (const timers of [this.#awaited, this.#stopping, this.#failing])
      for (const timer of timers.values()) clearTimeout(timer);
    this.#parts.devices.onTransition = () => {};
    this.#parts.devices.onStatus = () => {};
  }

  /** Alerts of devices that are wired no more, and counters that stand still for a device that stops them no more. */
  #endWhatIsOver(): void {
    const { hall, store } = this.#parts;
    this.#closeFaultsOfGone();
    this.#submit(resumeFreedCounters);
    for (const { kind, source } of store.queries.openAlerts(alertsMost)) {
      if (!isDeviceAlert(kind) || findDevice(hall, source)) continue;
      this.#trouble.delete(source);
      this.#submit((context) => settleAlert({ kind, source }, context));
    }
  }

  /** Faults of devices that are wired no more, also of those that nobody has tried after their repair. */
  #closeFaultsOfGone(): void {
    const { hall, store } = this.#parts;
    for (const deviceId of store.equipment.faultyDevices())
      if (!findDevice(hall, deviceId)) this.#submit((context) => closeFaultOfGone({ deviceId }, context));
  }

  #stopForTheIll(): void {
    for (const [deviceId, trouble] of this.#trouble)
      if (trouble !== null && findDevice(this.#parts.hall, deviceId)) this.#stopSoon(deviceId, trouble);
  }

  #heard(deviceId: string): void {
    clearTimeout(this.#awaited.get(deviceId));
    this.#awaited.delete(deviceId);
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
    // One that is being taken out has nothing to tell any more.
    if (!device || !findDevice(this.#parts.hall, deviceId)) return;
    const trouble = troubleOf(device);
    if (trouble !== null && this.#awaited.has(deviceId) && deviceOf(device).line() !== 'lost') return;
    this.#heard(deviceId);
    if (this.#trouble.get(deviceId) === trouble) return;
    this.#trouble.set(deviceId, trouble);
    const kind = alertOf(device.driver.kind);
    if (trouble === null) this.#isWell(deviceId, kind);
    else this.#isIll(deviceId, kind, trouble);
  }

  #isWell(deviceId: string, kind: DeviceAlert): void {
    this.#noLongerStopping(deviceId);
    this.#noLongerFailing(deviceId);
    this.#submit((context) => deviceWorksAgain({ deviceId }, context));
    this.#submit((context) => settleAlert({ kind, source: deviceId }, context));
    this.#submit((context) => resumeCountersOf({ deviceId }, context));
    // A counter that stood still for this one may have to stand still for another.
    this.#stopForTheIll();
  }

  #isIll(deviceId: string, kind: DeviceAlert, reason: string): void {
    this.#submit((context) => raiseAlert({ kind, source: deviceId, facts: { reason } }, context));
    this.#stopSoon(deviceId, reason);
    this.#faultSoon(deviceId, reason);
  }

  /** What is wrong may change meanwhile; it has been wrong since it began. */
  #faultSoon(deviceId: string, reason: string): void {
    if (this.#failing.has(deviceId)) return;
    const downSince = this.#parts.now();
    const timer = setTimeout(() => {
      this.#failing.delete(deviceId);
      const device = this.#parts.devices.device(deviceId);
      const line = device ? deviceOf(device).line() : 'absent';
      this.#submit((context) => reportDeviceByItself({ deviceId, reason, line, downSince }, context));
    }, faultAfterMs);
    this.#failing.set(deviceId, timer.unref());
  }

  #noLongerFailing(deviceId: string): void {
    clearTimeout(this.#failing.get(deviceId));
    this.#failing.delete(deviceId);
  }

  #noLongerStopping(deviceId: string): void {
    clearTimeout(this.#stopping.get(deviceId));
    this.#stopping.delete(deviceId);
  }

  #stopSoon(deviceId: string, reason: string): void {
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
