import {
  checkAttachment,
  findStaff,
  hallDayOf,
  mayConfirmNotice,
  mayPublishNotice,
  type NoticeContent,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** Whose key seals what hangs on notices: it is about the hall, and about nobody in particular. */
const noticeSubject = 'notices';

/** What is sealed of an attachment. */
export interface AttachmentContent {
  readonly base64: string;
}

/**
 * Keeps a file that a notice is to carry, by what its bytes are [E2]. The journal has its hash, the file its bytes.
 * Refusals: those of checkAttachment.
 */
export function keepNoticeAttachment(
  command: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly base64: string;
    /** SHA-256 of the bytes, hex. */
    readonly sha256: string;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ attachmentId: string; name: string; kind: 'png' | 'jpeg' | 'pdf'; bytes: number }> {
  const { name, bytes, sha256, by } = command;
  const kind = checkAttachment(name, bytes);
  if (!kind.ok) return kind;
  const attachmentId = context.newId();
  const recordId = context.newId();
  const content: AttachmentContent = { base64: command.base64 };
  const kept = { attachmentId, name, kind: kind.value, bytes: bytes.length };
  return decided([{ type: 'NoticeAttachmentKept', payload: { ...kept, sha256, recordId, by } }], kept, [
    { recordId, subjectId: noticeSubject, content },
  ]);
}

/**
 * Publishes a notice under the next number of its year, or corrects one: the next version, to be read again [E2].
 * Refusals, in this order: notice-unknown, those of mayPublishNotice, attachment-unknown.
 */
export function publishNotice(
  command: {
    /** null: a new one. */
    readonly noticeId: string | null;
    /** The version that was read before it was corrected; 0 for a new one. */
    readonly basedOn: number;
    readonly content: NoticeContent;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ noticeId: string; version: number }> {
  const { hall, state, now } = context;
  const before = command.noticeId === null ? null : state.notice(command.noticeId);
  if (command.noticeId !== null && before === null) return refuse('notice-unknown');
  const may = mayPublishNotice(command.content, before, command.basedOn, hall);
  if (!may.ok) return may;
  if (command.content.attachmentIds.some((id) => state.noticeAttachment(id) === null))
    return refuse('attachment-unknown');
  const noticeId = command.noticeId ?? context.newId();
  const version = command.basedOn + 1;
  const year = before?.year ?? hallDayOf(now, hall).slice(0, 4);
  const sequence = before?.sequence ?? state.lastNoticeSequence(year) + 1;
  return decided(
    [
      {
        type: 'NoticePublished',
        payload: { noticeId, year, sequence, version, ...may.value, by: command.by },
      },
    ],
    { noticeId, version },
  );
}

/** Takes a notice out of force; its number stays, and it stays in the archive. Refusals: notice-unknown, notice-withdrawn. */
export function withdrawNotice(
  command: { readonly noticeId: string; readonly reason: string; readonly by: string },
  { state }: CommandContext,
): Decision<{ noticeId: string }> {
  const notice = state.notice(command.noticeId);
  if (notice === null) return refuse('notice-unknown');
  if (notice.withdrawn !== null) return refuse('notice-withdrawn');
  return decided([{ type: 'NoticeWithdrawn', payload: command }], { noticeId: notice.id });
}

/**
 * Somebody confirms that they have read a version; once is enough, and again changes nothing. Refusals, in this order:
 * notice-unknown, staff-unknown, those of mayConfirmNotice.
 */
export function confirmNotice(
  command: { readonly noticeId: string; readonly version: number; readonly staffId: string },
  { hall, state }: CommandContext,
): Decision<{ noticeId: string }> {
  const notice = state.notice(command.noticeId);
  if (notice === null) return refuse('notice-unknown');
  const staff = findStaff(hall, command.staffId);
  if (staff === undefined) return refuse('staff-unknown');
  const may = mayConfirmNotice(notice, command.version, staff);
  if (!may.ok) return may;
  const known = state.noticeIsRead(notice.id, notice.version, staff.id);
  return decided(known ? [] : [{ type: 'NoticeRead', payload: command }], { noticeId: notice.id });
}

/** What somebody must still read before they open a counter [E2]. */
export function noticesToRead(staffId: string, { hall, state, now }: CommandContext) {
  const staff = findStaff(hall, staffId);
  return staff === undefined ? [] : state.unreadNotices(staff, hallDayOf(now, hall));
}
