import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { staffRole } from './access.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });
export const noticeCategory = z.enum(['service', 'tariff', 'process', 'system', 'safety', 'people', 'other']);
const attachmentKind = z.enum(['png', 'jpeg', 'pdf']);
const attachment = z.object({ attachmentId: id, name: z.string(), kind: attachmentKind, bytes: z.int() });
export type NoticeAttachmentBody = z.infer<typeof attachment>;

const content = {
  title: z.string(),
  body: z.string(),
  category: noticeCategory,
  validFrom: businessDay,
  validUntil: businessDay.nullable(),
  roles: z.array(staffRole),
  staffIds: z.array(id),
  mustRead: z.boolean(),
  attachments: z.array(attachment),
};

/** A notice as it stands [E2]. */
const notice = z.object({
  noticeId: id,
  number: z.string(),
  version: z.int(),
  ...content,
  publishedAt: instant,
  publishedBy: person,
  state: z.enum(['current', 'coming', 'expired', 'withdrawn']),
  withdrawReason: z.string().nullable(),
});
export type NoticeBody = z.infer<typeof notice>;

const mine = notice.extend({
  /** When the one who asks confirmed this version; null: not yet. */
  readAt: instant.nullable(),
});
export type MyNoticeBody = z.infer<typeof mine>;

const counted = notice.extend({
  /** Of those whom it is for: how many have read this version, of how many. */
  read: z.int(),
  of: z.int(),
});
export type CountedNoticeBody = z.infer<typeof counted>;

const readNotices = defineRoute({
  name: 'readNotices',
  method: 'get',
  path: '/notices',
  summary: 'Every notice, the archive too, with how many have read it; and whom one can be for',
  body: null,
  reply: z.object({ today: businessDay, notices: z.array(counted), staff: z.array(person) }),
});

const searchNotices = defineRoute({
  name: 'searchNotices',
  method: 'get',
  path: '/notices/search/:typed',
  summary: 'Notices of all years with every word typed; of others’ notices only those who keep them hear',
  body: null,
  reply: z.object({ notices: z.array(notice) }),
});

const readMyNotices = defineRoute({
  name: 'readMyNotices',
  method: 'get',
  path: '/notices/mine',
  summary: 'The notices in force for whoever asks, those to be read first',
  body: null,
  reply: z.object({ notices: z.array(mine) }),
});

const readNotice = defineRoute({
  name: 'readNotice',
  method: 'get',
  path: '/notices/:noticeId',
  summary: 'One notice with its versions, and who has read the one that stands',
  body: null,
  reply: z.object({
    notice: counted,
    versions: z.array(z.object({ version: z.int(), ...content, publishedAt: instant, publishedBy: person })),
    readers: z.array(
      z.object({
        person,
        /** null: not read yet. */
        readAt: instant.nullable(),
      }),
    ),
  }),
});
export type NoticeRecordBody = z.infer<(typeof readNotice)['reply']>;

const keepNoticeAttachment = defineRoute({
  name: 'keepNoticeAttachment',
  method: 'post',
  path: '/notices/attachments',
  summary: 'Keep a PNG, JPEG or PDF for a notice; it is known by its bytes',
  body: command.extend({
    name: z.string().trim().min(1).max(80),
    /** At most 2 MB when it is decoded; this limit is a little above it, so that the refusal can say so. */
    base64: z.base64().min(4).max(2_800_000),
  }),
  reply: attachment,
});

const readNoticeAttachment = defineRoute({
  name: 'readNoticeAttachment',
  method: 'get',
  path: '/notices/attachments/:attachmentId',
  summary: 'What hangs on a notice',
  body: null,
  reply: attachment.extend({ base64: z.string() }),
});

const noticeReply = z.object({ noticeId: id });

const publishNotice = defineRoute({
  name: 'publishNotice',
  method: 'post',
  path: '/notices',
  summary: 'Publish a notice, or correct one: the next version, to be read again',
  body: command.extend({
    /** null: a new one. */
    noticeId: id.nullable(),
    /** The version that was read before it was corrected; 0 for a new one. */
    basedOn: z.int().min(0),
    title: z.string().trim().min(2).max(80),
    body: z.string().trim().min(2).max(6000),
    category: noticeCategory,
    validFrom: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    roles: z.array(staffRole).max(8),
    staffIds: z.array(id).max(200),
    mustRead: z.boolean(),
    attachmentIds: z.array(id).max(20),
  }),
  reply: z.object({ noticeId: id, version: z.int() }),
});

const withdrawNotice = defineRoute({
  name: 'withdrawNotice',
  method: 'post',
  path: '/notices/:noticeId/withdraw',
  summary: 'Take a notice out of force; its number stays in the archive',
  body: command.extend({ reason }),
  reply: noticeReply,
});

const confirmNotice = defineRoute({
  name: 'confirmNotice',
  method: 'post',
  path: '/notices/:noticeId/read',
  summary: 'Whoever asks has read this version',
  body: command.extend({ version: z.int().min(1) }),
  reply: noticeReply,
});

/** Notices [E2]. What has a fixed address comes before what has a notice's. */
export const noticeRoutes = {
  readNotices,
  searchNotices,
  readMyNotices,
  keepNoticeAttachment,
  readNoticeAttachment,
  readNotice,
  publishNotice,
  withdrawNotice,
  confirmNotice,
} as const;
