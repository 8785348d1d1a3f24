import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { BugError } from '../kernel/assert.ts';
import { dueDateIndex, type WaitingTicket } from './due-date-index.ts';
import { chooseNextTicket, compileQueueRule, rankTickets } from './queue-rule.ts';

const text = { zh: '', en: '' };
const minuteMs = 60_000;
const now = 10_000 * minuteMs;

const vip = cls('gold', 'vip', 3, 5, 15);
const priority = cls('corporate', 'priority', 2, 10, 40);
const general = cls('general', 'general', 1, 30, 60);
const classes = [vip, priority, general];
const bills = category('bills', 4);
const plans = category('plan', 9);
const categories = [bills, plans];

function cls(
  id: string,
  group: CustomerClass['group'],
  weight: number,
  waitTargetMin: number,
  waitCapMin: number,
): CustomerClass {
  return { id, name: text, group, weight, waitTargetMin, waitCapMin };
}

function category(id: string, meanMinutes: number): ServiceCategory {
  return { id, prefix: 'A', name: text, hint: text, papers: [], selfService: false, meanMinutes };
}

/** A ticket of a class that is due in `slackMin` minutes (negative: late). */
function due(of: CustomerClass, slackMin: number, change: Partial<WaitingTicket> = {}): WaitingTicket {
  const dueAt = now + slackMin * minuteMs;
  return {
    id: `${of.id}${slackMin}`,
    number: 'A001',
    classId: of.id,
    categoryId: 'bills',
    arrivedAt: dueAt - of.waitTargetMin * minuteMs,
    dueAt,
    ...change,
  };
}

const anyCounter = { categoryIds: ['bills', 'plan'], dedicatedClassIds: [] };
const choose = (waiting: WaitingTicket[], counter: Parameters<typeof chooseNextTicket>[0]['counter']) =>
  chooseNextTicket({ counter, waiting, classes, categories, now })?.id ?? null;

describe('who is next', () => {
  test('nobody, where nobody waits', () => {
    expect(choose([], anyCounter)).toBeNull();
  });

  test('nobody that this counter cannot serve', () => {
    expect(choose([due(vip, 0)], { categoryIds: ['plan'], dedicatedClassIds: [] })).toBeNull();
  });

  test('the highest value, wherever it stands in the list', () => {
    const tickets = [due(general, 0), due(vip, 2), due(priority, 1)];
    expect(choose(tickets, anyCounter)).toBe('gold2');
    expect(choose(tickets.toReversed(), anyCounter)).toBe('gold2');
  });

  test('the quicker service of two that are equally urgent', () => {
    expect(choose([due(general, 5, { id: 'long', categoryId: 'plan' }), due(general, 5)], anyCounter)).toBe(
      'general5',
    );
  });

  test('a general ticket past its cap before a priority one that just became late', () => {
    expect(choose([due(priority, -1), due(general, -31)], anyCounter)).toBe('general-31');
  });

  test('of two of one value, the one that arrived first', () => {
    const first = due(general, 5, { id: 'first', arrivedAt: now - 3 * minuteMs, number: 'A009' });
    const second = due(general, 5, { id: 'second', arrivedAt: now - 2 * minuteMs, number: 'A001' });
    expect(choose([second, first], anyCounter)).toBe('first');
    expect(choose([first, second], anyCounter)).toBe('first');
  });

  test('of two that arrived in one millisecond, the lower number', () => {
    const two = due(general, 5, { id: 'two', number: 'A002' });
    const one = due(general, 5, { id: 'one', number: 'A001' });
    expect(choose([two, one], anyCounter)).toBe('one');
    expect(choose([one, two], anyCounter)).toBe('one');
  });

  test('a counter for a class takes that class first, however urgent the others are', () => {
    const counter = { ...anyCounter, dedicatedClassIds: ['gold'] };
    expect(choose([due(general, -60), due(vip, 5)], counter)).toBe('gold5');
  });

  test('a counter for a class lends itself out when nobody of it waits for what it does', () => {
    const counter = { categoryIds: ['bills'], dedicatedClassIds: ['gold'] };
    expect(choose([due(general, 5), due(vip, 0, { categoryId: 'plan' })], counter)).toBe('general5');
  });

  test('a waiting ticket of a class or category that the hall does not have is a bug', () => {
    expect(() => choose([due(general, 5, { classId: 'ghost' })], anyCounter)).toThrow(BugError);
    const counter = { categoryIds: ['ghost'], dedicatedClassIds: [] };
    expect(() => choose([due(general, 5, { categoryId: 'ghost' })], counter)).toThrow(BugError);
  });
});

/** A hall full of people: classes, services and waits in any mixture, of which many are late and some past the cap. */
const crowd = fc
  .array(
    fc.record({
      of: fc.constantFrom(...classes),
      service: fc.constantFrom(...categories),
      waitedMin: fc.integer({ min: 0, max: 120 }),
      number: fc.integer({ min: 100, max: 999 }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ of, service, waitedMin, number }, index) =>
      due(of, of.waitTargetMin - waitedMin, {
        id: `t${index}`,
        number: `A${number}-${index}`,
        categoryId: service.id,
      }),
    ),
  );

/** The one that came first; of one millisecond, the lower number. */
const byArrival = (a: WaitingTicket, b: WaitingTicket) =>
  a.arrivedAt - b.arrivedAt || (a.number < b.number ? -1 : 1);
const ofAKind = (a: WaitingTicket, b: WaitingTicket) =>
  a.classId === b.classId && a.categoryId === b.categoryId;

describe('what holds in every hall', () => {
  test('the oldest and the oldest on time of each class and category are all the rule needs', () => {
    fc.assert(
      fc.property(crowd, (drawn) => {
        const waiting = drawn.toSorted(byArrival);
        const heads = waiting.filter((one) => {
          const kin = waiting.filter((two) => ofAKind(one, two));
          return one === kin[0] || one === kin.find((two) => two.dueAt >= now);
        });
        expect(choose(heads, anyCounter)).toBe(choose(waiting, anyCounter));
      }),
    );
  });

  test('nobody overtakes one of the same class and category that came earlier, is as late or as early', () => {
    fc.assert(
      fc.property(crowd, (waiting) => {
        const chosen = chooseNextTicket({ counter: anyCounter, waiting, classes, categories, now });
        const overtaken = waiting.filter(
          (one) =>
            chosen !== null &&
            ofAKind(one, chosen) &&
            one.dueAt >= now === chosen.dueAt >= now &&
            byArrival(one, chosen) < 0,
        );
        expect(overtaken.filter((one) => one !== chosen)).toEqual([]);
      }),
    );
  });

  test('the same crowd in any order gives the same ticket, and asking changes nothing', () => {
    fc.assert(
      fc.property(crowd, (waiting) => {
        const chosen = choose(waiting, anyCounter);
        expect(choose(waiting.toReversed(), anyCounter)).toBe(chosen);
        expect(choose(waiting, anyCounter)).toBe(chosen);
      }),
    );
  });

  test('the compiled rule is the plain one: values, choice and rank', () => {
    const rule = compileQueueRule({ classes, categories });
    fc.assert(
      fc.property(crowd, fc.constantFrom<string[]>([], ['gold'], ['corporate']), (waiting, dedicated) => {
        const counter = { ...anyCounter, dedicatedClassIds: dedicated };
        const question = { counter, waiting, classes, categories, now };
        expect(rule.choose(question)).toBe(chooseNextTicket(question));
        expect(rule.rank(question)).toEqual(rankTickets(question));
        for (const ticket of waiting) {
          const of = classes.find((one) => one.id === ticket.classId) ?? general;
          const service = categories.find((one) => one.id === ticket.categoryId) ?? bills;
          expect(rule.valueOf(ticket, now)).toBe(dueDateIndex(ticket, of, service, now));
        }
      }),
    );
  });
});

describe('why this one', () => {
  const rank = (waiting: WaitingTicket[], counter = anyCounter) =>
    rankTickets({ counter, waiting, classes, categories, now });

  test('each ticket with its value, its slack and how far it is on the way to its cap', () => {
    const ranked = rank([due(general, 0), due(vip, 0), due(general, -15), due(priority, -30)]);
    expect(ranked.map((one) => one.ticket.id)).toEqual(['gold0', 'corporate-30', 'general0', 'general-15']);
    expect(ranked.map((one) => one.slackMin)).toEqual([0, -30, 0, -15]);
    expect(ranked.map((one) => one.lateness)).toEqual([0, 1, 0, 0.5]);
    expect(ranked.map((one) => one.pastCap)).toEqual([false, true, false, false]);
    expect(ranked.map((one) => Number(one.value.toFixed(3)))).toEqual([3.388, 2.259, 1.225, 0.38]);
  });

  test('only those this counter may take: by what it serves, and by whom it is there for', () => {
    const waiting = [due(general, -40), due(vip, 4), due(vip, 0, { categoryId: 'plan' })];
    const ids = (categoryIds: string[], dedicatedClassIds: string[]) =>
      rankTickets({ counter: { categoryIds, dedicatedClassIds }, waiting, classes, categories, now }).map(
        (one) => one.ticket.id,
      );
    expect(ids(['bills'], [])).toEqual(['gold4', 'general-40']);
    expect(ids(['bills'], ['gold'])).toEqual(['gold4']);
    expect(ids(['bills'], ['corporate'])).toEqual(['gold4', 'general-40']);
  });

  test('the first is the one that is called, the values never rise, and equal ones stand by arrival', () => {
    fc.assert(
      fc.property(crowd, (waiting) => {
        const ranked = rank(waiting);
        expect(ranked[0]?.ticket.id ?? null).toBe(choose(waiting, anyCounter));
        for (const [index, one] of ranked.entries()) {
          const next = ranked[index + 1];
          if (!next) continue;
          expect(one.value).toBeGreaterThanOrEqual(next.value);
          if (one.value === next.value) expect(byArrival(one.ticket, next.ticket)).toBeLessThan(0);
        }
      }),
    );
  });
});
