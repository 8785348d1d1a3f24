import type {
  ConsoleView,
  CustomerScreenView,
  DevicesView,
  DeviceView,
  FormContentBody,
  ManagerView,
  PaperPiece,
  PrincipalBody,
  VisitStep,
  VisitView,
  WaitingTicket,
} from '@onehall/protocol';
import { besidesAt, ticketNotesAt } from './samples/desk.ts';
import { categories, diamond, general, hallName, longHallName, text } from './samples/texts.ts';
import type { SampleSize } from './samples/views.ts';

const MIN = 60_000;
const hash = 'a3f1c09b7d2e48566f10aa93bb0c4d21e7f8a90b1c2d3e4f5061728394a5b6c7';
const longName = text('钻石卡会员（集团客户联络人）', 'Diamond club member, corporate contact');
const shop = text('缴费（移动与宽带融合套餐）', 'Bill payment (mobile and broadband bundle)');
const wang = text('王芳', 'Wang Fang');

export const clerk = {
  kind: 'staff',
  staffId: 'staff-1',
  workNumber: 'K1001',
  name: wang,
  role: 'clerk',
  mustChangePassword: false,
  counterId: 'counter-3',
} as const satisfies PrincipalBody;

export const dutyManager = {
  ...clerk,
  staffId: 'staff-7',
  workNumber: 'D3001',
  name: text('赵强', 'Zhao Qiang'),
  role: 'duty-manager',
  counterId: null,
} as const satisfies PrincipalBody;

const groups = ['general', 'general', 'vip', 'general', 'priority', 'general'] as const;

/** `count` waiting tickets, from some that are past their promise to some with half an hour left. */
export function waitingTickets(count: number, now = Date.now()): WaitingTicket[] {
  return Array.from({ length: count }, (_, index) => {
    const group = groups[index % groups.length] ?? 'general';
    const category = categories[index % categories.length];
    const left = ((index * 7) % 45) - (count > 20 ? 14 : 4);
    return {
      ticketId: `ticket-${index + 1}`,
      number: `${category?.prefix ?? 'A'}${String(index + 12).padStart(3, '0')}`,
      classId: group === 'vip' ? 'diamond' : 'general',
      group,
      categoryId: category?.id ?? 'pay',
      categoryName: category?.name ?? general,
      arrivedAt: now - (30 - left) * MIN,
      dueAt: now + left * MIN,
      state: 'waiting',
      estimate: null,
      wants: null,
      prepared: null,
      returnUntil: null,
      holdReason: null,
      broken: false,
    };
  });
}

const counts = { empty: 0, normal: 9, full: 60 } as const;
const ready = { state: 'ready', warning: null, reason: null } as const;
const noPaper = { state: 'not-ready', warning: null, reason: 'paper-end' } as const;

export const formContent = (lines: number): FormContentBody => ({
  hall: hallName,
  visitId: 'visit-1',
  ticketNumber: 'A012',
  businessDay: '2026-11-22',
  clerkWorkNumber: 'K1001',
  customer: { name: '张*', mobile: '138****0001', document: '居民身份证 1101**********123X' },
  lines: Array.from({ length: lines }, (_, index) => ({
    title: index === 0 ? text('缴费', 'Bill payment') : shop,
    amountFen: 8600 + index * 1010,
    details: [
      { label: text('手机号码', 'Mobile number'), value: '138****0001' },
      { label: text('账期', 'Bill month'), value: '2026-10' },
      { label: text('套餐', 'Plan'), value: 'CF 59 / 2026-09 / ￥59.00' },
    ],
  })),
  totalFen: lines === 1 ? 8600 : 1_234_567,
  terms: [
    text(
      '请核对以上内容与金额，确认无误后签字。',
      'Please check the items and amounts above before you sign.',
    ),
    text(
      '签字后内容有任何改动，本次签字即失效，需重新确认。',
      'Any change after signing voids this signature; you will be asked again.',
    ),
  ],
});

const order: readonly VisitStep[] = ['find', 'check-document', 'accept', 'form', 'sign', 'pay', 'finish'];

/** Paid in cash alone. */
function paid(dueFen: number, tenderedFen: number, at: number): NonNullable<VisitView['payment']> {
  const changeFen = tenderedFen - dueFen;
  return { dueFen, tenderedFen, changeFen, cashFen: tenderedFen, payoutFen: 0, tenders: [], at };
}

/** A visit that stands at this step; `full` has long names, many orders and large amounts. */
export function visitAt(step: VisitStep, size: SampleSize, now = Date.now()): VisitView {
  const at = order.indexOf(step);
  const full = size === 'full';
  const content = formContent(full ? 6 : 1);
  const dueFen = content.totalFen;
  const tenderedFen = full ? 1_300_000 : 10_000;
  return {
    visitId: 'visit-1',
    ticketNumber: 'A012',
    step,
    subscriber:
      at < 1
        ? null
        : {
            subscriberId: 'subscriber-1',
            maskedName: full ? '欧阳**（联络人）' : '张*',
            maskedMobile: '138****0001',
            maskedDocument: '1101**********123X',
            classId: 'diamond',
            className: full ? longName : diamond,
            plan: full
              ? text('畅享融合 199 元套餐（含千兆宽带）', 'Smooth bundle 199 with gigabit broadband')
              : text('畅享 59 元套餐', 'Smooth 59'),
            monthlyFeeFen: full ? 19_900 : 5900,
            balanceFen: full ? 123_456_789 : 1200,
            dueFen,
            joinedOn: '2019-03-08',
            contractUntil: full ? '2027-12-31' : null,
            line: null,
          },
    identity: at < 2 ? null : { documentKind: 'resident-id', checkedAt: now - 2 * MIN },
    orders:
      at < 3
        ? []
        : content.lines.map((line, index) => ({
            orderId: `order-${index}`,
            serviceId: 'bill-payment',
            partyId: 'subscriber-1',
            prices: [{ label: line.title, amountFen: line.amountFen, account: 'operator' }],
            stock: [],
            approval: null,
            billingReason: null,
            name: line.title,
            amountFen: line.amountFen,
            details: line.details,
            billing:
              at < 6 ? null : ((['confirmed', 'local', 'sent', 'rejected'] as const)[index % 4] ?? null),
          })),
    totalFen: at < 3 ? 0 : dueFen,
    parties: [],
    payoutFen: 0,
    settlement: 'net',
    tenders: [],
    cashDueFen: at < 3 ? 0 : dueFen,
    clocks: [],
    form:
      at < 4
        ? null
        : {
            documentId: 'document-1',
            version: 1,
            contentHash: hash,
            state: at < 5 ? 'shown' : 'signed',
            content,
            signedAt: at < 5 ? null : now - MIN,
          },
    payment: at < 6 ? null : paid(dueFen, tenderedFen, now - 20_000),
    receipt:
      at < 6
        ? null
        : {
            jobId: 'job-9',
            deviceId: 'printer-3',
            copy: 0,
            state: full ? 'unknown' : 'confirmed',
            reason: null,
          },
    rating: null,
  };
}

export type DeskStep = 'call' | 'arrive' | VisitStep;

/** The console of counter 3 at this step. */
export function consoleAt(step: DeskStep, size: SampleSize, now = Date.now()): ConsoleView {
  const full = size === 'full';
  const serving = step !== 'call' && step !== 'arrive';
  const queue = waitingTickets(counts[size], now);
  return {
    counterId: 'counter-3',
    number: full ? '24' : '3',
    session: {
      clerkId: clerk.staffId,
      clerkWorkNumber: clerk.workNumber,
      clerkName: clerk.name,
      signedOnAt: now - 90 * MIN,
      shiftId: 'shift-1',
    },
    ticket:
      step === 'call'
        ? null
        : {
            ticketId: 'ticket-1',
            visitId: 'visit-1',
            number: full ? 'A1012' : 'A012',
            state: serving ? 'serving' : 'called',
            classId: 'diamond',
            className: full ? longName : diamond,
            group: 'vip',
            categoryId: 'pay',
            categoryName: categories[0]?.name ?? general,
            papers: [{ zh: '本人有效身份证件原件', en: 'Your original valid ID document' }],
            arrivedAt: now - (full ? 80 : 8) * MIN,
            dueAt: now - (full ? 75 : 3) * MIN,
            calledAt: now - (full ? 10.5 : 3.9) * MIN,
            lastCalledAt: now - 12_000,
            servingAt: serving ? now - (full ? 10.2 : 3.4) * MIN : null,
            recalls: full ? 3 : 1,
            noShowFrom: now + 18_000,
            ...ticketNotesAt(size, now),
          },
    ...besidesAt(size, queue, now),
    visit: serving ? visitAt(step, size, now) : null,
    queue,
    waitingTotal: full ? 142 : queue.length,
    nextNumber: queue.length === 0 ? null : (queue[0]?.number ?? null),
    devices: full ? { printer: noPaper, display: 'offline' } : { printer: ready, display: 'online' },
  };
}

/** The customer screen at a stage. */
export function customerScreenAt(stage: CustomerScreenView['stage'], size: SampleSize): CustomerScreenView {
  const full = size === 'full';
  const content = formContent(full ? 6 : 1);
  const open = stage !== 'closed';
  const with_ = open && stage !== 'idle';
  const lines = ['form', 'pay', 'paid'].includes(stage) || (stage === 'welcome' && size !== 'empty');
  const tenderedFen = full ? 1_300_000 : 10_000;
  return {
    counterId: 'counter-3',
    number: full ? '24' : '3',
    clerkWorkNumber: open ? 'K1001' : null,
    stage,
    ticketNumber: with_ ? (full ? 'A1012' : 'A012') : null,
    visitId: with_ && stage !== 'called' ? 'visit-1' : null,
    group: with_ ? (full ? 'vip' : 'general') : null,
    lines: lines ? content.lines.map((line) => ({ name: line.title, amountFen: line.amountFen })) : [],
    totalFen: lines ? content.totalFen : 0,
    form: stage === 'form' ? { documentId: 'document-1', version: 1, contentHash: hash, content } : null,
    payment: stage === 'paid' || stage === 'thanks' ? paid(content.totalFen, tenderedFen, Date.now()) : null,
    rating: null,
  };
}

export function sampleManager(size: SampleSize, now = Date.now()): ManagerView {
  const full = size === 'full';
  const many = counts[size];
  const scale = size === 'empty' ? 0 : full ? 37 : 1;
  const className = full ? longName : diamond;
  return {
    hallName: full ? longHallName : hallName,
    businessDay: '2026-11-22',
    counts: {
      issued: 62 * scale,
      waiting: many,
      called: scale,
      serving: 4 * scale,
      finished: 46 * scale,
      noShow: 2 * scale,
      held: scale,
      abandoned: 3 * scale,
      cancelled: scale,
    },
    classes: [
      { classId: 'diamond', name: className, group: 'vip', waitTargetMin: 5, within: 9, called: 10 },
      {
        classId: 'gold',
        name: text('金卡会员', 'Gold club member'),
        group: 'vip',
        waitTargetMin: 5,
        within: 4,
        called: 6,
      },
      {
        classId: 'booked',
        name: text('预约客户', 'Appointment'),
        group: 'priority',
        waitTargetMin: 10,
        within: 3,
        called: 3,
      },
      { classId: 'general', name: general, group: 'general', waitTargetMin: 30, within: 33, called: 34 },
    ].map(({ within, called, ...one }) => ({
      ...one,
      group: one.group as 'vip' | 'priority' | 'general',
      issued: (called + 2) * scale,
      called: called * scale,
      withinTarget: within * scale,
      waitingLate: one.classId === 'gold' ? 2 * scale : 0,
      waitMsMedian: scale === 0 ? null : one.waitTargetMin * 0.6 * MIN,
      waitMsMax: scale === 0 ? null : one.waitTargetMin * 1.4 * MIN,
    })),
    cash: Array.from({ length: size === 'empty' ? 0 : full ? 24 : 3 }, (_, index) => ({
      shiftId: `shift-${index}`,
      clerkWorkNumber: `K10${String(index).padStart(2, '0')}`,
      clerkName: wang,
      openedAt: now - 4 * 60 * MIN,
      floatFen: 50_000,
      tenderedFen: 1_286_450 * (index + 1),
      changeFen: 186_410 * (index + 1),
      payments: 12 * (index + 1),
      expectedFen: 50_000 + 1_100_040 * (index + 1),
    })),
    vaultFen: full ? 987_654_321 : 2_000_000,
    billing: { local: full ? 17 : 0, sent: scale, confirmed: 40 * scale, rejected: full ? 3 : 0 },
    tickets: managerTickets(full ? 200 : many, full, now),
  };
}

function managerTickets(count: number, full: boolean, now: number): ManagerView['tickets'] {
  const states = ['waiting', 'serving', 'finished', 'called', 'noShow', 'finished'] as const;
  const prints = ['confirmed', 'unknown', 'confirmed', 'failed', 'sending'] as const;
  return waitingTickets(count, now).map((ticket, index) => {
    const state = states[index % states.length] ?? 'finished';
    const called = state !== 'waiting';
    return {
      ...ticket,
      state,
      className: ticket.group === 'vip' ? (full ? longName : diamond) : general,
      calledAt: called ? now - 5 * MIN : null,
      counterNumber: called ? String((index % 24) + 1) : null,
      waitMs: called ? (index % 9) * 4.2 * MIN : null,
      withinTarget: called ? index % 5 !== 0 : null,
      rating: state === 'finished' ? (index % 5) + 1 : null,
      print: {
        jobId: `job-${index}`,
        deviceId: 'printer-1',
        copy: 0,
        state: prints[index % prints.length] ?? 'confirmed',
        reason: null,
      },
    };
  });
}

const run = (content: string, size = 1, bold = false) => ({ text: content, width: size, height: size, bold });
const left = (content: string) => ({ kind: 'text' as const, align: 'left' as const, runs: [run(content)] });

export const ticketPaper: PaperPiece = {
  cut: true,
  lines: [
    { kind: 'text', align: 'centre', runs: [run('滨江路营业厅', 2, true)] },
    { kind: 'text', align: 'centre', runs: [run('A012', 4, true)] },
    { kind: 'text', align: 'centre', runs: [run('缴费充值 Bills and top-up')] },
    left('------------------------------------------------'),
    left('前面还有 Ahead of you                      3 人'),
    left('预计等候 Expected wait                8-15 分钟'),
    { kind: 'qr', align: 'centre', data: 'http://192.168.1.20:8080/t/AbCdEfGhIjKlMnOpQrStUv', moduleSize: 6 },
    { kind: 'text', align: 'centre', runs: [run('扫码查看排队进度 Scan to follow the queue')] },
    left(''),
    { kind: 'raster', align: 'centre', widthDots: 16, heightDots: 8, bits: '/////4ABgAGZmZmZgAGAAf////8=' },
  ],
};

const traffic = (now: number): DeviceView['traffic'] =>
  Array.from({ length: 40 }, (_, index) => ({
    at: now - (40 - index) * 700,
    direction: index % 3 === 2 ? 'in' : 'out',
    hex:
      index % 3 === 2
        ? '12'
        : '10 04 01 1b 40 1c 26 1b 61 01 1d 21 11 d6 d0 b9 fa c1 aa cd a8 0a 1d 56 42 00',
    meaning: index % 3 === 2 ? 'status: ready' : 'DLE EOT 1: ask for the printer status',
  }));

const lines = ['online', 'back-off', 'lost', 'quarantined', 'absent', 'probing'] as const;
const printerFaults = ['paper-out', 'paper-near-end', 'cover-open', 'cutter', 'silent', 'noise', 'unplugged'];

export function sampleDevices(size: SampleSize, now = Date.now()): DevicesView {
  const count = size === 'empty' ? 0 : size === 'full' ? 10 : 3;
  return {
    livingHall: {
      running: size === 'full',
      customersPerHour: 120,
      seed: 7,
      speed: 10,
      arrived: size === 'empty' ? 0 : 348,
      served: size === 'empty' ? 0 : 331,
    },
    devices: Array.from({ length: count }, (_, index): DeviceView => {
      const display = index % 3 === 2;
      const well = size === 'normal' || index < 4;
      const line = well ? 'online' : (lines[index % lines.length] ?? 'online');
      return {
        deviceId: display ? `display-${index + 1}` : `printer-${index + 1}`,
        kind: display ? 'line-display' : 'receipt-printer',
        name: display
          ? text(`${index + 1}号台席报价屏`, `Display ${index + 1}`)
          : text(`${index + 1}号打印机`, `Printer ${index + 1}`),
        serves:
          index === 0 ? text('入口取号机', 'Kiosk at the door') : text(`${index}号台席`, `Counter ${index}`),
        address:
          index === 1 ? '127.0.0.1:9101 (TCP)' : `/run/onehall/ports/printer-${index + 1} (pseudo-terminal)`,
        transport: index === 1 ? 'tcp' : 'pseudo-terminal',
        line,
        since: now - 12 * MIN,
        reason: line === 'online' ? null : 'waiting before the next attempt',
        readiness: display ? null : index === 3 ? noPaper : ready,
        traffic: index === 1 ? [] : traffic(now),
        virtual:
          index === 9
            ? null
            : {
                faults: (display ? ['noise', 'unplugged'] : printerFaults).map((fault) => ({
                  id: fault,
                  on: index === 3 && fault === 'paper-out',
                })),
                paper: display ? [] : index === 1 ? [] : [ticketPaper, { ...ticketPaper, cut: index !== 3 }],
                glass: display ? ['请A012号到本柜台    ', 'A012 please         '] : [],
              },
      };
    }),
  };
}
