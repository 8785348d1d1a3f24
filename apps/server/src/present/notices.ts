import {
  audienceOf,
  findStaff,
  hallDayOf,
  isNoticeFor,
  type Notice,
  noticeNumber,
  noticeState,
} from '@onehall/domain';
import type { CountedNoticeBody, MyNoticeBody, NoticeBody, NoticeRecordBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentPerson } from './person.ts';

function attachmentsOf({ store }: ServerParts, ids: readonly string[]): NoticeBody['attachments'] {
  return ids.flatMap((attachmentId) => {
    const kept = store.state.noticeAttachment(attachmentId);
    if (kept === null) return [];
    const { name, kind, bytes } = kept;
    return [{ attachmentId, name, kind, bytes }];
  });
}

/** A notice as it stands today. */
export function presentNotice(parts: ServerParts, notice: Notice): NoticeBody {
  const today = hallDayOf(parts.now(), parts.hall);
  return {
    noticeId: notice.id,
    number: noticeNumber(notice),
    version: notice.version,
    title: notice.title,
    body: notice.body,
    category: notice.category,
    validFrom: notice.validFrom,
    validUntil: notice.validUntil,
    roles: [...notice.roles],
    staffIds: [...notice.staffIds],
    mustRead: notice.mustRead,
    attachments: attachmentsOf(parts, notice.attachmentIds),
    publishedAt: notice.publishedAt,
    publishedBy: presentPerson(parts, notice.publishedBy),
    state: noticeState(notice, today),
    withdrawReason: notice.withdrawn?.reason ?? null,
  };
}

function readersOf(parts: ServerParts, notice: Notice): ReadonlyMap<string, number> {
  const reads = parts.store.notices.reads(notice.id).filter((one) => one.version === notice.version);
  return new Map(reads.map(({ staffId, at }) => [staffId, at]));
}

/** As its keepers see it: with how many of those whom it is for have read it. */
export function presentCounted(parts: ServerParts, notice: Notice): CountedNoticeBody {
  const audience = audienceOf(notice, parts.hall);
  const readers = readersOf(parts, notice);
  return {
    ...presentNotice(parts, notice),
    read: audience.filter(({ id }) => readers.has(id)).length,
    of: audience.length,
  };
}

/** Those in force for somebody: what must be read and is not comes first, then the newest. */
export function presentMyNotices(parts: ServerParts, staffId: string): MyNoticeBody[] {
  const staff = findStaff(parts.hall, staffId);
  if (staff === undefined) return [];
  const today = hallDayOf(parts.now(), parts.hall);
  // Those by which a sign-on is refused, every one of them: a list of the newest alone would hide some.
  const due = parts.store.state.unreadNotices(staff, today);
  const isDue = new Set(due.map(({ id }) => id));
  const others = parts.store.notices
    .inForce(today)
    .filter((one) => isNoticeFor(one, staff) && !isDue.has(one.id));
  return [...due, ...others].map((one) => ({
    ...presentNotice(parts, one),
    readAt: parts.store.notices.readAt(one.id, one.version, staffId),
  }));
}

/** One notice with its versions, and everybody whom it is for or who has read it. */
export function presentNoticeRecord(parts: ServerParts, notice: Notice): NoticeRecordBody {
  const readers = readersOf(parts, notice);
  const audience = audienceOf(notice, parts.hall).map(({ id }) => id);
  // Who has left since, or changed posts, has read it all the same.
  const everybody = [...audience, ...[...readers.keys()].filter((id) => !audience.includes(id))];
  return {
    notice: presentCounted(parts, notice),
    versions: parts.store.notices
      .versions(notice.id)
      .map(({ attachmentIds, roles, staffIds, publishedBy, ...version }) => ({
        ...version,
        roles: [...roles],
        staffIds: [...staffIds],
        attachments: attachmentsOf(parts, attachmentIds),
        publishedBy: presentPerson(parts, publishedBy),
      })),
    readers: everybody.map((id) => ({ person: presentPerson(parts, id), readAt: readers.get(id) ?? null })),
  };
}
