import type * as z from 'zod';
import type { deviceKind, staffRole } from './routes/access.ts';

/** Everyone a request can come from: nobody signed in, a paired device, or a member of staff. */
export type Audience = 'anyone' | z.infer<typeof deviceKind> | z.infer<typeof staffRole>;

export const counterStaff = ['clerk', 'complaint-handler', 'duty-manager'] as const;
export const managers = ['duty-manager', 'branch-manager'] as const;
export const caseStaff = [...counterStaff, 'branch-manager'] as const;
export const guides = ['floor-guide', ...managers] as const;
export const keepers = ['stock-keeper', 'branch-manager'] as const;
export const stockReaders = ['stock-keeper', ...managers, 'auditor'] as const;
export const rostered = [...counterStaff, 'floor-guide', 'branch-manager'] as const;
export const benches = ['technician', 'duty-manager', 'branch-manager'] as const;

export const everyStaff = [
  ...counterStaff,
  'floor-guide',
  'branch-manager',
  'stock-keeper',
  'auditor',
  'technician',
] as const;

/** Whoever works in the shift; the auditor reads. */
export const hands = [
  ...counterStaff,
  'floor-guide',
  'branch-manager',
  'stock-keeper',
  'technician',
] as const;
