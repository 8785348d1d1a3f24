import type { RouteName } from '@onehall/protocol';
import { readDemoEndpoint, readHallEndpoint } from './access/hall.ts';
import { claimPairingEndpoint, createPairingEndpoint, demoPairingEndpoint } from './access/pairing.ts';
import { changePasswordEndpoint, signOutEndpoint, whoAmIEndpoint } from './access/session.ts';
import { signInEndpoint } from './access/sign-in.ts';
import {
  bringCustomersEndpoint,
  readHealthEndpoint,
  setFaultEndpoint,
  stopCustomersEndpoint,
} from './devices/devices.ts';
import type { Endpoint } from './endpoint.ts';
import { askHelpEndpoint, closeAlertEndpoint } from './queue/alerts.ts';
import {
  callNextEndpoint,
  finishEndpoint,
  noShowEndpoint,
  recallEndpoint,
  signOffEndpoint,
  signOnEndpoint,
  startEndpoint,
} from './queue/counter.ts';
import { issueTicketEndpoint, previewTicketEndpoint } from './queue/tickets.ts';
import {
  abandonVisitEndpoint,
  addOrderEndpoint,
  rateVisitEndpoint,
  reprintEndpoint,
  showFormEndpoint,
  signFormEndpoint,
  takeCashEndpoint,
} from './visit/orders.ts';
import { checkDocumentEndpoint, findSubscriberEndpoint } from './visit/subscriber.ts';

/** Every route of the protocol and what answers it. A route without an endpoint does not compile. */
export const endpoints: Readonly<Record<RouteName, Endpoint>> = {
  readHealth: readHealthEndpoint,
  readHall: readHallEndpoint,
  whoAmI: whoAmIEndpoint,
  signIn: signInEndpoint,
  signOut: signOutEndpoint,
  changePassword: changePasswordEndpoint,
  createPairing: createPairingEndpoint,
  claimPairing: claimPairingEndpoint,
  readDemo: readDemoEndpoint,
  demoPairing: demoPairingEndpoint,
  previewTicket: previewTicketEndpoint,
  issueTicket: issueTicketEndpoint,
  askHelp: askHelpEndpoint,
  closeAlert: closeAlertEndpoint,
  signOn: signOnEndpoint,
  signOff: signOffEndpoint,
  callNext: callNextEndpoint,
  recallTicket: recallEndpoint,
  startServing: startEndpoint,
  markNoShow: noShowEndpoint,
  finishTicket: finishEndpoint,
  findSubscriber: findSubscriberEndpoint,
  checkDocument: checkDocumentEndpoint,
  addOrder: addOrderEndpoint,
  showForm: showFormEndpoint,
  signForm: signFormEndpoint,
  takeCash: takeCashEndpoint,
  abandonVisit: abandonVisitEndpoint,
  rateVisit: rateVisitEndpoint,
  reprint: reprintEndpoint,
  setFault: setFaultEndpoint,
  bringCustomers: bringCustomersEndpoint,
  stopCustomers: stopCustomersEndpoint,
};
