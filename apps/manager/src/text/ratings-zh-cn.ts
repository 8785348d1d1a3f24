/** Words of the page on what customers said of the service. */
export const ratingsZhCn = {
  'page.ratings': '评价',
  'rate.title': '客户评价',
  'rate.what': '评价在柜台给出，留言由客户在手机上写。每次查看留言都有记录。',
  'rate.clerk': '营业员',
  'rate.service': '业务',
  'rate.score': '分数',
  'rate.words': '留言',
  'rate.all': '全部',
  'rate.onlyWords': '只看有留言的',
  'rate.of': '{n} 分',
  'rate.scores': '各分数的次数',
  'rate.count': '{n} 次',
  'rate.countWords': '{n} 次，{words} 条留言',
  'rate.shown': '列出最近 {n} 次，共 {all} 次。全部见报表“客户评价”。',
  'rate.none': '没有符合条件的评价',
  'rate.noneWhat': '客户在柜台评价后，这里会列出分数和留言。',
  'rate.at': '时间',
  'rate.ticket': '号票',
  'rate.case': '个案',
  'rate.draft': '草稿',
  'rate.look': '看留言',
  'rate.lookOf': '看留言：{number} 号',
  'rate.erased': '已按要求删除',
  'rate.noClerk': '—',
} as const;

export type RatingsKey = keyof typeof ratingsZhCn;
