import type {
  CountedNoticeBody,
  LogBody,
  LogEntryBody,
  MyNoticeBody,
  NoticeRecordBody,
  ReplyOf,
  routes,
} from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const publishedAt = Date.UTC(2026, 10, 20, 1, 30);
const manager = { staffId: 'staff-7', workNumber: 'D3001', name: text('赵强', 'Zhao Qiang') };
const colleague = { staffId: 'staff-1', workNumber: 'K1001', name: text('王芳', 'Wang Fang') };
const words =
  '各位同事：请在为客户办理携号转网前，先查验欠费与合约，并口头说明剩余合约月数和违约金。\n' +
  '遇到系统提示“状态冲突”时，不要重复提交，先记下受理编号，再请值班经理处理。';
const categories = ['service', 'tariff', 'process', 'system', 'safety', 'people', 'other'] as const;
const states = ['current', 'coming', 'expired', 'withdrawn'] as const;

function notice(nth: number, full: boolean): CountedNoticeBody {
  const state = states[full ? nth % 4 : 0] ?? 'current';
  return {
    noticeId: `notice-${nth}`,
    number: `2026-${String(120 - nth).padStart(3, '0')}`,
    version: 1 + (nth % 3),
    title: full
      ? '关于进一步规范携号转网、过户与补换卡业务受理流程并加强实名核验工作的通知（修订）'
      : '携号转网受理口径',
    body: full ? words.repeat(3) : words,
    category: categories[nth % 7] ?? 'other',
    validFrom: '2026-11-20',
    validUntil: nth % 2 === 0 ? null : '2026-12-31',
    roles: nth % 3 === 0 ? [] : ['clerk', 'complaint-handler', 'floor-guide'],
    staffIds: nth % 3 === 1 ? ['staff-1'] : [],
    mustRead: nth % 2 === 0,
    attachments:
      nth % 2 === 0
        ? [
            {
              attachmentId: 'file-1',
              name: '携号转网受理口径对照表（十一月修订版）.pdf',
              kind: 'pdf',
              bytes: 1_240_000,
            },
          ]
        : [],
    publishedAt,
    publishedBy: manager,
    state,
    withdrawReason: state === 'withdrawn' ? '内容有误，另行发布' : null,
    read: full ? nth % 13 : 12,
    of: 12,
  };
}

const countOf = (size: SampleSize) => ({ empty: 0, normal: 3, full: 60 })[size];

export function sampleNotices(size: SampleSize): ReplyOf<typeof routes.readNotices> {
  return {
    today: '2026-11-26',
    notices: Array.from({ length: countOf(size) }, (_, nth) => notice(nth, size === 'full')),
    staff: [manager, colleague],
  };
}

/** What somebody is to read: nothing, a few, and many with long words. */
export function sampleMyNotices(size: SampleSize): { notices: MyNoticeBody[] } {
  const { notices } = sampleNotices(size);
  return {
    notices: notices.slice(0, 6).map(({ read: _read, of: _of, ...one }, nth) => ({
      ...one,
      state: 'current',
      withdrawReason: null,
      mustRead: nth < 3,
      readAt: nth < 2 ? null : publishedAt,
    })),
  };
}

export function sampleNoticeRecord(size: SampleSize): NoticeRecordBody {
  const one = notice(1, size === 'full');
  return {
    notice: one,
    versions: [one, { ...one, version: 1 }],
    readers: [
      { person: manager, readAt: publishedAt },
      { person: colleague, readAt: null },
    ],
  };
}

const kinds = ['customer', 'service', 'device', 'cash', 'stock', 'people', 'other'] as const;

function logEntry(nth: number, state: LogEntryBody['state'], full: boolean): LogEntryBody {
  const step = { by: colleague, at: publishedAt };
  return {
    entryId: `entry-${state}-${nth}`,
    businessDay: '2026-11-26',
    kind: kinds[nth % 7] ?? 'other',
    words: full ? words : '2号台席读卡器已报修，厂家明早来。',
    by: manager,
    at: publishedAt,
    state,
    owner: state === 'note' ? null : nth % 2 === 0 ? colleague : manager,
    outcome: state === 'done' ? (full ? words : '换了一台') : null,
    doneBy: state === 'done' ? colleague : null,
    doneAt: state === 'done' ? publishedAt : null,
    steps: full
      ? [
          { ...step, step: 'taken', from: manager, words: '' },
          { ...step, step: 'noted', from: null, words },
        ]
      : [],
  };
}

/** The shift log: nothing, a few lines, and a day full of them. */
export function sampleLog(size: SampleSize): LogBody {
  const full = size === 'full';
  const some = (state: LogEntryBody['state'], count: number) =>
    Array.from({ length: count }, (_, nth) => logEntry(nth, state, full));
  return {
    today: '2026-11-26',
    day: '2026-11-26',
    open: some('open', countOf(size)),
    entries: [...some('note', countOf(size)), ...some('done', countOf(size))],
  };
}
