import type { Hall, HallEvent, Refusal, Result } from '@onehall/domain';
import type { HallState } from './ports/hall-state.ts';

/** Content to be sealed under a subject's own key; events refer to it by id. */
export interface PersonalRecord {
  readonly recordId: string;
  /** Whose key seals it: destroying that key erases all their records. */
  readonly subjectId: string;
  readonly content: unknown;
}

/** What a command decides: events, what to answer, and personal content to seal with them. */
export interface Decided<A> {
  readonly events: readonly HallEvent[];
  readonly answer: A;
  readonly records?: readonly PersonalRecord[];
}

export type Decision<A> = Result<Decided<A>, Refusal>;

/** Everything a command is told: the hall, the time, ids, and the state inside its transaction. */
export interface CommandContext {
  readonly hall: Hall;
  /** Epoch ms UTC. */
  readonly now: number;
  readonly state: HallState;
  readonly newId: () => string;
  /** An unguessable token for an address that needs no sign-in. */
  readonly newToken: () => string;
  /** Six digits by chance, to be typed at a kiosk. */
  readonly newCode: () => string;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of a content. */
  readonly hashOf: (content: unknown) => string;
}

export function decided<A>(
  events: readonly HallEvent[],
  answer: A,
  records: readonly PersonalRecord[] = [],
): { readonly ok: true; readonly value: Decided<A> } {
  return { ok: true, value: { events, answer, records } };
}
