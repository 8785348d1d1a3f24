import type { BreachCause } from './ticket.ts';

/** What stood at the counters when a promise broke. */
export interface BreachScene {
  /** Open counters that may call the ticket. */
  readonly capableOpen: number;
  /** Counters that could, but are paused. */
  readonly capablePaused: number;
  /** Counters of the hall that could, if somebody were there. */
  readonly capableClosed: number;
  /** The ticket was set aside: its owner could not have been served. */
  readonly wasAbsent: boolean;
  /** All counters were closed to calls [E5]. */
  readonly emergency?: boolean;
}

/** The first thing that would have kept the promise [Q2]: what a manager asks about a breach. */
export function breachCause(scene: BreachScene): BreachCause {
  if (scene.wasAbsent) return 'customer-absent';
  if (scene.emergency === true) return 'emergency';
  if (scene.capableOpen === 0) return scene.capablePaused > 0 ? 'capable-counters-paused' : 'no-counter-can';
  if (scene.capablePaused > 0) return 'capable-counters-paused';
  return scene.capableClosed > 0 ? 'too-few-counters' : 'capable-counters-busy';
}
