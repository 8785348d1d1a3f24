import type { EmergencyKindBody } from '@onehall/protocol';
import type { useSignedIn } from '../gates/sign-in-gate.tsx';

export type OnDutyRole = ReturnType<typeof useSignedIn>['staff']['role'];

/** What is seen at counters first, and started there. */
export const clerkKinds: readonly EmergencyKindBody[] = ['billing', 'fire', 'illness', 'security'];

export const isManagerRole = (role: OnDutyRole): boolean =>
  role === 'duty-manager' || role === 'branch-manager';
export const isGuideRole = (role: OnDutyRole): boolean => role === 'floor-guide' || isManagerRole(role);
export const isCounterRole = (role: OnDutyRole): boolean => !isGuideRole(role);

/** Whether somebody of this role may see to a step. */
export function maySeeTo(role: OnDutyRole, owner: 'manager' | 'guide' | 'anyone'): boolean {
  if (role === 'auditor') return false;
  if (owner === 'manager') return isManagerRole(role);
  return owner === 'guide' ? isGuideRole(role) : true;
}
