import { type Hall, type StaffMember, type StaffRole, workingStaff } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type AttachmentKind, attachmentsMost } from './attachment.ts';

export const noticeCategories = [
  'service',
  'tariff',
  'process',
  'system',
  'safety',
  'people',
  'other',
] as const;
export type NoticeCategory = (typeof noticeCategories)[number];

/** What a notice says, for whom, and for which days [E2]. */
export interface NoticeContent {
  readonly title: string;
  readonly body: string;
  readonly category: NoticeCategory;
  readonly validFrom: BusinessDay;
  /** Its last day; null: until it is withdrawn. */
  readonly validUntil: BusinessDay | null;
  /** Whom it is for: these roles and these people; neither: everybody. */
  readonly roles: readonly StaffRole[];
  readonly staffIds: readonly string[];
  /** Read and confirmed before a counter is opened. */
  readonly mustRead: boolean;
  readonly attachmentIds: readonly string[];
}

/** A notice as it stands: its newest version. */
export interface Notice extends NoticeContent {
  readonly id: string;
  readonly year: string;
  /** Its place in the series of its year, from 1 on, without a gap. */
  readonly sequence: number;
  readonly version: number;
  readonly publishedAt: number;
  readonly publishedBy: string;
  readonly withdrawn: { readonly at: number; readonly by: string; readonly reason: string } | null;
}

export type NoticeEvent =
  | {
      readonly type: 'NoticeAttachmentKept';
      readonly payload: {
        readonly attachmentId: string;
        readonly name: string;
        readonly kind: AttachmentKind;
        readonly bytes: number;
        readonly sha256: string;
        readonly recordId: string;
        readonly by: string;
      };
    }
  /** The first version, or a correction: it is read again. */
  | {
      readonly type: 'NoticePublished';
      readonly payload: NoticeContent & {
        readonly noticeId: string;
        readonly year: string;
        readonly sequence: number;
        readonly version: number;
        readonly by: string;
      };
    }
  | {
      readonly type: 'NoticeWithdrawn';
      readonly payload: { readonly noticeId: string; readonly reason: string; readonly by: string };
    }
  | {
      readonly type: 'NoticeRead';
      readonly payload: { readonly noticeId: string; readonly version: number; readonly staffId: string };
    };

export type NoticeState = 'current' | 'coming' | 'expired' | 'withdrawn';

type Dated = Pick<Notice, 'validFrom' | 'validUntil' | 'withdrawn'>;

/** How a notice stands on a day; one that is not current is in the archive, or not yet to be read. */
export function noticeState(notice: Dated, today: BusinessDay): NoticeState {
  if (notice.withdrawn !== null) return 'withdrawn';
  if (notice.validFrom > today) return 'coming';
  return notice.validUntil !== null && notice.validUntil < today ? 'expired' : 'current';
}

/** The number on a notice: 2026-007. */
export function noticeNumber({ year, sequence }: Pick<Notice, 'year' | 'sequence'>): string {
  return `${year}-${sequence.toString().padStart(3, '0')}`;
}

type Audience = Pick<NoticeContent, 'roles' | 'staffIds'>;

export function isNoticeFor({ roles, staffIds }: Audience, staff: Pick<StaffMember, 'id' | 'role'>): boolean {
  if (roles.length === 0 && staffIds.length === 0) return true;
  return roles.includes(staff.role) || staffIds.includes(staff.id);
}

/** Those who work here and whom it is for, as people stand now: who came later reads it too. */
export function audienceOf(notice: Audience, hall: Pick<Hall, 'staff'>): readonly StaffMember[] {
  return workingStaff(hall).filter((one) => isNoticeFor(notice, one));
}

/**
 * Whether a content can be published over what is there. Refusals, in this order: notice-withdrawn, notice-changed
 * {version} (somebody else was quicker), notice-dates (it ends before it begins), staff-unknown, too-many-attachments
 * {most}, notice-unchanged (a correction that would only have everybody read the same again).
 */
export function mayPublishNotice(
  content: NoticeContent,
  before: Notice | null,
  basedOn: number,
  hall: Pick<Hall, 'staff'>,
): Result<NoticeContent, Refusal> {
  if (before !== null && before.withdrawn !== null) return refuse('notice-withdrawn');
  const version = before?.version ?? 0;
  if (version !== basedOn) return refuse('notice-changed', { version });
  if (content.validUntil !== null && content.validUntil < content.validFrom) return refuse('notice-dates');
  const working = workingStaff(hall);
  if (content.staffIds.some((id) => !working.some((one) => one.id === id))) return refuse('staff-unknown');
  if (content.attachmentIds.length > attachmentsMost)
    return refuse('too-many-attachments', { most: attachmentsMost });
  return before !== null && isSame(content, before) ? refuse('notice-unchanged') : accept(content);
}

function isSame(a: NoticeContent, b: NoticeContent): boolean {
  const list = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((id) => other.includes(id));
  return (
    a.title === b.title &&
    a.body === b.body &&
    a.category === b.category &&
    a.validFrom === b.validFrom &&
    a.validUntil === b.validUntil &&
    a.mustRead === b.mustRead &&
    list(a.roles, b.roles) &&
    list(a.staffIds, b.staffIds) &&
    list(a.attachmentIds, b.attachmentIds)
  );
}

/**
 * Whether somebody may confirm that they have read a version. Refusals, in this order: notice-withdrawn, notice-changed
 * {version} (a correction came while they read), notice-not-yours (it is for others).
 */
export function mayConfirmNotice(
  notice: Notice,
  version: number,
  staff: Pick<StaffMember, 'id' | 'role'>,
): Result<Notice, Refusal> {
  if (notice.withdrawn !== null) return refuse('notice-withdrawn');
  if (notice.version !== version) return refuse('notice-changed', { version: notice.version });
  return isNoticeFor(notice, staff) ? accept(notice) : refuse('notice-not-yours');
}
