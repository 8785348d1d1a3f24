import {
  type Audience,
  type RouteName,
  routes,
  type TopicName,
  whoMay,
  whoMayWatch,
} from '@onehall/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf, smallHall, TestHall } from './hall-harness.ts';
import type { Person } from './person.ts';
import { sampleBody } from './sample-bodies.ts';

const devices = {
  kiosk: 'kiosk-1',
  'hall-board': 'hall',
  'counter-board': 'counter-1',
  'customer-screen': 'counter-1',
} as const;
const roles = [
  'floor-guide',
  'clerk',
  'complaint-handler',
  'duty-manager',
  'branch-manager',
  'stock-keeper',
  'auditor',
  'technician',
] as const;
const audiences: readonly Audience[] = [
  'anyone',
  ...(Object.keys(devices) as (keyof typeof devices)[]),
  ...roles,
];
const people = new Map<Audience, Person>();
let hall: TestHall;
let end = async () => {};

beforeAll(async () => {
  ({ hall, end } = await TestHall.startForFile());
  await hall.devicesReady();
  people.set('anyone', hall.nobody());
  for (const [kind, place] of Object.entries(devices)) {
    people.set(kind as keyof typeof devices, await hall.device(kind as keyof typeof devices, place));
  }
  for (const role of roles) {
    const member = smallHall().staff.find((one) => one.role === role);
    people.set(role, await hall.staff(member?.workNumber ?? ''));
  }
});
afterAll(() => end());

function personOf(audience: Audience): Person {
  const person = people.get(audience);
  if (!person) throw new Error(`nobody plays the ${audience}`);
  return person;
}

describe.each(Object.keys(routes) as RouteName[])('%s', (name) => {
  const route = routes[name];
  const ask = (audience: Audience) =>
    personOf(audience).ask(route.method.toUpperCase(), pathOf(route), { body: sampleBody(name) });
  const open = whoMay[name].includes('anyone');
  const allowed = audiences.filter((one) => whoMay[name].includes(one));
  const denied = open ? [] : audiences.filter((one) => !whoMay[name].includes(one));

  test('is refused to everybody whom the matrix does not name, and writes nothing', async () => {
    const seq = hall.store.seq();
    for (const audience of denied) {
      const { status, code } = await ask(audience);
      const expected = audience === 'anyone' ? [401, 'not-signed-in'] : [403, 'not-permitted'];
      expect([audience, status, code]).toEqual([audience, ...expected]);
    }
    expect(hall.store.seq()).toBe(seq);
  });

  test('answers whom the matrix names: with what it is about, never with a matter of roles or a fault', async () => {
    // Signing out would end the session that the other tests go on with.
    const askers = name === 'signOut' ? (['anyone'] as const) : allowed;
    expect(askers.length).toBeGreaterThan(0);
    for (const audience of askers) {
      const { status, code } = await ask(audience);
      expect([audience, code]).not.toEqual([audience, 'not-permitted']);
      expect([audience, code]).not.toEqual([audience, 'not-signed-in']);
      expect(status).toBeLessThan(500);
      if (status !== 200) expect(code).toMatch(/^[a-z-]+$/);
    }
  });
});

describe.each(Object.keys(whoMayWatch) as TopicName[])('the live topic %s', (topic) => {
  const subjects: Partial<Record<TopicName, string>> = {
    kiosk: 'kiosk-1',
    'counter-board': 'counter-1',
    'customer-screen': 'counter-1',
    console: 'counter-1',
    follow: 'no-such-token',
  };
  const subject = subjects[topic] ?? null;

  test('opens to whom the matrix names and to nobody else', async () => {
    for (const audience of audiences) {
      const { first, socket } = await personOf(audience).watch(topic, subject);
      const code = 'refusal' in first ? first.refusal.code : 'watching';
      const may = whoMayWatch[topic].includes(audience) || whoMayWatch[topic].includes('anyone');
      const expected = topic === 'follow' ? 'not-found' : 'watching';
      const denied = audience === 'anyone' ? 'not-signed-in' : 'not-permitted';
      expect([audience, code]).toEqual([audience, may ? expected : denied]);
      socket.close();
    }
  });
});

test('a device may not watch another place than its own', async () => {
  const pairs = [
    ['kiosk', 'kiosk-2'],
    ['counter-board', 'counter-2'],
    ['customer-screen', 'counter-2'],
  ] as const;
  for (const [kind, place] of pairs) {
    const { first } = await personOf(kind).watch(kind, place);
    expect(first).toMatchObject({ refusal: { code: 'not-permitted' } });
  }
});

test('every role of the hall file and every device is named somewhere in the matrix or refused everywhere', () => {
  const named = new Set(Object.values(whoMay).flat());
  for (const audience of audiences) {
    const watches = Object.values(whoMayWatch).some((list) => list.includes(audience));
    expect([audience, named.has(audience) || watches]).toEqual([audience, true]);
  }
});
