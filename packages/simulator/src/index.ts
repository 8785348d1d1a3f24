export { type InventedSubscriber, inventSubscribers } from './invented-subscribers.ts';
export { seededRandom } from './random.ts';
export type {
  HallSnapshot,
  SnapshotArrivals,
  SnapshotBreak,
  SnapshotCategory,
  SnapshotClass,
  SnapshotCounter,
  SnapshotCounterState,
} from './snapshot.ts';
export { type VirtualCustomer, virtualCustomers } from './virtual-customers.ts';
