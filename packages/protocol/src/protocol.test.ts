import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createClient } from './client.ts';
import { mobileNumber } from './common.ts';
import { hallFile, hallFileProblems } from './hall-file.ts';
import { refusalStatus } from './refusals.ts';
import { routes } from './routes/all.ts';
import { whoMay } from './who-may.ts';

const demo = () =>
  hallFile.parse(JSON.parse(readFileSync(new URL('../../../halls/demo.json', import.meta.url), 'utf8')));

describe('routes', () => {
  test('each has an address and method of its own, and an audience', () => {
    const addresses = Object.values(routes).map((route) => `${route.method} ${route.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const [name, route] of Object.entries(routes)) {
      expect(route.name).toBe(name);
      expect(whoMay[route.name].length).toBeGreaterThan(0);
    }
  });

  test('a refusal is never a success, and only bugs and a full disk are faults of the server', () => {
    const ownFaults = ['internal', 'media-no-room'];
    for (const [code, status] of Object.entries(refusalStatus)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([code, status >= 400 && (status < 500 || status === 503 || ownFaults.includes(code))]).toEqual([
        code,
        true,
      ]);
    }
  });
});

test.each([
  ['13800000001', true],
  ['19912345678', true],
  ['12800000001', false],
  ['1380000000', false],
  ['138000000011', false],
  ['+8613800000001', false],
  ['１３８００００００００', false],
])('%s is a mobile number: %s', (text, valid) => {
  expect(mobileNumber.safeParse(text).success).toBe(valid);
});

describe('the hall file', () => {
  test('of the demo has no problem', () => {
    expect(hallFileProblems(demo())).toEqual([]);
  });

  test('is told each reference that points nowhere and each name given twice', () => {
    const hall = demo();
    const [counter] = hall.counters;
    const [category] = hall.categories;
    if (!counter || !category) throw new Error('the demo hall has counters and categories');
    const problems = hallFileProblems({
      ...hall,
      counters: [
        { ...counter, categoryIds: ['ghost'], dedicatedClassIds: ['ghost'], lineDisplayId: 'ghost' },
        { ...counter, receiptPrinterId: 'ghost' },
      ],
      categories: [...hall.categories, { ...category, id: 'other' }],
      kiosks: hall.kiosks.map((kiosk) => ({ ...kiosk, ticketPrinterId: 'ghost' })),
    });
    expect(problems).toHaveLength(7);
    expect(problems.filter((one) => one.includes('twice'))).toHaveLength(2);
  });

  test.each([
    ['an hour that is none', { hours: { opens: '25:00', closes: '26:00' } }],
    ['no counter', { counters: [] }],
    ['a fraction of a fen', { shiftFloatFen: 0.5 }],
    ['a word too many', { more: true }],
  ])('with %s is no hall file', (_, change) => {
    expect(hallFile.safeParse({ ...demo(), ...change }).success).toBe(false);
  });
});

describe('the typed client', () => {
  const clientThat = (answer: () => { status: number; body: unknown }) => {
    const sent: { url: string; method: string; body: string | undefined; timeoutMs: number }[] = [];
    const call = createClient({
      baseUrl: 'http://hall',
      send: async (url, { method, body, timeoutMs }) => {
        sent.push({ url, method, body, timeoutMs });
        const { status, body: said } = answer();
        return { status, json: async () => said };
      },
    });
    return { call, sent };
  };

  test('fills the address, sends the body and reads the answer by its schema', async () => {
    const { call, sent } = clientThat(() => ({
      status: 200,
      body: { ticketId: 't', number: 'A001', visitId: 'v', more: 1 },
    }));
    const commandId = crypto.randomUUID();
    const answer = await call(routes.recallTicket, { params: { ticketId: 'a/b' }, body: { commandId } });
    expect(answer).toEqual({ kind: 'ok', value: { ticketId: 't', number: 'A001', visitId: 'v' } });
    expect(sent).toEqual([
      {
        url: 'http://hall/api/v1/tickets/a%2Fb/recall',
        method: 'POST',
        body: JSON.stringify({ commandId }),
        timeoutMs: 10_000,
      },
    ]);
  });

  test('hands on a refusal with its code, facts and status', async () => {
    const refusal = { code: 'counter-busy', facts: { ticketId: 't' } };
    const { call } = clientThat(() => ({ status: 409, body: { refusal } }));
    expect(await call(routes.whoAmI)).toEqual({ kind: 'refused', status: 409, ...refusal });
  });

  test('calls it offline when no answer came, or one that is not the hall’s', async () => {
    const silent = clientThat(() => {
      throw new TypeError('no route to host');
    });
    expect(await silent.call(routes.whoAmI)).toEqual({ kind: 'offline' });
    const proxy = clientThat(() => ({ status: 502, body: { error: 'bad gateway' } }));
    expect(await proxy.call(routes.whoAmI)).toEqual({ kind: 'offline' });
    const page = createClient({
      baseUrl: '',
      send: async () => ({ status: 200, json: () => Promise.reject(new SyntaxError('<html>')) }),
    });
    expect(await page(routes.whoAmI)).toEqual({ kind: 'offline' });
  });
});
