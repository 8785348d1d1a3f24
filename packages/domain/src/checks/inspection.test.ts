import { describe, expect, it } from 'vitest';
import {
  type Defect,
  dueOn,
  goodPoints,
  mayHold,
  reassignDefect,
  repairDefect,
  reviewRepair,
} from './inspection.ts';

const words = { zh: '灭火器', en: 'Extinguishers' };
const form = {
  id: 'fire',
  name: words,
  everyDays: 30,
  points: [
    { id: 'a', words },
    { id: 'b', words },
  ],
};
const good = [
  { pointId: 'a', answer: 'good' },
  { pointId: 'b', answer: 'not-asked' },
] as const;
const bad = [
  { pointId: 'a', answer: 'bad' },
  { pointId: 'b', answer: 'good' },
] as const;
const open: Defect = { id: 'f1', state: 'open', ownerId: 'k1', dueOn: '2026-03-10' };
const repaired: Defect = { ...open, state: 'repaired' };
const confirmed: Defect = { ...open, state: 'confirmed' };
const today = '2026-03-01';
const codeOf = (result: ReturnType<typeof repairDefect> | ReturnType<typeof mayHold>) =>
  result.ok ? (result.value?.type ?? 'accepted') : result.refusal.code;

describe('an inspection', () => {
  it('is told by its good points, of those that were asked', () => {
    expect(goodPoints([good, bad])).toEqual({ hits: 2, base: 3 });
    expect(goodPoints([])).toEqual({ hits: 0, base: 0 });
  });

  it('is due again so many days after the last', () => {
    expect(dueOn(form, '2026-02-27')).toBe('2026-03-29');
    expect(dueOn(form, null)).toBeNull();
    expect(dueOn({ everyDays: 0 }, '2026-02-27')).toBeNull();
  });

  it.each([
    ['is kept with every point answered', good, '', [], 'accepted'],
    ['lacks no point', good.slice(0, 1), '', [], 'inspection-points'],
    [
      'has no point that is not asked',
      [...good.slice(0, 1), { pointId: 'x', answer: 'good' }],
      '',
      [],
      'inspection-points',
    ],
    ['explains what is bad', bad, '', [], 'inspection-unexplained'],
    ['explains it by a note', bad, '压力不足，已换', [], 'accepted'],
    ['explains it by a repair', bad, '', [{ dueOn: today }], 'accepted'],
    ['asks for no repair in the past', bad, '', [{ dueOn: '2026-02-28' }], 'day-past'],
  ] as const)('%s', (_, answers, note, defects, code) => {
    expect(codeOf(mayHold(form, { answers, note, defects }, today))).toBe(code);
  });
});

describe('what was found', () => {
  it('is repaired by whoever answers for it', () => {
    expect(codeOf(repairDefect(open, { by: 'k1', words: '已换' }))).toBe('DefectRepaired');
    expect(codeOf(repairDefect(open, { by: 'k2', words: '已换' }))).toBe('defect-not-yours');
    expect(codeOf(repairDefect(repaired, { by: 'k1', words: '已换' }))).toBe('defect-not-open');
  });

  it('is confirmed, or sent back, by another person', () => {
    expect(codeOf(reviewRepair(repaired, { by: 'd1', sendBack: null }))).toBe('DefectConfirmed');
    expect(codeOf(reviewRepair(repaired, { by: 'd1', sendBack: '没有换' }))).toBe('DefectSentBack');
    expect(codeOf(reviewRepair(repaired, { by: 'k1', sendBack: null }))).toBe('second-person-needed');
    expect(codeOf(reviewRepair(open, { by: 'd1', sendBack: null }))).toBe('defect-not-repaired');
  });

  it('is given to another person or day until it is confirmed', () => {
    const act = { by: 'd1', to: 'k2', dueOn: today };
    expect(codeOf(reassignDefect(repaired, act, today))).toBe('DefectReassigned');
    expect(codeOf(reassignDefect(confirmed, act, today))).toBe('defect-not-open');
    expect(codeOf(reassignDefect(open, { ...act, dueOn: '2026-02-28' }, today))).toBe('day-past');
  });
});
