import { describe, expect, test } from 'vitest';
import { everySkill, type StaffMember, workingStaff } from './hall.ts';
import { type StaffRecord, staffRecordProblem, withStaffRecord } from './people.ts';

const name = { zh: '林慧', en: 'Lin Hui' };
const manager: StaffMember = { id: 'm1', workNumber: 'M1', name, role: 'branch-manager', skills: everySkill };
const clerk: StaffMember = {
  id: 'k1',
  workNumber: 'K1',
  name,
  role: 'clerk',
  skills: { categoryIds: ['bills'], dialectIds: [] },
};
const staff = [manager, clerk];
const record = (change: Partial<StaffRecord> = {}): StaffRecord => ({
  workNumber: 'K1',
  name,
  role: 'clerk',
  left: false,
  ...change,
});
const codeOf = (id: string, kept: StaffRecord) =>
  staffRecordProblem({ staff }, id, kept)?.refusal.code ?? 'accepted';

describe('the record of somebody', () => {
  test('who is new comes last, with every skill', () => {
    const kept = withStaffRecord(staff, 'k2', record({ workNumber: 'K2' }));
    expect(kept.map((one) => one.id)).toEqual(['m1', 'k1', 'k2']);
    expect(kept[2]).toEqual({ id: 'k2', skills: everySkill, ...record({ workNumber: 'K2' }) });
  });

  test('who is known keeps its place and their skills', () => {
    const kept = withStaffRecord(staff, 'k1', record({ role: 'duty-manager' }));
    expect(kept[1]).toMatchObject({ role: 'duty-manager', skills: clerk.skills });
    expect(kept).toHaveLength(2);
  });

  test('who has left stays in the list, and is nobody to be asked', () => {
    const kept = withStaffRecord(staff, 'k1', record({ left: true }));
    expect(kept).toHaveLength(2);
    expect(workingStaff({ staff: kept }).map((one) => one.id)).toEqual(['m1']);
  });

  test('takes no number that somebody has or had', () => {
    expect(codeOf('k2', record())).toBe('work-number-taken');
    const gone = withStaffRecord(staff, 'k1', record({ left: true }));
    expect(staffRecordProblem({ staff: gone }, 'k2', record())?.refusal).toMatchObject({
      code: 'work-number-taken',
      facts: { workNumber: 'K1' },
    });
  });

  test('keeps its number, which papers print', () => {
    expect(codeOf('k1', record({ workNumber: 'K9' }))).toBe('work-number-fixed');
    expect(codeOf('k1', record({ name: { zh: '王芳', en: 'Wang Fang' } }))).toBe('accepted');
  });

  test('of the last branch manager ends no post: nobody would be left who may change it', () => {
    const last = record({ workNumber: 'M1', role: 'branch-manager' });
    expect(codeOf('m1', { ...last, role: 'clerk' })).toBe('last-branch-manager');
    expect(codeOf('m1', { ...last, left: true })).toBe('last-branch-manager');
    expect(codeOf('m1', last)).toBe('accepted');
    expect(codeOf('k1', record({ role: 'branch-manager' }))).toBe('accepted');
  });
});
