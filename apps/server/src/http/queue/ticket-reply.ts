import type { IssuedTicket } from '@onehall/application';
import { findCategory, findClass, printerLine, type Refusal, type Result, refuse } from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import { actorOf, type Principal, terminalOf } from '../../access/principals.ts';
import type { ServerParts } from '../../parts.ts';
import { presentPrintJob } from '../../present/print-job.ts';

export interface NamedCustomer {
  readonly subscriberId: string;
  readonly classId: string;
  readonly maskedName: string;
}

/** What the billing system says of a number; every such look-up is journalled, found or not [C12]. */
export async function lookUp(
  asked: { readonly parts: ServerParts; readonly principal: Principal },
  mobile: string | null,
): Promise<NamedCustomer | null> {
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

/** Whom a card or code that was read at this kiosk names. The look-up was journalled when it was read. */
export function readAt(
  asked: { readonly parts: ServerParts; readonly principal: Principal },
  readingId: string | null,
): NamedCustomer | null {
  const kioskId = kioskOf(asked.principal);
  return kioskId === null || readingId === null ? null : asked.parts.readings.customerAt(kioskId, readingId);
}

export function kioskOf(principal: Principal): string | null {
  return principal.kind === 'device' ? principal.place : null;
}

/** Who gives a ticket by hand; null: a kiosk gives it. */
export function byHandOf(principal: Principal): string | null {
  return principal.kind === 'staff' ? principal.staff.id : null;
}

/** The printer of this kiosk, or of the hall's first one for staff, or the one that takes over; null: none is ready. */
export function ticketPrinterOf(parts: ServerParts, kioskId: string | null): string | null {
  const kiosk = parts.hall.kiosks.find((one) => one.id === kioskId) ?? parts.hall.kiosks[0];
  if (!kiosk) return null;
  const line = printerLine(parts.hall.devices, kiosk.ticketPrinterId);
  return line.find((id) => parts.devices.printerReadiness(id)?.state === 'ready') ?? null;
}

/** What a kiosk shows of a ticket it has just been given. */
export function replyIssued(
  parts: ServerParts,
  value: IssuedTicket,
): Result<ReplyOf<typeof routes.issueTicket>, Refusal> {
  const row = parts.store.queries.ticket(value.ticketId);
  const category = findCategory(parts.hall, row?.categoryId ?? '');
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
}
