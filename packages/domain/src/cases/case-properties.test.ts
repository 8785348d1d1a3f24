import { caseSamples } from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterCaseEvent } from './after-case-event.ts';
import type { Case } from './case.ts';
import { clocksOf } from './case-clocks.ts';
import { type CaseMove, contactOnCase, takeCaseStep } from './case-decisions.ts';
import { caseCauses, caseKinds } from './case-kinds.ts';
import { type CaseAct, caseActs, caseTransitions, isOver, leadsOn } from './case-steps.ts';
import { permittedActs } from './permitted-acts.ts';

const { at, branch, call, clerk, duty, handler, hour, opened, settings, step } = caseSamples;

const sortings = fc.record({ justified: fc.boolean(), causeId: fc.constantFrom(...caseCauses) });
const department = fc.constantFrom(...settings.departments.map(({ id }) => id));
const moves: fc.Arbitrary<CaseMove> = fc.oneof(
  fc.record({
    act: fc.constant('answer' as const),
    accepted: fc.boolean(),
    way: fc.constantFrom('face', 'call', 'letter', 'book'),
    sorting: fc.option(sortings),
    chosen: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({ act: fc.constantFrom('order' as const, 'dispatch' as const), departmentId: department }),
  fc.record({ act: fc.constant('verify' as const), sorting: sortings }),
  fc.record({ act: fc.constant('propose' as const), options: fc.integer({ min: 1, max: 3 }) }),
  fc.constant({ act: 'decide', warranty: 'in', loan: null } as const),
  fc.constant({ act: 'repair', place: 'own', centre: '', promisedAt: at + 90 * hour } as const),
  fc.constant({ act: 'mend', mended: true, parts: [] } as const),
  fc.constant({ act: 'hand-back', loanReturned: true } as const),
  fc.record({
    act: fc.constantFrom(
      'sign',
      'handle',
      'rework',
      'pass',
      'refuse',
      'escalate',
      'approve',
      'test',
      'close',
    ),
  }) as fc.Arbitrary<CaseMove>,
);
const actors = fc.constantFrom(clerk, handler, duty, branch);
const doings = fc.array(
  fc.record({
    move: fc.option(moves, { freq: 6 }),
    actor: actors,
    satisfied: fc.boolean(),
    outcome: fc.constantFrom('reached' as const, 'no-answer' as const),
  }),
  { minLength: 20, maxLength: 120 },
);

/** Whatever is tried, in whatever order; what is refused changes nothing. */
function lives(kind: Case['kind'], tries: typeof doings extends fc.Arbitrary<infer D> ? D : never): Case[] {
  let one = opened({ kind });
  const seen = [one];
  tries.forEach(({ move, actor, satisfied, outcome }, index) => {
    const now = at + (index + 1) * hour;
    if (move === null) {
      const kept = contactOnCase(one, { ...call, satisfied, outcome }, actor, settings, now);
      const payload = { caseId: one.id, by: actor.staffId, recordId: null };
      if (kept.ok)
        one = afterCaseEvent(
          one,
          { type: 'CaseContacted', payload: { ...payload, contact: kept.value } },
          now,
        );
    } else if (takeCaseStep(one, move, actor, settings, now).ok) one = step(one, move, actor, now);
    seen.push(one);
  });
  return seen;
}

describe('whatever is done, in whatever order', () => {
  const kinds = fc.constantFrom(...caseKinds);

  test('no case is closed without an answer that was given to the customer', () => {
    fc.assert(
      fc.property(kinds, doings, (kind, tries) => {
        const last = lives(kind, tries).at(-1);
        expect(last?.state === 'closed' && last.answeredAt === null).toBe(false);
      }),
    );
  });

  test('every rework is counted, and nothing else is', () => {
    fc.assert(
      fc.property(kinds, doings, (kind, tries) => {
        const seen = lives(kind, tries);
        seen.slice(1).forEach((now, index) => {
          const before = seen[index] ?? now;
          const back = before.state !== 'handling' && before.state !== 'verified' && now.state === 'handling';
          expect(now.reworks - before.reworks).toBe(back ? 1 : 0);
        });
      }),
    );
  });

  test('an open case always has a clock that will speak for it', () => {
    fc.assert(
      fc.property(kinds, doings, (kind, tries) => {
        for (const one of lives(kind, tries)) {
          const clocks = clocksOf(one);
          expect(clocks.length > 0).toBe(one.state !== 'closed');
          expect(clocks.map((clock) => clock.at)).toEqual(
            clocks.map((clock) => clock.at).sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  test('only ways of the machine are taken, and what is offered is never refused', () => {
    fc.assert(
      fc.property(kinds, doings, actors, (kind, tries, actor) => {
        for (const one of lives(kind, tries).slice(-5)) {
          for (const act of permittedActs(one, actor, settings, at)) expect(leadsOn(one, act)).toBe(true);
          if (isOver(one.state)) expect(permittedActs(one, actor, settings, at)).toEqual([]);
        }
      }),
    );
  });

  test('from every state there is a way on, but from the two in which it is over', () => {
    const ways = new Set(caseActs.flatMap((act: CaseAct) => caseTransitions[act].from));
    const reached = new Set(caseActs.map((act) => caseTransitions[act].to));
    for (const state of reached) expect(ways.has(state)).toBe(state !== 'closed');
  });
});
