import type { WaitingTicket } from '@onehall/protocol';

export type AsideMove = 'to-counter' | 'to-queue' | 'is-back';

/** What can be done with a ticket that is set aside or missed its call; the likelier one first. `free`: nobody is here. */
export function movesOf({ state }: Pick<WaitingTicket, 'state'>, free: boolean): AsideMove[] {
  if (state === 'noShow') return ['is-back'];
  if (state === 'held') return free ? ['to-counter', 'to-queue'] : ['to-queue'];
  return [];
}
