import { blanksOf, findStaff, hallDayOf, printedNumber, workingStaff } from '@onehall/domain';
import type { ConsoleView, InvoiceNumberBody, InvoiceSegmentBody, ReplyOf, routes } from '@onehall/protocol';
import type { CountRow, NumberRow, SegmentRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

/** So few blank ones are an hour or two of a busy counter: time to ask for more. */
const lowAt = 20;
const holders = ['clerk', 'complaint-handler', 'duty-manager'];

const nameless = { zh: '', en: '' };

function personOf({ hall }: ServerParts, staffId: string) {
  const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
  return { staffId, workNumber, name };
}

const workNumberOf = (parts: ServerParts, staffId: string | null) =>
  staffId === null ? null : personOf(parts, staffId).workNumber;

function presentSegment(parts: ServerParts, row: SegmentRow): InvoiceSegmentBody {
  const { id, width, holderId, offeredTo } = row;
  const left = blanksOf(row);
  const digits = (number: number) => printedNumber('', number, width);
  const withId = holderId ?? offeredTo;
  return {
    segmentId: id,
    kind: row.kind,
    prefix: row.prefix,
    firstPrinted: digits(row.first),
    lastPrinted: digits(row.last),
    first: row.first,
    last: row.last,
    nextPrinted: left > 0 ? digits(row.next) : null,
    next: row.next,
    left,
    state: row.state,
    with: withId === null ? null : personOf(parts, withId),
    dispute: row.dispute,
    reference: row.reference,
    drawnAt: row.drawnAt,
  };
}

function presentNumber(parts: ServerParts, row: NumberRow): InvoiceNumberBody {
  const { clerkId, visitId: _visit, width, endedBy, ...rest } = row;
  return {
    ...rest,
    printed: printedNumber('', row.number, width),
    workNumber: workNumberOf(parts, clerkId),
    endedBy: workNumberOf(parts, endedBy),
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** Blank plain pieces that a clerk's payments can take. */
const leftOf = (segments: readonly SegmentRow[]) =>
  sumOf(segments.filter(({ state, kind }) => state === 'held' && kind === 'plain').map(blanksOf));

function presentCount(parts: ServerParts, row: CountRow) {
  const { lines, by, confirmedBy, ...rest } = row;
  return {
    ...rest,
    counted: sumOf(lines.map((line) => line.found)),
    by: personOf(parts, by).workNumber,
    confirmedBy: workNumberOf(parts, confirmedBy),
  };
}

/** What a clerk's console says of their invoices; null: the hall gives none, or no clerk is there. */
export function presentInvoicesInHand(parts: ServerParts, clerkId: string | null): ConsoleView['invoices'] {
  if (clerkId === null || parts.hall.invoices?.numbered !== true) return null;
  const segments = parts.store.invoices.segmentsOf(clerkId);
  const left = leftOf(segments);
  return { left, low: left <= lowAt, offers: segments.filter((one) => one.state === 'offered').length };
}

export function presentInvoices(parts: ServerParts): ReplyOf<typeof routes.readInvoices> {
  const { hall, store } = parts;
  const segments = store.invoices.segments();
  const staff = workingStaff(hall).filter((one) => holders.includes(one.role));
  return {
    today: hallDayOf(parts.now(), hall),
    numbered: hall.invoices?.numbered ?? false,
    eInvoicesWaiting: store.eInvoices.waitingCount(),
    segments: segments.map((one) => presentSegment(parts, one)),
    holders: staff.map(({ id }) => {
      const mine = segments.filter((one) => one.holderId === id);
      const left = leftOf(mine);
      return { ...personOf(parts, id), left, low: mine.length > 0 && left <= lowAt };
    }),
    counts: store.invoices.counts(20).map((one) => presentCount(parts, one)),
  };
}

export function presentMyInvoices(
  parts: ServerParts,
  clerkId: string,
): ReplyOf<typeof routes.readMyInvoices> {
  const { hall, store } = parts;
  const segments = store.invoices.segmentsOf(clerkId);
  const numbered = hall.invoices?.numbered ?? false;
  const left = leftOf(segments);
  return {
    numbered,
    left,
    low: numbered && left <= lowAt,
    segments: segments.map((one) => presentSegment(parts, one)),
    newest: store.invoices.newestOf(clerkId, 30).map((one) => presentNumber(parts, one)),
  };
}

export function presentInvoiceDay(parts: ServerParts, day: string): ReplyOf<typeof routes.readInvoiceDay> {
  const { hall, store } = parts;
  const { invoices } = store;
  const unnumbered = hall.invoices?.numbered === true ? invoices.paymentsWithoutNumber(day) : [];
  return {
    day,
    clerks: invoices.clerkDays(day).map(({ clerkId, ...rest }) => {
      const { workNumber, name } = personOf(parts, clerkId);
      return { workNumber, name, ...rest };
    }),
    exceptions: invoices.exceptions(day).map((one) => presentNumber(parts, one)),
    paymentsWithoutNumber: unnumbered.map(({ visitId: _visit, clerkId, ...rest }) => ({
      ...rest,
      workNumber: personOf(parts, clerkId).workNumber,
    })),
    numbersWithoutPayment: invoices.numbersWithoutPayment(day).map((one) => presentNumber(parts, one)),
  };
}

/** A number wherever it stands: what has become of it, or the segment it is blank in. */
export function presentFoundInvoice(parts: ServerParts, digits: string): ReplyOf<typeof routes.findInvoice> {
  const { invoices } = parts.store;
  const blank = invoices.blankIn(digits);
  return {
    numbers: invoices.numbers(digits).map((one) => presentNumber(parts, one)),
    blankIn: blank.map((one) => presentSegment(parts, one)),
  };
}
