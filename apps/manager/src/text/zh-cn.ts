import type { FindingKey, RunningKey } from '@onehall/ui';
import type { AgentsKey } from './agents-zh-cn.ts';
import type { ApprovalsKey } from './approvals-zh-cn.ts';
import type { ArchiveKey } from './archive-zh-cn.ts';
import type { AssetsKey } from './assets-zh-cn.ts';
import type { AuditKey } from './audit-zh-cn.ts';
import type { BriefingKey } from './briefing-zh-cn.ts';
import type { CasesKey } from './cases-zh-cn.ts';
import type { CashKey } from './cash-zh-cn.ts';
import type { ChecksKey } from './checks-zh-cn.ts';
import type { DocumentsKey } from './documents-zh-cn.ts';
import type { EmergenciesKey } from './emergencies-zh-cn.ts';
import type { EquipmentKey } from './equipment-zh-cn.ts';
import type { IndicatorsKey } from './indicators-zh-cn.ts';
import type { KnowledgeKey } from './knowledge-zh-cn.ts';
import type { NoticesKey } from './notices-zh-cn.ts';
import type { PeopleKey } from './people-zh-cn.ts';
import type { PhrasesKey } from './phrases-zh-cn.ts';
import type { PlanKey } from './plan-zh-cn.ts';
import type { QualityKey } from './quality-zh-cn.ts';
import type { RatingsKey } from './ratings-zh-cn.ts';
import type { ReportsKey } from './reports-zh-cn.ts';
import type { RosterKey } from './roster-zh-cn.ts';
import type { SettingsKey } from './settings-zh-cn.ts';
import type { SlidesKey } from './slides-zh-cn.ts';
import type { StockKey } from './stock-zh-cn.ts';
import type { TrainingKey } from './training-zh-cn.ts';

/** Words of the manager's pages. */
export const zhCn = {
  'live.live': '实时',
  'live.connecting': '正在连接',
  'live.catching-up': '正在更新',
  'live.cut-off': '已断开',
  'app.unseen': '看不到这一页',
  'app.pages': '页面',
  'group.day': '今日',
  'group.money': '资金',
  'group.things': '物资',
  'group.service': '服务',
  'group.running': '运营',
  'group.figures': '统计',
  'group.hall': '营业厅',
  'page.today': '今日',
  'page.cash': '现金',
  'page.tickets': '号票',
  'page.fairness': '公平性',
  'page.settings': '设置',
  'page.pairing': '配对设备',
  'today.counts': '今天的号票',
  'count.issued': '已取号',
  'count.waiting': '等候',
  'count.called': '已叫号',
  'count.serving': '办理中',
  'count.finished': '已办结',
  'count.noShow': '过号',
  'count.held': '暂缓',
  'count.abandoned': '离开',
  'count.cancelled': '作废',
  'waits.title': '叫到的客户，有多少在承诺时间内？',
  'waits.class': '客户级别',
  'waits.promise': '承诺',
  'waits.share': '承诺内 / 已叫',
  'waits.kept': '全部守约',
  'waits.some': '{n} 人超时',
  'waits.nobody': '还没有叫号',
  'waits.late': '还在等且已超时',
  'waits.median': '等候中位数',
  'waits.max': '最长等候',
  'waits.minutes': '{n} 分钟',
  'waits.none': '无',
  'waits.people': '{n} 人',
  'billing.title': '发往计费系统的业务',
  'billing.local': '待发送',
  'billing.sent': '待确认',
  'billing.confirmed': '已确认',
  'billing.rejected': '被退回',
  'billing.well': '没有积压',
  'billing.look': '有业务被退回，请看引导台的提醒',
  'cashNow.title': '现金，按账面',
  'cashNow.drawers': '{n} 个钱箱应有',
  'cashNow.open': '看每位营业员',
  'tickets.title': '今天的号票，新的在前',
  'tickets.find': '查找号码',
  'tickets.class': '级别',
  'tickets.state': '状态',
  'tickets.all': '全部',
  'tickets.shown': '显示 {n} 张，共 {all} 张',
  'tickets.capped': '只列最近 {all} 张',
  'tickets.none': '今天还没有号票',
  'tickets.noneWhat': '第一位客户取号后，会列在这里。',
  'tickets.noMatch': '没有符合条件的号票',
  'tickets.clear': '清除筛选',
  'tickets.number': '号码',
  'tickets.category': '业务',
  'tickets.arrived': '到厅',
  'tickets.waited': '等候',
  'tickets.counter': '台席',
  'tickets.rating': '评价',
  'tickets.print': '号票打印',
  'tickets.kept': '承诺内',
  'tickets.late': '超时',
  'tickets.again': '补打',
  'state.waiting': '等候',
  'state.called': '已叫号',
  'state.serving': '办理中',
  'state.finished': '已办结',
  'state.noShow': '过号',
  'state.held': '暂缓',
  'state.abandoned': '已离开',
  'state.cancelled': '已作废',
  'print.queued': '排队',
  'print.sending': '正在打印',
  'print.confirmed': '已打印',
  'print.processed': '打印机已收下',
  'print.unconfirmed': '未收到结果',
  'print.unknown': '不能确定',
  'print.failed': '没有打出',
  'pairing.title': '把一台浏览器配对成设备',
  'pairing.what': '选择设备和位置，生成一次性配对码，在那台设备的页面上输入。',
  'pairing.kind': '设备',
  'pairing.place': '位置',
  'pairing.counter': '{number}号台席',
  'pairing.make': '生成配对码',
  'pairing.code': '配对码',
  'pairing.for': '{kind} · {place}',
  'pairing.until': '{time} 前有效，用过即失效',
  'pairing.expired': '已过期，请重新生成',
  'pairing.page': '设备上打开的地址',
} as const;

export type MainKey = keyof typeof zhCn;
export type ManagerKey =
  | MainKey
  | ApprovalsKey
  | ArchiveKey
  | DocumentsKey
  | AgentsKey
  | AssetsKey
  | FindingKey
  | CasesKey
  | RosterKey
  | CashKey
  | EmergenciesKey
  | EquipmentKey
  | AuditKey
  | SettingsKey
  | NoticesKey
  | BriefingKey
  | ChecksKey
  | TrainingKey
  | RunningKey
  | PeopleKey
  | PhrasesKey
  | PlanKey
  | IndicatorsKey
  | KnowledgeKey
  | QualityKey
  | RatingsKey
  | ReportsKey
  | SlidesKey
  | StockKey;
