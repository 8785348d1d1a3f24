import type { Checklist } from '../hall/checklist.ts';
import { measure, step } from './checklist-step.ts';

/** When service itself is in trouble. */
export const billing: Checklist = {
  steps: [
    step(
      'report',
      'manager',
      '向计费系统值守报修，记下工单号和预计恢复时间',
      'Report to billing support; note the ticket number and the time they expect',
    ),
    step(
      'tell',
      'guide',
      '告知等候客户：系统缓慢，正在处理，请选择等候、预受理或改日',
      'Tell those who wait: the system is slow; they may wait, leave the request, or come another day',
    ),
    step(
      'pre-accept',
      'anyone',
      '能办的先预受理，只记需求，不承诺办结时间',
      'Pre-accept what can be taken down; promise no time of completion',
    ),
    step(
      'divert',
      'guide',
      '只缴费的客户引导到自助终端、手机营业厅或银行代收',
      'Lead those who only pay to self-service, the app, or the bank',
    ),
    step(
      'calm',
      'manager',
      '每 15 分钟更新一次公告；等候过久的客户当面致歉',
      'Renew the announcement every 15 minutes; apologise in person to those who have waited long',
    ),
    step('back', 'manager', '计费系统恢复应答', 'The billing system answers again', 'billing-answers'),
    step(
      'tell-back',
      'guide',
      '告知客户系统已恢复，按原号码顺序继续',
      'Tell customers that it is back and that their numbers count on',
    ),
  ],
  announcement: {
    zh: '计费系统暂时缓慢，业务办理可能需要更长时间。仅缴费的客户可使用自助终端。给您添麻烦了，敬请谅解。',
    en: 'Our billing system is slow at the moment and service may take longer. To pay a bill, please use self-service. We are sorry for the trouble.',
  },
};

/** When service itself is in trouble. */
export const network: Checklist = {
  steps: [
    step(
      'facts',
      'manager',
      '向网络值守核实：影响范围、业务、预计恢复时间',
      'Ask network support: which area, which services, when it is expected back',
    ),
    step(
      'announce',
      'manager',
      '发布统一解释口径到大屏、柜台屏和手机页',
      'Put the agreed explanation on boards, counter displays and phones',
    ),
    step(
      'brief',
      'manager',
      '向全体当班人员交代口径：不猜测原因，不承诺时间',
      'Brief everybody on duty: no guesses at the cause, no promised time',
    ),
    step('desk', 'manager', '增开投诉受理席', 'Open an extra desk for complaints'),
    step('count', 'anyone', '逐笔登记故障投诉，统计数量', 'Enter each complaint about it, and count them'),
    step(
      'up',
      'manager',
      '每小时向上级报告投诉数量和现场情况',
      'Report the count and the mood of the hall upwards every hour',
    ),
    step(
      'back',
      'manager',
      '网络值守确认恢复，撤下公告',
      'Network support says it is back; take the announcement down',
    ),
  ],
  announcement: {
    zh: '部分区域网络服务受到影响，正在抢修。详情请咨询引导员。给您添麻烦了，敬请谅解。',
    en: 'Network service is affected in some areas and is being repaired. Please ask our staff for details. We are sorry for the trouble.',
  },
};

/** When service itself is in trouble. */
export const power: Checklist = {
  steps: [
    step(
      'calm',
      'guide',
      '安抚客户，开自动门、拉开窗帘，看护楼梯与通道',
      'Calm customers, open doors and curtains, watch stairs and passages',
    ),
    measure(
      'close-counters',
      'cash',
      'manager',
      '各台席停止收款，锁钱箱，双人清点',
      'All counters stop taking money, lock drawers, and count by two people',
      'drawers-counted',
    ),
    step(
      'why',
      'manager',
      '联系物业或供电：原因和预计恢复时间',
      'Ask the landlord or the power company: the cause, and when it is back',
    ),
    measure(
      'stop-tickets',
      'paper-tickets',
      'guide',
      '发放编号纸质号票，写明取号时间',
      'Give out numbered paper tickets, with the time written on each',
    ),
    step(
      'paper-forms',
      'anyone',
      '使用编号纸质受理单与收据，写明时间、金额、收款人',
      'Use numbered paper forms and receipts: time, amount, who took it',
    ),
    step(
      'light',
      'anyone',
      '应急照明；电梯、收银区有人值守',
      'Emergency light; somebody stays at the lift and by the cash',
    ),
    step(
      'restart',
      'manager',
      '来电后按顺序开机：网络与服务器、台席电脑、打印机、显示屏与叫号、取号机、自助终端',
      'Power back: network and server first, then counters, printers, boards and voice, kiosks, self-service',
    ),
    step('devices', 'manager', '设备全部在线', 'All devices are on line', 'devices-online'),
    step(
      'key-in',
      'anyone',
      '逐号补录纸质号票与受理单，作废与遗失逐号说明',
      'Key in each paper ticket and form; explain each void or missing one',
    ),
    step(
      'check',
      'manager',
      '核对补录金额与现金，通知等候客户',
      'Tie what was keyed in to the cash; tell those who still wait',
    ),
  ],
  announcement: {
    zh: '营业厅供电故障，部分业务改为人工办理。您的号码继续有效，请听从工作人员引导。',
    en: 'The hall has a power failure and works partly on paper. Your number stays valid; please follow our staff.',
  },
};

/** When service itself is in trouble. */
export const crowd: Checklist = {
  steps: [
    step('open', 'manager', '增开台席，取消非必要休息', 'Open more counters; put off breaks that can wait'),
    step(
      'sort',
      'guide',
      '入口分流：缴费去自助，咨询现场答复',
      'Sort at the door: payments to self-service, questions answered on the spot',
    ),
    step(
      'prepare',
      'guide',
      '等候客户预审资料、预登记需求',
      'Look at papers and take down requests while people wait',
    ),
    step(
      'outside',
      'guide',
      '厅外排队发放编号纸质号票，维持通道',
      'Numbered paper tickets for the queue outside; keep a passage free',
    ),
    measure(
      'stop-tickets',
      'stop',
      'manager',
      '达到接待上限时停止取号，并张贴说明',
      'At capacity stop tickets, with an honest sign that says why',
    ),
    step(
      'water',
      'anyone',
      '老人、孕妇、儿童优先入座，备水',
      'Seats and water, for the old, the pregnant and children first',
    ),
    step(
      'up',
      'manager',
      '向上级报告人数与等候时间，必要时请求支援',
      'Report numbers and waits upwards; ask for help where it is needed',
    ),
  ],
  announcement: {
    zh: '今日客流较大，等候时间较长。缴费充值可使用自助终端。感谢您的耐心等候。',
    en: 'The hall is very busy today and waits are long. Payments can be made at self-service. Thank you for your patience.',
  },
};
