import * as access from './access.ts';
import * as devices from './devices.ts';
import * as queue from './queue.ts';
import * as visit from './visit.ts';

const { readHall, whoAmI, signIn, signOut, changePassword } = access;
const { createPairing, claimPairing, readDemo, demoPairing } = access;
const { previewTicket, issueTicket, askHelp, closeAlert, signOn, signOff } = queue;
const { callNext, recallTicket, startServing, markNoShow, finishTicket } = queue;
const {
  findSubscriber,
  checkDocument,
  addOrder,
  showForm,
  signForm,
  takeCash,
  rateVisit,
  abandonVisit,
  reprint,
} = visit;
const { setFault, bringCustomers, stopCustomers, readHealth } = devices;

/** Every endpoint of /api/v1, by name. */
export const routes = {
  readHealth,
  readHall,
  whoAmI,
  signIn,
  signOut,
  changePassword,
  createPairing,
  claimPairing,
  readDemo,
  demoPairing,
  previewTicket,
  issueTicket,
  askHelp,
  closeAlert,
  signOn,
  signOff,
  callNext,
  recallTicket,
  startServing,
  markNoShow,
  finishTicket,
  findSubscriber,
  checkDocument,
  addOrder,
  showForm,
  signForm,
  takeCash,
  abandonVisit,
  rateVisit,
  reprint,
  setFault,
  bringCustomers,
  stopCustomers,
} as const;
export type RouteName = keyof typeof routes;
