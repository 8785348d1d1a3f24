import { orderRecord } from '@onehall/application';
import { confirmedFen, type ServiceOrder, type Visit, visitSettlement } from '@onehall/domain';
import type { CustomerScreenView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

type Line = CustomerScreenView['lines'][number];
type Amounts = Pick<CustomerScreenView, 'lines' | 'totalFen' | 'payoutFen' | 'tenders' | 'cashDueFen'>;

const nothing: Amounts = { lines: [], totalFen: 0, payoutFen: 0, tenders: [], cashDueFen: 0 };

const states: Readonly<Record<NonNullable<ServiceOrder['billing']>, Line['state']>> = {
  local: 'pending',
  sent: 'pending',
  confirmed: 'done',
  rejected: 'follow-up',
};

/** The items and amounts of a visit as its customer reads them; details open level by level [C3]. */
export function presentToCustomer(parts: ServerParts, visit: Visit | null): Amounts {
  if (visit === null) return nothing;
  const { dueFen, payoutFen } = visitSettlement(visit);
  return {
    lines: visit.orders.map((order) => ({
      orderId: order.id,
      name: serviceName(order.serviceId),
      amountFen: order.amountFen,
      details: detailsOf(parts, order),
      state: order.billing === null ? 'open' : states[order.billing],
    })),
    totalFen: dueFen,
    payoutFen,
    tenders: visit.tenders.map(({ id, kind, amountFen, state }) => ({
      tenderId: id,
      kind,
      amountFen,
      state,
    })),
    cashDueFen: Math.max(dueFen - confirmedFen(visit.tenders), 0),
  };
}

function detailsOf(parts: ServerParts, order: ServiceOrder): Line['details'] {
  const { details } = orderRecord(order, parts.store.context());
  return details.map(({ label, value }) => ({ label, value }));
}
