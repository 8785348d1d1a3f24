import * as z from 'zod';
import { command, id, instant, text } from '../common.ts';
import { clerkSkills } from '../queue-settings.ts';
import { defineRoute } from '../route.ts';
import { staffRole } from './access.ts';

const person = z.object({
  staffId: id,
  workNumber: z.string(),
  name: text,
  role: staffRole,
  left: z.boolean(),
  skills: clerkSkills,
  /** The number of the counter where they are signed on. */
  counterNumber: z.string().nullable(),
  /** What they answer for, to be handed over before they take another post. */
  holds: z.array(
    z.enum(['counter', 'shift', 'cash', 'stock', 'invoices', 'assets', 'log', 'repairs', 'cases']),
  ),
  lockedUntil: instant.nullable(),
  mustChangePassword: z.boolean(),
  /** null: never, since it was given out. */
  passwordChangedAt: instant.nullable(),
  lastSignedInAt: instant.nullable(),
});
export type PersonBody = z.infer<typeof person>;

const people = z.object({ people: z.array(person) });

/** As it is typed at the sign-in: letters and digits, of no case. */
const workNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{2,12}$/);
const name = z.strictObject({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(40) });
/** To be read to the person it is for: the hall keeps no copy, and it opens nothing but its own change. */
const firstPassword = z.string();

const readPeople = defineRoute({
  name: 'readPeople',
  method: 'get',
  path: '/people',
  summary:
    'Everybody who works in the hall, and who did: post, skills, what they answer for, how they sign in',
  body: null,
  reply: people,
});

const addPerson = defineRoute({
  name: 'addPerson',
  method: 'post',
  path: '/people',
  summary: 'Take somebody on; answers with their first password, once',
  body: command.extend({ workNumber, name, role: staffRole }),
  reply: z.object({ staffId: id, firstPassword, people: z.array(person) }),
});

const changePerson = defineRoute({
  name: 'changePerson',
  method: 'post',
  path: '/people/:staffId',
  summary: 'Name somebody anew, give them another post, let them go or take them on again',
  body: command.extend({ name, role: staffRole, left: z.boolean() }),
  reply: people,
});

const issuePassword = defineRoute({
  name: 'issuePassword',
  method: 'post',
  path: '/people/:staffId/password',
  summary: 'Give out a new first password, once; ends their sessions and a lock',
  body: command.extend({ reason: z.enum(['forgotten', 'seen']) }),
  reply: z.object({ firstPassword, people: z.array(person) }),
});

export const peopleRoutes = { readPeople, addPerson, changePerson, issuePassword };
