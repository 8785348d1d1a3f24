import type { StaffRole } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

const roles = [
  'clerk',
  'floor-guide',
  'complaint-handler',
  'duty-manager',
  'branch-manager',
  'stock-keeper',
  'auditor',
  'technician',
] as const satisfies readonly StaffRole[];

/** The posts of a hall, to choose from. */
export function useRoles(): readonly { readonly id: StaffRole; readonly name: string }[] {
  const { t } = useManagerText();
  return roles.map((id) => ({ id, name: t(`role.${id}`) }));
}

/** What was chosen in a list of posts; anything else is the post with the fewest rights. */
export function roleOf(chosen: string): StaffRole {
  return roles.find((one) => one === chosen) ?? 'clerk';
}
