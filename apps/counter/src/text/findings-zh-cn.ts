/** Words of the console for what the daily audit found [M2]. */
export const counterFindingsZhCn = {
  'around.findings': '稽核待答 {n}',
  'help.findings': '稽核差异答复',
  'find.title': '稽核差异',
  'find.what': '写明怎么发生、怎样更正；更正用新的业务或冲正，不改原记录。',
  'find.loading': '正在读取…',
  'find.none': '没有待答复的差异',
  'find.noneWhat': '您办理的业务，账、票、款、物都相符。',
  'find.answer': '答复',
  'find.answerHint': '例如：客户少付 10 元，已于 15:20 补收',
  'find.answerMissing': '请写明原因和更正办法',
  'find.send': '提交答复',
  'find.answered': '已答复，等稽核员处理：{answer}',
  'find.sentBack': '稽核员退回：{word}',
  'find.escalated': '已超过一天，已报营业厅经理',
} as const;

export type CounterFindingsKey = keyof typeof counterFindingsZhCn;
