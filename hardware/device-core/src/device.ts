import type { DeviceStatistics } from './device-statistics.ts';
import type { LineState, Transition } from './supervisor.ts';
import type { Cancel } from './timers.ts';

/**
 * What a device is doing, after UnifiedPOS 1.16 (S_CLOSED, S_IDLE, S_BUSY, S_ERROR). `error`: it reported a fault and
 * stands still until that is cured; it is still connected. `closed`: not connected, or not started.
 */
export type DeviceState = 'closed' | 'idle' | 'busy' | 'error';

/**
 * How sure we are that it works. `answers`: it was asked and answered. `assumed`: it never answers, but its line takes
 * bytes. `not-connected`: its line is down.
 */
export type DeviceHealth = 'answers' | 'assumed' | 'not-connected';

/**
 * What every driver offers, whatever it drives. It looks after its own line from `start` to `stop`; what it shows is
 * drawn anew after a reconnect, what it prints or says never is.
 */
export interface Device {
  start(): void;
  /** Closes the line; never rejects. What was on its way ends with `stopped`. */
  stop(): Promise<void>;
  line(): LineState;
  state(): DeviceState;
  health(): DeviceHealth;
  statistics(): DeviceStatistics;
  /** Ends a wait or a quarantine by hand: somebody has seen to the cable. */
  retryNow(): void;
  /** Something a person can see or hear, so that they know it works. Rejects with a DeviceError. */
  test(): Promise<void>;
  onTransition(listener: (transition: Transition) => void): void;
  /** State, health or anything else worth a look at the device's page has changed. */
  onChange(listener: () => void): Cancel;
}
