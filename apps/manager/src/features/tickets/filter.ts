import type { ManagerView } from '@onehall/protocol';

export type TicketRow = ManagerView['tickets'][number];

export interface TicketFilter {
  /** Part of a number, as typed. */
  readonly number: string;
  /** '' for all. */
  readonly classId: string;
  readonly state: string;
}

export const everything: TicketFilter = { number: '', classId: '', state: '' };

export function fits(ticket: TicketRow, filter: TicketFilter): boolean {
  const asked = filter.number.normalize('NFKC').trim().toUpperCase();
  return (
    ticket.number.toUpperCase().includes(asked) &&
    (filter.classId === '' || ticket.classId === filter.classId) &&
    (filter.state === '' || ticket.state === filter.state)
  );
}
