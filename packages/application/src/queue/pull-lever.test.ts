import { calledAtOne, countersWith, issuing, StoredHall, signingOn } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { pauseAtCounter, planBreak } from '../counter/pause-counter.ts';
import type { CommandContext } from '../decision.ts';
import { endLever, isLeverOffered, type PullLever, pullHallLever, tendLevers } from './pull-lever.ts';
import { recordBreaches } from './record-breaches.ts';

const minuteMs = 60_000;
const kept = countersWith({ 'counter-3': { lendsOut: false } });
const advice = { adviceId: 'advice-1', promisesKept: 2.5, at: 0 };

const pulling =
  (change: Partial<PullLever> = {}) =>
  (context: CommandContext) =>
    pullHallLever(
      { kind: 'hold-breaks', counterId: null, minutes: 30, by: 'staff:m1', advice: null, ...change },
      context,
    );
const ending = (leverId: string) => (context: CommandContext) =>
  endLever({ leverId, how: 'by-hand', by: 'staff:m1' }, context);

describe('a lever', () => {
  test('that two managers pull in one turn is pulled once', async () => {
    const hall = await StoredHall.open();
    const codes = await Promise.all([hall.codeOf(pulling()), hall.codeOf(pulling({ by: 'staff:m2' }))]);
    expect(codes).toEqual(['accepted', 'lever-pulled-already']);
    expect(hall.store.state.levers()).toHaveLength(1);
  });

  test('is one for each kind and counter', async () => {
    const hall = await StoredHall.open();
    await hall.must(pulling({ kind: 'open-counter', counterId: 'counter-1' }));
    await hall.must(pulling({ kind: 'open-counter', counterId: 'counter-2' }));
    await hall.must(pulling({ kind: 'divert-bills' }));
    expect(await hall.codeOf(pulling({ kind: 'open-counter', counterId: 'counter-2' }))).toBe(
      'lever-pulled-already',
    );
    expect(hall.store.state.levers()).toHaveLength(3);
  });

  test('whose time is over may be pulled again before anybody has tidied it away', async () => {
    const hall = await StoredHall.open(kept);
    const lend = pulling({ kind: 'lend-counter', counterId: 'counter-3' });
    await hall.must(signingOn(3));
    await hall.must(lend);
    hall.clock.pass(30 * minuteMs);
    const { until } = await hall.must(lend);
    expect(hall.store.state.session('counter-3')?.lentUntil).toBe(until);
    expect(hall.store.state.levers()).toHaveLength(1);
  });

  test('of longer than four hours is pulled for four, and says so', async () => {
    const hall = await StoredHall.open();
    const { until } = await hall.must(pulling({ minutes: 600 }));
    expect(until).toBe(hall.clock.at + 240 * minuteMs);
    expect(hall.store.state.levers()).toMatchObject([{ until, minutes: 240 }]);
  });

  test.each(['open-counter', 'call-back'] as const)('%s asks for it on the floor', async (kind) => {
    const hall = await StoredHall.open();
    if (kind === 'call-back') await signOnAndPause(hall);
    await hall.must(pulling({ kind, counterId: 'counter-1' }));
    expect(hall.store.queries.openAlerts(9)).toMatchObject([
      { kind: 'counter-wanted', source: 'counter-1', facts: { lever: kind, minutes: 30 } },
    ]);
  });

  test('is offered only while its counter is as it needs it', async () => {
    const hall = await StoredHall.open();
    const offered = (kind: 'open-counter' | 'call-back') =>
      isLeverOffered({ kind, counterId: 'counter-1', minutes: 30 }, hall.store.context());
    expect([offered('open-counter'), offered('call-back')]).toEqual([true, false]);
    await hall.must(signingOn(1));
    expect([offered('open-counter'), offered('call-back')]).toEqual([false, false]);
    expect(isLeverOffered({ kind: 'hold-breaks', counterId: null, minutes: 30 }, hall.store.context())).toBe(
      true,
    );
  });

  test('that holds breaks moves those that would begin meanwhile behind it, and no other', async () => {
    const hall = await StoredHall.open();
    const plan = (clerkId: string, afterMin: number) =>
      hall.must((context) =>
        planBreak(
          { clerkId, kind: 'break', startsAt: context.now + afterMin * minuteMs, minutes: 10 },
          context,
        ),
      );
    await plan('k1', 10);
    await plan('k2', 45);
    const { until } = await hall.must(pulling());
    const starts = hall.store.state.plannedBreaks().map((one) => one.startsAt);
    expect(starts).toEqual([until, hall.clock.at + 45 * minuteMs]);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open(kept);
    const code = (change: Partial<PullLever>) => hall.codeOf(pulling(change));
    expect(await code({ counterId: 'counter-9' })).toBe('counter-unknown');
    expect(await code({ kind: 'lend-counter', counterId: 'counter-1' })).toBe('counter-not-kept');
    expect(await code({ kind: 'call-back', counterId: 'counter-1' })).toBe('clerk-not-away');
    await hall.must(signingOn(1));
    expect(await code({ kind: 'call-back', counterId: 'counter-1' })).toBe('clerk-not-away');
    expect(await code({ kind: 'open-counter', counterId: 'counter-1' })).toBe('counter-taken');
    expect(await code({ kind: 'hold-breaks', counterId: 'counter-1' })).toBe('lever-misplaced');
    expect(await code({ kind: 'open-counter', counterId: null })).toBe('lever-misplaced');
  });

  test('ends by hand once', async () => {
    const hall = await StoredHall.open();
    const { leverId } = await hall.must(pulling());
    await hall.must(ending(leverId));
    expect(await hall.codeOf(ending(leverId))).toBe('lever-unknown');
    expect(await hall.codeOf(ending('ghost'))).toBe('lever-unknown');
    expect(await hall.codeOf(pulling())).toBe('accepted');
  });
});

describe('tending levers', () => {
  test('ends those whose time is over, and looks back half an hour later, once', async () => {
    const hall = await StoredHall.open();
    await hall.must(pulling({ advice }));
    hall.clock.pass(30 * minuteMs - 1);
    expect(await hall.must(tendLevers)).toEqual({ ended: 0, reviewed: 0 });
    hall.clock.pass(1);
    expect(await hall.must(tendLevers)).toEqual({ ended: 1, reviewed: 0 });
    hall.clock.pass(30 * minuteMs);
    expect(await hall.must(tendLevers)).toEqual({ ended: 0, reviewed: 1 });
    hall.clock.pass(minuteMs);
    expect(await hall.must(tendLevers)).toEqual({ ended: 0, reviewed: 0 });
  });

  test('counts who was called and whose promise broke, from the pull to half an hour after its end', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing({ classId: 'gold' }));
    hall.clock.pass(6 * minuteMs);
    await hall.must(recordBreaches);
    hall.clock.pass(minuteMs);
    const { leverId } = await hall.must(pulling({ advice }));
    await hall.must(issuing({ classId: 'gold' }));
    hall.clock.pass(6 * minuteMs);
    await hall.must(recordBreaches);
    await calledAtOne(hall);
    await hall.must(ending(leverId));
    hall.clock.pass(30 * minuteMs);
    await hall.must(tendLevers);
    expect(hall.events.filter((event) => event.type === 'LeverReviewed').map((one) => one.payload)).toEqual([
      { leverId, adviceId: 'advice-1', promisesExpected: 2.5, served: 1, broken: 1 },
    ]);
  });

  test('makes up for a server that was off: both in two looks', async () => {
    const hall = await StoredHall.open();
    await hall.must(pulling());
    hall.clock.pass(24 * 60 * minuteMs);
    await hall.must(tendLevers);
    expect(await hall.must(tendLevers)).toEqual({ ended: 0, reviewed: 1 });
  });
});

async function signOnAndPause(hall: StoredHall): Promise<void> {
  await hall.must(signingOn(1));
  const at = { counterId: 'counter-1', clerkId: 'k1', kind: 'break', minutes: 10 } as const;
  await hall.must((context) => pauseAtCounter({ ...at, forecast: null, override: null }, context));
}
