import { describe, expect, it } from 'vitest';
import { everySkill, type StaffMember } from '../hall/hall.ts';
import { trainingSettingsOf } from '../hall/training-settings.ts';
import {
  endingSoon,
  mayRecord,
  skillsFromTraining,
  type Training,
  trainedFor,
  trainingState,
} from './training.ts';

const text = { zh: '业务', en: 'Service' };
const category = (id: string) => ({
  id,
  prefix: 'A',
  name: text,
  hint: text,
  papers: [],
  meanMinutes: 5,
  selfService: false,
});
const person = (id: string, left = false): StaffMember => ({
  id,
  workNumber: id,
  name: text,
  role: 'clerk',
  skills: everySkill,
  left,
});
const hall = { categories: [category('pay'), category('plan')], staff: [person('k1'), person('k2', true)] };
const today = '2026-03-01';
const base: Training = {
  id: 't1',
  staffId: 'k1',
  categoryId: 'pay',
  topic: '缴费业务',
  heldOn: '2025-03-01',
  trainer: '王老师',
  passed: true,
  validUntil: '2026-03-20',
  struck: false,
};
const codeOf = (result: ReturnType<typeof mayRecord>) => (result.ok ? 'accepted' : result.refusal.code);

describe('a training', () => {
  it.each<[string, Partial<Training>, string]>([
    ['counts', {}, 'counts'],
    ['counts without an end', { validUntil: null }, 'counts'],
    ['counts on its last day', { validUntil: today }, 'counts'],
    ['has ended', { validUntil: '2026-02-28' }, 'ended'],
    ['was failed', { passed: false }, 'failed'],
    ['is to come where the clock was put back', { heldOn: '2026-03-02' }, 'to-come'],
    ['counts for nothing when struck', { struck: true }, 'struck'],
  ])('%s', (_, change, state) => expect(trainingState({ ...base, ...change }, today)).toBe(state));

  it.each<[string, Partial<Training>, string]>([
    ['is kept', {}, 'accepted'],
    ['of a topic without a category is kept', { categoryId: null }, 'accepted'],
    ['of nobody is not', { staffId: 'x' }, 'staff-unknown'],
    ['of somebody who has left is not', { staffId: 'k2' }, 'staff-unknown'],
    ['of no category of the hall is not', { categoryId: 'x' }, 'category-unknown'],
    ['does not end before it was held', { validUntil: '2025-02-28' }, 'training-dates'],
    ['was held', { heldOn: '2026-03-02', validUntil: null }, 'day-to-come'],
  ])('%s', (_, change, code) => expect(codeOf(mayRecord({ ...base, ...change }, hall, today))).toBe(code));
});

describe('skills', () => {
  it('are what trainings count for, in the hall’s order', () => {
    const plan = { ...base, id: 't2', categoryId: 'plan' };
    const ofOther = { ...base, id: 't3', staffId: 'k9', categoryId: 'plan' };
    expect(trainedFor([plan, base], 'k1', hall, today)).toEqual(['pay', 'plan']);
    expect(trainedFor([base, ofOther], 'k1', hall, today)).toEqual(['pay']);
    expect(trainedFor([base], 'k1', hall, '2026-03-21')).toEqual([]);
  });

  it('change only where they differ, and dialects stay', () => {
    const staff = { skills: { categoryIds: ['pay'], dialectIds: ['yue'] } };
    expect(skillsFromTraining(staff, ['pay'])).toBeNull();
    expect(skillsFromTraining(staff, ['pay', 'plan'])).toEqual({
      categoryIds: ['pay', 'plan'],
      dialectIds: ['yue'],
    });
    expect(skillsFromTraining({ skills: everySkill }, ['pay'])).toEqual({
      categoryIds: ['pay'],
      dialectIds: [],
    });
  });

  it('are warned of before they end, unless a later training outlasts it', () => {
    const later = { ...base, id: 't2', validUntil: '2027-03-01' };
    const endless = { ...base, id: 't2', validUntil: null };
    const topic = { ...base, id: 't4', categoryId: null };
    expect(endingSoon([base], today, 30)).toEqual([base]);
    expect(endingSoon([base], today, 7)).toEqual([]);
    expect(endingSoon([base, later], today, 30)).toEqual([]);
    expect(endingSoon([base, endless], today, 30)).toEqual([]);
    expect(endingSoon([base, topic], today, 30)).toEqual([base, topic]);
    expect(endingSoon([{ ...base, passed: false }], today, 30)).toEqual([]);
  });

  it('are set by hand where the hall says nothing', () => {
    expect(trainingSettingsOf({}).givesSkills).toBe(false);
    const own = { givesSkills: true, warnDays: 14 };
    expect(trainingSettingsOf({ training: own })).toBe(own);
  });
});
