import type * as z from 'zod';
import type { TopicName } from './live.ts';
import type { deviceKind, staffRole } from './routes/access.ts';
import type { RouteName } from './routes/all.ts';

/** Everyone a request can come from: nobody signed in, a paired device, or a member of staff. */
export type Audience = 'anyone' | z.infer<typeof deviceKind> | z.infer<typeof staffRole>;

const counterStaff = ['clerk', 'complaint-handler', 'duty-manager'] as const;
const managers = ['duty-manager', 'branch-manager'] as const;
const guides = ['floor-guide', ...managers] as const;
const benches = ['technician', 'duty-manager', 'branch-manager'] as const;

/**
 * Who may do what: the whole role matrix. A role that is not named is refused; 'anyone' needs no session.
 * A device acts for its own place only, and a clerk for the counter where they are signed on: the commands check that.
 */
export const whoMay: Readonly<Record<RouteName, readonly Audience[]>> = {
  readHealth: ['anyone'],
  readHall: ['anyone'],
  whoAmI: ['anyone'],
  signIn: ['anyone'],
  signOut: ['anyone'],
  changePassword: [
    'floor-guide',
    'clerk',
    'complaint-handler',
    'duty-manager',
    'branch-manager',
    'stock-keeper',
    'auditor',
    'technician',
  ],
  createPairing: ['branch-manager', 'duty-manager', 'technician'],
  claimPairing: ['anyone'],
  readDemo: ['anyone'],
  demoPairing: ['anyone'],
  previewTicket: ['kiosk', 'floor-guide', 'duty-manager'],
  issueTicket: ['kiosk', 'floor-guide', 'duty-manager'],
  askHelp: ['kiosk'],
  closeAlert: ['floor-guide', 'technician', ...managers],
  signOn: counterStaff,
  signOff: counterStaff,
  callNext: counterStaff,
  recallTicket: counterStaff,
  startServing: counterStaff,
  markNoShow: counterStaff,
  finishTicket: counterStaff,
  callChosen: counterStaff,
  holdTicket: [...counterStaff, 'floor-guide', 'branch-manager'],
  resumeTicket: [...counterStaff, 'floor-guide', 'branch-manager'],
  returnTicket: [...counterStaff, 'floor-guide', 'branch-manager', 'kiosk'],
  rerouteTicket: [...counterStaff, 'floor-guide', 'branch-manager'],
  changeTicketClass: guides,
  prepareTicket: guides,
  abandonTicket: guides,
  cancelTicket: guides,
  leaveQueue: ['anyone'],
  reprintTicket: ['kiosk', ...guides],
  checkIn: ['kiosk', ...guides],
  whyNotYet: [...counterStaff, 'floor-guide', 'branch-manager'],
  readFairness: [...managers, 'auditor'],
  pauseCounter: counterStaff,
  allowPause: managers,
  resumeCounter: counterStaff,
  releaseCounter: managers,
  planBreak: managers,
  cancelBreak: managers,
  pullLever: managers,
  endLever: managers,
  callForHelp: counterStaff,
  readSlots: ['anyone'],
  bookAppointment: [...counterStaff, 'floor-guide', 'branch-manager'],
  bookFromPhone: ['anyone'],
  cancelFromPhone: ['anyone'],
  cancelAppointment: guides,
  turnAway: [...counterStaff, 'floor-guide', 'branch-manager'],
  readSettings: [...managers, 'auditor'],
  changeSetting: managers,
  findSubscriber: counterStaff,
  checkDocument: counterStaff,
  addOrder: counterStaff,
  showForm: counterStaff,
  signForm: ['customer-screen'],
  takeCash: counterStaff,
  abandonVisit: counterStaff,
  rateVisit: ['customer-screen'],
  reprint: [...counterStaff, 'floor-guide', 'branch-manager'],
  setFault: benches,
  operateDouble: benches,
  wireDevice: benches,
  readPorts: benches,
  testDevice: benches,
  retryDevice: benches,
  reportFault: [...counterStaff, 'floor-guide', 'branch-manager', 'technician'],
  closeFault: benches,
  stopForMending: [...counterStaff, 'branch-manager', 'technician'],
  endMending: [...counterStaff, 'branch-manager', 'technician'],
  openDrawer: counterStaff,
  bringCustomers: benches,
  stopCustomers: benches,
};

/** Who may watch which live topic. */
export const whoMayWatch: Readonly<Record<TopicName, readonly Audience[]>> = {
  kiosk: ['kiosk'],
  'hall-board': ['hall-board', ...managers, 'floor-guide', 'technician'],
  'counter-board': ['counter-board', 'technician', ...managers],
  'customer-screen': ['customer-screen', 'technician', ...managers],
  console: [...counterStaff, 'branch-manager'],
  follow: ['anyone'],
  floor: ['floor-guide', ...managers],
  manager: [...managers, 'auditor'],
  devices: benches,
};
