import type { BusinessDay, Notice, NoticeAttachment, StaffMember } from '@onehall/domain';

/** What commands ask of the notices [E2]. */
export interface NoticeState {
  /** The newest version of a notice, in whatever state; null: there is none. */
  notice(noticeId: string): Notice | null;
  /** The last place given in the series of a year; 0: none yet. */
  lastNoticeSequence(year: string): number;
  noticeAttachment(attachmentId: string): NoticeAttachment | null;
  /** Whether somebody has confirmed that they read this version. */
  noticeIsRead(noticeId: string, version: number, staffId: string): boolean;
  /** Notices in force for somebody that must be read and that they have not confirmed, the oldest first. */
  unreadNotices(staff: Pick<StaffMember, 'id' | 'role'>, today: BusinessDay): Notice[];
}
