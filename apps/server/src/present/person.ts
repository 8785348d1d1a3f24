import { findStaff } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';

const nameless = { zh: '', en: '' };

/** Somebody as they are named on screens; who was never here is named by their id. */
export function presentPerson({ hall }: Pick<ServerParts, 'hall'>, staffId: string) {
  const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
  return { staffId, workNumber, name };
}
