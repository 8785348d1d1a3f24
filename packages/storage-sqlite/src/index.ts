export type { AccessWrite, PairedDevice, StoredSession } from './access/access-store.ts';
export { EmbeddedBilling, type NewSubscriber } from './billing/embedded-billing.ts';
export { type HallStore, openHallStore } from './hall-store.ts';
export { hashOfContent } from './journal/journal.ts';
export type { AlertRow, HallQueries, TicketRow } from './queries/hall-queries.ts';
export type { CalledTicket } from './queries/queue-queries.ts';
export { StorageError } from './storage-error.ts';
export { type Verification, verifyHallData } from './verify.ts';
export type { Envelope, Outcome, WriteDecision } from './write-queue.ts';
