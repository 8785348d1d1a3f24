import type { DayFacts, TicketFact } from './day-facts.ts';

const minute = 60_000;
/** Midnight of the day of the small hall; its instants are minutes after it. */
const midnight = 1_772_294_400_000;
export const at = (hour: number, minutes = 0) => midnight + (hour * 60 + minutes) * minute;

export const ticket = (change: Partial<TicketFact> = {}): TicketFact => ({
  categoryId: 'bills',
  classId: 'general',
  clerkId: 'k1',
  waitFrom: at(9),
  dueAt: at(9, 30),
  firstCalledAt: at(9, 10),
  endedAt: at(9, 20),
  broken: false,
  served: true,
  counters: 1,
  rating: null,
  booked: false,
  ...change,
});

/** A day on which nothing happened, open from nine to eleven. */
export const quietDay: DayFacts = {
  businessDay: '2026-03-01',
  midnight,
  opensAt: at(9),
  openUntil: at(11),
  over: true,
  devices: 0,
  tickets: [],
  services: [],
  records: [],
  forms: [],
  errors: [],
  retentions: [],
  cases: [],
  counts: [],
  given: [],
  stays: [],
  levers: [],
  faults: [],
  notices: [],
  leads: null,
  drills: { kinds: 0, drilled: 0 },
  printed: { lying: 0, inDate: 0 },
  agentFiles: { due: 0, inTime: 0, waiting: 0 },
};

const whose = { clerkId: 'k1', classId: 'general' };
const record = {
  ...whose,
  visitId: 'v1',
  serviceId: 'prepayment',
  subscriberId: 's1',
  paidAt: at(9, 15),
  asksIdentity: false,
  gaps: [],
  billedAt: at(9, 16),
  leaves: false,
} as const;

/**
 * One day of a small hall, counted by hand: six customers, of whom one left in time and one too late; two hours open,
 * half an hour of it with nobody there.
 */
export const smallDay: DayFacts = {
  ...quietDay,
  devices: 2,
  tickets: [
    ticket({ rating: 5 }),
    ticket({ clerkId: 'k2', firstCalledAt: at(9, 31), broken: true, counters: 2, rating: 2 }),
    ticket({ classId: 'gold', waitFrom: at(10), dueAt: at(10, 5), firstCalledAt: at(10, 5), booked: true }),
    ticket({ classId: 'gold', waitFrom: at(10), dueAt: at(10, 5), firstCalledAt: at(10, 6), booked: true }),
    ticket({ firstCalledAt: null, endedAt: at(9, 12), served: false, counters: 0, clerkId: '' }),
    ticket({ firstCalledAt: null, endedAt: at(9, 40), served: false, counters: 0, clerkId: '' }),
  ],
  services: [
    { ...whose, serviceId: 'prepayment', startedAt: at(9, 11), endedAt: at(9, 21) },
    { ...whose, serviceId: 'cancellation', startedAt: at(9, 21), endedAt: at(9, 31) + 1 },
  ],
  records: [
    record,
    {
      ...record,
      serviceId: 'sim-replacement',
      asksIdentity: true,
      gaps: ['proof', 'billing-pending'],
      billedAt: null,
    },
    {
      ...record,
      visitId: 'v2',
      serviceId: 'cancellation',
      asksIdentity: true,
      leaves: true,
      subscriberId: 's2',
    },
    {
      ...record,
      visitId: 'v3',
      serviceId: 'cancellation',
      asksIdentity: true,
      leaves: true,
      gaps: ['billing-pending'],
      billedAt: at(9, 15) + 24 * 60 * minute + 1,
    },
  ],
  forms: [
    { ...whose, paidAt: at(9, 15), shown: 1, signed: 1, stands: true },
    { ...whose, paidAt: at(10, 15), shown: 2, signed: 2, stands: true },
    { ...whose, paidAt: at(10, 15), shown: 0, signed: 0, stands: false },
  ],
  errors: [{ ...whose, kind: 'identity-mismatch', serviceId: '', waitFrom: at(9) }],
  retentions: [
    { ...whose, visitId: 'v2', subscriberId: 's2', stays: false, at: at(9, 14) },
    { ...whose, visitId: 'v4', subscriberId: 's4', stays: true, at: at(9, 14) },
  ],
  cases: [
    {
      countsAs: 'complaint',
      firstOwnerId: 'k1',
      reassigned: false,
      openedAt: at(9),
      closed: true,
      inTime: true,
    },
    {
      countsAs: 'dissatisfaction',
      firstOwnerId: 'k1',
      reassigned: true,
      openedAt: at(9),
      closed: true,
      inTime: false,
    },
    {
      countsAs: 'fault',
      firstOwnerId: 'k2',
      reassigned: false,
      openedAt: at(10),
      closed: false,
      inTime: null,
    },
  ],
  counts: [
    { of: 'cash', staffId: 'k1', lines: 1, agreed: 1 },
    { of: 'cash', staffId: 'k2', lines: 1, agreed: 0 },
    { of: 'stock', staffId: 's', lines: 4, agreed: 3 },
    { of: 'cards', staffId: 's', lines: 2, agreed: 2 },
    { of: 'gifts', staffId: 's', lines: 1, agreed: 0 },
    { of: 'invoices', staffId: 's', lines: 5, agreed: 4 },
    { of: 'assets', staffId: 's', lines: 1, agreed: 1 },
  ],
  given: [
    { ...whose, serviceId: 'waiver', at: at(9), within: true },
    { ...whose, serviceId: 'waiver', at: at(10), within: false },
  ],
  stays: [
    { counterId: 'c1', clerkId: 'k1', fromAt: at(8, 45), untilAt: at(10) },
    { counterId: 'c2', clerkId: 'k2', fromAt: at(9, 30), untilAt: at(10, 30) },
  ],
  levers: [{ fromAt: at(9, 30), untilAt: at(10, 15) }],
  faults: [
    { deviceId: 'printer', fromAt: at(8), untilAt: at(9, 30) },
    { deviceId: 'printer', fromAt: at(9, 15), untilAt: at(9, 45) },
    { deviceId: 'display', fromAt: at(10, 57), untilAt: at(12) },
  ],
  drills: { kinds: 8, drilled: 3 },
  printed: { lying: 5, inDate: 4 },
  leads: [
    { fromAt: at(8), untilAt: at(10) },
    { fromAt: at(9, 30), untilAt: at(10, 15) },
  ],
  notices: [
    { staffId: 'k1', read: true },
    { staffId: 'k1', read: true },
    { staffId: 'k2', read: false },
  ],
  agentFiles: { due: 3, inTime: 1, waiting: 1 },
};
