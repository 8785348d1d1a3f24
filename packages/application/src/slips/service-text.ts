import type { Text } from '@onehall/domain';

/** Words of forms, tickets and receipts. Screens have their own files; papers have these. */
export const serviceText = {
  mobile: { zh: '手机号码', en: 'Mobile number' },
  billMonth: { zh: '账期', en: 'Bill month' },
  class: { zh: '客户级别', en: 'Class' },
  ahead: { zh: '前面还有', en: 'Ahead of you' },
  wait: { zh: '预计等候', en: 'Expected wait' },
  people: { zh: '人', en: 'people' },
  minutes: { zh: '分钟', en: 'min' },
  booked: { zh: '预约时间', en: 'Appointment' },
  issuedAt: { zh: '取号时间', en: 'Issued' },
  waitUnknown: { zh: '请留意叫号', en: 'Please watch the board' },
  follow: { zh: '扫码查看排队进度', en: 'Scan to follow the queue' },
  missed: { zh: '过号请联系引导员', en: 'Missed your call? Ask a floor guide' },
  receipt: { zh: '缴费凭证', en: 'Payment receipt' },
  number: { zh: '号票', en: 'Ticket' },
  counter: { zh: '柜台', en: 'Counter' },
  clerk: { zh: '营业员工号', en: 'Clerk no.' },
  customer: { zh: '客户', en: 'Customer' },
  time: { zh: '时间', en: 'Time' },
  eInvoice: { zh: '扫码查验电子发票', en: 'Scan to check the invoice' },
  eInvoiceLater: { zh: '扫码领取电子发票', en: 'Scan for your invoice' },
  invoice: { zh: '发票号码', en: 'Invoice' },
  total: { zh: '应收', en: 'Due' },
  tendered: { zh: '实收', en: 'Received' },
  change: { zh: '找零', en: 'Change' },
  cash: { zh: '现金', en: 'Cash' },
  bankCard: { zh: '银行卡', en: 'Bank card' },
  mobilePayment: { zh: '移动支付', en: 'Mobile payment' },
  balance: { zh: '话费余额', en: 'Prepaid balance' },
  paidOut: { zh: '退付现金', en: 'Paid out' },
  formHash: { zh: '受理单校验码', en: 'Form SHA-256' },
  check: { zh: '扫码核对受理单', en: 'Scan to check the form' },
  signed: { zh: '客户已在受理单上签字', en: 'The customer has signed the form' },
  praise: {
    zh: '表扬或意见请告知值班经理，并说明工号',
    en: 'Praise or complaint: tell the duty manager the clerk number',
  },
  rows: { zh: '条数', en: 'Rows' },
  sum: { zh: '合计', en: 'Sum' },
  noProofOfPayment: { zh: '查询结果，不作缴费凭证', en: 'An answer to an enquiry, no receipt' },
  reversal: { zh: '冲正凭证', en: 'Reversal receipt' },
  reversalMark: { zh: '冲正', en: 'REVERSAL' },
  reverses: { zh: '冲正的业务', en: 'Reverses' },
  originalOn: { zh: '原办理时间', en: 'Paid on' },
  returned: { zh: '退回', en: 'Returned' },
  receivedBack: { zh: '收回', en: 'Received back' },
  reversedWhy: { zh: '原因', en: 'Reason' },
  approvedBy: { zh: '批准人工号', en: 'Approved by' },
  customerSigns: { zh: '客户签字', en: 'Customer signs' },
  caseComplaint: { zh: '投诉受理回执', en: 'Your complaint' },
  caseDissatisfaction: { zh: '意见受理回执', en: 'What you told us' },
  caseFault: { zh: '报障受理回执', en: 'Your fault report' },
  caseRepair: { zh: '终端维修回执', en: 'Your device repair' },
  caseSuggestion: { zh: '建议受理回执', en: 'Your suggestion' },
  caseOwner: { zh: '首问负责人工号', en: 'Handled by' },
  caseContactBy: { zh: '最迟联系您', en: 'You hear from us by' },
  caseAnswerBy: { zh: '最迟答复', en: 'Answer by' },
  casePage: { zh: '扫码查看处理进度', en: 'Scan to see how far it is' },
  paperTicket: { zh: '纸质号票', en: 'Paper ticket' },
  paperDrill: { zh: '演练，无效', en: 'DRILL - NOT VALID' },
  paperService: { zh: '业务', en: 'Service' },
  paperTime: { zh: '取号时间', en: 'Time' },
  paperClass: { zh: '客户级别', en: 'Class' },
  paperCalled: { zh: '叫号/台席', en: 'Called' },
  paperEnded: { zh: '结束/工号', en: 'Ended' },
  paperKeep: { zh: '请保管好本票，听叫号办理', en: 'Keep this ticket and listen for your number' },
  paperPrinted: { zh: '印制', en: 'Printed' },
  thanks: { zh: '感谢您的光临', en: 'Thank you for your visit' },
} as const satisfies Record<string, Text>;

/** Terms on the form; short, and in the customer's words. */
export const formTerms: readonly Text[] = [
  {
    zh: '请核对以上内容与金额，确认无误后签字。',
    en: 'Please check the items and amounts above before you sign.',
  },
  {
    zh: '签字后内容有任何改动，本次签字即失效，需重新确认。',
    en: 'Any change after signing voids this signature; you will be asked again.',
  },
];

/** Both languages in one short line: '应收 Due'. */
export function both(text: Text): string {
  return `${text.zh} ${text.en}`;
}
