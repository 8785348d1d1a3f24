import { issuePassword, keepStaffRecord } from '@onehall/application';
import { findStaff, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { AccessWrite } from '@onehall/storage-sqlite';
import { hashPassword } from '../../access/passwords.ts';
import { newFirstPassword } from '../../access/tokens.ts';
import { presentPeople } from '../../present/people.ts';
import { command, endpoint, outcomeOf, staffId } from '../endpoint.ts';

export const readPeopleEndpoint = endpoint(routes.readPeople, ({ parts }) => ({
  ok: true,
  value: presentPeople(parts),
}));

/** A password that the hall made: only its hash is kept, and it opens nothing but its own change. */
async function firstPasswordOf() {
  const firstPassword = newFirstPassword();
  const passwordHash = await hashPassword(firstPassword);
  const credential = (staff: string): AccessWrite => ({
    kind: 'credential',
    staffId: staff,
    passwordHash,
    mustChange: true,
  });
  return { firstPassword, credential };
}

const endSessionsOf = (subjectId: string): AccessWrite => ({
  kind: 'end-sessions-of',
  subjectId,
  exceptTokenHash: null,
});

/** Refusals: those of keepStaffRecord; password-told (the request is a repeated one, and the password was not kept). */
export const addPersonEndpoint = endpoint(routes.addPerson, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const { firstPassword, credential } = await firstPasswordOf();
  const { commandId: _, ...post } = asked.body;
  const record = { ...post, left: false };
  const kept = await outcomeOf(asked, 'addPerson', (context) => {
    const decision = keepStaffRecord({ staffId: null, record, by: by.value }, context);
    if (!decision.ok) return decision;
    return { ok: true, value: { ...decision.value, access: [credential(decision.value.answer.staffId)] } };
  });
  if (!kept.ok) return kept;
  if (kept.repeated) return refuse('password-told');
  return { ok: true, value: { staffId: kept.answer.staffId, firstPassword, ...presentPeople(asked.parts) } };
});

/** Whoever takes another post signs in anew. Refusals: those of keepStaffRecord. */
export const changePersonEndpoint = endpoint(routes.changePerson, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const id = asked.param('staffId');
  const known = findStaff(asked.parts.hall, id);
  if (known === undefined) return refuse('staff-unknown');
  const { commandId: _, ...change } = asked.body;
  const kept = await command(asked, 'changePerson', (context) => {
    const record = { workNumber: known.workNumber, ...change };
    const decision = keepStaffRecord({ staffId: id, record, by: by.value }, context);
    if (!decision.ok) return decision;
    const access = decision.value.answer.postChanged ? [endSessionsOf(id)] : [];
    return { ok: true, value: { ...decision.value, access } };
  });
  return kept.ok ? { ok: true, value: presentPeople(asked.parts) } : kept;
});

/** Their sessions end, wherever they are open. Refusals: those of issuePassword, password-told. */
export const issuePasswordEndpoint = endpoint(routes.issuePassword, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const id = asked.param('staffId');
  const { firstPassword, credential } = await firstPasswordOf();
  const issued = await outcomeOf(asked, 'issuePassword', (context) => {
    const decision = issuePassword({ staffId: id, reason: asked.body.reason, by: by.value }, context);
    if (!decision.ok) return decision;
    return { ok: true, value: { ...decision.value, access: [credential(id), endSessionsOf(id)] } };
  });
  if (!issued.ok) return issued;
  if (issued.repeated) return refuse('password-told');
  return { ok: true, value: { firstPassword, ...presentPeople(asked.parts) } };
});
