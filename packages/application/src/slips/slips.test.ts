import { describe, expect, test } from 'vitest';
import { type CaseSlipFacts, caseSlip } from './case-slip.ts';
import type { FormContent } from './compose-form.ts';
import { type ReceiptSlipFacts, receiptSlip } from './receipt-slip.ts';
import { both, formTerms, serviceText } from './service-text.ts';
import { copyMark, type Slip } from './slip.ts';
import { type TicketSlipFacts, ticketSlip } from './ticket-slip.ts';

const ticketFacts: TicketSlipFacts = {
  hallName: { zh: '滨河路营业厅', en: 'Binhe Road Hall' },
  zone: 'Asia/Shanghai',
  number: 'A012',
  categoryName: { zh: '缴费充值', en: 'Bills' },
  alsoCategoryNames: [],
  bookedFor: null,
  className: { zh: '普通客户', en: 'General' },
  peopleAhead: 3,
  range: { low: 6, high: 15 },
  issuedAt: 1_772_330_400_000,
  papers: [{ zh: '手机号码', en: 'Your mobile number' }],
  followUrl: 'http://hall.example/t/AbC',
  language: 'zh',
  copy: 0,
};

const form: FormContent = {
  hall: { zh: '滨河路营业厅', en: 'Binhe Road Hall' },
  visitId: 'v1',
  ticketNumber: 'A012',
  businessDay: '2026-03-01',
  clerkWorkNumber: 'K001',
  customer: { name: '欧***', mobile: '139****7777', document: '居民身份证 110***********1233' },
  lines: [
    {
      title: { zh: '缴费', en: 'Bill payment' },
      amountFen: 8_640,
      details: [{ label: { zh: '账期', en: 'Bill month' }, value: '2026-02  ￥86.40' }],
    },
  ],
  totalFen: 8_640,
  terms: [],
};

const receiptFacts: ReceiptSlipFacts = {
  hallName: form.hall,
  zone: 'Asia/Shanghai',
  counterNumber: '3',
  form,
  contentHash: '0123456789abcdef'.repeat(4),
  dueFen: 8_640,
  tenderedFen: 10_000,
  changeFen: 1_360,
  paidAt: 1_772_330_459_000,
  copy: 0,
};

/** What a person reads on the paper, a line an element. */
function read(slip: Slip): string[] {
  return slip.flatMap((one) => {
    if (one.kind === 'text') return [one.text];
    if (one.kind === 'pair') return [`${one.left}: ${one.right}`];
    return one.kind === 'qr' ? [`QR ${one.data}`] : [];
  });
}

describe('the queue ticket', () => {
  test('says all that a waiting customer needs, in Chinese first', () => {
    expect(read(ticketSlip(ticketFacts))).toEqual([
      '滨河路营业厅',
      'Binhe Road Hall',
      'A012',
      '缴费充值',
      'Bills',
      '客户级别: 普通客户',
      '前面还有: 3 人',
      '预计等候: 6-15 分钟',
      '取号时间: 2026-03-01 10:00',
      '· 手机号码',
      'QR http://hall.example/t/AbC',
      '扫码查看排队进度',
      '过号请联系引导员',
    ]);
  });

  test('says it in English first to who asked for English', () => {
    const lines = read(ticketSlip({ ...ticketFacts, language: 'en' }));
    expect(lines.slice(0, 5)).toEqual(['Binhe Road Hall', '滨河路营业厅', 'A012', 'Bills', '缴费充值']);
    expect(lines).toContain('Expected wait: 6-15 min');
    expect(lines).toContain('· Your mobile number');
  });

  test('names every service of the visit, and the time of an appointment', () => {
    const more = { alsoCategoryNames: [{ zh: '套餐变更', en: 'Change plan' }], bookedFor: 1_772_332_200_000 };
    const lines = read(ticketSlip({ ...ticketFacts, ...more }));
    expect(lines).toContain('+ 套餐变更 Change plan');
    expect(lines).toContain('预约时间: 10:30');
  });

  test('promises no minutes where nothing honest can be said', () => {
    expect(read(ticketSlip({ ...ticketFacts, range: null }))).toContain('预计等候: 请留意叫号');
  });

  test('shows its number four times as large, and ends in a cut', () => {
    const slip = ticketSlip(ticketFacts);
    expect(slip.find((one) => one.kind === 'text' && one.text === 'A012')).toMatchObject({
      width: 4,
      height: 4,
    });
    expect(slip.at(-1)).toEqual({ kind: 'cut' });
  });
});

describe('the receipt', () => {
  test('says what was paid, given and returned, by whom, where and when', () => {
    const lines = read(receiptSlip(receiptFacts));
    expect(lines).toEqual(
      expect.arrayContaining([
        '缴费凭证 Payment receipt',
        '号票 Ticket: A012',
        '柜台 Counter: 3',
        '营业员工号 Clerk no.: K001',
        '客户 Customer: 欧*** 139****7777',
        '时间 Time: 2026-03-01 10:00:59',
        '缴费 Bill payment: ￥86.40',
        '  账期: 2026-02  ￥86.40',
        '应收 Due: ￥86.40',
        '实收 Received: ￥100.00',
        '找零 Change: ￥13.60',
      ]),
    );
    expect(receiptSlip(receiptFacts).at(-1)).toEqual({ kind: 'cut' });
  });

  test('says each way of paying, and what was paid out', () => {
    const mixed = {
      ...receiptFacts,
      cashFen: 5_000,
      tenders: [
        { kind: 'bank-card', amountFen: 3_000 },
        { kind: 'balance', amountFen: 2_000 },
      ] as const,
      payoutFen: 700,
    };
    const lines = read(receiptSlip(mixed));
    const at = lines.indexOf('实收 Received: ￥100.00');
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '  银行卡 Bank card: ￥30.00',
      '  话费余额 Prepaid balance: ￥20.00',
      '  现金 Cash: ￥50.00',
      '找零 Change: ￥13.60',
      '退付现金 Paid out: ￥7.00',
    ]);
    expect(read(receiptSlip(receiptFacts)).join()).not.toMatch(/现金 Cash|Paid out/);
  });

  test('carries the whole hash of the signed form, in two lines that can be read aloud', () => {
    const lines = read(receiptSlip(receiptFacts));
    const at = lines.indexOf('受理单校验码 Form SHA-256');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '01234567 89abcdef 01234567 89abcdef',
      '01234567 89abcdef 01234567 89abcdef',
    ]);
    expect(
      lines
        .slice(at + 1, at + 3)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(receiptFacts.contentHash);
  });

  test('tells where to praise or complain, with the clerk’s number on the same paper', () => {
    expect(read(receiptSlip(receiptFacts))).toContain(serviceText.praise.zh);
  });
});

describe('copies', () => {
  test('the original carries no mark, each later print says which copy it is', () => {
    expect(copyMark(0)).toEqual([]);
    expect(copyMark(2)).toMatchObject([{ text: '补打 COPY 2' }]);
  });

  test.each([
    ['ticket', (copy: number) => ticketSlip({ ...ticketFacts, copy })],
    ['receipt', (copy: number) => receiptSlip({ ...receiptFacts, copy })],
  ])('a copy of a %s differs from the original by its mark only', (_, make) => {
    const original = read(make(0));
    const copy = read(make(1));
    expect(original.join()).not.toContain('COPY');
    expect(copy.filter((line) => line !== '补打 COPY 1')).toEqual(original);
    expect(copy).toHaveLength(original.length + 1);
  });
});

test('every word on paper has both languages', () => {
  for (const text of [...Object.values(serviceText), ...formTerms]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/[A-Za-z]/);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
  }
  expect(both(serviceText.total)).toBe('应收 Due');
});

describe('the paper of a case', () => {
  const facts: CaseSlipFacts = {
    hallName: form.hall,
    zone: 'Asia/Shanghai',
    number: 'TS2026-0001',
    kind: 'complaint',
    openedAt: 1_772_330_400_000,
    ownerWorkNumber: 'K001',
    nextContactAt: 1_772_330_400_000 + 3_600_000,
    answerBy: null,
    pageUrl: 'http://hall.example/c/AbC',
    copy: 0,
  };

  test('names who answers for it and by when the customer hears from us, and leads to its page [D1, D10]', () => {
    const lines = read(caseSlip(facts)).join('\n');
    for (const words of ['TS2026-0001', 'K001', '最迟联系您', 'http://hall.example/c/AbC'])
      expect(lines).toContain(words);
    expect(lines).not.toContain('最迟答复');
  });

  test('leaves out whom nobody is yet, and says that it is a copy', () => {
    const lines = read(caseSlip({ ...facts, ownerWorkNumber: '', nextContactAt: null, copy: 1 })).join('\n');
    expect(lines).not.toContain('首问负责人');
    expect(lines).toContain('COPY 1');
  });
});
