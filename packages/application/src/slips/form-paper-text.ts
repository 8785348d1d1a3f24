import type { Relation, Text } from '@onehall/domain';

/** Words of the signed form on A4. */
export const formPaperText = {
  title: { zh: '业务受理单', en: 'Service form' },
  number: { zh: '受理单号', en: 'Form no.' },
  ticket: { zh: '号票', en: 'Ticket' },
  date: { zh: '业务日期', en: 'Business day' },
  clerk: { zh: '营业员工号', en: 'Clerk no.' },
  customer: { zh: '客户', en: 'Customer' },
  mobile: { zh: '手机号码', en: 'Mobile number' },
  document: { zh: '证件', en: 'Document' },
  agent: { zh: '代办人', en: 'Agent' },
  items: { zh: '办理内容', en: 'Services' },
  total: { zh: '应收合计', en: 'Total due' },
  payout: { zh: '退付客户', en: 'Paid out to you' },
  apart: { zh: '应收与退付分开结算', en: 'Due and payout are settled apart' },
  terms: { zh: '说明', en: 'Terms' },
  signature: { zh: '客户签字', en: 'Customer signature' },
  signedAt: { zh: '签字时间', en: 'Signed at' },
  contentHash: { zh: '内容校验码', en: 'Content SHA-256' },
  signatureHash: { zh: '签字校验码', en: 'Signature SHA-256' },
  check: { zh: '扫码核对本单', en: 'Scan to check this form' },
  printed: { zh: '第 {page} / {pages} 页', en: 'Page {page} of {pages}' },
  copy: { zh: '补打', en: 'COPY' },
  void: { zh: '已作废', en: 'VOID' },
} as const satisfies Record<string, Text>;

export const relationWords: Readonly<Record<Relation, Text>> = {
  spouse: { zh: '配偶', en: 'spouse' },
  parent: { zh: '父母', en: 'parent' },
  child: { zh: '子女', en: 'child' },
  relative: { zh: '亲属', en: 'relative' },
  colleague: { zh: '同事', en: 'colleague' },
  employee: { zh: '员工', en: 'employee' },
  other: { zh: '其他', en: 'other' },
};
