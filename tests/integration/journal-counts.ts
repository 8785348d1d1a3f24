import { withFile } from '../faults/hall-files.ts';

interface Row {
  readonly at: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Hits and base of each indicator, by its id. */
export type Counts = Readonly<Record<string, readonly [number, number]>>;

interface Visit {
  day: string;
  due: number;
  waitFrom: number;
  booked: boolean;
  called: number | null;
  ended: number | null;
  broken: boolean;
  served: boolean;
  counters: Set<string>;
  rating: number | null;
  forms: Map<string, { signed: boolean; void: boolean }>;
  orders: Map<
    string,
    {
      service: string;
      subscriber: string;
      void: boolean;
      amount: number;
      billed: number | null;
      rejected: boolean;
    }
  >;
  proofs: Map<string, string>;
  paidAt: number | null;
  offers: Map<string, string>;
  errors: number;
}

/** Rows of the journal alone: no table, no applier, and no code of the indicators. */
function rowsOf(file: string): Row[] {
  return withFile(file, (db) => {
    const rows = db.prepare('SELECT at, type, payload FROM journal ORDER BY seq').all() as {
      at: number;
      type: string;
      payload: string;
    }[];
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Row['payload'] }));
  });
}

const visitOf = (day: string, row: Row): Visit => ({
  day,
  due: Number(row.payload['dueAt']),
  waitFrom: Number(row.payload['waitFrom'] ?? row.at),
  booked: row.payload['appointmentId'] !== null,
  called: null,
  ended: null,
  broken: false,
  served: false,
  counters: new Set(),
  rating: null,
  forms: new Map(),
  orders: new Map(),
  proofs: new Map(),
  paidAt: null,
  offers: new Map(),
  errors: 0,
});

/** What a row says of a visit. */
function told(visit: Visit, { type, at, payload }: Row): void {
  const id = (name: string) => String(payload[name]);
  const form = () => visit.forms.get(id('documentId'));
  const order = () => visit.orders.get(id('orderId'));
  const handlers: Readonly<Record<string, () => void>> = {
    TicketCalled: () => {
      visit.called ??= at;
    },
    ServiceStarted: () => visit.counters.add(id('counterId')),
    PromiseBroken: () => {
      visit.broken = true;
    },
    TicketClassChanged: () => {
      visit.due = Number(payload['dueAt']);
    },
    TicketFinished: () => {
      visit.served = true;
      visit.ended = at;
    },
    TicketAbandoned: () => {
      visit.ended = at;
    },
    TicketNoShow: () => {
      visit.ended = at;
    },
    VisitRated: () => {
      visit.rating = Number(payload['score']);
    },
    FormShown: () => visit.forms.set(id('documentId'), { signed: false, void: false }),
    FormSigned: () => {
      const shown = form();
      if (shown) shown.signed = true;
    },
    FormVoided: () => {
      const shown = form();
      if (shown) shown.void = true;
    },
    OrderAdded: () =>
      visit.orders.set(id('orderId'), {
        service: id('serviceId'),
        subscriber: id('subscriberId'),
        void: false,
        amount: Number(payload['amountFen']),
        billed: null,
        rejected: false,
      }),
    OrderRemoved: () => {
      const one = order();
      if (one) one.void = true;
    },
    IdentityChecked: () => visit.proofs.set(id('subscriberId'), id('by')),
    PaymentTaken: () => {
      visit.paidAt = at;
    },
    OrderConfirmed: () => {
      const one = order();
      if (one) one.billed ??= at;
    },
    OrderRejected: () => {
      const one = order();
      if (one) one.rejected = true;
      visit.errors += 1;
    },
    DocumentMismatched: () => {
      visit.errors += 1;
    },
    RetentionRecorded: () => visit.offers.set(id('subscriberId'), id('outcome')),
  };
  handlers[type]?.();
}

/** Services that no document or password is asked for are left to the caller to name. */
export function countJournal(
  file: string,
  days: ReadonlySet<string>,
  asksIdentity: (service: string) => boolean,
): Counts {
  const visits = new Map<string, Visit>();
  const cash: number[] = [];
  const shiftDays = new Map<string, string>();
  const differences = new Map<string, number>();
  for (const row of rowsOf(file)) {
    const visitId = String(row.payload['visitId']);
    if (row.type === 'TicketIssued') visits.set(visitId, visitOf(String(row.payload['businessDay']), row));
    const visit = visits.get(visitId);
    if (visit !== undefined) told(visit, row);
    const shiftId = String(row.payload['shiftId']);
    if (row.type === 'ShiftOpened') shiftDays.set(shiftId, String(row.payload['businessDay']));
    if (row.type === 'CashCounted')
      differences.set(shiftId, Number(row.payload['countedFen']) - Number(row.payload['expectedFen']));
    if (row.type === 'ShiftClosed' && days.has(shiftDays.get(shiftId) ?? ''))
      cash.push(differences.get(shiftId) ?? 0);
  }
  const all = [...visits.values()].filter(({ day }) => days.has(day));
  const share = <T>(list: readonly T[], isSo: (one: T) => boolean): readonly [number, number] => [
    list.filter(isSo).length,
    list.length,
  ];
  const decided = all.filter(
    ({ called, broken, ended, due }) => called !== null || broken || (ended !== null && ended > due),
  );
  const served = all.filter((one) => one.served);
  const paid = all.filter(({ paidAt }) => paidAt !== null);
  const formed = paid.filter(({ orders }) =>
    [...orders.values()].some((one) => !one.void && one.amount !== 0),
  );
  const signatures = ({ forms }: Visit) => [...forms.values()].filter(({ signed }) => signed).length;
  const stands = ({ forms }: Visit) => [...forms.values()].some((one) => one.signed && !one.void);
  const records = paid.flatMap((visit) =>
    [...visit.orders.values()].filter((one) => !one.void).map((order) => ({ visit, order })),
  );
  const proven = ({ visit, order }: (typeof records)[number]) => visit.proofs.has(order.subscriber);
  const asked = records.filter(({ order }) => asksIdentity(order.service));
  const offers = all.flatMap(({ offers: made }) => [...made.values()]);
  const scores = all.flatMap(({ rating }) => rating ?? []);
  return {
    'waits-kept': share(decided, ({ called, due }) => called !== null && called <= due),
    'one-stop': share(served, ({ counters }) => counters.size <= 1),
    'one-form': share(
      formed.filter((one) => signatures(one) > 0),
      (one) => signatures(one) === 1,
    ),
    'no-form': share(formed, ({ forms }) => forms.size > 0),
    signed: share(formed, stands),
    identity: share(asked, proven),
    ratings: [scores.reduce((sum, score) => sum + score, 0), scores.length],
    rated: share(served, ({ rating }) => rating !== null),
    'records-on-time': share(
      records,
      ({ visit, order }) => order.billed !== null && order.billed - (visit.paidAt ?? 0) <= 86_400_000,
    ),
    'record-errors': [all.reduce((sum, { errors }) => sum + errors, 0), records.length],
    'retention-won': [offers.filter((outcome) => outcome === 'stays').length, offers.length],
    'cash-matching': share(cash, (difference) => difference === 0),
  };
}
