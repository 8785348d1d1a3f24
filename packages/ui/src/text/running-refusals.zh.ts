/** What the hall refuses of its notices, shift log, checks and training: joined into refusals.zh.ts. */
export const runningRefusalsZh = {
  'refusal.notice-unknown': '没有这条通知。请返回后重新选择。',
  'refusal.notice-withdrawn': '这条通知已经撤回。请看其他通知，或重新发布一条。',
  'refusal.notice-changed': '这条通知刚刚更正过。请看最新的一版。',
  'refusal.notice-changed.facts': '这条通知刚刚更正为第 {version} 版。请看最新的一版。',
  'refusal.notice-unchanged': '内容没有改动，不用让大家再读一遍。请改好后再发布。',
  'refusal.notice-dates': '截止日期早于生效日期。请检查两个日期。',
  'refusal.notice-not-yours': '这条通知不是发给您的，不用签收。',
  'refusal.notices-unread': '上岗前还有必读通知没有签收。请先在本页读完并确认。',
  'refusal.notices-unread.facts': '上岗前还有 {n} 条必读通知没有签收。请先在本页读完并确认。',
  'refusal.attachment-unknown': '没有这个附件。请重新选择文件。',
  'refusal.attachment-too-large': '附件太大。请压缩后再添加。',
  'refusal.attachment-too-large.facts': '附件超过 {mostKb} KB。请压缩，或扫描成较小的图片后再添加。',
  'refusal.attachment-not-shown': '这个文件不是图片，也不是 PDF。请添加 PNG、JPEG 或 PDF。',
  'refusal.attachment-not-shown.facts':
    '“{name}”的内容不是图片，也不是 PDF，改了文件名也打不开。请添加 PNG、JPEG 或 PDF。',
  'refusal.attachment-damaged': '这个文件不完整，打不开。请重新导出后再添加。',
  'refusal.attachment-damaged.facts': '“{name}”不完整，打不开。请重新导出后再添加。',
  'refusal.too-many-attachments': '附件太多。请合并后再发布。',
  'refusal.too-many-attachments.facts': '一条通知最多 {most} 个附件。请合并后再发布。',
} as const;
