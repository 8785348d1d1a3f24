import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** A clerk signed on at a counter. */
export interface CounterSession {
  readonly counterId: string;
  readonly clerkId: string;
  readonly shiftId: string;
  readonly signedOnAt: number;
  /** The ticket called or in service here. */
  readonly ticketId: string | null;
}

export type CounterEvent =
  | {
      readonly type: 'ClerkSignedOn';
      readonly payload: { readonly counterId: string; readonly clerkId: string; readonly shiftId: string };
    }
  | {
      readonly type: 'ClerkSignedOff';
      readonly payload: { readonly counterId: string; readonly clerkId: string };
    };

/** Refusals, in this order: counter-taken, clerk-elsewhere. Signing on again at the own counter is accepted. */
export function maySignOn(
  here: CounterSession | null,
  elsewhere: CounterSession | null,
  clerkId: string,
): Result<'again' | 'new', Refusal> {
  if (here !== null && here.clerkId !== clerkId)
    return refuse('counter-taken', { counterId: here.counterId });
  if (elsewhere !== null && elsewhere.counterId !== here?.counterId) {
    return refuse('clerk-elsewhere', { counterId: elsewhere.counterId });
  }
  return accept(here === null ? 'new' : 'again');
}

/** Refusals, in this order: not-signed-on, counter-busy. */
export function maySignOff(here: CounterSession | null, clerkId: string): Result<CounterSession, Refusal> {
  if (here === null || here.clerkId !== clerkId) return refuse('not-signed-on');
  if (here.ticketId !== null) return refuse('counter-busy', { ticketId: here.ticketId });
  return accept(here);
}

/** Refusals, in this order: not-signed-on, counter-busy (one customer at a time). */
export function mayCall(here: CounterSession | null, clerkId: string): Result<CounterSession, Refusal> {
  return maySignOff(here, clerkId);
}
