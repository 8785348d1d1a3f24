import type { PersonBody, ReplyOf, routes } from '@onehall/protocol';
import { longName, wang } from './people.ts';
import type { SampleSize } from './views.ts';

const at = Date.UTC(2026, 10, 22, 6, 5);
const counts = { empty: 1, normal: 9, full: 80 } as const;
const roles = ['branch-manager', 'clerk', 'floor-guide', 'duty-manager', 'auditor', 'technician'] as const;
const holdings = ['counter', 'shift', 'cash', 'stock', 'invoices', 'assets', 'log', 'repairs'] as const;

/** Everybody of a small hall, of a usual one, and of one with many people and long names. */
export function samplePeople(size: SampleSize): ReplyOf<typeof routes.readPeople> {
  const person = (nth: number): PersonBody => ({
    staffId: `person-${nth + 1}`,
    workNumber: size === 'full' ? `SHANGHAI${1001 + nth}` : `K${1001 + nth}`,
    name: size === 'full' ? longName : wang,
    role: roles[nth % roles.length] ?? 'clerk',
    left: nth % 7 === 6,
    skills:
      nth % 2 === 0 ? { categoryIds: null, dialectIds: [] } : { categoryIds: ['bills'], dialectIds: [] },
    counterNumber: nth % 3 === 1 ? String(nth) : null,
    holds: nth % 3 === 1 ? holdings.slice(0, size === 'full' ? 6 : 2) : [],
    lockedUntil: nth % 5 === 3 ? at : null,
    mustChangePassword: nth % 5 === 2,
    passwordChangedAt: nth % 2 === 0 ? at : null,
    lastSignedInAt: nth % 4 === 0 ? null : at,
  });
  return { people: Array.from({ length: counts[size] }, (_, nth) => person(nth)) };
}
