import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { Person } from './person.ts';

const password = 'onehall-demo';
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const pairing = { deviceKind: 'kiosk', place: 'kiosk-1' };

const signIn = (hall: TestHall, workNumber: string, given = password) =>
  hall.nobody().post('/session', { workNumber, password: given });

/** Whoever a cookie from an answer makes the asker. */
function holderOf(hall: TestHall, setCookie: string | null, actingAs: string): Person {
  return new Person(hall, setCookie?.split(';')[0] ?? '', actingAs);
}

const realHall = () => ({ ...smallHall(), demo: false });

describe('signing in', () => {
  test('with number and password opens a session; signing out ends it', async () => {
    const hall = await TestHall.start();
    const { status, body, setCookie } = await signIn(hall, ' k001 ');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'staff',
      workNumber: 'K001',
      role: 'clerk',
      mustChangePassword: false,
    });
    const clerk = holderOf(hall, setCookie, 'staff');
    expect((await clerk.ask('GET', '/session')).body).toMatchObject({ workNumber: 'K001' });
    expect((await clerk.ask('DELETE', '/session')).body).toEqual({ signedOut: true });
    expect((await clerk.ask('GET', '/session')).body).toEqual({ kind: 'nobody' });
    expect(await clerk.codeOf('/counters/counter-1/sign-on')).toBe('not-signed-in');
  });

  test('says the same of a wrong password and of a number nobody has', async () => {
    const hall = await TestHall.start();
    const wrong = await signIn(hall, 'K001', 'guess');
    const unknown = await signIn(hall, 'K999', 'guess');
    expect(wrong).toMatchObject({ status: 401, code: 'wrong-credentials', setCookie: null });
    expect(unknown.body).toEqual(wrong.body);
  });

  test('locks after five wrong passwords, the right one included, for fifteen minutes', async () => {
    const hall = await TestHall.start();
    for (let guess = 1; guess <= 5; guess += 1) {
      expect((await signIn(hall, 'K001', `guess-${guess}`)).code).toBe('wrong-credentials');
    }
    expect(await signIn(hall, 'K001')).toMatchObject({ status: 423, code: 'account-locked' });
    // Guessing goes on unheard: no password is looked at, and nothing is written.
    const seq = hall.store.seq();
    expect((await signIn(hall, 'K001', 'guess')).code).toBe('account-locked');
    expect(hall.store.eventsAfter(seq, ['SignInFailed'], 9)).toEqual([]);
    expect((await signIn(hall, 'K002')).status).toBe(200);
    hall.clock.pass(15 * minuteMs - 1);
    expect((await signIn(hall, 'K001')).code).toBe('account-locked');
    hall.clock.pass(1);
    expect((await signIn(hall, 'K001')).status).toBe(200);
  });

  test('counts guesses that are sent side by side one by one', async () => {
    const hall = await TestHall.start();
    await Promise.all(Array.from({ length: 8 }, (_, guess) => signIn(hall, 'K001', `guess-${guess}`)));
    expect((await signIn(hall, 'K001')).code).toBe('account-locked');
  });

  test('begins to count anew when a lock has ended: one slip does not lock again', async () => {
    const hall = await TestHall.start();
    for (let guess = 1; guess <= 5; guess += 1) await signIn(hall, 'K001', 'guess');
    hall.clock.pass(15 * minuteMs + 1);
    for (let guess = 1; guess <= 4; guess += 1) await signIn(hall, 'K001', 'guess');
    expect((await signIn(hall, 'K001')).status).toBe(200);
    await hall.stop();
    expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({ ok: true });
  });

  test('forgets the wrong ones after a right one', async () => {
    const hall = await TestHall.start();
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 1; guess <= 4; guess += 1) await signIn(hall, 'K001', 'guess');
      expect((await signIn(hall, 'K001')).status).toBe(200);
    }
  });

  test('is slowed down to thirty tries a minute from one place', async () => {
    const hall = await TestHall.start();
    // Answered before any password is looked at, so cheap.
    const tries = await Promise.all(Array.from({ length: 31 }, () => hall.nobody().post('/session', {})));
    expect(tries.filter((one) => one.code === 'malformed-request')).toHaveLength(30);
    expect(tries.filter((one) => one.status === 429)).toMatchObject([{ code: 'too-many-requests' }]);
  });

  test('ends after twelve hours by itself', async () => {
    const hall = await TestHall.start();
    const clerk = holderOf(hall, (await signIn(hall, 'K001')).setCookie, 'staff');
    hall.clock.pass(12 * 3_600_000 - 1);
    expect((await clerk.ask('GET', '/session')).body).toMatchObject({ kind: 'staff' });
    hall.clock.pass(1);
    expect((await clerk.ask('GET', '/session')).body).toEqual({ kind: 'nobody' });
  });

  test('journals who came and went, and every failure, without a password', async () => {
    const hall = await TestHall.start();
    await signIn(hall, 'K001', 'guess-no-one-makes');
    const clerk = holderOf(hall, (await signIn(hall, 'K001')).setCookie, 'staff');
    await clerk.ask('DELETE', '/session');
    const rows = hall.store.eventsAfter(0, ['SignInFailed', 'SignedIn', 'SignedOut'], 9);
    expect(rows.map((row) => row.type)).toEqual(['SignInFailed', 'SignedIn', 'SignedOut']);
    expect(JSON.stringify(rows)).not.toContain('guess-no-one-makes');
  });
});

describe('the first password of a real hall', () => {
  test('opens nothing but its own change: no command, no live topic', async () => {
    const hall = await TestHall.start({ file: realHall() });
    const { body, setCookie } = await signIn(hall, 'D001');
    expect(body).toMatchObject({ mustChangePassword: true });
    const manager = holderOf(hall, setCookie, 'staff');
    expect(await manager.codeOf('/counters/counter-1/sign-on')).toBe('password-change-required');
    expect(await manager.codeOf('/pairings', pairing)).toBe('password-change-required');
    expect((await manager.watch('manager')).first).toMatchObject({
      refusal: { code: 'password-change-required' },
    });
    const next = 'a far better one';
    expect((await manager.post('/session/password', { current: password, next })).body).toMatchObject({
      mustChangePassword: false,
    });
    expect(await manager.codeOf('/pairings', pairing)).toBe('accepted');
    expect((await manager.watch('manager')).first).toMatchObject({ topic: 'manager' });
    expect((await signIn(hall, 'D001')).code).toBe('wrong-credentials');
    expect((await signIn(hall, 'D001', next)).body).toMatchObject({ mustChangePassword: false });
  });

  test('stays changed after a restart', async () => {
    const hall = await TestHall.start({ file: realHall() });
    const manager = holderOf(hall, (await signIn(hall, 'D001')).setCookie, 'staff');
    await manager.post('/session/password', { current: password, next: 'a far better one' });
    await hall.restart();
    expect((await signIn(hall, 'D001')).code).toBe('wrong-credentials');
    expect((await signIn(hall, 'D001', 'a far better one')).status).toBe(200);
  });

  test('a real hall tells nobody its accounts and makes no code for the asking', async () => {
    const hall = await TestHall.start({ file: realHall() });
    expect((await hall.nobody().ask('GET', '/demo')).code).toBe('not-a-demo-hall');
    const wanted = { deviceKind: 'kiosk', place: 'kiosk-1' };
    expect((await hall.nobody().post('/demo/pairings', wanted)).code).toBe('not-a-demo-hall');
    const technician = await hall.staff('W001');
    const stream = { customersPerHour: 60, seed: 1, speed: 1 };
    expect((await technician.post('/living-hall', stream)).status).not.toBe(200);
  });
});

describe('changing a password', () => {
  test.each([
    ['too short', { current: password, next: 'short' }, 'password-too-weak'],
    ['the same', { current: password, next: password }, 'password-too-weak'],
    ['with the work number in it', { current: password, next: 'my K001 password' }, 'password-too-weak'],
    ['with a wrong current one', { current: 'guess', next: 'a far better one' }, 'wrong-credentials'],
  ])('%s is refused', async (_, body, code) => {
    const hall = await TestHall.start();
    const clerk = await hall.staff('K001');
    expect((await clerk.post('/session/password', body)).code).toBe(code);
    expect((await signIn(hall, 'K001')).status).toBe(200);
  });

  test('is no place to guess: wrong ones count as at the door', async () => {
    const hall = await TestHall.start();
    const clerk = await hall.staff('K001');
    const change = async (current: string) =>
      (await clerk.post('/session/password', { current, next: 'a far better one' })).code;
    for (let guess = 1; guess <= 5; guess += 1) expect(await change('guess')).toBe('wrong-credentials');
    expect(await change(password)).toBe('account-locked');
    expect((await signIn(hall, 'K001')).code).toBe('account-locked');
    expect(hall.store.eventsAfter(0, ['SignInFailed'], 9)).toHaveLength(5);
  });

  test('ends the other sessions of this person, and what their sockets see', async () => {
    const hall = await TestHall.start();
    const here = await hall.staff('D001');
    const there = await hall.staff('D001');
    const watching = await there.watch('manager');
    const cut = new Promise((resolve) => watching.socket.on('disconnect', resolve));
    await here.post('/session/password', { current: password, next: 'a far better one' });
    await cut;
    expect((await there.ask('GET', '/session')).body).toEqual({ kind: 'nobody' });
    expect((await here.ask('GET', '/session')).body).toMatchObject({ kind: 'staff' });
  });
});

describe('pairing a device', () => {
  const wanted = { deviceKind: 'customer-screen', place: 'counter-1' };
  const claim = (hall: TestHall, code: string) => hall.nobody().post('/pairings/claim', { code });

  async function newCode(hall: TestHall): Promise<string> {
    const technician = await hall.staff('W001');
    return (await technician.must(routes.createPairing, '/pairings', wanted)).code;
  }

  test('takes a code once, however it is typed, and makes the browser that device', async () => {
    const hall = await TestHall.start();
    const code = await newCode(hall);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    const claimed = await claim(hall, typed);
    expect(claimed.body).toMatchObject({ kind: 'device', ...wanted });
    const screen = holderOf(hall, claimed.setCookie, 'customer-screen/counter-1');
    expect((await screen.watch('customer-screen', 'counter-1')).first).toMatchObject({
      subject: 'counter-1',
    });
    expect(await claim(hall, code)).toMatchObject({
      status: 404,
      code: 'pairing-code-unknown',
      setCookie: null,
    });
  });

  test('takes a code once, also from two browsers at the same moment', async () => {
    const hall = await TestHall.start();
    const code = await newCode(hall);
    const both = await Promise.all([claim(hall, code), claim(hall, code)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 404]);
  });

  test('takes no code after fifteen minutes', async () => {
    const hall = await TestHall.start();
    const [first, second] = [await newCode(hall), await newCode(hall)];
    hall.clock.pass(15 * minuteMs);
    expect((await claim(hall, first)).status).toBe(200);
    hall.clock.pass(1);
    expect(await claim(hall, second)).toMatchObject({ status: 409, code: 'pairing-code-expired' });
  });

  test.each([
    ['kiosk', 'kiosk-9'],
    ['hall-board', 'counter-1'],
    ['counter-board', 'hall'],
    ['customer-screen', 'kiosk-1'],
  ])('makes no code for a %s at %s, which is not there', async (deviceKind, place) => {
    const hall = await TestHall.start();
    const technician = await hall.staff('W001');
    expect(await technician.codeOf('/pairings', { deviceKind, place })).toBe('device-unknown');
  });

  test('keeps no code in the journal', async () => {
    const hall = await TestHall.start();
    const code = await newCode(hall);
    await claim(hall, code);
    const rows = hall.store.eventsAfter(0, ['PairingCreated', 'DevicePaired'], 9);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test('lasts over a restart and ends when the device signs out', async () => {
    const hall = await TestHall.start();
    const screen = holderOf(
      hall,
      (await claim(hall, await newCode(hall))).setCookie,
      'customer-screen/counter-1',
    );
    await hall.restart();
    expect((await screen.ask('GET', '/session')).body).toMatchObject({ kind: 'device' });
    await screen.ask('DELETE', '/session');
    expect((await screen.ask('GET', '/session')).body).toEqual({ kind: 'nobody' });
  });
});

test('another device at a place shuts out the one before it, at once', async () => {
  const hall = await TestHall.start({ file: realHall() });
  const manager = holderOf(hall, (await signIn(hall, 'D001')).setCookie, 'staff');
  await manager.post('/session/password', { current: password, next: 'a far better one' });
  const pair = async (place: string) => {
    const wanted = { deviceKind: 'customer-screen', place };
    const { code } = await manager.must(routes.createPairing, '/pairings', wanted);
    const claimed = await hall.nobody().post('/pairings/claim', { code });
    return holderOf(hall, claimed.setCookie, `customer-screen/${place}`);
  };
  const [stolen, neighbour] = [await pair('counter-1'), await pair('counter-2')];
  const watching = await stolen.watch('customer-screen', 'counter-1');
  const cut = new Promise((resolve) => watching.socket.on('disconnect', resolve));
  const fresh = await pair('counter-1');
  await cut;
  const kinds = [stolen, neighbour, fresh].map(async (one) => (await one.ask('GET', '/session')).body);
  expect(await Promise.all(kinds)).toMatchObject([
    { kind: 'nobody' },
    { kind: 'device' },
    { kind: 'device' },
  ]);
});

test('one browser that is several things acts as the one it names', async () => {
  const hall = await TestHall.start();
  const clerk = await hall.staff('K001');
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  const cookie = `${clerk.cookie}; ${kiosk.cookie}; other=1`;
  const whoAmI = async (actingAs: string) =>
    (await new Person(hall, cookie, actingAs).ask('GET', '/session')).body;
  expect(await whoAmI('staff')).toMatchObject({ kind: 'staff' });
  expect(await whoAmI('kiosk/kiosk-1')).toMatchObject({ kind: 'device', place: 'kiosk-1' });
  expect(await whoAmI('kiosk/kiosk-2')).toEqual({ kind: 'nobody' });
  expect(await whoAmI('')).toMatchObject({ kind: 'staff' });
});

describe('a password that has been used too long', () => {
  test('is changed at the next sign-in; who sits with a customer is not cut off', async () => {
    const hall = await TestHall.start({ file: realHall() });
    const next = 'a far better one';
    const first = holderOf(hall, (await signIn(hall, 'D001')).setCookie, 'staff');
    await first.post('/session/password', { current: password, next });
    hall.clock.at += 89 * dayMs;
    const sitting = await signIn(hall, 'D001', next);
    expect(sitting.body).toMatchObject({ mustChangePassword: false });
    hall.clock.at += 1.1 * dayMs;
    const late = await signIn(hall, 'D001', next);
    expect(late.body).toMatchObject({ mustChangePassword: true });
    const manager = holderOf(hall, late.setCookie, 'staff');
    expect(await manager.codeOf('/pairings', pairing)).toBe('password-change-required');
    await manager.post('/session/password', { current: next, next: 'an even better one' });
    expect(await manager.codeOf('/pairings', pairing)).toBe('accepted');
  });

  test('began before its last day, and the session goes on to its end', async () => {
    const hall = await TestHall.start({ file: realHall() });
    const next = 'a far better one';
    const first = holderOf(hall, (await signIn(hall, 'D001')).setCookie, 'staff');
    await first.post('/session/password', { current: password, next });
    hall.clock.at += 89.9 * dayMs;
    const manager = holderOf(hall, (await signIn(hall, 'D001', next)).setCookie, 'staff');
    hall.clock.at += 0.3 * dayMs;
    expect(await manager.codeOf('/pairings', pairing)).toBe('accepted');
  });

  test('may be used as long as a manager says', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff('M001');
    const { secrecy } = hall.parts.hall;
    const setting = { area: 'secrecy', id: 'hall', value: { ...secrecy, passwordDays: 30 } };
    await manager.must(routes.changeSetting, '/settings', { setting });
    expect(hall.parts.hall.secrecy.passwordDays).toBe(30);
    expect((await signIn(hall, 'K001')).body).toMatchObject({ mustChangePassword: true });
    const clerk = await hall.staff('K001');
    expect(await clerk.codeOf('/counters/counter-1/sign-on')).toBe('password-change-required');
  });
});
