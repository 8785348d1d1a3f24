import {
  acceptInvoices,
  confirmInvoiceCount,
  countInvoices,
  disputeInvoiceReturn,
  disputeInvoices,
  drawInvoices,
  loseInvoices,
  offerInvoices,
  returnInvoices,
  takeBackInvoices,
  voidInvoice,
  withdrawInvoices,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import {
  presentFoundInvoice,
  presentInvoiceDay,
  presentInvoices,
  presentMyInvoices,
} from '../../present/invoices.ts';
import { type Asked, command, type Endpoint, endpoint, staffId } from '../endpoint.ts';

/** Whose paper a command is about: their own, or the stock room's where a stock keeper asks. */
function paperOf({ principal }: Pick<Asked<never>, 'principal'>, by: string): string | null {
  return principal.kind === 'staff' && principal.staff.role === 'stock-keeper' ? null : by;
}

/** Everything of numbered invoices [M3]; each refuses what its use case does. */
export const invoiceEndpoints = {
  readInvoices: endpoint(routes.readInvoices, ({ parts }) => ({ ok: true, value: presentInvoices(parts) })),
  readMyInvoices: endpoint(routes.readMyInvoices, (asked) => {
    const clerk = staffId(asked);
    return clerk.ok ? { ok: true, value: presentMyInvoices(asked.parts, clerk.value) } : clerk;
  }),
  readInvoiceDay: endpoint(routes.readInvoiceDay, ({ param, parts }) => {
    const day = param('day');
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
    return isDay
      ? { ok: true, value: presentInvoiceDay(parts, day) }
      : refuse('malformed-request', { field: 'day' });
  }),
  findInvoice: endpoint(routes.findInvoice, ({ param, parts }) => {
    const digits = param('number').trim().toUpperCase();
    return /^[0-9A-Z]{1,32}$/.test(digits)
      ? { ok: true, value: presentFoundInvoice(parts, digits) }
      : refuse('malformed-request', { field: 'number' });
  }),
  drawInvoices: endpoint(routes.drawInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { commandId: _id, ...drawn } = asked.body;
    return command(asked, 'drawInvoices', (context) => drawInvoices({ ...drawn, by: by.value }, context));
  }),
  offerInvoices: endpoint(routes.offerInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { to, pieces } = asked.body;
    const segmentId = asked.param('segmentId');
    return command(asked, 'offerInvoices', (context) =>
      offerInvoices({ segmentId, to, pieces, by: by.value }, context),
    );
  }),
  acceptInvoices: endpoint(routes.acceptInvoices, async (asked) => {
    const clerk = staffId(asked);
    if (!clerk.ok) return clerk;
    const of = { segmentId: asked.param('segmentId'), clerkId: clerk.value };
    return command(asked, 'acceptInvoices', (context) => acceptInvoices(of, context));
  }),
  disputeInvoices: endpoint(routes.disputeInvoices, async (asked) => {
    const clerk = staffId(asked);
    if (!clerk.ok) return clerk;
    const { reason } = asked.body;
    const of = { segmentId: asked.param('segmentId'), clerkId: clerk.value, reason };
    return command(asked, 'disputeInvoices', (context) => disputeInvoices(of, context));
  }),
  withdrawInvoices: endpoint(routes.withdrawInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { note } = asked.body;
    const of = { segmentId: asked.param('segmentId'), by: by.value, note };
    return command(asked, 'withdrawInvoices', (context) => withdrawInvoices(of, context));
  }),
  returnInvoices: endpoint(routes.returnInvoices, async (asked) => {
    const clerk = staffId(asked);
    if (!clerk.ok) return clerk;
    const of = { segmentId: asked.param('segmentId'), clerkId: clerk.value };
    return command(asked, 'returnInvoices', (context) => returnInvoices(of, context));
  }),
  takeBackInvoices: endpoint(routes.takeBackInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const of = { segmentId: asked.param('segmentId'), by: by.value };
    return command(asked, 'takeBackInvoices', (context) => takeBackInvoices(of, context));
  }),
  disputeInvoiceReturn: endpoint(routes.disputeInvoiceReturn, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { reason } = asked.body;
    const of = { segmentId: asked.param('segmentId'), by: by.value, reason };
    return command(asked, 'disputeInvoiceReturn', (context) => disputeInvoiceReturn(of, context));
  }),
  voidInvoice: endpoint(routes.voidInvoice, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { commandId: _id, ...number } = asked.body;
    const of = { ...number, by: by.value, clerkId: paperOf(asked, by.value) };
    return command(asked, 'voidInvoice', (context) => voidInvoice(of, context));
  }),
  loseInvoices: endpoint(routes.loseInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { commandId: _id, ...loss } = asked.body;
    const of = { ...loss, by: by.value, clerkId: paperOf(asked, by.value) };
    return command(asked, 'loseInvoices', (context) => loseInvoices(of, context));
  }),
  countInvoices: endpoint(routes.countInvoices, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { found, explanation } = asked.body;
    return command(asked, 'countInvoices', (context) =>
      countInvoices({ by: by.value, found, explanation }, context),
    );
  }),
  confirmInvoiceCount: endpoint(routes.confirmInvoiceCount, async (asked) => {
    const by = staffId(asked);
    if (!by.ok) return by;
    const { explanation } = asked.body;
    const of = { countId: asked.param('countId'), by: by.value, explanation };
    return command(asked, 'confirmInvoiceCount', (context) => confirmInvoiceCount(of, context));
  }),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
