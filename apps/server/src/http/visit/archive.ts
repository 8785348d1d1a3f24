import { openKeptForm, searchArchive } from '@onehall/application';
import { type Refusal, type Result, refuse } from '@onehall/domain';
import { type BodyOf, mobileNumber, routes } from '@onehall/protocol';
import type { FormSearch } from '@onehall/storage-sqlite';
import { askBilling } from '../../jobs/within.ts';
import { presentKeptForm, presentPaperRow } from '../../present/papers.ts';
import { command, endpoint } from '../endpoint.ts';

const foundMax = 200;
const dayMs = 24 * 3_600_000;
const daysMax = 366;

type Typed = BodyOf<typeof routes.searchForms>;

/** What was typed, as it is searched for. Refusals: search-too-wide, malformed-request {field}. */
function readSearch(typed: Typed): Result<Omit<FormSearch, 'partyId'>, Refusal> {
  const { from, to } = typed;
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (!(days >= 0 && days <= daysMax)) return refuse('search-too-wide');
  const hashPrefix = typed.hashPrefix.replaceAll(/\s/g, '').toLowerCase();
  if (!/^[0-9a-f]{0,64}$/.test(hashPrefix)) return refuse('malformed-request', { field: 'hashPrefix' });
  const ticketNumber = typed.ticketNumber.normalize('NFKC').toUpperCase();
  return { ok: true, value: { from, to, ticketNumber, hashPrefix } };
}

/**
 * Refusals: search-too-wide, malformed-request (a hash or a mobile number that is none), billing-unavailable (a search by
 * number, and the billing system does not answer). A number that nobody has finds nothing.
 */
export const searchFormsEndpoint = endpoint(routes.searchForms, async (asked) => {
  const { parts, body } = asked;
  const search = readSearch(body);
  if (!search.ok) return search;
  const byNumber = body.mobile !== '';
  const mobile = mobileNumber.safeParse(body.mobile.replaceAll(/[\s-]/g, ''));
  if (byNumber && !mobile.success) return refuse('malformed-request', { field: 'mobile' });
  const found = await askBilling(async () =>
    byNumber && mobile.success ? parts.billing.findByMobile(mobile.data) : null,
  );
  if (!found.ok) return found;
  const subscriberId = found.value?.id ?? null;
  const done = await command(asked, 'searchForms', () => searchArchive({ byNumber, subscriberId }));
  if (!done.ok) return done;
  if (byNumber && subscriberId === null) return { ok: true, value: { forms: [], more: false } };
  const forms = parts.store.forms.search({ ...search.value, partyId: subscriberId }, foundMax + 1);
  return {
    ok: true,
    value: {
      forms: forms.slice(0, foundMax).map((form) => presentPaperRow(parts, form)),
      more: forms.length > foundMax,
    },
  };
});

/** Refusals: those of openKeptForm. */
export const openFormEndpoint = endpoint(routes.openForm, async (asked) => {
  const { parts } = asked;
  const documentId = asked.param('documentId');
  const done = await command(asked, 'openForm', (context) => openKeptForm({ documentId }, context));
  if (!done.ok) return done;
  const form = parts.store.state.keptForm(documentId);
  const view = form && presentKeptForm(parts, form);
  return view === null ? refuse('document-erased') : { ok: true, value: view };
});
