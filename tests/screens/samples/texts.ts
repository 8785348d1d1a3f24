import type { TextBody } from '@onehall/protocol';

export const text = (zh: string, en: string): TextBody => ({ zh, en });

export const hallName = text('滨江路营业厅', 'Riverside Road Hall');
export const longHallName = text(
  '中国联通滨江新区人民路旗舰营业厅（二层贵宾服务中心）',
  "Riverside New District People's Road Flagship Service Hall (VIP Centre, 2nd Floor)",
);
export const hours = { opens: '08:30', closes: '18:30' };

export const general = text('普通客户', 'General customer');
export const diamond = text('钻石卡会员', 'Diamond club member');

export interface SampleCategory {
  readonly id: string;
  readonly prefix: string;
  readonly name: TextBody;
  readonly hint: TextBody;
  readonly papers: readonly TextBody[];
}

const idCard = text('本人有效身份证原件', 'Your own valid ID card (the original)');
const letter = text(
  '委托他人办理的，另带委托书和受托人身份证原件',
  'If somebody acts for you: a letter of authority and their ID card',
);

export const categories: readonly SampleCategory[] = [
  {
    id: 'pay',
    prefix: 'A',
    name: text('缴费充值', 'Bills and top-up'),
    hint: text('交话费、宽带费，预存话费', 'Phone and broadband bills, prepayment'),
    papers: [],
  },
  {
    id: 'new',
    prefix: 'B',
    name: text('新入网', 'New subscription'),
    hint: text('办新号码、选套餐', 'New number, choose a plan'),
    papers: [idCard],
  },
  {
    id: 'sim',
    prefix: 'C',
    name: text('补换卡', 'SIM replacement'),
    hint: text('卡丢了、坏了、要换大小', 'Lost, broken or wrong size'),
    papers: [idCard, letter],
  },
  {
    id: 'plan',
    prefix: 'D',
    name: text('套餐变更', 'Change of plan'),
    hint: text('换套餐、开关业务', 'Change plan, switch services on or off'),
    papers: [idCard],
  },
  {
    id: 'broadband',
    prefix: 'E',
    name: text('宽带业务', 'Broadband'),
    hint: text('新装、移机、提速', 'New line, moving, more speed'),
    papers: [idCard, text('装机地址（精确到门牌号）', 'The exact address of the line')],
  },
  {
    id: 'other',
    prefix: 'F',
    name: text('综合业务', 'Everything else'),
    hint: text('不确定办什么，请选这里', 'Not sure what you need? Choose this'),
    papers: [idCard],
  },
  {
    id: 'transfer',
    prefix: 'G',
    name: text('过户与实名登记变更', 'Ownership transfer and registration'),
    hint: text(
      '号码转给他人，或更正登记的姓名和证件',
      'Give a number to somebody else, or correct the name on record',
    ),
    papers: [idCard, text('双方身份证原件', 'Original ID cards of both sides'), letter],
  },
  {
    id: 'corporate',
    prefix: 'H',
    name: text('集团客户业务', 'Corporate customers'),
    hint: text('单位号码、专线、批量办理', 'Company numbers, leased lines, many at once'),
    papers: [text('营业执照副本（加盖公章）', 'Business licence, stamped copy'), letter],
  },
  {
    id: 'complaint',
    prefix: 'J',
    name: text('投诉与建议', 'Complaints and suggestions'),
    hint: text('对费用、网络、服务有意见', 'About charges, network or service'),
    papers: [],
  },
  {
    id: 'roaming',
    prefix: 'K',
    name: text('国际漫游与国际长途', 'International roaming and calls'),
    hint: text('出国前开通，押金缴纳与退还', 'Before you travel; deposits and refunds'),
    papers: [idCard, text('护照原件', 'Passport (the original)')],
  },
];
