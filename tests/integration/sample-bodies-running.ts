import type { RouteName } from '@onehall/protocol';
import { commandOf } from './command-of.ts';

/** Well-formed bodies of notices, the shift log, checks and training, about things that are not there. */
export const runningBodies: Partial<Record<RouteName, () => Record<string, unknown>>> = {
  keepNoticeAttachment: commandOf({ name: 'x.png', base64: 'aGFsbA==' }),
  publishNotice: commandOf({
    noticeId: 'ghost',
    basedOn: 1,
    title: '通知',
    body: '内容',
    category: 'other',
    validFrom: '2026-11-01',
    validUntil: null,
    roles: [],
    staffIds: [],
    mustRead: true,
    attachmentIds: [],
  }),
  tickCheckStep: commandOf({ reason: null }),
  closeCheckList: commandOf(),
  holdShiftMeeting: commandOf({ present: ['ghost'], points: '今天开业务高峰' }),
  holdInspection: commandOf({ answers: [], note: '', defects: [] }),
  repairDefect: commandOf({ words: '已换' }),
  reviewDefect: commandOf({ sendBack: null }),
  reassignDefect: commandOf({ to: 'ghost', dueOn: '2026-12-01' }),
  recordTraining: commandOf({
    staffIds: ['ghost'],
    categoryId: null,
    topic: '消防',
    heldOn: '2026-01-01',
    trainer: '王老师',
    passed: true,
    validUntil: null,
  }),
  adoptSkills: commandOf({ topic: '上岗培训', trainer: '营业厅' }),
  strikeTraining: commandOf({ reason: '登记错了' }),
  writeLogEntry: commandOf({ kind: 'other', words: '空调已报修', open: false }),
  takeLogItem: commandOf({ from: 'k001' }),
  noteLogItem: commandOf({ words: '已联系' }),
  finishLogItem: commandOf({ outcome: '已办好' }),
  withdrawNotice: commandOf({ reason: '发错了' }),
  confirmNotice: commandOf({ version: 1 }),
};
