import type { DayRecords } from '@onehall/application';
import {
  type BusinessDay,
  findService,
  gapsOf,
  type IdentityNeed,
  needsForm,
  type RecordFacts,
  retentionTried,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { DayHouseQueries } from './day-house-queries.ts';

const clerk = `coalesce(ticket.clerk_id, visit.clerk_id, '')`;
const ofDay = `ticket JOIN visit ON visit.ticket_id = ticket.id`;
const paidOfDay = `${ofDay} JOIN payment ON payment.visit_id = visit.id`;

type Flags<T, K extends keyof T> = Omit<T, K> & Record<K, number>;
type Tickets = DayRecords['tickets'][number];
interface OrderRow {
  readonly visitId: string;
  readonly serviceId: string;
  readonly subscriberId: string;
  readonly amountFen: number;
  readonly clerkId: string;
  readonly classId: string;
  readonly paidAt: number;
  readonly proofBy: RecordFacts['proofBy'];
  readonly billing: RecordFacts['billing'];
  readonly billedAt: number | null;
  readonly shown: number;
  readonly signed: number;
  readonly stands: number;
}

/** What a service asks of whoever wants it; of a new holder the document was seen before it was accepted. */
function needOf(serviceId: string): IdentityNeed {
  const service = findService(serviceId);
  return service === undefined || service.subject === 'new-holder' ? 'none' : service.identity;
}

const leaves = (serviceId: string): boolean =>
  findService(serviceId)?.rules.includes(retentionTried) === true;

/** Everything of one business day that indicators are counted from [E7]: a few passes along the day's tickets. */
export class DayRecordQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  records(businessDay: BusinessDay, begins: number, until: number): DayRecords {
    const orders = this.#orders(businessDay);
    return {
      businessDay,
      tickets: this.#tickets(businessDay),
      services: this.#prepare(
        `SELECT service_clock.service_id AS serviceId, coalesce(service_clock.clerk_id, ${clerk}) AS clerkId, class_id AS classId,
           started_at AS startedAt, service_clock.ended_at AS endedAt
         FROM ${ofDay} JOIN service_clock ON service_clock.visit_id = visit.id
         WHERE business_day = ? AND purpose = 'service' AND service_clock.ended_at IS NOT NULL`,
      ).all(businessDay) as DayRecords['services'],
      ...recordsAndForms(orders),
      errors: this.#prepare(
        `SELECT record_error.kind, ${clerk} AS clerkId, class_id AS classId, wait_from AS waitFrom,
           coalesce(service_order.service_id, '') AS serviceId
         FROM ${ofDay} JOIN record_error ON record_error.visit_id = visit.id
           LEFT JOIN service_order ON service_order.id = record_error.order_id
         WHERE business_day = ? ORDER BY record_error.seq`,
      ).all(businessDay) as DayRecords['errors'],
      retentions: this.#retentions(businessDay),
      ...new DayHouseQueries(this.#prepare).records(businessDay, begins, until),
    };
  }

  #tickets(businessDay: BusinessDay): DayRecords['tickets'] {
    const rows = this.#prepare(
      `SELECT category_id AS categoryId, class_id AS classId, ${clerk} AS clerkId, wait_from AS waitFrom,
         due_at AS dueAt, first_called_at AS firstCalledAt, ended_at AS endedAt, broken_at IS NOT NULL AS broken,
         state = 'finished' AS served, visit.rating,
         (SELECT count(*) FROM visit_counter WHERE visit_counter.visit_id = visit.id) AS counters,
         EXISTS (SELECT 1 FROM appointment WHERE appointment.id = ticket.appointment_id AND arrived_late = 0) AS booked
       FROM ${ofDay} WHERE business_day = ?`,
    ).all(businessDay) as Flags<Tickets, 'broken' | 'served' | 'booked'>[];
    return rows.map((row) => ({
      ...row,
      broken: row.broken === 1,
      served: row.served === 1,
      booked: row.booked === 1,
    }));
  }

  #orders(businessDay: BusinessDay): OrderRow[] {
    return this.#prepare(
      `SELECT visit.id AS visitId, service_id AS serviceId, service_order.subscriber_id AS subscriberId,
         service_order.amount_fen AS amountFen, payment.clerk_id AS clerkId, class_id AS classId, payment.at AS paidAt,
         visit_party.proof_by AS proofBy, service_order.billing, billed_at AS billedAt,
         (SELECT count(*) FROM document WHERE document.visit_id = visit.id) AS shown,
         (SELECT count(signed_at) FROM document WHERE document.visit_id = visit.id) AS signed,
         EXISTS (SELECT 1 FROM document WHERE document.visit_id = visit.id AND signed_at IS NOT NULL
           AND void_at IS NULL) AS stands
       FROM ${paidOfDay} JOIN service_order ON service_order.visit_id = visit.id AND service_order.void_at IS NULL
         LEFT JOIN visit_party ON visit_party.visit_id = visit.id
           AND visit_party.party_id = service_order.subscriber_id
       WHERE business_day = ? ORDER BY payment.seq, service_order.position`,
    ).all(businessDay) as OrderRow[];
  }

  #retentions(businessDay: BusinessDay): DayRecords['retentions'] {
    const rows = this.#prepare(
      `SELECT visit.id AS visitId, retention.subscriber_id AS subscriberId, ${clerk} AS clerkId, class_id AS classId,
         outcome = 'stays' AS stays, at
       FROM ${ofDay} JOIN retention ON retention.visit_id = visit.id WHERE business_day = ?`,
    ).all(businessDay) as Flags<DayRecords['retentions'][number], 'stays'>[];
    return rows.map((row) => ({ ...row, stays: row.stays === 1 }));
  }
}

/** The records of a day, and of each of its visits the forms, where something in it is signed for. */
function recordsAndForms(orders: readonly OrderRow[]): Pick<DayRecords, 'records' | 'forms'> {
  const records: DayRecords['records'][number][] = [];
  const forms: DayRecords['forms'][number][] = [];
  for (const visit of Map.groupBy(orders, ({ visitId }) => visitId).values()) {
    const signs = needsForm({ orders: visit });
    const [first] = visit;
    if (first === undefined) continue;
    const { clerkId, classId, paidAt, shown, signed } = first;
    const stands = first.stands === 1;
    if (signs) forms.push({ clerkId, classId, paidAt, shown, signed, stands });
    for (const { visitId, serviceId, subscriberId, proofBy, billing, billedAt } of visit) {
      const need = needOf(serviceId);
      const about = { orderId: '', serviceId, clerkId, ticketNumber: '', need, proofBy, billing };
      records.push({
        visitId,
        serviceId,
        subscriberId,
        clerkId,
        classId,
        paidAt,
        asksIdentity: need !== 'none',
        // What nobody signs for lacks no signature.
        gaps: gapsOf({ ...about, signed: stands || !signs }),
        billedAt,
        leaves: leaves(serviceId),
      });
    }
  }
  return { records, forms };
}
