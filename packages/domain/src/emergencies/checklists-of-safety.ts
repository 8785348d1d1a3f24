import type { Checklist } from '../hall/checklist.ts';
import { measure, step } from './checklist-step.ts';

/** When people are in trouble, or watched. */
export const fire: Checklist = {
  steps: [
    step(
      'call-119',
      'anyone',
      '拨打 119：地址、着火物、有无人员被困',
      'Call 119: the address, what burns, whether anybody is trapped',
    ),
    step('alarm', 'anyone', '按下报警按钮，切断着火区电源', 'Press the alarm; cut the power where it burns'),
    measure(
      'stop-tickets',
      'evacuate',
      'guide',
      '先疏散客户：打开全部出口，弯腰捂口鼻，不乘电梯',
      'Customers out first: all exits open, bend low, cover mouth and nose, no lift',
    ),
    step(
      'posts',
      'manager',
      '定岗：出口、楼梯、卫生间、集合点各一人',
      'Posts: one person each at exits, stairs, toilets and the meeting place',
    ),
    step(
      'extinguish',
      'anyone',
      '仅初期小火、背对出口时使用灭火器',
      'Extinguishers only on a small fire, with an exit at your back',
    ),
    measure(
      'close-counters',
      'cash',
      'manager',
      '来得及才锁钱箱、带走凭证，人员优先',
      'Lock the cash and take the records only if there is time: people first',
    ),
    step(
      'roll-call',
      'manager',
      '集合点点名，报告消防人员缺谁',
      'Roll call at the meeting place; tell the fire brigade who is missing',
    ),
    step(
      'up',
      'manager',
      '报告上级，保护现场，安抚客户',
      'Report upwards, keep people away, look after customers',
    ),
  ],
  announcement: {
    zh: '请立即停止办理，跟随工作人员从安全出口离开，不要乘坐电梯。',
    en: 'Please stop at once and leave by the exits with our staff. Do not take the lift.',
  },
};

/** When people are in trouble, or watched. */
export const illness: Checklist = {
  steps: [
    step(
      'stay',
      'anyone',
      '一人陪护不离开，不随意搬动',
      'One person stays with them; do not move them without need',
    ),
    step('call-120', 'anyone', '拨打 120：地址、症状、年龄', 'Call 120: the address, the signs, the age'),
    step(
      'aid',
      'anyone',
      '能坐则扶坐、送水；受过培训者急救',
      'A seat and water if they can sit; first aid by whoever is trained',
    ),
    step(
      'room',
      'guide',
      '疏开围观，留出通道，指引救护人员',
      'Keep onlookers back, a passage free, and lead the ambulance in',
    ),
    step(
      'family',
      'manager',
      '联系家属，记录谁陪同、送往哪家医院',
      'Tell the family; note who goes along, and to which hospital',
    ),
    step('belongings', 'manager', '两人清点并保管随身物品', 'Two people list and keep their belongings'),
    step(
      'record',
      'manager',
      '登记经过，在场人员签字，报告上级',
      'Write down what happened, signed by those present; report it',
    ),
  ],
  announcement: {
    zh: '现场正在救助一位客户，请让出通道。感谢您的配合。',
    en: 'A customer is being helped. Please keep the passage free. Thank you.',
  },
};

/** When people are in trouble, or watched. */
export const security: Checklist = {
  steps: [
    step(
      'safety',
      'anyone',
      '人身安全第一：不对抗、不追赶，按要求交出财物',
      'Lives first: no resistance, no chase, hand over what is asked for',
    ),
    step(
      'call-110',
      'anyone',
      '安全时报警 110：地点、人数、去向、特征',
      'Call 110 when it is safe: where, how many, which way, what they look like',
    ),
    step(
      'apart',
      'guide',
      '分开双方，护住老人儿童，疏散围观',
      'Keep the parties apart, shield the old and children, clear onlookers',
    ),
    measure(
      'close-counters',
      'lock',
      'manager',
      '锁好钱箱与金库，关闭侧门',
      'Lock drawers and vault; close the side doors',
    ),
    step(
      'evidence',
      'manager',
      '保护现场，保存监控录像，不擦拭触碰',
      'Leave things untouched; secure the recordings',
    ),
    step(
      'witness',
      'manager',
      '登记目击者与受影响客户的联系方式',
      'Note witnesses and customers affected, with how to reach them',
    ),
    step(
      'report',
      'manager',
      '报告上级和安保部门，统一对外口径',
      'Report upwards and to security; one voice to the outside',
    ),
  ],
  announcement: {
    zh: '现场秩序正在处理，请您留在安全区域，听从工作人员引导。',
    en: 'Staff are dealing with a disturbance. Please stay where it is safe and follow their directions.',
  },
};

/** When people are in trouble, or watched. */
export const press: Checklist = {
  steps: [
    step(
      'receive',
      'guide',
      '礼貌接待，请到接待区，通知值班经理',
      'Receive them politely, lead them to the side, call the duty manager',
    ),
    step(
      'papers',
      'manager',
      '请出示记者证、介绍信和采访函，登记',
      'Ask for press card, letter and request; write them down',
    ),
    step(
      'one-voice',
      'manager',
      '只由值班经理对外发言，其他人不接受采访',
      'Only the duty manager speaks; nobody else gives interviews',
    ),
    step(
      'unsaid',
      'anyone',
      '不谈客户信息、未公布的资费、故障原因猜测；不说“无可奉告”，说“我们核实后答复”',
      'Nothing about customers, unpublished prices or guessed causes; not "no comment" but "we will find out and answer"',
    ),
    step(
      'customers',
      'guide',
      '拍摄须避开客户证件、屏幕和面部',
      'No filming of customers’ papers, screens or faces',
    ),
    step(
      'up',
      'manager',
      '报告上级宣传部门：媒体、问题、答复时限',
      'Tell head office: which medium, what question, answered by when',
    ),
    step('record', 'manager', '记录问答与拍摄内容', 'Write down questions, answers and what was filmed'),
  ],
  announcement: {
    zh: '现场有媒体拍摄，如您不愿出镜请告知工作人员。',
    en: 'There is filming in the hall. Please tell our staff if you do not wish to be seen.',
  },
};
