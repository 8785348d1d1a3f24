import type { WaitingTicket } from '@onehall/protocol';

/** Waiting tickets whose number has this part, as typed: small letters and wide ones count too. */
export function findWaiting(queue: readonly WaitingTicket[], typed: string): readonly WaitingTicket[] {
  const asked = typed.normalize('NFKC').trim().toUpperCase();
  return asked === '' ? queue : queue.filter((one) => one.number.toUpperCase().includes(asked));
}

/** Who is meant: the one picked while it is shown, or the first that fits what was typed. */
export function chosenOf(
  shown: readonly WaitingTicket[],
  picked: string | null,
  typed: string,
): WaitingTicket | null {
  const found = shown.find((one) => one.ticketId === picked);
  return found ?? (typed.trim() === '' ? null : (shown[0] ?? null));
}
