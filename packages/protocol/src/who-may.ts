import type * as z from 'zod';
import type { TopicName } from './live.ts';
import type { deviceKind, staffRole } from './routes/access.ts';
import type { RouteName } from './routes/all.ts';

/** Everyone a request can come from: nobody signed in, a paired device, or a member of staff. */
export type Audience = 'anyone' | z.infer<typeof deviceKind> | z.infer<typeof staffRole>;

const counterStaff = ['clerk', 'complaint-handler', 'duty-manager'] as const;
const managers = ['duty-manager', 'branch-manager'] as const;
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
