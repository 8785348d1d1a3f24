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
export { flatChoices, greedyChoices } from './rostering/greedy-roster.ts';
export type { DayNeed, ProposeOrder, RosterWish } from './rostering/propose-order.ts';
export {
  type ProposedRoster,
  proposeRoster,
  type SolveProgramme,
  withMeals,
} from './rostering/propose-roster.ts';
export type {
  HallSnapshot,
  SnapshotArrivals,
  SnapshotBreak,
  SnapshotCategory,
  SnapshotClass,
  SnapshotCounter,
  SnapshotCounterState,
} from './snapshot.ts';
export { calledWithin, clerksByErlangA, type ErlangA } from './staffing/erlang-a.ts';
export { type NeededClerks, type NeedOrder, neededClerks } from './staffing/needed-clerks.ts';
export {
  keptOf,
  type PastCounter,
  type PastTicket,
  type ReplayedDay,
  replayPastDay,
} from './staffing/replay-day.ts';
export { foreseeKept, type KeptForecast, type RosteredDay } from './staffing/rostered-day.ts';
export type { DayLoad, KeptHalfHour, StaffingHall } from './staffing/staffed-day.ts';
export { type VirtualCustomer, virtualCustomers } from './virtual-customers.ts';
