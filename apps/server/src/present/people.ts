import { holdingsOf } from '@onehall/application';
import { findCounter, type StaffMember } from '@onehall/domain';
import type { PersonBody } from '@onehall/protocol';
import { mustChangeAt } from '../access/principals.ts';
import type { ServerParts } from '../parts.ts';

/** Everybody who works in the hall, by work number; those who have left come last. */
export function presentPeople(parts: ServerParts): { people: PersonBody[] } {
  const people = parts.hall.staff.map((one) => presentPerson(parts, one));
  return {
    people: people.sort(
      (a, b) => Number(a.left) - Number(b.left) || a.workNumber.localeCompare(b.workNumber, 'en'),
    ),
  };
}

function presentPerson({ hall, store, now }: ServerParts, staff: StaffMember): PersonBody {
  const { id, workNumber, name, role, skills, left = false } = staff;
  const session = store.state.sessionOfClerk(id);
  const credential = store.access.credential(id);
  const lockedUntil = credential?.lockedUntil ?? null;
  return {
    staffId: id,
    workNumber,
    name: { ...name },
    role,
    left,
    skills: {
      categoryIds: skills.categoryIds === null ? null : [...skills.categoryIds],
      dialectIds: [...skills.dialectIds],
    },
    counterNumber: findCounter(hall, session?.counterId ?? '')?.number ?? null,
    holds: left ? [] : holdingsOf(id, store.state),
    lockedUntil: lockedUntil !== null && lockedUntil > now() ? lockedUntil : null,
    mustChangePassword: credential !== null && mustChangeAt(now(), credential, hall),
    passwordChangedAt: credential?.changedAt ?? null,
    lastSignedInAt: credential?.lastSignedInAt ?? null,
  };
}
