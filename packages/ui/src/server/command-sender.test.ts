import type { Answer, Call } from '@onehall/protocol';
import { routes } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { newCommandId } from './command-id.ts';
import { createSender } from './command-sender.ts';

function fakeCall(answers: readonly Answer<unknown>[]) {
  const bodies: unknown[] = [];
  const call = (async (_route: unknown, options?: { body?: unknown }) => {
    bodies.push(options?.body);
    await Promise.resolve();
    return answers[bodies.length - 1] ?? { kind: 'offline' };
  }) as unknown as Call;
  return { call, bodies };
}
const ids = () => {
  let next = 0;
  return () => `id-${++next}`;
};
const ok: Answer<unknown> = { kind: 'ok', value: { alertId: 'a' } };

describe('sending a command', () => {
  it('joins a double press into one', async () => {
    const { call, bodies } = fakeCall([ok, ok]);
    const send = createSender(call, routes.askHelp, ids());
    const [first, second] = await Promise.all([send(), send()]);
    expect(bodies).toEqual([{ commandId: 'id-1' }]);
    expect(first).toBe(second);
  });

  it('repeats the id when no answer came, and only then', async () => {
    const { call, bodies } = fakeCall([{ kind: 'offline' }, ok, ok]);
    const send = createSender(call, routes.askHelp, ids());
    await send();
    await send();
    await send();
    expect(bodies).toEqual([{ commandId: 'id-1' }, { commandId: 'id-1' }, { commandId: 'id-2' }]);
  });

  it('never puts other content under an unanswered id', async () => {
    const { call, bodies } = fakeCall([{ kind: 'offline' }, ok]);
    const send = createSender(call, routes.takeCash, ids());
    await send({ params: { visitId: 'v' }, body: { tenderedFen: 100 } });
    await send({ params: { visitId: 'v' }, body: { tenderedFen: 200 } });
    expect(bodies).toEqual([
      { tenderedFen: 100, commandId: 'id-1' },
      { tenderedFen: 200, commandId: 'id-2' },
    ]);
  });

  it('makes version 4 UUIDs without a secure context', () => {
    const real = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(newCommandId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: real, configurable: true });
    }
  });
});
