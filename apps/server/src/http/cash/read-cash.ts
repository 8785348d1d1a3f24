import { booksJournal, dayToClose, figuresSoFar } from '@onehall/application';
import { drawerAccount, refuse } from '@onehall/domain';
import { type Route, routes } from '@onehall/protocol';
import { presentCash, presentFigures, presentMyShift, presentWaitingDay } from '../../present/cash.ts';
import { type Asked, endpoint, staffId } from '../endpoint.ts';

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);
/** A whole number from an address; null: it is none. */
const numberOf = (written: string) => (/^\d{1,15}$/.test(written) ? Number(written) : null);
const entriesAPage = 100;

export const readMyShiftEndpoint = endpoint(routes.readMyShift, (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { parts } = asked;
  return { ok: true, value: parts.store.atOnce(() => presentMyShift(parts, clerk.value)) };
});

export const readCashEndpoint = endpoint(routes.readCash, (asked) => {
  const reader = staffId(asked);
  if (!reader.ok) return reader;
  const { parts } = asked;
  return { ok: true, value: parts.store.atOnce(() => presentCash(parts, reader.value)) };
});

/** A drawer that the reader has still to count is read by others only. */
function isOwnUncounted(asked: Pick<Asked<Route>, 'principal' | 'parts'>, shiftId: string): boolean {
  const shift = asked.parts.store.state.shift(shiftId);
  const own = asked.principal.kind === 'staff' && shift?.clerkId === asked.principal.staff.id;
  return own && (shift?.state === 'open' || shift?.state === 'counting');
}

/** Refusal: malformed-request (no day). */
export const readClosedDayEndpoint = endpoint(routes.readClosedDay, ({ param, parts }) => {
  const day = param('day');
  if (!isDay(day)) return refuse('malformed-request', { field: 'day' });
  const { state } = parts.store;
  const closed = state.closedDay(day);
  const figures = closed?.figures ?? figuresSoFar(day, parts.store).figures;
  return {
    ok: true,
    value: {
      businessDay: day,
      zNumber: closed?.zNumber ?? null,
      headHash: closed?.headHash ?? null,
      closedAt: closed?.closedAt ?? null,
      figures: presentFigures(parts, figures),
      waiting: closed === null ? presentWaitingDay(parts, state.dayWaiting(day)) : [],
    },
  };
});

/** Refusals: malformed-request (no number), drawer-uncounted (the reader's own). */
export const readAccountEndpoint = endpoint(routes.readAccount, (asked) => {
  const { param, parts } = asked;
  const before = numberOf(param('before'));
  if (before === null) return refuse('malformed-request', { field: 'before' });
  const { cash, state } = parts.store;
  const accountId = param('accountId');
  if (accountId.startsWith('drawer:') && isOwnUncounted(asked, accountId.slice('drawer:'.length)))
    return refuse('drawer-uncounted');
  const below = before === 0 ? Number.MAX_SAFE_INTEGER : before;
  const rows = cash.accountEntries(accountId, below, entriesAPage + 1);
  const [newest] = rows;
  let balanceFen = newest === undefined ? 0 : state.balanceAt(accountId, newest.seq);
  // A row of the journal is shown whole or not at all: the next page begins below it.
  const cut = rows[entriesAPage]?.seq;
  const whole = rows.slice(0, entriesAPage).filter((row) => row.seq !== cut);
  const entries = whole.map(({ reversed, ...row }) => {
    const entry = { ...row, balanceFen, reversed: reversed === 1 };
    balanceFen -= row.amountFen;
    return entry;
  });
  return {
    ok: true,
    value: {
      accountId,
      balanceFen: entries[0]?.balanceFen ?? 0,
      entries,
      more: rows.length > entriesAPage,
    },
  };
});

/** Refusals: malformed-request (no number), drawer-uncounted (one of them is the reader's own). */
export const readTrialBalanceEndpoint = endpoint(routes.readTrialBalance, (asked) => {
  const { param, parts } = asked;
  const wanted = numberOf(param('seq'));
  if (wanted === null) return refuse('malformed-request', { field: 'seq' });
  const seq = wanted === 0 ? parts.store.seq() : wanted;
  const accounts = parts.store.cash.trialBalance(seq);
  const own = accounts.find(
    ({ accountId, kind }) => kind === 'drawer' && isOwnUncounted(asked, accountId.slice('drawer:'.length)),
  );
  return own === undefined ? { ok: true, value: { seq, accounts } } : refuse('drawer-uncounted');
});

/** Refusals: malformed-request (no instant), shift-unknown, drawer-uncounted (the reader's own). */
export const readDrawerAtEndpoint = endpoint(routes.readDrawerAt, (asked) => {
  const { param, parts } = asked;
  const at = numberOf(param('instant'));
  if (at === null || at < 946_684_800_000 || at > 4_102_444_800_000)
    return refuse('malformed-request', { field: 'instant' });
  const { state, cash } = parts.store;
  const shiftId = param('shiftId');
  if (state.shift(shiftId) === null) return refuse('shift-unknown');
  if (isOwnUncounted(asked, shiftId)) return refuse('drawer-uncounted');
  const { id: accountId } = drawerAccount(shiftId);
  const balanceFen = state.balanceAt(accountId, cash.seqOfAccountAt(accountId, at));
  const { notes, complete } = state.drawerNotesUntil(shiftId, at);
  return { ok: true, value: { shiftId, at, balanceFen, notes: [...notes], complete } };
});

/** Refusal: malformed-request (no day). */
export const exportBooksEndpoint = endpoint(routes.exportBooks, ({ param, parts }) => {
  const day = param('day');
  if (!isDay(day)) return refuse('malformed-request', { field: 'day' });
  const { cash } = parts.store;
  const context = parts.store.context();
  const open = dayToClose(context) === day ? figuresSoFar(day, context) : null;
  const stretch = cash.stretchOf(day) ?? open;
  const lines = stretch === null ? [] : cash.bookLines(stretch.fromSeq, stretch.untilSeq);
  const content = booksJournal(lines, parts.hall.zone);
  return { ok: true, value: { fileName: `onehall-${day}.journal`, content } };
});
