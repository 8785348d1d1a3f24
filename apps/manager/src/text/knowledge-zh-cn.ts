/** Words of the knowledge editor. */
export const knowledgeZhCn = {
  'section.knowledge': '知识库',
  'article.new': '新写一篇',
  'article.edit': '编辑',
  'article.none': '还没有知识。写好后，柜台和引导台都能查到。',
  'article.summary': '{state} · {owner} · 第 {version} 版',
  'article.state.current': '生效中',
  'article.state.coming': '还没生效',
  'article.state.expired': '已过期',
  'article.state.withdrawn': '已撤下',
  'article.title': '标题',
  'article.body': '正文',
  'article.keywords': '还可以用哪些词查到（用空格分开）',
  'article.services': '和哪些业务有关（已选 {n} 项）',
  'article.servicesWhat': '办这些业务时会自动显示',
  'article.from': '生效日期',
  'article.until': '失效日期（空着：另行通知）',
  'article.publish': '发布',
  'article.published': '已发布，柜台马上能查到。',
  'article.withdraw': '撤下',
  'article.why': '为什么撤下',
  'article.titleMissing': '请写中文标题。',
  'article.bodyMissing': '请写中文正文。',
  'article.dayWrong': '日期不对。',
  'article.datesWrong': '失效日期早于生效日期。',
} as const;

export type KnowledgeKey = keyof typeof knowledgeZhCn;
