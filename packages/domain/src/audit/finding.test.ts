import { describe, expect, it } from 'vitest';
import { answerFinding, compareRun, decideFinding, type Finding, type Found } from './finding.ts';

const found: Found = {
  rule: 'form-unsigned',
  severity: 'record',
  businessDay: '2026-03-01',
  clerkId: 'k001',
  subjectKind: 'visit',
  subjectId: 'visit-1',
  facts: {},
};
const finding: Finding = { ...found, id: 'finding-1', state: 'opened', answeredBy: null };
const inState = (state: Finding['state']): Finding => ({ ...finding, state, answeredBy: 'd001' });

describe('a run of the audit against what is known', () => {
  it('opens what is new, and nothing twice', () => {
    expect(compareRun([found], [])).toEqual({ opened: [found], settled: [] });
    expect(compareRun([found], [finding])).toEqual({ opened: [], settled: [] });
    expect(compareRun([{ ...found, rule: 'form-void' }], [finding]).opened).toHaveLength(1);
  });

  it.each(['opened', 'answered'] as const)('settles what is so no longer and was %s', (state) => {
    expect(compareRun([], [inState(state)]).settled).toEqual([inState(state)]);
  });

  it('leaves filed ones alone, and opens again what was settled and comes back', () => {
    expect(compareRun([], [inState('filed'), inState('settled')]).settled).toEqual([]);
    expect(compareRun([found], [inState('filed')]).opened).toEqual([]);
    expect(compareRun([found], [inState('settled')]).opened).toEqual([found]);
  });
});

describe('the answer to a finding', () => {
  const words = 'the customer signed on paper';

  it('is its clerk’s, or written down by a manager, and given once', () => {
    const mine = { by: 'k001', words, forOthers: false };
    expect(answerFinding(finding, mine)).toMatchObject({ value: { type: 'FindingAnswered' } });
    expect(answerFinding(finding, { ...mine, by: 'd001', forOthers: true }).ok).toBe(true);
    expect(answerFinding(finding, { ...mine, by: 'k002' })).toMatchObject({
      refusal: { code: 'finding-not-yours' },
    });
    expect(answerFinding(inState('answered'), mine)).toMatchObject({
      refusal: { code: 'finding-not-open' },
    });
  });

  it('is filed or sent back by somebody else than the clerk and whoever answered', () => {
    const filed = { by: 'j001', words: '', accepted: true };
    const answered = inState('answered');
    expect(decideFinding(answered, filed)).toMatchObject({ value: { type: 'FindingFiled' } });
    expect(decideFinding(answered, { ...filed, accepted: false })).toMatchObject({
      value: { type: 'FindingSentBack' },
    });
    for (const by of ['k001', 'd001'])
      expect(decideFinding(answered, { ...filed, by })).toMatchObject({
        refusal: { code: 'second-person-needed' },
      });
    expect(decideFinding(finding, filed)).toMatchObject({ refusal: { code: 'finding-unanswered' } });
  });
});
