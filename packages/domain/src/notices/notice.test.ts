import { describe, expect, it } from 'vitest';
import { everySkill, type StaffMember } from '../hall/hall.ts';
import {
  audienceOf,
  isNoticeFor,
  mayConfirmNotice,
  mayPublishNotice,
  type Notice,
  type NoticeContent,
  noticeNumber,
  noticeState,
} from './notice.ts';

const name = { zh: '人', en: 'Person' };
const person = (id: string, role: StaffMember['role'], left = false): StaffMember => ({
  id,
  workNumber: id,
  name,
  role,
  skills: everySkill,
  left,
});
const hall = {
  staff: [person('k1', 'clerk'), person('k2', 'clerk', true), person('y1', 'floor-guide')],
};
const content: NoticeContent = {
  title: '国庆营业时间',
  body: '十月一日起九点开门。',
  category: 'service',
  validFrom: '2026-09-28',
  validUntil: '2026-10-07',
  roles: [],
  staffIds: [],
  mustRead: true,
  attachmentIds: ['a', 'b'],
};
const notice: Notice = {
  ...content,
  id: 'n1',
  year: '2026',
  sequence: 7,
  version: 2,
  publishedAt: 1,
  publishedBy: 'm1',
  withdrawn: null,
};
const withdrawn = { ...notice, withdrawn: { at: 2, by: 'm1', reason: '取消' } };
const codeOf = (result: ReturnType<typeof mayPublishNotice> | ReturnType<typeof mayConfirmNotice>) =>
  result.ok ? 'accepted' : result.refusal.code;

describe('a notice', () => {
  it('has the number of its place in its year', () => {
    expect(noticeNumber(notice)).toBe('2026-007');
    expect(noticeNumber({ year: '2026', sequence: 1234 })).toBe('2026-1234');
  });

  it.each([
    ['2026-09-27', 'coming'],
    ['2026-09-28', 'current'],
    ['2026-10-07', 'current'],
    ['2026-10-08', 'expired'],
  ])('is on %s %s', (day, state) => expect(noticeState(notice, day)).toBe(state));

  it('without a last day is current until it is withdrawn', () => {
    expect(noticeState({ ...notice, validUntil: null }, '2099-01-01')).toBe('current');
    expect(noticeState(withdrawn, '2026-10-01')).toBe('withdrawn');
  });

  it('for nobody in particular is for everybody who works here', () => {
    expect(audienceOf(content, hall).map((one) => one.id)).toEqual(['k1', 'y1']);
  });

  it('is for roles and for people by name', () => {
    const guide = person('y1', 'floor-guide');
    expect(isNoticeFor({ roles: ['clerk'], staffIds: [] }, guide)).toBe(false);
    expect(isNoticeFor({ roles: ['clerk'], staffIds: ['y1'] }, guide)).toBe(true);
    expect(isNoticeFor({ roles: ['floor-guide'], staffIds: [] }, guide)).toBe(true);
  });

  it.each<[string, Partial<NoticeContent>, Notice | null, number, string]>([
    ['is published', {}, null, 0, 'accepted'],
    ['is corrected by another text', { body: '八点半开门。' }, notice, 2, 'accepted'],
    ['is corrected by another audience', { roles: ['clerk'] }, notice, 2, 'accepted'],
    ['is corrected by another paper', { attachmentIds: ['a', 'c'] }, notice, 2, 'accepted'],
    ['is not corrected once withdrawn', {}, withdrawn, 2, 'notice-withdrawn'],
    ['is not corrected over what was not read', {}, notice, 1, 'notice-changed'],
    ['does not end before it begins', { validUntil: '2026-09-27' }, null, 0, 'notice-dates'],
    ['is for nobody who has left', { staffIds: ['k2'] }, null, 0, 'staff-unknown'],
    ['has few papers', { attachmentIds: ['1', '2', '3', '4', '5'] }, null, 0, 'too-many-attachments'],
    ['is not read again for nothing', { attachmentIds: ['b', 'a'] }, notice, 2, 'notice-unchanged'],
  ])('%s', (_, change, before, basedOn, code) => {
    expect(codeOf(mayPublishNotice({ ...content, ...change }, before, basedOn, hall))).toBe(code);
  });

  it('is confirmed in the version that stands, by those whom it is for', () => {
    const clerk = person('k1', 'clerk');
    expect(codeOf(mayConfirmNotice(notice, 2, clerk))).toBe('accepted');
    expect(codeOf(mayConfirmNotice(notice, 1, clerk))).toBe('notice-changed');
    expect(codeOf(mayConfirmNotice(withdrawn, 2, clerk))).toBe('notice-withdrawn');
    expect(codeOf(mayConfirmNotice({ ...notice, roles: ['auditor'] }, 2, clerk))).toBe('notice-not-yours');
  });
});
