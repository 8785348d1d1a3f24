/** Words of notices and the shift log, which the console, the tablet and the manager's pages say alike [E2, E3]. */
export const runningZh = {
  'notice.category.service': '服务',
  'notice.category.tariff': '资费',
  'notice.category.process': '流程',
  'notice.category.system': '系统',
  'notice.category.safety': '安全',
  'notice.category.people': '人员',
  'notice.category.other': '其他',
  'notice.mustRead': '必读',
  'notice.toReadTitle': '上岗前请先读 {n} 条必读通知',
  'notice.toReadWhat': '读完按确认，记下您的名字和时间；全部确认后即可签到。',
  'notice.confirm': '已读，确认',
  'notice.foot': '{number} · 第 {version} 版 · {who} 于 {when} 发布',
  'notice.footUntil': '{from} 至 {until}',
  'notice.open': '另行通知',
  'notice.readAt': '您已于 {when} 确认',
  'notice.none': '现在没有通知',
  'notice.noneWhat': '新的通知发布后，会列在这里。',
  'notice.attachment': '附件 {name}（{kb} KB）',
  'notice.attachmentHide': '收起 {name}',
  'notice.picture': '{name} 的图片',
  'notice.loading': '正在读取…',
} as const;

export type RunningKey = keyof typeof runningZh;
