import { describe, expect, it } from 'vitest';
import { whySentences } from './why-sentences.ts';

const call = {
  at: 0,
  counterNumber: '3',
  value: 1,
  slackMin: 2.4,
  candidates: 5,
  dedicated: false,
  pastCap: false,
  runnerUp: { number: 'A020', value: 0.5, slackMin: -1.2 },
  jump: null,
};
const keys = (change: Partial<typeof call> | { jump: { reason: string; overtaken: number } }) =>
  whySentences({ call: { ...call, ...change }, broken: null }, String).map((one) => one.key);

describe('why a ticket was called', () => {
  it('tells the minutes, the choice and who came after it', () => {
    expect(whySentences({ call, broken: null }, String)).toEqual([
      { key: 'why.left', vars: { n: 2 } },
      { key: 'why.candidates', vars: { n: 5 } },
      { key: 'why.runnerUpLate', vars: { number: 'A020', n: 2 } },
    ]);
  });

  it('puts what forced the call first', () => {
    expect(keys({ pastCap: true, dedicated: true, slackMin: -3 }).slice(0, 3)).toEqual([
      'why.pastCap',
      'why.dedicated',
      'why.late',
    ]);
    expect(keys({ candidates: 1 })).toEqual(['why.left', 'why.only']);
  });

  it('owns up to a call out of order, and compares it with nobody', () => {
    expect(keys({ jump: { reason: 'x', overtaken: 2 } })).toEqual(['why.jump', 'why.left']);
    expect(keys({ jump: { reason: 'x', overtaken: 0 } })[0]).toBe('why.jumpNobody');
  });

  it('says when the promise broke, and that there was no call', () => {
    const broken = { at: 7, cause: 'too-few-counters' };
    expect(whySentences({ call: null, broken }, String)).toEqual([
      { key: 'why.notCalled', vars: {} },
      { key: 'why.broken', vars: { time: '7' } },
    ]);
  });
});
