import {
  currentParty,
  guessesAfter,
  type HallEvent,
  mayChange,
  mayGuess,
  type PasswordVerdict,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

interface PasswordCommand {
  readonly visitId: string;
  readonly clerkId: string;
}

/**
 * Whether a service password may be asked for at all: the billing system is not even told a guess while the line is
 * locked. Refusals: visit-unknown, not-signed-on, those of mayChange, subscriber-missing, password-locked.
 */
export function mayTryPassword(
  command: PasswordCommand,
  context: CommandContext,
): Decision<{ subscriberId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const party = currentParty(visit);
  if (party === null || party.kind !== 'line') return refuse('subscriber-missing');
  const may = mayGuess(context.state.passwordGuesses(party.id), context.now);
  return may.ok ? decided([], { subscriberId: party.id }) : may;
}

/**
 * Records what the billing system said of a service password [C5]. A wrong one is an answer, not a refusal: it counts
 * towards the lock, and so must be kept. Refusals: those of mayTryPassword, subscriber-missing (another since).
 */
export function recordPassword(
  command: PasswordCommand & { readonly subscriberId: string; readonly verdict: PasswordVerdict },
  context: CommandContext,
): Decision<{ verdict: PasswordVerdict; lockedUntil: number | null }> {
  const may = mayTryPassword(command, context);
  if (!may.ok) return may;
  const { visitId, subscriberId, verdict } = command;
  if (may.value.answer.subscriberId !== subscriberId) return refuse('subscriber-missing');
  const guesses = guessesAfter(context.state.passwordGuesses(subscriberId), verdict, context.now);
  const events: HallEvent[] = [
    { type: 'ServicePasswordTried', payload: { visitId, subscriberId, verdict, ...guesses } },
  ];
  if (verdict === 'right') {
    events.push({
      type: 'IdentityChecked',
      payload: { visitId, subscriberId, documentKind: 'service-password', by: 'password' },
    });
  }
  return decided(events, { verdict, lockedUntil: guesses.lockedUntil });
}
