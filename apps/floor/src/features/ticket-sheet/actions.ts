import type { FloorView, WaitingTicket } from '@onehall/protocol';

export const actions = [
  'back',
  'courtesy',
  'preAccept',
  'prepare',
  'move',
  'self-service',
  'hold',
  'papers',
  'class',
  'left',
  'cancel',
] as const;
export type Action = (typeof actions)[number];

type Hall = Pick<FloorView, 'courtesyClassId' | 'categories' | 'classes'>;

/** What may be done with a ticket as it stands; what would be refused anyway is not offered. */
export function actionsFor(ticket: WaitingTicket, hall: Hall): readonly Action[] {
  return actions.filter((action) => offered[action](ticket, hall));
}

const waits = (ticket: WaitingTicket) => ticket.state === 'waiting';
const held = (ticket: WaitingTicket) => ticket.state === 'held';
const waitsOrHeld = (ticket: WaitingTicket) => waits(ticket) || held(ticket);

const offered: Readonly<Record<Action, (ticket: WaitingTicket, hall: Hall) => boolean>> = {
  back: (ticket) => held(ticket) || ticket.state === 'noShow',
  courtesy: (ticket, hall) =>
    waits(ticket) && hall.courtesyClassId !== null && ticket.classId !== hall.courtesyClassId,
  class: (ticket, hall) => waits(ticket) && hall.classes.some((one) => one.id !== ticket.classId),
  move: waits,
  preAccept: waitsOrHeld,
  prepare: waitsOrHeld,
  'self-service': (ticket, hall) =>
    waitsOrHeld(ticket) && hall.categories.some((one) => one.id === ticket.categoryId && one.selfService),
  hold: waits,
  papers: waitsOrHeld,
  left: waitsOrHeld,
  cancel: waitsOrHeld,
};
