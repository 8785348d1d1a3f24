import type { Text } from '../kernel/text.ts';

/** What the hall finds out by itself at a step of a list [E9]. */
export const checkMeasures = [
  'devices',
  'notices',
  'open-items',
  'shifts-open',
  'queue-empty',
  'counters-closed',
  'shifts-closed',
  'cash-in-vault',
] as const;
export type CheckMeasure = (typeof checkMeasures)[number];

export type CheckList = 'opening' | 'closing';

/** A step before or after hours: ticked by a person, or measured. */
export interface CheckStep {
  readonly id: string;
  readonly words: Text;
  readonly measure: CheckMeasure | null;
}

/** A form that is filled in again and again [E10]. */
export interface InspectionForm {
  readonly id: string;
  readonly name: Text;
  /** Due so many days after the last one; 0: when there is an occasion. */
  readonly everyDays: number;
  readonly points: readonly { readonly id: string; readonly words: Text }[];
}

/** The lists and forms of the hall, as its managers have set them. */
export interface CheckSettings {
  readonly opening: readonly CheckStep[];
  readonly closing: readonly CheckStep[];
  readonly forms: readonly InspectionForm[];
}

const step = (id: string, zh: string, en: string, measure: CheckMeasure | null = null): CheckStep => ({
  id,
  words: { zh, en },
  measure,
});
const point = (id: string, zh: string, en: string) => ({ id, words: { zh, en } });

/** The usual lists and forms; a hall changes them as it likes. */
export const defaultCheckSettings: CheckSettings = {
  opening: [
    step('power', '照明、空调、门禁已开，通道无杂物', 'Lights, air and doors are on, the ways are clear'),
    step('devices', '设备自检：取号机、打印机、屏幕、读卡器都在线', 'Devices answer their tests', 'devices'),
    step('paper', '取号机和打印机纸张充足', 'Kiosk and printers have paper'),
    step('screens', '综合屏、柜台屏显示正确，叫号声音正常', 'Boards show what they should, calls are heard'),
    step(
      'leaflets',
      '资费公示、宣传单页摆放整齐，没有过期的',
      'Tariffs and leaflets are in place and in date',
    ),
    step('appearance', '着装、工牌、仪容检查', 'Dress and badges are in order'),
    step(
      'notices',
      '当班人员都已签收必读通知',
      'Everybody at a counter has read what must be read',
      'notices',
    ),
    step('items', '上一班的待办已经有人接手', 'What the shift before left has been looked at', 'open-items'),
    step('floats', '备用金已发放并当面点清', 'Floats are handed out and counted', 'shifts-open'),
  ],
  closing: [
    step('queue', '等候的客户都已办完', 'Nobody is waiting any more', 'queue-empty'),
    step('counters', '所有台席都已签退', 'Every counter is signed off', 'counters-closed'),
    step('shifts', '各班次都已交班、现金已清点', 'Every shift is counted and closed', 'shifts-closed'),
    step('vault', '现金都已入库，没有在途', 'All cash is in the vault, none on its way', 'cash-in-vault'),
    step('cards', '号卡、有价卡、发票已入柜上锁', 'SIM cards, valued cards and invoices are locked away'),
    step('documents', '客户证件、单据没有遗留在台席', 'No customer’s papers lie on a counter'),
    step('waste', '含客户信息的废纸已碎掉', 'Waste paper with personal data is shredded'),
    step('power-off', '电源、空调、门窗已关，火源检查', 'Power, air, doors and windows are off or shut'),
    step('alarm', '监控正常，报警已布防', 'Cameras work, the alarm is set'),
  ],
  forms: [
    {
      id: 'quality',
      name: { zh: '班次服务质量检查', en: 'Quality of a shift' },
      everyDays: 1,
      points: [
        point('greeting', '站立迎接，双手接递', 'Customers are greeted, things given with both hands'),
        point('announce', '唱收唱付', 'Amounts are said aloud'),
        point('one-form', '一单受理，没有多余单据', 'One form, no needless papers'),
        point('wait', '等候时有人照应', 'Somebody looks after those who wait'),
        point('clean', '台席和大厅整洁', 'Counters and hall are clean'),
      ],
    },
    {
      id: 'sampling',
      name: { zh: '单据与录音抽查', en: 'Sampling of records' },
      everyDays: 7,
      points: [
        point('complete', '受理单完整，签名清楚', 'Forms are complete, signatures clear'),
        point('identity', '实名核验留存合格', 'Identity checks are kept as they must be'),
        point('reasons', '例外都写明原因', 'Exceptions have their reasons'),
        point('approvals', '减免、退费有审批', 'Waivers and refunds were approved'),
      ],
    },
    {
      id: 'mystery',
      name: { zh: '神秘顾客暗访', en: 'Mystery visit' },
      everyDays: 30,
      points: [
        point('guide', '引导员主动问候、分流', 'The guide greets and directs'),
        point('wait', '等候时间与承诺一致', 'The wait was as promised'),
        point('answer', '解释清楚，没有推诿', 'Answers were clear, nobody was sent away'),
        point('tariff', '主动说明资费与合约', 'Tariffs and contracts were explained unasked'),
        point('goodbye', '送别与评价邀请', 'A goodbye, and the rating was asked for'),
      ],
    },
    {
      id: 'fire',
      name: { zh: '消防设施检查', en: 'Fire equipment' },
      everyDays: 30,
      points: [
        point('extinguishers', '灭火器压力正常、在有效期内', 'Extinguishers have pressure and are in date'),
        point('ways', '疏散通道畅通，指示灯亮', 'Ways out are free and lit'),
        point('hydrant', '消火栓、水带完好', 'Hydrant and hose are whole'),
        point('wiring', '插座线路没有过载', 'No socket or line is overloaded'),
        point('drill', '当班人员会使用、知道疏散路线', 'The shift knows how and where'),
      ],
    },
    {
      id: 'visitors',
      name: { zh: '来访登记', en: 'Visitors' },
      everyDays: 0,
      points: [
        point('who', '身份、单位已核对', 'Who they are and whom they come from was checked'),
        point('purpose', '事由与陪同人已登记', 'Their purpose and who went with them is noted'),
        point('areas', '未进入金库、机房，或有专人陪同', 'Not in vault or machine room, or accompanied'),
        point('left', '离开时间已登记', 'When they left is noted'),
      ],
    },
  ],
};

/** The lists and forms that count in a hall; one whose managers have set none takes the usual ones. */
export function checkSettingsOf(hall: { readonly checks?: CheckSettings }): CheckSettings {
  return hall.checks ?? defaultCheckSettings;
}

/** What is wrong with lists and forms; null: nothing. Two of one id could not be told apart. */
export function checkSettingsProblem(
  value: CheckSettings,
): { readonly field: string; readonly problem: string } | null {
  const doubled = (list: readonly { readonly id: string }[]) =>
    new Set(list.map((one) => one.id)).size < list.length;
  const lists = { opening: value.opening, closing: value.closing, forms: value.forms };
  for (const [field, list] of Object.entries(lists)) if (doubled(list)) return { field, problem: 'doubled' };
  return value.forms.some((one) => doubled(one.points)) ? { field: 'points', problem: 'doubled' } : null;
}
