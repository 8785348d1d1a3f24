import { withFile } from '../faults/hall-files.ts';

/**
 * Counts what a hall's indicators are to say from the rows of the journal alone: no table, no applier, no rule and no
 * type of the product. What a service asks for is told by whoever wrote the month.
 */
interface Row {
  readonly at: number;
  readonly actor: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Something that counts: so many hits of so many, on a day, and whose it was. */
export interface Sighting {
  readonly id: string;
  readonly day: string;
  readonly hits: number;
  readonly base: number;
  readonly clerk?: string;
  readonly service?: string;
  readonly hour?: string;
  readonly class?: string;
}

/** What the month's own services ask for. */
export interface Asks {
  readonly identity: ReadonlySet<string>;
  readonly unsigned: ReadonlySet<string>;
}

interface Order {
  readonly id: string;
  readonly service: string;
  readonly subscriber: string;
  readonly amount: number;
  void: boolean;
  billed: number | null;
  rejected: boolean;
  limited: boolean;
}

interface Clock {
  readonly service: string;
  readonly selling: boolean;
  readonly started: number;
  /** Who turned to it. */
  readonly clerk: string;
  ended: number | null;
}

interface Visit {
  readonly ticket: string;
  readonly day: string;
  category: string;
  class: string;
  waitFrom: number;
  due: number;
  booked: boolean;
  called: number | null;
  ended: number | null;
  broken: boolean;
  finished: boolean;
  clerk: string;
  readonly counters: Set<string>;
  rating: number | null;
  readonly forms: Map<string, { signed: boolean; void: boolean }>;
  readonly orders: Map<string, Order>;
  readonly proofs: Map<string, string>;
  readonly clocks: Clock[];
  readonly errors: { readonly service: string }[];
  readonly offers: Map<string, { stays: boolean; at: number }>;
  paid: { readonly at: number; readonly clerk: string } | null;
  readonly reversals: { readonly order: string; readonly at: number }[];
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const dayOf = (at: number) => new Date(at + shanghaiMs).toISOString().slice(0, 10);
const hourOf = (at: number) => new Date(at + shanghaiMs).toISOString().slice(11, 13);

export function journalOf(file: string): Row[] {
  return withFile(file, (db) => {
    const rows = db.prepare('SELECT at, actor, type, payload FROM journal ORDER BY seq').all() as {
      at: number;
      actor: string;
      type: string;
      payload: string;
    }[];
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Row['payload'] }));
  });
}

function visitOf({ at, payload }: Row): Visit {
  const text = (name: string) => String(payload[name]);
  return {
    ticket: text('ticketId'),
    day: text('businessDay'),
    category: text('categoryId'),
    class: text('classId'),
    waitFrom: Number(payload['waitFrom'] ?? at),
    due: Number(payload['dueAt']),
    booked: payload['appointmentId'] !== null && payload['late'] !== true,
    called: null,
    ended: null,
    broken: false,
    finished: false,
    clerk: '',
    counters: new Set(),
    rating: null,
    forms: new Map(),
    orders: new Map(),
    proofs: new Map(),
    clocks: [],
    errors: [],
    offers: new Map(),
    paid: null,
    reversals: [],
  };
}

function stopped(visit: Visit, at: number): void {
  const running = visit.clocks.at(-1);
  if (running !== undefined) running.ended ??= at;
}

/** What a row of the journal says of the visit that it names. */
const told: Readonly<Record<string, (visit: Visit, row: Row) => void>> = {
  TicketCalled: (visit, { at, payload }) => {
    visit.called ??= at;
    visit.clerk = String(payload['clerkId']);
  },
  ServiceStarted: (visit, { payload }) => {
    visit.clerk = String(payload['clerkId']);
    visit.counters.add(String(payload['counterId']));
  },
  TicketRerouted: (visit, { at, payload }) => {
    visit.category = String(payload['categoryId']);
    stopped(visit, at);
  },
  TicketHeld: (visit, { at }) => {
    stopped(visit, at);
  },
  TicketClassChanged: (visit, { payload }) => {
    visit.class = String(payload['classId']);
    visit.due = Number(payload['dueAt']);
  },
  PromiseBroken: (visit) => {
    visit.broken = true;
  },
  TicketFinished: (visit, { at }) => {
    visit.ended = at;
    visit.finished = true;
    stopped(visit, at);
  },
  TicketNoShow: (visit, { at }) => {
    visit.ended = at;
  },
  TicketReturned: (visit) => {
    visit.ended = null;
  },
  TicketAbandoned: (visit, { at }) => {
    visit.ended = at;
    stopped(visit, at);
  },
  TicketCancelled: (visit, { at }) => {
    visit.ended = at;
  },
  VisitAbandoned: (visit) => {
    for (const order of visit.orders.values()) order.void = true;
    for (const form of visit.forms.values()) form.void = true;
  },
  VisitRated: (visit, { payload }) => {
    visit.rating = Number(payload['score']);
  },
  FormShown: (visit, { payload }) => {
    visit.forms.set(String(payload['documentId']), { signed: false, void: false });
  },
  FormSigned: (visit, { payload }) => {
    const form = visit.forms.get(String(payload['documentId']));
    if (form) form.signed = true;
  },
  FormVoided: (visit, { payload }) => {
    const form = visit.forms.get(String(payload['documentId']));
    if (form) form.void = true;
  },
  OrderAdded: (visit, { payload }) => {
    const id = String(payload['orderId']);
    visit.orders.set(id, {
      id,
      service: String(payload['serviceId']),
      subscriber: String(payload['subscriberId']),
      amount: Number(payload['amountFen']),
      void: false,
      billed: null,
      rejected: false,
      limited: (payload['limited'] ?? null) !== null,
    });
  },
  OrderRemoved: (visit, { payload }) => {
    const order = visit.orders.get(String(payload['orderId']));
    if (order) order.void = true;
  },
  OrderConfirmed: (visit, { at, payload }) => {
    const order = visit.orders.get(String(payload['orderId']));
    if (order === undefined) return;
    order.billed ??= at;
    if (Number(payload['amountFen'] ?? order.amount) !== order.amount) visit.errors.push(order);
  },
  OrderRejected: (visit, { payload }) => {
    const order = visit.orders.get(String(payload['orderId']));
    if (order === undefined) return;
    order.rejected = true;
    visit.errors.push(order);
  },
  OrderReversed: (visit, { at, payload }) => {
    visit.reversals.push({ order: String(payload['orderId']), at });
  },
  DocumentMismatched: (visit) => {
    visit.errors.push({ service: '' });
  },
  IdentityChecked: (visit, { payload }) => {
    visit.proofs.set(String(payload['subscriberId']), String(payload['by']));
  },
  ServiceBegun: (visit, { actor, payload }) => {
    const started = Number(payload['startedAt']);
    stopped(visit, started);
    const selling = payload['purpose'] === 'selling';
    visit.clocks.push({
      service: String(payload['serviceId']),
      selling,
      started,
      ended: null,
      clerk: actor.slice('staff:'.length),
    });
  },
  RetentionRecorded: (visit, { at, payload }) => {
    visit.offers.set(String(payload['subscriberId']), { stays: payload['outcome'] === 'stays', at });
  },
  PaymentTaken: (visit, { at, payload }) => {
    visit.paid = { at, clerk: String(payload['clerkId']) };
    stopped(visit, at);
  },
};

export function visitsOf(rows: readonly Row[]): Visit[] {
  const visits = new Map<string, Visit>();
  const ofTicket = new Map<string, Visit>();
  for (const row of rows) {
    if (row.type === 'TicketIssued') {
      const visit = visitOf(row);
      visits.set(String(row.payload['visitId']), visit);
      ofTicket.set(visit.ticket, visit);
    }
    const visit = visits.get(String(row.payload['visitId'])) ?? ofTicket.get(String(row.payload['ticketId']));
    if (visit !== undefined) told[row.type]?.(visit, row);
  }
  return [...visits.values()];
}

/** What a visit counts for. */
export function sightingsOfVisit(visit: Visit, asks: Asks): Sighting[] {
  const found: Sighting[] = [];
  const whose = { day: visit.day, class: visit.class };
  const waited = { ...whose, clerk: visit.clerk, service: visit.category, hour: hourOf(visit.waitFrom) };
  const see = (id: string, isSo: boolean, rest: Omit<Sighting, 'id' | 'hits' | 'base'>) =>
    found.push({ id, hits: isSo ? 1 : 0, base: 1, ...rest });
  const { called, due, ended, broken } = visit;
  if (called !== null || broken || (ended !== null && ended > due)) {
    const kept = called !== null && called <= due;
    see('waits-kept', kept, waited);
    if (visit.booked) see('bookings-kept', kept, waited);
  }
  if (visit.finished) {
    see('one-stop', visit.counters.size <= 1, waited);
    see('rated', visit.rating !== null, waited);
  }
  if (visit.rating !== null) found.push({ id: 'ratings', hits: visit.rating, base: 1, ...waited });
  for (const clock of visit.clocks) {
    if (clock.selling || clock.ended === null) continue;
    const { service, started, clerk } = clock;
    const at = { ...whose, clerk, service, hour: hourOf(started) };
    see('service-time', clock.ended - started <= 10 * minuteMs, at);
  }
  for (const { service } of visit.errors)
    found.push({ id: 'record-errors', hits: 1, base: 0, ...waited, service });
  for (const { stays, at } of visit.offers.values()) {
    const met = { ...whose, clerk: visit.clerk, hour: hourOf(at) };
    see('retention-won', stays, met);
    see('retention-tried', true, met);
  }
  return [...found, ...sightingsOfPaid(visit, asks)];
}

function sightingsOfPaid(visit: Visit, asks: Asks): Sighting[] {
  if (visit.paid === null) return [];
  const found: Sighting[] = [];
  const see = (id: string, isSo: boolean, rest: Omit<Sighting, 'id' | 'hits' | 'base'>) =>
    found.push({ id, hits: isSo ? 1 : 0, base: 1, ...rest });
  const { at: paidAt, clerk } = visit.paid;
  const whose = { day: visit.day, class: visit.class, clerk, hour: hourOf(paidAt) };
  const orders = [...visit.orders.values()].filter((one) => !one.void);
  const forms = [...visit.forms.values()];
  const needsForm = orders.some(({ amount, service }) => amount !== 0 || !asks.unsigned.has(service));
  const stands = forms.some((one) => one.signed && !one.void);
  const signatures = forms.filter(({ signed }) => signed).length;
  if (needsForm && orders.length > 0) {
    see('no-form', forms.length > 0, whose);
    see('signed', stands, whose);
    if (signatures > 0) see('one-form', signatures === 1, whose);
  }
  for (const { service, subscriber, billed, rejected, limited } of orders) {
    const record = { ...whose, service };
    const proven = !asks.identity.has(service) || visit.proofs.has(subscriber);
    if (asks.identity.has(service)) see('identity', proven, record);
    see('records-complete', (stands || !needsForm) && proven && !rejected, record);
    see('records-on-time', billed !== null && billed - paidAt <= dayMs, record);
    found.push({ id: 'record-errors', hits: 0, base: 1, ...record });
    if (limited) see('within-authority', true, record);
  }
  for (const { order, at } of visit.reversals) {
    const service = visit.orders.get(order)?.service ?? '';
    see('within-authority', true, { ...whose, service, hour: hourOf(at) });
  }
  return found;
}

export { dayOf, hourOf, type Row };
