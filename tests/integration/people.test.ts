import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

const name = { zh: '许静', en: 'Xu Jing' };

async function staffedHall() {
  const hall = await TestHall.start();
  return { hall, branch: await hall.staff('M001') };
}

/** The code of the answer at the door; '' where it opens. */
const signInCode = async (hall: TestHall, workNumber: string, password: string) =>
  (await hall.nobody().post('/session', { workNumber, password })).code;

async function signedIn(hall: TestHall, workNumber: string, password: string): Promise<Person> {
  const { setCookie, code } = await hall.nobody().post('/session', { workNumber, password });
  expect(code).toBe('');
  return new Person(hall, setCookie?.split(';')[0] ?? '', 'staff');
}

describe('people over HTTP', () => {
  test('somebody new signs in with a password shown once, which opens nothing but its own change', async () => {
    const { hall, branch } = await staffedHall();
    const { firstPassword, people } = await branch.must(routes.addPerson, '/people', {
      workNumber: ' k801 ',
      name,
      role: 'floor-guide',
    });
    expect(people.find((one) => one.workNumber === 'K801')).toMatchObject({
      name,
      role: 'floor-guide',
      left: false,
      holds: [],
      mustChangePassword: true,
      lastSignedInAt: null,
    });
    // What the hall keeps is no password: nothing it has written holds it.
    const files = readdirSync(hall.dataFolder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'));
    expect(files.some((one) => one.includes('PasswordIssued'))).toBe(true);
    expect(files.filter((one) => one.includes(firstPassword))).toEqual([]);
    expect(await signInCode(hall, 'K801', 'guess-guess')).toBe('wrong-credentials');
    const guide = await signedIn(hall, 'k801', firstPassword);
    expect(await guide.codeOf('/alerts/ghost/close')).toBe('password-change-required');
    const changed = await guide.post('/session/password', { current: firstPassword, next: 'a pass phrase' });
    expect(changed.body).toMatchObject({ role: 'floor-guide', mustChangePassword: false });
    await hall.restart();
    expect(await signInCode(hall, 'K801', firstPassword)).toBe('wrong-credentials');
    expect(await signInCode(hall, 'K801', 'a pass phrase')).toBe('');
    await isSound(hall);
  });

  test('another post counts at once, and ends what was open with the old one', async () => {
    const { hall, branch } = await staffedHall();
    const guide = await hall.staff('Y001');
    const floor = await guide.watch('floor');
    const { people } = await branch.must(routes.readPeople, '/people');
    const known = people.find((one) => one.workNumber === 'Y001');
    const staffId = known?.staffId ?? '';
    const post = { name: known?.name ?? name, role: 'auditor', left: false } as const;
    await branch.must(routes.changePerson, `/people/${staffId}`, post);
    expect(await guide.codeOf('/levers', {})).toBe('not-signed-in');
    await until(() => !floor.socket.connected);
    await isSound(hall);
  });

  test('whoever has left signs in no more, is offered to nobody, and is still named', async () => {
    const { hall, branch } = await staffedHall();
    const clerk = hall.file.staff.find((one) => one.role === 'clerk');
    if (!clerk) throw new Error('the hall has a clerk');
    const mine = await hall.staff(clerk.workNumber);
    await mine.must(routes.signOn, '/counters/counter-1/sign-on');
    const going = { name: clerk.name, role: 'clerk', left: true } as const;
    const path = `/people/${clerk.id}`;
    expect(await branch.codeOf(path, going)).toBe('staff-holds');
    await mine.must(routes.signOff, '/counters/counter-1/sign-off');
    const shift = hall.store.state.openShift(clerk.id);
    expect(shift).not.toBeNull();
    expect(await branch.codeOf(path, going)).toBe('staff-holds');
    const guide = hall.file.staff.find((one) => one.workNumber === 'Y001');
    if (!guide) throw new Error('the hall has a guide');
    const theirs = await hall.staff('Y001');
    const gone = { name: guide.name, role: 'floor-guide', left: true } as const;
    const { people } = await branch.must(routes.changePerson, `/people/${guide.id}`, gone);
    expect(people.at(-1)).toMatchObject({ staffId: guide.id, left: true });
    expect(await theirs.codeOf('/levers')).toBe('not-signed-in');
    expect(await signInCode(hall, 'Y001', guide.initialPassword)).toBe('wrong-credentials');
    const assets = await branch.must(routes.readAssets, '/assets');
    expect(assets.custodians.map((one) => one.staffId)).not.toContain(guide.id);
    expect(hall.parts.hall.staff.map((one) => one.id)).toContain(guide.id);
    await isSound(hall);
  });

  test('a forgotten password is replaced by another manager, and a lock ends with it', async () => {
    const { hall, branch } = await staffedHall();
    const clerk = hall.file.staff.find((one) => one.role === 'clerk');
    if (!clerk) throw new Error('the hall has a clerk');
    const mine = await hall.staff(clerk.workNumber);
    for (let nth = 0; nth < 5; nth += 1) {
      await signInCode(hall, clerk.workNumber, `guess number ${nth}`);
    }
    const locked = await branch.must(routes.readPeople, '/people');
    expect(locked.people.find((one) => one.staffId === clerk.id)?.lockedUntil).not.toBeNull();
    const path = `/people/${clerk.id}/password`;
    const { firstPassword } = await branch.must(routes.issuePassword, path, { reason: 'forgotten' });
    expect(await mine.codeOf('/levers', {})).toBe('not-signed-in');
    expect(await signInCode(hall, clerk.workNumber, firstPassword)).toBe('');
    const again = { commandId: randomUUID(), reason: 'seen' };
    expect((await branch.post(path, again)).code).toBe('');
    expect((await branch.post(path, again)).code).toBe('password-told');
    const own = hall.file.staff.find((one) => one.workNumber === 'M001')?.id ?? '';
    expect(await branch.codeOf(`/people/${own}/password`, { reason: 'seen' })).toBe('own-record');
    const duty = await hall.staff('D001');
    expect((await duty.must(routes.readPeople, '/people')).people).not.toHaveLength(0);
    expect(await duty.codeOf(path, { reason: 'seen' })).toBe('not-permitted');
    await isSound(hall);
  });
});
