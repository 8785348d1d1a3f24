export {
  type AppointmentQuestion,
  appointmentCapacity,
  type SlotCapacity,
} from './advice/appointment-capacity.ts';
export type { Lever } from './advice/lever.ts';
export {
  type PauseEffect,
  type PauseQuestion,
  pauseEffect,
} from './advice/pause-effect.ts';
export { type Advice, type AdviceOrder, type WeighedLever, weighLevers } from './advice/weigh-levers.ts';
export { alarmAtChance } from './foresight/alarm.ts';
export { dayFactor } from './foresight/day-factor.ts';
export { type Foresight, foresee } from './foresight/foresee.ts';
export { foreseeNextHour, type NextHourPoint } from './foresight/next-hour.ts';
export type {
  ForesightOrder,
  WaitBand,
  WaitForecast,
} from './foresight/wait-forecast.ts';
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
