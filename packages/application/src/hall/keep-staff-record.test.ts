import type { StaffRecord } from '@onehall/domain';
import { everySkill } from '@onehall/domain';
import { StoredHall, signingOn, testHall } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { signOff } from '../counter/sign-on.ts';
import { holdingsOf, issuePassword, type KeepStaffRecord, keepStaffRecord } from './keep-staff-record.ts';

const name = { zh: '林慧', en: 'Lin Hui' };
const manager = (nth: number) =>
  ({ id: `m${nth}`, workNumber: `M${nth}`, name, role: 'branch-manager', skills: everySkill }) as const;
const staffed = { staff: [...testHall().staff, manager(1), manager(2)] };
const record = (change: Partial<StaffRecord> = {}): StaffRecord => ({
  workNumber: 'K8',
  name,
  role: 'clerk',
  left: false,
  ...change,
});
const keeping =
  (change: Partial<KeepStaffRecord> = {}) =>
  (context: Parameters<typeof keepStaffRecord>[1]) =>
    keepStaffRecord({ staffId: null, record: record(), by: 'm1', ...change }, context);
const recordOf = (hall: StoredHall, id: string): StaffRecord => {
  const known = hall.store.hall().staff.find((one) => one.id === id);
  if (!known) throw new Error(`nobody is ${id}`);
  const { workNumber, name: called, role, left = false } = known;
  return { workNumber, name: called, role, left };
};

describe('keeping the record of somebody', () => {
  test('takes them on: they can be asked from the next decision, also after a restart', async () => {
    const hall = await StoredHall.open(staffed);
    const { staffId, isNew } = await hall.must(keeping());
    expect(isNew).toBe(true);
    expect(hall.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['SettingChanged', 'PasswordIssued']),
    );
    hall.reopen();
    expect(recordOf(hall, staffId)).toEqual(record());
    expect(await hall.codeOf(keeping())).toBe('work-number-taken');
  });

  test('names them anew whatever they hold', async () => {
    const hall = await StoredHall.open(staffed);
    await hall.must(signingOn(1));
    const called = { zh: '赵敏', en: 'Zhao Min' };
    const kept = await hall.must(
      keeping({ staffId: 'k1', record: { ...recordOf(hall, 'k1'), name: called } }),
    );
    expect(kept).toMatchObject({ isNew: false, postChanged: false });
    expect(recordOf(hall, 'k1').name).toEqual(called);
  });

  test('gives nobody another post, and lets nobody go, who still answers for something', async () => {
    const hall = await StoredHall.open(staffed);
    await hall.must(signingOn(1));
    const going = keeping({ staffId: 'k1', record: { ...recordOf(hall, 'k1'), left: true } });
    const refused = await hall.run(going);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'staff-holds', facts: { what: 'counter', more: 1 } },
    });
    await hall.must((context) => signOff({ counterId: 'counter-1', clerkId: 'k1' }, context));
    expect(holdingsOf('k1', hall.store.state)).toEqual(['shift']);
    expect(
      await hall.codeOf(keeping({ staffId: 'k1', record: { ...recordOf(hall, 'k1'), role: 'auditor' } })),
    ).toBe('staff-holds');
  });

  test('lets go who holds nothing, and takes them on again under their old number', async () => {
    const hall = await StoredHall.open(staffed);
    const gone = { ...recordOf(hall, 'k2'), left: true };
    expect(await hall.must(keeping({ staffId: 'k2', record: gone }))).toMatchObject({ postChanged: true });
    expect(
      await hall.codeOf((context) =>
        issuePassword({ staffId: 'k2', reason: 'forgotten', by: 'm1' }, context),
      ),
    ).toBe('staff-left');
    await hall.must(keeping({ staffId: 'k2', record: { ...gone, left: false } }));
    expect(recordOf(hall, 'k2').left).toBe(false);
  });

  test('is another manager’s where it is one’s own post', async () => {
    const hall = await StoredHall.open(staffed);
    const own = recordOf(hall, 'm1');
    const demoted = { staffId: 'm1', record: { ...own, role: 'clerk' } } as const;
    expect(await hall.codeOf(keeping(demoted))).toBe('own-record');
    expect(await hall.codeOf(keeping({ staffId: 'm1', record: { ...own, name } }))).toBe('accepted');
    expect(await hall.codeOf(keeping({ ...demoted, by: 'm2' }))).toBe('accepted');
    expect(
      await hall.codeOf(keeping({ staffId: 'm2', record: { ...recordOf(hall, 'm2'), left: true } })),
    ).toBe('last-branch-manager');
  });

  test('of a stranger is refused', async () => {
    const hall = await StoredHall.open(staffed);
    expect(await hall.codeOf(keeping({ staffId: 'ghost' }))).toBe('staff-unknown');
  });
});

test('a first password is given out by another, to somebody who works here', async () => {
  const hall = await StoredHall.open(staffed);
  const giving = (staffId: string) => (context: Parameters<typeof issuePassword>[1]) =>
    issuePassword({ staffId, reason: 'seen', by: 'm1' }, context);
  expect(await hall.codeOf(giving('ghost'))).toBe('staff-unknown');
  expect(await hall.codeOf(giving('m1'))).toBe('own-record');
  expect(await hall.must(giving('k1'))).toEqual({ staffId: 'k1' });
});
