import { isAvailable, issueTicket, mayIssue, previewWait, printTicketAgain } from '@onehall/application';
import { callableDays, findCategory, findClass, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentPrintJob } from '../../present/print-job.ts';
import { command, endpoint } from '../endpoint.ts';
import { byHandOf, kioskOf, lookUp, readAt, replyIssued, ticketPrinterOf } from './ticket-reply.ts';

/** Refusal: category-unknown. */
export const previewTicketEndpoint = endpoint(routes.previewTicket, async (asked) => {
  const { body, parts } = asked;
  const { hall, store, forecast } = parts;
  const wanted = body.categoryIds.map((id) => findCategory(hall, id));
  const [category, ...also] = wanted.flatMap((one) => one ?? []);
  if (!category || wanted.includes(undefined)) {
    const unknown = body.categoryIds.find((id) => !findCategory(hall, id));
    return refuse('category-unknown', { categoryId: unknown ?? '' });
  }
  const named = readAt(asked, body.readingId) ?? (await lookUp(asked, body.mobile));
  const customerClass = findClass(hall, named?.classId ?? 'general') ?? findClass(hall, 'general');
  if (!customerClass) return refuse('category-unavailable');
  const means = previewWait({ categoryId: category.id, classId: customerClass.id }, store.context());
  const told = forecast.rangeFor(category.id, customerClass.id);
  const all = [category, ...also];
  return {
    ok: true,
    value: {
      categoryName: category.name,
      alsoCategoryNames: also.map((one) => one.name),
      classId: customerClass.id,
      className: customerClass.name,
      maskedName: named?.maskedName ?? null,
      peopleAhead: means.peopleAhead,
      range: means.range && (told ?? means.range),
      papers: papersOf(all),
      selfService: all.every((one) => one.selfService),
      unavailable: all.filter((one) => !isAvailable(one.id, store.context())).map((one) => one.name),
    },
  };
});

/** The papers of all services, each once. */
function papersOf(categories: readonly { readonly papers: readonly { zh: string; en: string }[] }[]) {
  const papers = new Map(categories.flatMap((one) => one.papers).map((paper) => [paper.zh, paper]));
  return [...papers.values()];
}

/** Refusals: those of issueTicket. */
export const issueTicketEndpoint = endpoint(routes.issueTicket, async (asked) => {
  const { body, parts, principal } = asked;
  const { categoryIds, mobile, readingId, language, dialectId } = body;
  const [first = ''] = categoryIds;
  // Nobody is looked up for a ticket that will not be; a repeated command is answered below, whatever has changed.
  const wanted = mobile !== null && mayIssue(first, parts.store.context()).ok;
  const named = readAt(asked, readingId) ?? (wanted ? await lookUp(asked, mobile) : null);
  const kioskId = kioskOf(principal);
  const printerId = ticketPrinterOf(parts, kioskId);
  const classId = named?.classId ?? 'general';
  const by = byHandOf(principal);
  const issued = await command(asked, 'issueTicket', (context) =>
    issueTicket(
      {
        categoryIds,
        classId,
        subscriberId: named?.subscriberId ?? null,
        language,
        kioskId,
        printerId,
        dialectId,
        told: parts.forecast.rangeFor(first, classId),
        appointment: null,
        byHand: by === null || body.byHandReason === null ? null : { by, reason: body.byHandReason },
      },
      context,
    ),
  );
  return issued.ok ? replyIssued(parts, issued.value) : issued;
});

/**
 * A lost ticket again, as a copy that is marked and counted. Refusals: ticket-unknown (no ticket of today was taken with
 * this number), those of printTicketAgain.
 */
export const reprintTicketEndpoint = endpoint(routes.reprintTicket, async (asked) => {
  const { parts, principal } = asked;
  const { hall, store } = parts;
  const named = await lookUp(asked, asked.body.mobile);
  const ticketId = named && store.queue.liveTicketOf(named.subscriberId, callableDays(parts.now(), hall));
  const ticket = ticketId ? store.queries.ticket(ticketId) : null;
  if (!ticket) return refuse('ticket-unknown');
  const printerId = ticketPrinterOf(parts, kioskOf(principal));
  const followPath = `/t/${ticket.followToken}`;
  const answer = { number: ticket.number, followPath, followUrl: `${parts.publicUrl()}${followPath}` };
  if (printerId === null) return { ok: true, value: { ...answer, print: null } };
  const again = await command(asked, 'reprintTicket', (context) =>
    printTicketAgain({ ticketId: ticket.id, deviceId: printerId }, context),
  );
  return again.ok ? { ok: true, value: { ...answer, print: presentPrintJob(again.value) } } : again;
});
