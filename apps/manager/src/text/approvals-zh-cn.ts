export const approvalsZhCn = {
  'page.approvals': '审批',
  'approve.title': '等审批的业务',
  'approve.what': '客户正在柜台等您的答复。批的就是这里写的内容，改了要重新批。',
  'approve.loading': '正在读取…',
  'approve.none': '现在没有要审批的业务',
  'approve.at': '{counter}号台席 · {ticket}',
  'approve.pays': '收 {amount}',
  'approve.back': '退 {amount}',
  'approve.reason.refund-over-limit': '退费超过限额',
  'approve.reason.debt-left': '留有欠费',
  'approve.own': '这是您自己受理的业务，请另一位经理审批。',
  'approve.main': '批准',
} as const;

export type ApprovalsKey = keyof typeof approvalsZhCn;
