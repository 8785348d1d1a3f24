import type { CounterCard } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { calmOutcome, placesFor, promisesWords } from './lever-words.ts';

const card = (change: Partial<CounterCard>): CounterCard => ({
  counterId: 'counter-1',
  number: '1',
  zone: { zh: 'A区', en: 'Zone A' },
  state: 'free',
  clerkId: 'clerk-1',
  clerkWorkNumber: '1001',
  clerkName: { zh: '王芳', en: 'Wang Fang' },
  ticketNumber: null,
  since: null,
  pause: null,
  mending: null,
  dedicated: [],
  lentUntil: null,
  categoryIds: ['pay'],
  ...change,
});

describe('the words of levers', () => {
  it('rounds promises to whole ones, and says when it is less than one', () => {
    expect(promisesWords(0.4).key).toBe('promises.less');
    expect(promisesWords(1.2)).toMatchObject({ key: 'promises.one', n: 1 });
    expect(promisesWords(3.6)).toEqual({ key: 'promises.many', n: 4, count: 'count.4' });
    expect(promisesWords(24)).toEqual({ key: 'promises.many', n: 24, count: null });
  });

  it('offers each lever only where it can be pulled', () => {
    const closed = card({ counterId: 'closed', clerkId: null, state: 'closed' });
    const kept = card({ counterId: 'kept', dedicated: [{ zh: '贵宾', en: 'VIP' }] });
    const away = card({ counterId: 'away', pause: { kind: 'meal', since: 0, until: 1 }, state: 'paused' });
    const all = [closed, kept, { ...kept, counterId: 'lent', lentUntil: 5 }, away];
    const at = (lever: Parameters<typeof placesFor>[0]) => placesFor(lever, all).map((one) => one.counterId);
    expect(at('open-counter')).toEqual(['closed']);
    expect(at('lend-counter')).toEqual(['kept']);
    expect(at('call-back')).toEqual(['away']);
    expect(at('divert-bills')).toEqual([]);
  });

  it('takes it calmly when a colleague was quicker or the advice is old', () => {
    expect(calmOutcome('lever-pulled-already', { until: 7 })).toEqual({ kind: 'already', until: 7 });
    expect(calmOutcome('lever-pulled-already', {})).toEqual({ kind: 'already', until: null });
    expect(calmOutcome('advice-unknown', {})).toEqual({ kind: 'old' });
    expect(calmOutcome('counter-taken', {})).toBeNull();
  });
});
