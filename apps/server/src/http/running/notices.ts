import { createHash } from 'node:crypto';
import {
  type AttachmentContent,
  confirmNotice,
  keepNoticeAttachment,
  publishNotice,
  withdrawNotice,
} from '@onehall/application';
import {
  hallDayOf,
  isNoticeFor,
  type Notice,
  noticeState,
  refuse,
  type StaffMember,
  workingStaff,
} from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import {
  presentCounted,
  presentMyNotices,
  presentNotice,
  presentNoticeRecord,
} from '../../present/notices.ts';
import { byStaff } from '../by-staff.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

const keepers = ['duty-manager', 'branch-manager', 'auditor'];

/** Who keeps notices sees them all; others those that are for them, once their day has come. */
function maySee({ hall, now }: ServerParts, staff: StaffMember, notice: Notice): boolean {
  if (keepers.includes(staff.role)) return true;
  return isNoticeFor(notice, staff) && noticeState(notice, hallDayOf(now(), hall)) !== 'coming';
}

/** Notices [E2]; each refuses what its use case does; reads of one: notice-unknown, attachment-unknown. */
export const noticeEndpoints = {
  readNotices: endpoint(routes.readNotices, ({ parts }) => ({
    ok: true,
    value: {
      today: hallDayOf(parts.now(), parts.hall),
      notices: parts.store.notices.all().map((one) => presentCounted(parts, one)),
      staff: workingStaff(parts.hall).map(({ id, workNumber, name }) => ({ staffId: id, workNumber, name })),
    },
  })),
  searchNotices: endpoint(routes.searchNotices, ({ parts, param, principal }) => {
    if (principal.kind !== 'staff') return refuse('not-permitted');
    const { staff } = principal;
    const found = parts.store.notices.search(param('typed')).filter((one) => maySee(parts, staff, one));
    return { ok: true, value: { notices: found.map((one) => presentNotice(parts, one)) } };
  }),
  readMyNotices: endpoint(routes.readMyNotices, ({ parts, principal }) =>
    principal.kind === 'staff'
      ? { ok: true, value: { notices: presentMyNotices(parts, principal.staff.id) } }
      : refuse('not-permitted'),
  ),
  readNotice: endpoint(routes.readNotice, ({ parts, param }) => {
    const notice = parts.store.state.notice(param('noticeId'));
    return notice === null
      ? refuse('notice-unknown')
      : { ok: true, value: presentNoticeRecord(parts, notice) };
  }),
  keepNoticeAttachment: byStaff(routes.keepNoticeAttachment, ({ body: { name, base64 } }, by, context) => {
    const bytes = Buffer.from(base64, 'base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return keepNoticeAttachment({ name, bytes, base64, sha256, by }, context);
  }),
  readNoticeAttachment: endpoint(routes.readNoticeAttachment, ({ parts, param, principal }) => {
    if (principal.kind !== 'staff') return refuse('not-permitted');
    const { staff } = principal;
    const { state, notices } = parts.store;
    const theirs =
      keepers.includes(staff.role) ||
      notices.withAttachment(param('attachmentId')).some((one) => maySee(parts, staff, one));
    if (!theirs) return refuse('attachment-unknown');
    const kept = state.noticeAttachment(param('attachmentId'));
    const content = kept && (state.personalRecord(kept.recordId) as AttachmentContent | null);
    if (kept === null || content === null) return refuse('attachment-unknown');
    const { id: attachmentId, name, kind, bytes } = kept;
    return { ok: true, value: { attachmentId, name, kind, bytes, base64: content.base64 } };
  }),
  publishNotice: byStaff(routes.publishNotice, ({ body }, by, context) => {
    const { commandId: _id, noticeId, basedOn, ...content } = body;
    return publishNotice({ noticeId, basedOn, content, by }, context);
  }),
  withdrawNotice: byStaff(routes.withdrawNotice, ({ body: { reason }, param }, by, context) =>
    withdrawNotice({ noticeId: param('noticeId'), reason, by }, context),
  ),
  confirmNotice: byStaff(routes.confirmNotice, ({ body: { version }, param }, staffId, context) =>
    confirmNotice({ noticeId: param('noticeId'), version, staffId }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
