import { findCategory, findClass, findCounter, type Jump } from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { CalledTicket } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { today } from './hall-views.ts';

type Fairness = ReplyOf<typeof routes.readFairness>;

const nowhere = { zh: '', en: '' };
const minuteMs = 60_000;
const shownMost = 100;
const byMost = 5;

const tenth = (minutes: number) => Math.round(minutes * 10) / 10;

/** Later arrivals for the same service that were called first, earliest call first. */
function overtakersOf(ticket: CalledTicket, sameService: readonly CalledTicket[]): CalledTicket[] {
  return sameService.filter(
    (one) => one.firstCalledAt < ticket.firstCalledAt && one.arrivedAt > ticket.arrivedAt,
  );
}

/** Who was overtaken today, by whom, and by how long; and every jump with its reason. */
export function presentFairness(parts: ServerParts): Fairness {
  const { hall, store } = parts;
  const called = store.queue.calledOfDay(today(parts));
  const byService = Map.groupBy(called, (one) => one.categoryId);
  const rows = called.map((ticket) => {
    const by = overtakersOf(ticket, byService.get(ticket.categoryId) ?? []);
    return { ticket, by, own: by.filter((one) => one.classId === ticket.classId).length };
  });
  const className = (id: string) => findClass(hall, id)?.name ?? nowhere;
  const overtaken = rows
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => b.by.length - a.by.length)
    .slice(0, shownMost)
    .map(({ ticket, by }) => ({
      number: ticket.number,
      className: className(ticket.classId),
      categoryName: findCategory(hall, ticket.categoryId)?.name ?? nowhere,
      waitMin: tenth((ticket.firstCalledAt - ticket.waitFrom) / minuteMs),
      by: by.slice(0, byMost).map((one) => ({
        number: one.number,
        className: className(one.classId),
        aheadMin: tenth((ticket.firstCalledAt - one.firstCalledAt) / minuteMs),
      })),
      byTotal: by.length,
      withinTarget: ticket.firstCalledAt <= ticket.dueAt,
    }));
  const jumps = called.flatMap((ticket) => {
    if (ticket.jump === null) return [];
    const { reason, overtaken: passed } = JSON.parse(ticket.jump) as Jump;
    const counterNumber = findCounter(hall, ticket.counterId ?? '')?.number ?? '';
    return [{ number: ticket.number, counterNumber, at: ticket.firstCalledAt, reason, overtaken: passed }];
  });
  return {
    overtaken,
    jumps,
    called: called.length,
    inOrder: rows.filter(({ own }) => own === 0).length,
  };
}
