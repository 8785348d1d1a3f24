export { appointmentCapacity } from './advice/appointment-capacity.ts';
export { pauseEffect } from './advice/pause-effect.ts';
export { weighLevers } from './advice/weigh-levers.ts';
export { alarmAtChance } from './foresight/alarm.ts';
export { foresee } from './foresight/foresee.ts';
export { foreseeNextHour } from './foresight/next-hour.ts';
export type { WaitBand } from './foresight/wait-forecast.ts';
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
