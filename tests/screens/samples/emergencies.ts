import type { ReplyOf, RunningEmergency, routes } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;

export const sampleNotice = text(
  '营业厅供电故障，部分业务改为人工办理。您的号码继续有效，请听从工作人员引导。给您添麻烦了，敬请谅解。',
  'The hall has a power failure and works partly on paper. Your number stays valid; please follow our staff. We are sorry for the trouble.',
);

export const sampleBroken = text('自助缴费终端 2 号', 'Self-service terminal 2');

const steps = [
  [
    'calm',
    'guide',
    '安抚客户，开自动门、拉开窗帘，看护楼梯与通道',
    'Calm customers, open doors and curtains, watch stairs and passages',
  ],
  [
    'cash',
    'manager',
    '各台席停止收款，锁钱箱，双人清点',
    'All counters stop taking money, lock drawers, and count by two people',
  ],
  [
    'paper-tickets',
    'guide',
    '发放编号纸质号票，写明取号时间',
    'Give out numbered paper tickets, with the time written on each',
  ],
  [
    'key-in',
    'anyone',
    '逐号补录纸质号票与受理单，作废与遗失逐号说明',
    'Key in each paper ticket and form; explain each void or missing one',
  ],
  [
    'check',
    'manager',
    '核对补录金额与现金，通知等候客户',
    'Tie what was keyed in to the cash; tell those who still wait',
  ],
] as const;

/** Nothing; a drill that has begun; or two at once, one of them half done and told to customers. */
export function sampleEmergencies(size: SampleSize, now: number): RunningEmergency[] {
  if (size === 'empty') return [];
  const full = size === 'full';
  const power: RunningEmergency = {
    emergencyId: 'emergency-1',
    kind: 'power',
    drill: !full,
    startedAt: now - 12 * MIN,
    startedBy: 'Y001',
    steps: steps.map(([stepId, owner, zh, en], nth) => ({
      stepId,
      text: text(zh, en),
      owner,
      measured: stepId === 'cash',
      mark: nth === 0 ? 'done' : full && nth === 1 ? 'measured' : full && nth === 2 ? 'skipped' : null,
      markedBy: nth === 0 ? 'Y001' : full && nth < 3 ? (nth === 1 ? 'server' : 'D001') : null,
      markedAt: nth === 0 || (full && nth < 3) ? now - (10 - nth) * MIN : null,
      note: full && nth === 2 ? '无人等候，暂不发放' : '',
    })),
    announcement: full ? sampleNotice : null,
    proposed: sampleNotice,
    operations: full ? ['stop-tickets', 'refund-promise'] : [],
  };
  if (!full) return [power];
  return [
    power,
    {
      ...power,
      emergencyId: 'emergency-2',
      kind: 'illness',
      announcement: null,
      operations: [],
      startedBy: 'K001',
    },
  ];
}

const kinds = ['billing', 'network', 'power', 'crowd', 'fire', 'illness', 'security', 'press'] as const;
const counted = { empty: 0, normal: 3, full: 60 };

export function sampleEmergencyPage(
  size: SampleSize,
  now = Date.now(),
): ReplyOf<typeof routes.readEmergencies> {
  return {
    running: sampleEmergencies(size, now),
    kinds: kinds.map((kind, nth) => ({
      kind,
      checklist: {
        steps: steps.map(([id, owner, zh, en]) => ({ id, owner, text: text(zh, en) })),
        announcement: sampleNotice,
      },
      own: nth === 2,
      lastDrillAt: size === 'empty' || nth % 3 === 1 ? null : now - nth * 40 * 86_400_000,
    })),
    past: Array.from({ length: counted[size] }, (_, nth) => ({
      emergencyId: `past-${nth}`,
      kind: kinds[nth % kinds.length] ?? 'power',
      drill: nth % 2 === 1,
      startedAt: now - (nth + 1) * 86_400_000,
      startedBy: size === 'full' ? 'BJ2026001234' : 'Y001',
      endedAt: now - (nth + 1) * 86_400_000 + 40 * MIN,
      outcome: '供电恢复，纸质号票全部补录，一张作废，客户情绪稳定，无投诉',
      marked: 8,
      steps: 10,
    })),
  };
}

export function sampleEmergencyReport(
  size: SampleSize,
  now = Date.now(),
): ReplyOf<typeof routes.readEmergencyReport> {
  const full = size === 'full';
  return {
    emergencyId: 'past-0',
    kind: 'power',
    drill: !full,
    startedAt: now - 60 * MIN,
    endedAt: now - 20 * MIN,
    outcome: '供电恢复，纸质号票全部补录',
    timeline: Array.from({ length: full ? 80 : 4 }, (_, nth) => ({
      seq: nth + 1,
      at: now - (60 - nth / 2) * MIN,
      by: nth % 4 === 3 ? 'server' : 'D001',
      what: text(
        '完成“发放编号纸质号票，写明取号时间”',
        'Done: “Give out numbered paper tickets, with the time on each”',
      ),
    })),
    figures: {
      stepsDone: 8,
      stepsSkipped: 1,
      stepsOpen: 1,
      ticketsAffected: full ? 412 : 12,
      ticketsLeft: 3,
      waitMsMean: 14 * MIN,
      waitMsMax: 52 * MIN,
      promised: full ? 96 : 0,
      redeemed: 4,
      papersIssued: 80,
      papersKeyed: 61,
      papersVoid: 4,
      papersMissing: 1,
      papersOpen: 14,
      moneyTakenFen: 1_234_500,
      moneyOpenFen: full ? 98_600 : 0,
      formsToComplete: full ? 7 : 0,
    },
    openPapers: full ? Array.from({ length: 14 }, (_, nth) => `P${String(nth + 20).padStart(4, '0')}`) : [],
  };
}

export function sampleFallbackPapers(
  size: SampleSize,
  now = Date.now(),
): ReplyOf<typeof routes.readFallbackPapers> {
  const full = size === 'full';
  const states = ['open', 'keyed', 'void', 'missing'] as const;
  return {
    today: '2026-11-22',
    blocks: Array.from({ length: counted[size] / 3 }, (_, nth) => ({
      blockId: `block-${nth}`,
      kind: nth % 2 === 0 ? ('ticket' as const) : ('form' as const),
      first: nth * 40 + 1,
      last: nth * 40 + 40,
      printedAt: now - nth * 3_600_000,
      printedBy: full ? 'BJ2026001234' : 'Y001',
      drill: nth % 5 === 4,
      keyed: 20,
      void: 2,
      missing: 1,
      open: nth % 3 === 0 ? 17 : 0,
      categoryName: nth % 4 === 0 && size !== 'empty' ? text('缴费充值', 'Bills and top-up') : null,
      sent: nth % 2 === 0 ? 40 : 0,
      cameOut: nth % 2 === 0 ? 23 : 0,
    })),
    papers: Array.from({ length: counted[size] }, (_, nth) => ({
      paperId: `paper-${nth}`,
      kind: nth % 2 === 0 ? ('ticket' as const) : ('form' as const),
      number: nth + 1,
      label: `${nth % 2 === 0 ? 'P' : 'F'}${String(nth + 1).padStart(4, '0')}`,
      state: states[nth % states.length] ?? 'open',
      printedAt: now - 3_600_000,
      drill: nth % 9 === 8,
      writtenAt: nth % 4 === 1 ? now - 1_800_000 : null,
      ticketNumber: null,
      clerk: nth % 4 === 1 ? 'K001' : null,
      categoryName: nth % 4 === 1 ? text('缴费充值', 'Bills and top-up') : null,
      takenFen: nth % 8 === 5 ? 128_650 : 0,
      toComplete: nth % 8 === 5,
      reason: nth % 4 === 2 ? '写错作废' : null,
    })),
    categories: [{ id: 'bills', name: text('缴费充值', 'Bills and top-up') }],
    classes: [{ id: 'general', name: text('普通客户', 'General') }],
    counters: [{ id: 'counter-1', number: '1' }],
    printers:
      size === 'empty'
        ? []
        : [
            {
              deviceId: 'ticket-printer-1',
              name: text('入口取号机号票打印机', 'Ticket printer, kiosk at the door'),
              ready: true,
            },
            {
              deviceId: 'receipt-printer-1',
              name: text('1号柜台打印机', 'Printer, counter 1'),
              ready: false,
            },
          ],
    clerks: [{ id: 'k1', workNumber: 'K001', name: text('李静', 'Li Jing'), hasShift: false }],
  };
}
