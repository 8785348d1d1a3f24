/** What the hall refuses about the people who work in it: joined into refusals.zh.ts. */
export const peopleRefusalsZh = {
  'refusal.work-number-taken': '这个工号已有人使用，或以前有人用过。请换一个工号。',
  'refusal.work-number-taken.facts': '工号 {workNumber} 已有人使用，或以前有人用过。请换一个工号。',
  'refusal.work-number-fixed': '单据上印的是工号，不能更改。需要换工号，请作为新员工登记。',
  'refusal.last-branch-manager': '这是最后一位营业厅经理。请先任命另一位营业厅经理。',
  'refusal.own-record': '自己的岗位和初始密码要由另一位营业厅经理办理。请找他办理。',
  'refusal.staff-holds': '这位员工还有未交接的东西。请先办完交接，再换岗或离职。',
  'refusal.staff-left': '这位员工已经离职。请先恢复在职。',
  'refusal.password-told': '初始密码已经发放过一次，不再显示。没有抄下，请重新发放。',
} as const;
