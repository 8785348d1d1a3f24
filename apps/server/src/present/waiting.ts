import { findCategory, findCounter, type Text, type TicketNeeds } from '@onehall/domain';
import type { WaitingTicket } from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentPreAcceptedShort } from './around.ts';

const nowhere: Text = { zh: '', en: '' };

export function categoryNames(parts: ServerParts, ids: readonly string[]): Text[] {
  return ids.map((id) => findCategory(parts.hall, id)?.name ?? nowhere);
}

/** A ticket's wishes in words; null: it has none. */
export function presentWants(parts: ServerParts, needs: TicketNeeds): WaitingTicket['wants'] {
  const { counterId, dialectId, alsoCategoryIds } = needs;
  if (counterId === null && dialectId === null && alsoCategoryIds.length === 0) return null;
  return {
    counterNumber: findCounter(parts.hall, counterId ?? '')?.number ?? null,
    dialect: parts.hall.queue.dialects.find((one) => one.id === dialectId)?.name ?? null,
    also: categoryNames(parts, alsoCategoryIds),
  };
}

const tenth = (minutes: number) => Math.round(minutes * 10) / 10;

function presentEstimate(parts: ServerParts, ticketId: string): WaitingTicket['estimate'] {
  const found = parts.forecast.estimateOf(ticketId);
  if (!found) return null;
  const { at, low, mid, high, risk } = found;
  return { at, low: tenth(low), mid: tenth(mid), high: tenth(high), risk: Math.round(risk * 100) / 100 };
}

export function presentWaiting(parts: ServerParts, ticket: TicketRow): WaitingTicket {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    classId: ticket.classId,
    group: ticket.group,
    categoryId: ticket.categoryId,
    categoryName: findCategory(parts.hall, ticket.categoryId)?.name ?? nowhere,
    arrivedAt: ticket.arrivedAt,
    dueAt: ticket.dueAt,
    state: ticket.state,
    estimate: ticket.state === 'waiting' ? presentEstimate(parts, ticket.id) : null,
    wants: presentWants(parts, ticket.needs),
    prepared: ticket.prepared && { papersSeen: [...ticket.prepared.papersSeen], note: ticket.prepared.note },
    preAccepted: presentPreAcceptedShort(parts, ticket.visitId),
    returnUntil: ticket.returnUntil,
    holdReason: ticket.state === 'held' ? ticket.holdReason : null,
    broken: ticket.brokenAt !== null,
  };
}
