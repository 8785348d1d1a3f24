import type { InvoiceNumberBody, InvoiceSegmentBody, ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const at = Date.UTC(2026, 10, 22, 6, 5);
const today = '2026-11-22';
const counts = { empty: 0, normal: 4, full: 60 } as const;
const longWords = '客户要求改抬头，原票已收回并加盖作废章，与副本一起装订存档，另开下一号。';

const list = <T>(size: SampleSize, make: (nth: number) => T): T[] =>
  Array.from({ length: counts[size] }, (_, nth) => make(nth));
const personOf = (size: SampleSize, nth: number) => ({
  staffId: `staff-${nth + 1}`,
  workNumber: `K${1001 + nth}`,
  name: size === 'full' ? longName : text('张丽', 'Zhang Li'),
});
const states = ['held', 'offered', 'disputed', 'returning', 'in-stock', 'used-up', 'filed'] as const;
const withClerk: readonly string[] = ['held', 'offered', 'returning', 'used-up'];

function segmentOf(size: SampleSize, nth: number): InvoiceSegmentBody {
  const state = states[nth % states.length] ?? 'held';
  const gone = state === 'used-up' || state === 'filed';
  const first = 10_000_001 + nth * 100;
  return {
    segmentId: `segment-${nth + 1}`,
    kind: nth % 5 === 4 ? 'special' : 'plain',
    prefix: size === 'full' ? '03300260010403300260' : '044',
    firstPrinted: String(first),
    lastPrinted: String(first + 99),
    first,
    last: first + 99,
    nextPrinted: gone ? null : String(first),
    next: gone ? first + 100 : first,
    left: gone ? 0 : 100,
    state,
    with: withClerk.includes(state) ? personOf(size, nth) : null,
    dispute: state === 'disputed' ? longWords : null,
    reference: size === 'full' ? '领购单 2026 年第 0000123456 号' : 'P-1',
    drawnAt: at,
  };
}

function numberOf(size: SampleSize, nth: number): InvoiceNumberBody {
  const state = (['used', 'void', 'lost'] as const)[nth % 3] ?? 'used';
  return {
    prefix: size === 'full' ? '03300260010403300260' : '044',
    number: 10_000_001 + nth,
    printed: String(10_000_001 + nth),
    state,
    workNumber: nth % 4 === 3 ? null : 'K1001',
    ticketNumber: state === 'lost' ? null : 'A112',
    dueFen: state === 'lost' ? null : 123_456_700,
    businessDay: today,
    at,
    reason: state === 'used' ? null : longWords,
    endedAt: state === 'used' ? null : at,
    endedBy: state === 'used' ? null : 'K1001',
    lostAt: state === 'lost' ? at : null,
    toldTo: state === 'lost' ? '国家税务总局某某市某某区税务局第一税务所' : null,
  };
}

export function sampleInvoices(size: SampleSize): ReplyOf<typeof routes.readInvoices> {
  return {
    today,
    numbered: size !== 'empty',
    eInvoicesWaiting: counts[size],
    segments: list(size, (nth) => segmentOf(size, nth)),
    holders: list(size, (nth) => ({ ...personOf(size, nth), left: nth, low: nth < 3 })),
    counts: list(size, (nth) => ({
      countId: `count-${nth + 1}`,
      by: 'S1001',
      at,
      counted: 1_200,
      differences: nth % 3,
      explanation: nth % 3 === 0 ? '' : longWords,
      confirmedBy: nth % 3 === 2 ? 'M1001' : null,
      confirmedAt: nth % 3 === 2 ? at : null,
      secondExplanation: nth % 3 === 2 ? longWords : null,
    })),
  };
}

export function sampleMyInvoices(size: SampleSize): ReplyOf<typeof routes.readMyInvoices> {
  const mine = list(size, (nth) => segmentOf(size, nth)).filter(({ state }) => withClerk.includes(state));
  return {
    numbered: true,
    left: mine.length * 100,
    low: size === 'empty',
    segments: mine,
    newest: list(size, (nth) => numberOf(size, nth)),
  };
}

export function sampleInvoiceDay(size: SampleSize): ReplyOf<typeof routes.readInvoiceDay> {
  const pieces = { opening: 9_999, accepted: 200, used: 123, spoiled: 1, voided: 2, lost: 1 };
  return {
    day: today,
    clerks: list(size, (nth) => {
      const { workNumber, name } = personOf(size, nth);
      return { workNumber, name, ...pieces, returned: 40, closing: 10_034 };
    }),
    exceptions: list(size, (nth) => numberOf(size, nth)).filter((one) => one.state !== 'used'),
    paymentsWithoutNumber: list(size, (nth) => ({
      ticketNumber: `A${100 + nth}`,
      workNumber: 'K1001',
      dueFen: 123_456_700,
      at,
    })),
    numbersWithoutPayment: [],
  };
}

export function sampleAgents(size: SampleSize): ReplyOf<typeof routes.readAgents> {
  return {
    today,
    agents: list(size, (nth) => ({
      agentId: `agent-${nth + 1}`,
      code: `DL-${nth + 1}`,
      name: size === 'full' ? '某某市某某区河东大道通讯器材销售代理有限责任公司第二分公司' : '河东代理',
      files: 12_345,
      bookedIn: 12_000,
      onTime: nth % 2 === 0 ? 11_000 : 12_000,
      counted: nth === 3 ? 0 : 12_000,
      overdue: nth % 2 === 0 ? 345 : 0,
      returned: nth,
    })),
  };
}

export function sampleAgentFiles(size: SampleSize): ReplyOf<typeof routes.readAgentFiles> {
  const fileStates = ['awaited', 'returned', 'booked-in'] as const;
  return {
    files: list(size, (nth) => {
      const state = fileStates[nth % 3] ?? 'awaited';
      const done = state === 'booked-in';
      return {
        fileId: `file-${nth + 1}`,
        reference: size === 'full' ? `DL08-2026-11-22-0000${nth}/REINSTALL` : `S-${nth}`,
        soldOn: '2026-11-01',
        dueOn: '2026-11-08',
        state,
        overdue: !done,
        bookedInOn: done ? '2026-11-07' : null,
        bookedInBy: done ? 'S1001' : null,
        returnReason: state === 'returned' ? longWords : null,
        chases: nth % 2,
        chasedAt: nth % 2 === 1 ? at : null,
        chasedBy: nth % 2 === 1 ? 'S1001' : null,
        chaseNote: nth % 2 === 1 ? longWords : null,
      };
    }),
  };
}

export function sampleAssets(size: SampleSize): ReplyOf<typeof routes.readAssets> {
  const assetStates = ['in-use', 'in-use', 'write-off-asked', 'written-off'] as const;
  const findings = ['here', 'damaged', null, 'missing'] as const;
  const expenseStates = ['entered', 'approved', 'refused', 'paid'] as const;
  return {
    today,
    assets: list(size, (nth) => {
      const state = assetStates[nth % 4] ?? 'in-use';
      const finding = findings[nth % 4] ?? null;
      return {
        assetId: `asset-${nth + 1}`,
        number: `ZC-2026-${1000 + nth}`,
        name: size === 'full' ? '客户等候区四联不锈钢座椅（带扶手，含软垫）' : '票据打印机',
        place: size === 'full' ? '二楼贵宾服务区东侧靠窗' : '1号台席',
        custodian: personOf(size, nth),
        offeredTo: nth % 4 === 1 ? personOf(size, nth + 1) : null,
        boughtOn: '2024-05-01',
        state,
        askedBy: state === 'in-use' ? null : personOf(size, 2),
        reason: state === 'in-use' ? null : longWords,
        note: null,
        finding,
        findingNote: finding === null ? null : finding === 'here' ? '' : longWords,
        checkedBy: finding === null ? null : 'M1001',
      };
    }),
    expenses: list(size, (nth) => {
      const state = expenseStates[nth % 4] ?? 'entered';
      return {
        expenseId: `expense-${nth + 1}`,
        receiptNumber: `2026-11-22-${100_000 + nth}`,
        amountFen: 123_456_700,
        purpose: size === 'full' ? longWords : '饮用水',
        spentOn: today,
        state,
        enteredBy: personOf(size, nth),
        enteredAt: at,
        decidedBy: state === 'entered' ? null : 'M1001',
        note: state === 'refused' ? longWords : null,
        paidBy: state === 'paid' ? 'M1001' : null,
        paidAt: state === 'paid' ? at : null,
      };
    }),
    custodians: list(size, (nth) => personOf(size, nth)),
  };
}
