import { findStaff } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';

const nameless = { zh: '', en: '' };

/** Who it is, for people; one who has left the hall stands under the id that the journal has. */
export function casePersonOf({ hall }: ServerParts, staffId: string) {
  const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
  return { staffId, workNumber, name };
}
