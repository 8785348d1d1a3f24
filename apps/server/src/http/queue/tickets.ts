import { issueTicket, mayIssue, previewWait } from '@onehall/application';
import { findCategory, findClass, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf, terminalOf } from '../../access/principals.ts';
import type { ServerParts } from '../../parts.ts';
import { presentPrintJob } from '../../present/print-job.ts';
import { type Asked, command, endpoint } from '../endpoint.ts';

interface NamedCustomer {
  readonly subscriberId: string;
  readonly classId: string;
  readonly maskedName: string;
}

/** What the billing system says of a number; every such look-up is journalled, found or not. */
async function lookUp(
  asked: Pick<Asked<typeof routes.previewTicket>, 'parts' | 'principal'>,
  mobile: string | null,
) {
  if (mobile === null) return null;
  const { parts, principal } = asked;
  const found: NamedCustomer | null = await parts.billing.classOf(mobile);
  await parts.store.submit(
    {
      type: 'lookUpClass',
      actor: actorOf(principal),
      terminal: terminalOf(principal, parts.store),
      commandId: null,
      body: null,
    },
    () => ({
      ok: true,
      value: {
        events: [
          {
            type: 'SubscriberLookedUp',
            payload: { subscriberId: found?.subscriberId ?? null, purpose: 'class-at-kiosk', visitId: null },
          },
        ],
        answer: null,
      },
    }),
  );
  return found;
}

/** Refusal: category-unknown. */
export const previewTicketEndpoint = endpoint(routes.previewTicket, async (asked) => {
  const { body, parts } = asked;
  const category = findCategory(parts.hall, body.categoryId);
  if (!category) return refuse('category-unknown', { categoryId: body.categoryId });
  const named = await lookUp(asked, body.mobile);
  const customerClass =
    findClass(parts.hall, named?.classId ?? 'general') ?? findClass(parts.hall, 'general');
  if (!customerClass) return refuse('category-unavailable');
  const wait = previewWait({ categoryId: category.id, classId: customerClass.id }, parts.store.context());
  return {
    ok: true,
    value: {
      categoryName: category.name,
      classId: customerClass.id,
      className: customerClass.name,
      maskedName: named?.maskedName ?? null,
      ...wait,
      papers: [...category.papers],
    },
  };
});

function ticketPrinterOf(parts: ServerParts, kioskId: string | null): string | null {
  const kiosk = parts.hall.kiosks.find((one) => one.id === kioskId) ?? parts.hall.kiosks[0];
  if (!kiosk) return null;
  const readiness = parts.devices.printerReadiness(kiosk.ticketPrinterId);
  return readiness?.state === 'ready' ? kiosk.ticketPrinterId : null;
}

/** Refusals: those of issueTicket. */
export const issueTicketEndpoint = endpoint(routes.issueTicket, async (asked) => {
  const { body, parts, principal } = asked;
  // Nobody is looked up for a ticket that will not be; a repeated command is answered below, whatever has changed.
  const wanted = body.mobile !== null && mayIssue(body.categoryId, parts.store.context()).ok;
  const named = wanted ? await lookUp(asked, body.mobile) : null;
  const kioskId = principal.kind === 'device' ? principal.place : null;
  const printerId = ticketPrinterOf(parts, kioskId);
  const issued = await command(asked, 'issueTicket', (context) =>
    issueTicket(
      {
        categoryId: body.categoryId,
        classId: named?.classId ?? 'general',
        subscriberId: named?.subscriberId ?? null,
        language: body.language,
        kioskId,
        printerId,
      },
      context,
    ),
  );
  if (!issued.ok) return issued;
  const { value } = issued;
  const row = parts.store.queries.ticket(value.ticketId);
  const category = findCategory(parts.hall, row?.categoryId ?? body.categoryId);
  const customerClass = findClass(parts.hall, row?.classId ?? 'general');
  if (!category || !customerClass) return refuse('category-unknown');
  const job = value.printJobId === null ? null : parts.store.state.printJob(value.printJobId);
  const followPath = `/t/${value.followToken}`;
  return {
    ok: true,
    value: {
      ticketId: value.ticketId,
      number: value.number,
      categoryName: category.name,
      classId: customerClass.id,
      className: customerClass.name,
      peopleAhead: value.peopleAhead,
      range: value.range,
      issuedAt: value.issuedAt,
      followPath,
      followUrl: `${parts.publicUrl()}${followPath}`,
      print: job && presentPrintJob(job),
    },
  };
});
