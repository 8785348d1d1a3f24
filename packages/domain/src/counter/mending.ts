import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { CounterEvent } from './counter-events.ts';

/** A device fault stops a counter: nothing is entered there until it is mended [C9, U 3.2.5]. */
export interface Mending {
  readonly since: number;
  /** The device that is at fault; null: something that is not wired. */
  readonly deviceId: string | null;
  readonly reason: string;
  /** 'server' where the wiring says that the counter cannot work without the device. */
  readonly by: string;
}

/** What the hall itself stops, it also starts again. */
export const byServer = 'server';

export interface BeginMending {
  readonly counterId: string;
  readonly deviceId: string | null;
  readonly reason: string;
  readonly by: string;
}

/** Refusal: counter-mending (already). */
export function beginMending(now: Mending | null, wish: BeginMending): Result<CounterEvent, Refusal> {
  if (now !== null) return refuse('counter-mending', { since: now.since });
  return accept({ type: 'CounterMendingBegan', payload: wish });
}

/** Refusal: counter-not-mending. */
export function endMending(
  now: Mending | null,
  { counterId, by }: { readonly counterId: string; readonly by: string },
): Result<CounterEvent, Refusal> {
  if (now === null) return refuse('counter-not-mending');
  return accept({ type: 'CounterMended', payload: { counterId, deviceId: now.deviceId, by } });
}

/** Whether a device's coming back ends it: a person who stopped the counter has seen more than the cable. */
export function endsWith(mending: Mending | null, deviceId: string): boolean {
  return mending !== null && mending.by === byServer && mending.deviceId === deviceId;
}
