import { type Refusal, refuse } from '../kernel/result.ts';
import { everySkill, type Hall, type StaffMember, workingStaff } from './hall.ts';

/** What a branch manager keeps of somebody who works in the hall; their skills are a setting of their own. */
export interface StaffRecord extends Pick<StaffMember, 'workNumber' | 'name' | 'role'> {
  readonly left: boolean;
}

/** What somebody still answers for, and hands over before they leave or take another post [M1, M3, M4, M9, E3]. */
export type Holding =
  | 'counter'
  | 'shift'
  | 'cash'
  | 'stock'
  | 'invoices'
  | 'assets'
  | 'log'
  | 'repairs'
  | 'cases';

/** The staff with one record kept: a known one keeps its place in the list, a new one comes last. */
export function withStaffRecord(
  staff: readonly StaffMember[],
  id: string,
  record: StaffRecord,
): readonly StaffMember[] {
  const known = staff.some((one) => one.id === id);
  if (!known) return [...staff, { id, skills: everySkill, ...record }];
  return staff.map((one) => (one.id === id ? { ...one, ...record } : one));
}

/**
 * Whether a record can be kept. Refusals, in this order: work-number-taken (also by somebody who has left: papers name
 * people by it), work-number-fixed (of somebody known, for the same reason), last-branch-manager (nobody would be left
 * who may change any of this).
 */
export function staffRecordProblem(
  hall: Pick<Hall, 'staff'>,
  id: string,
  record: StaffRecord,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const { workNumber } = record;
  if (hall.staff.some((one) => one.id !== id && one.workNumber === workNumber))
    return refuse('work-number-taken', { workNumber });
  const known = hall.staff.find((one) => one.id === id);
  if (known !== undefined && known.workNumber !== workNumber) return refuse('work-number-fixed');
  const after = workingStaff({ staff: withStaffRecord(hall.staff, id, record) });
  return after.some((one) => one.role === 'branch-manager') ? null : refuse('last-branch-manager');
}
