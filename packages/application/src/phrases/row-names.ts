import type { PhraseKind, Text } from '@onehall/domain';

/** What managers read for the rows of the table of steps. */
export const rowNames: Readonly<Record<PhraseKind, Text>> = {
  any: { zh: '所有业务', en: 'Every service' },
  payment: { zh: '缴费', en: 'Bill payment' },
  prepayment: { zh: '充值', en: 'Top-up' },
  acceptance: { zh: '受理类业务', en: 'Acceptances' },
  goods: { zh: '有价卡与终端', en: 'Cards and handsets' },
  consultation: { zh: '咨询', en: 'Consultation' },
  query: { zh: '查询与清单', en: 'Queries and bills' },
  complaint: { zh: '投诉与报障', en: 'Complaints and faults' },
};
