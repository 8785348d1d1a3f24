import { request } from 'node:http';
import { type RouteName, routes, whoMay } from '@onehall/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf, smallHall, TestHall } from './hall-harness.ts';
import type { Person } from './person.ts';
import { sampleBody } from './sample-bodies.ts';

const withBody = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].body !== null);
const people = new Map<RouteName, Person>();
let hall: TestHall;
let end = async () => {};

beforeAll(async () => {
  ({ hall, end } = await TestHall.startForFile());
  await hall.devicesReady();
  for (const name of Object.keys(routes) as RouteName[]) people.set(name, await somebodyFor(name));
});
afterAll(() => end());

/** Somebody whom the matrix lets use a route. */
async function somebodyFor(name: RouteName): Promise<Person> {
  const allowed = whoMay[name];
  if (allowed.includes('kiosk')) return hall.device('kiosk', 'kiosk-1');
  if (allowed.includes('customer-screen')) return hall.device('customer-screen', 'counter-1');
  const member = smallHall().staff.find((one) => allowed.includes(one.role));
  return member ? hall.staff(member.workNumber) : hall.nobody();
}

/** A body that began well: one field is something else, or is missing, or there is one too many. */
const damaged = (sample: Record<string, unknown>) =>
  fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(fc.constantFrom(...Object.keys(sample), 'extra'), fc.jsonValue({ noUnicodeString: false }))
      .map(([key, value]) => ({ ...sample, [key]: value })),
    fc.constantFrom(...Object.keys(sample)).map((key) => {
      const { [key]: _gone, ...rest } = sample;
      return rest;
    }),
  );

describe('a malformed body', () => {
  test.each(withBody)('for %s is refused, never a fault, and writes nothing', async (name) => {
    const route = routes[name];
    const person = people.get(name) ?? hall.nobody();
    await fc.assert(
      fc.asyncProperty(damaged(sampleBody(name) ?? {}), fc.string({ maxLength: 80 }), async (body, param) => {
        const path = route.path.replaceAll(/:[a-zA-Z]+/g, () =>
          encodeURIComponent(param.toWellFormed() || 'x'),
        );
        const seq = hall.store.seq();
        const reply = await person.ask('POST', path, { body });
        expect(reply.status).toBeLessThan(500);
        if (reply.status === 429 || reply.status === 404) return;
        if (route.body?.safeParse(body).success) return;
        expect([reply.status, reply.code]).toEqual([400, 'malformed-request']);
        expect(hall.store.seq()).toBe(seq);
      }),
      { numRuns: 25 },
    );
  });

  test.each(withBody)('that is no JSON is refused by %s', async (name) => {
    const person = people.get(name) ?? hall.nobody();
    for (const raw of ['{', '{"commandId":', 'null', '"text"', '[1,', '\u0000', '{"a":1}}']) {
      const reply = await person.ask('POST', pathOf(routes[name]), { raw });
      expect([400, 429]).toContain(reply.status);
    }
  });

  test('a text with half a surrogate pair is refused, and the hall goes on', async () => {
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const commandId = crypto.randomUUID();
    for (const raw of [
      `{"commandId":"${commandId}","categoryIds":["\\ud800"],"mobile":null,"language":"zh"}`,
      `{"commandId":"${commandId}","categoryIds":["bills"],"mobile":null,"language":"zh","\\udfff":1}`,
    ]) {
      expect(await kiosk.ask('POST', '/tickets', { raw })).toMatchObject({
        status: 400,
        code: 'malformed-request',
      });
    }
    expect((await hall.nobody().ask('GET', '/health')).status).toBe(200);
  });

  test('a body in another form than JSON is refused', async () => {
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-7',
    ]) {
      const reply = await kiosk.ask('POST', '/tickets', { raw: '{}', headers: { 'content-type': type } });
      expect([type, reply.status, reply.code]).toEqual([type, 400, 'malformed-request']);
    }
  });

  test('a body larger than a signed form may be is refused before it is read', async () => {
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const raw = JSON.stringify({ commandId: crypto.randomUUID(), pad: 'x'.repeat(300_000) });
    expect(await kiosk.ask('POST', '/tickets', { raw })).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
  });
});

describe('an address', () => {
  test.each([
    ['GET', '/nowhere'],
    ['POST', '/tickets/preview/more'],
    ['PUT', '/tickets'],
    ['DELETE', '/tickets'],
    ['PATCH', '/session'],
    ['GET', '/counters/counter-1/call-next'],
  ])('that is none (%s %s) is not found', async (method, path) => {
    expect(await hall.nobody().ask(method, path)).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('that cannot be decoded is refused', async () => {
    const clerk = await hall.staff('K001');
    const reply = await clerk.post('/tickets/%E0%A4%A/start', { commandId: crypto.randomUUID() });
    expect(reply).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  test('of a page that is none is said in plain words', async () => {
    const response = await fetch(`${hall.url}/no-such-page`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });

  test('of the API’s document lists every route', async () => {
    const document = (await (await fetch(`${hall.url}/api/openapi.json`)).json()) as { paths: object };
    const listed = Object.values(document.paths).flatMap((methods: object) =>
      Object.values(methods).map((one: { operationId: string }) => one.operationId),
    );
    expect(listed.sort()).toEqual(Object.keys(routes).sort());
  });
});

describe('another site', () => {
  const body = { commandId: crypto.randomUUID() };

  test('cannot command in the name of who is signed in here', async () => {
    const clerk = await hall.staff('K001');
    for (const origin of ['http://evil.example', 'null', `${hall.url}0`, 'nonsense']) {
      const reply = await clerk.ask('POST', '/counters/counter-1/sign-on', { body, headers: { origin } });
      expect([origin, reply.status, reply.code]).toEqual([origin, 403, 'foreign-origin']);
    }
    expect(hall.store.state.session('counter-1')).toBeNull();
  });

  test('cannot open a live connection either', async () => {
    const clerk = await hall.staff('K001');
    const socket = clerk.socket({ origin: 'http://evil.example' });
    const outcome = await new Promise((resolve) => {
      socket.on('connect', () => resolve('connected'));
      socket.on('connect_error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });

  test('the own address is no other site', async () => {
    const clerk = await hall.staff('K002');
    const reply = await clerk.ask('POST', '/counters/ghost/sign-on', { body, headers: { origin: hall.url } });
    expect(reply.code).toBe('counter-unknown');
  });
});

test('answers are not kept by anybody on the way, and do not say what serves them', async () => {
  const response = await fetch(`${hall.url}/api/v1/health`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('a session cookie is out of reach for scripts and for other sites', async () => {
  const { setCookie } = await hall
    .nobody()
    .post('/session', { workNumber: 'K003', password: 'onehall-demo' });
  expect(setCookie).toMatch(/HttpOnly/);
  expect(setCookie).toMatch(/SameSite=Strict/);
});

test('a request that stops half way hangs nobody', async () => {
  const cut = request(`${hall.url}/api/v1/tickets`, { method: 'POST', headers: { 'content-length': '100' } });
  const gone = new Promise((resolve) => cut.on('error', resolve));
  cut.write('{"commandId"');
  cut.destroy();
  await gone;
  expect((await hall.nobody().ask('GET', '/health')).status).toBe(200);
});
