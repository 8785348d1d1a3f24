import { findStaff, type Text } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';

/** Who an actor of the journal is, for people: name and work number; anybody else under their own word. */
export function staffText(parts: ServerParts, actor: string): Text {
  const id = actor.startsWith('staff:') ? actor.slice('staff:'.length) : null;
  const staff = id === null ? undefined : findStaff(parts.hall, id);
  if (!staff) return { zh: actor, en: actor };
  return { zh: `${staff.name.zh} ${staff.workNumber}`, en: `${staff.name.en} ${staff.workNumber}` };
}
