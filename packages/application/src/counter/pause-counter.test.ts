import { calledAtOne, calling, issuing, queueWith, StoredHall, signingOn } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../decision.ts';
import {
  endBreak,
  moveBreak,
  type PauseCommand,
  type PlanBreak,
  pauseAtCounter,
  planBreak,
  resumeAtCounter,
} from './pause-counter.ts';

const minuteMs = 60_000;
const harmless = { promisesBroken: 0.2, allowedAt: null };
const harmful = { promisesBroken: 3.2, allowedAt: 1_772_331_000_000 };
const override = { by: 'staff:m1', reason: 'unwell' };

const pausing =
  (change: Partial<PauseCommand> = {}) =>
  (context: CommandContext) =>
    pauseAtCounter(
      {
        counterId: 'counter-1',
        clerkId: 'k1',
        kind: 'break',
        minutes: 10,
        forecast: harmless,
        override: null,
        ...change,
      },
      context,
    );
const resuming = (clerkId: string) => (context: CommandContext) =>
  resumeAtCounter({ counterId: 'counter-1', clerkId }, context);
const planning =
  (change: Partial<PlanBreak> = {}) =>
  (context: CommandContext) =>
    planBreak({ clerkId: 'k1', kind: 'meal', startsAt: context.now, minutes: 30, ...change }, context);
const paused = (hall: StoredHall) => hall.store.state.session('counter-1')?.pause;
const breakEnds = (hall: StoredHall) =>
  hall.events.flatMap((event) => (event.type === 'BreakEnded' ? [event.payload.how] : []));

async function atWork(): Promise<StoredHall> {
  const hall = await StoredHall.open();
  await hall.must(signingOn(1));
  return hall;
}

describe('pausing a counter', () => {
  test('closes it until it is opened again: nobody is called there meanwhile', async () => {
    const hall = await atWork();
    await hall.must(pausing());
    expect(paused(hall)).toEqual({
      kind: 'break',
      since: hall.clock.at,
      until: hall.clock.at + 10 * minuteMs,
    });
    await hall.must(issuing());
    hall.clock.pass(11 * minuteMs);
    expect(await hall.codeOf(calling(1))).toBe('counter-paused');
    await hall.must(resuming('k1'));
    expect(paused(hall)).toBeNull();
    expect(await hall.codeOf(calling(1))).toBe('accepted');
  });

  test('is refused where it would break promises, unless the manager allows it: the word is kept', async () => {
    const hall = await atWork();
    const refused = await hall.run(pausing({ forecast: harmful }));
    expect(refused).toMatchObject({
      refusal: { code: 'pause-breaks-promises', facts: { promises: 3, allowedAt: harmful.allowedAt } },
    });
    await hall.must(pausing({ forecast: harmful, override }));
    expect(hall.events.at(-1)?.payload).toMatchObject({ override, promisesAtRisk: 3.2 });
  });

  test('that needs no word of the manager keeps none', async () => {
    const hall = await atWork();
    await hall.must(pausing({ override }));
    expect(hall.events.at(-1)?.payload).toMatchObject({ override: null });
  });

  test('for a fault is never refused for the sake of promises', async () => {
    const hall = await atWork();
    expect(await hall.codeOf(pausing({ kind: 'fault', forecast: harmful }))).toBe('accepted');
  });

  test('without a forecast looks at who is due within ten minutes', async () => {
    const hall = await atWork();
    await hall.must(issuing());
    hall.clock.pass(20 * minuteMs - 1);
    expect(await hall.codeOf(pausing({ forecast: null }))).toBe('accepted');
    await hall.must(resuming('k1'));
    hall.clock.pass(1);
    expect(await hall.codeOf(pausing({ forecast: null }))).toBe('pause-breaks-promises');
  });

  test('takes the clerk’s own planned break that is near, but not for a fault', async () => {
    const hall = await atWork();
    await hall.must(planning({ startsAt: hall.clock.at + 30 * minuteMs }));
    await hall.must(planning({ clerkId: 'k2' }));
    await hall.must(pausing({ kind: 'fault' }));
    expect(breakEnds(hall)).toEqual([]);
    await hall.must(resuming('k1'));
    await hall.must(pausing());
    expect(breakEnds(hall)).toEqual(['taken']);
    expect(hall.store.state.plannedBreaks().map((one) => one.clerkId)).toEqual(['k2']);
  });

  test('leaves a break alone that is further off than half an hour', async () => {
    const hall = await atWork();
    await hall.must(planning({ startsAt: hall.clock.at + 30 * minuteMs + 1 }));
    await hall.must(pausing());
    expect(hall.store.state.plannedBreaks()).toHaveLength(1);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open(queueWith({ pause: { promisesMax: 0.5, minutesMax: 20 } }));
    const all = { forecast: harmful, minutes: 21 };
    expect(await hall.codeOf(pausing(all))).toBe('not-signed-on');
    await calledAtOne(hall);
    expect(await hall.codeOf(pausing({ ...all, clerkId: 'k2' }))).toBe('not-signed-on');
    expect(await hall.codeOf(pausing(all))).toBe('counter-busy');
    const [other, at] = [{ counterId: 'counter-2', clerkId: 'k2' }, { forecast: harmful }];
    await hall.must(signingOn(2));
    expect(await hall.codeOf(pausing({ ...other, ...all }))).toBe('pause-too-long');
    expect(await hall.codeOf(pausing({ ...other, ...at }))).toBe('pause-breaks-promises');
    await hall.must(pausing(other));
    expect(await hall.codeOf(pausing({ ...other, ...all }))).toBe('counter-paused');
  });

  test('is ended by the clerk who is there, and only while it lasts', async () => {
    const hall = await atWork();
    expect(await hall.codeOf(resuming('k2'))).toBe('not-signed-on');
    expect(await hall.codeOf(resuming('k1'))).toBe('counter-not-paused');
  });
});

describe('a planned break', () => {
  test('is moved and ended, and then it is none any more', async () => {
    const hall = await StoredHall.open();
    const { breakId } = await hall.must(planning());
    const later = hall.clock.at + 60 * minuteMs;
    const move = { breakId, startsAt: later, reason: 'manager' } as const;
    await hall.must((context) => moveBreak(move, context));
    expect(hall.store.queue.breaks()).toMatchObject([{ id: breakId, startsAt: later, moved: 1 }]);
    await hall.must((context) => endBreak({ breakId, how: 'cancelled' }, context));
    expect(hall.store.queue.breaks()).toEqual([]);
    expect(await hall.codeOf((context) => moveBreak(move, context))).toBe('break-unknown');
    expect(await hall.codeOf((context) => endBreak({ breakId, how: 'taken' }, context))).toBe(
      'break-unknown',
    );
  });

  test('may begin when another ends, and somebody else’s is no matter', async () => {
    const hall = await StoredHall.open();
    await hall.must(planning());
    const after = { startsAt: hall.clock.at + 30 * minuteMs };
    expect(await hall.codeOf(planning({ startsAt: after.startsAt - 1 }))).toBe('break-overlaps');
    expect(await hall.codeOf(planning(after))).toBe('accepted');
    expect(await hall.codeOf(planning({ clerkId: 'k2' }))).toBe('accepted');
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    const past = { startsAt: hall.clock.at - 2 * minuteMs };
    expect(await hall.codeOf(planning({ ...past, clerkId: 'ghost' }))).toBe('staff-unknown');
    await hall.must(planning());
    expect(await hall.codeOf(planning(past))).toBe('break-past');
    const at = (nth: number) => ({ startsAt: hall.clock.at + nth * 60 * minuteMs });
    await Promise.all(Array.from({ length: 59 }, (_, nth) => hall.must(planning(at(nth + 1)))));
    expect(await hall.codeOf(planning())).toBe('break-overlaps');
    expect(await hall.codeOf(planning(at(60)))).toBe('too-many-breaks');
  });
});
