import type { CaseLineBody, CasePage, CaseRecordBody, ReplyOf, routes } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-22T10:42:00+08:00');
const caseId = '0199aaaa-0000-7000-8000-000000000001';

const owner = { staffId: 'k1', workNumber: '1003', name: text('李静', 'Li Jing') };
const longOwner = {
  staffId: 'k2',
  workNumber: 'BJ2026001234',
  name: text('欧阳慕容雪', 'Alexandra Ouyang-Murong'),
};
const departments = [
  { id: 'network', name: text('网络维护', 'Network') },
  { id: 'billing', name: text('计费与支撑', 'Billing and support') },
];
const causes: ReplyOf<typeof routes.readCaseGuide>['causes'] = [
  { id: 'network-fault', name: text('网络故障', 'Network fault') },
  { id: 'billing-error', name: text('计费差错', 'Billing error') },
];
const states = ['open', 'ordered', 'handling', 'answered', 'rechecked', 'investigating', 'draft'] as const;

function line(nth: number, size: SampleSize): CaseLineBody {
  const full = size === 'full';
  const state = full ? (states[nth % states.length] ?? 'open') : 'handling';
  return {
    caseId: `${caseId.slice(0, -2)}${String(nth + 10).slice(-2)}`,
    number: state === 'draft' ? '' : `TS2026-${String(nth + 1).padStart(4, '0')}`,
    kind: 'complaint',
    topic: full ? 'billing' : 'network',
    channel: 'counter',
    state,
    countsAs: full && nth % 2 === 1 ? 'dissatisfaction' : 'complaint',
    causeId: 'network-fault',
    departmentId: 'network',
    owner: full && nth % 3 === 0 ? null : full ? longOwner : owner,
    ownerGone: full && nth % 3 === 1,
    ticketNumber: full ? 'VA0112' : 'A112',
    vip: full,
    major: full && nth % 2 === 0,
    level: full ? 2 : 0,
    reworks: full ? 3 : 0,
    openedAt: now - 2 * day,
    dueAt: now + (full ? -hour : day),
    answeredAt: null,
    nextContactAt: now + hour,
    closedAt: null,
    late: full,
  };
}

export function sampleCases(size: SampleSize): ReplyOf<typeof routes.readCases> {
  const many = size === 'full' ? 60 : size === 'empty' ? 0 : 3;
  const n = size === 'full' ? 1234 : many;
  return {
    cases: Array.from({ length: many }, (_, nth) => line(nth, size)),
    counts: { open: n, due: n, overdue: n, mine: n, unowned: n, drafts: n, look: n, closed: 0 },
    departments,
  };
}

const said = {
  empty: '没有信号',
  normal: '家里三天没有信号，打不出电话，已经来过一次',
  full: '家里三天没有信号，打不出电话，已经来过一次。'.repeat(40).slice(0, 1000),
} as const;

export function sampleCaseRecord(size: SampleSize): CaseRecordBody {
  const full = size === 'full';
  const entry = { by: owner, byCustomer: false, words: said[size], options: [], facts: {} };
  const entries = [
    { ...entry, seq: 1, type: 'CaseOpened', at: now - day, words: '' },
    { ...entry, seq: 2, type: 'CaseContactAsked', at: now - hour, by: null, byCustomer: true, words: '' },
    ...Array.from({ length: full ? 40 : 2 }, (_, nth) => ({
      ...entry,
      seq: nth + 3,
      type: 'CaseStepTaken',
      at: now - hour + nth,
      facts: { step: { act: 'propose' }, notice: full ? 'TS2026-0001-DB3' : null },
      options: full ? ['减免本月月租', '赠送流量包，每月二十吉字节，连续十二个月'] : [],
    })),
  ];
  return {
    line: line(1, size),
    content: said[size],
    expectation: size === 'empty' ? '' : '尽快修好，并说明原因',
    maskedName: size === 'empty' ? '' : '周**',
    maskedMobile: size === 'empty' ? '' : '139****2222',
    guided: full
      ? Array.from({ length: 6 }, () => ({
          question: text('其他手机在同一地点有信号吗', 'Does another handset have signal there?'),
          answer: text('没有', 'No'),
        }))
      : [],
    clocks: [
      { clock: 'next-contact', at: now + hour },
      { clock: 'due', at: now + day },
    ],
    acts: size === 'empty' ? [] : ['answer', 'rework', 'escalate'],
    mayKeep: size !== 'empty',
    justified: true,
    satisfied: null,
    callBackTries: 0,
    options: full ? 2 : 0,
    outcome: null,
    outside: null,
    sentUp: full ? { where: 'province', number: 'SN-1', dueAt: now + day, answeredAt: null } : null,
    device: {
      ...{ code: '', warranty: null, loan: null, loanReturned: false, promisedAt: null, handedBack: false },
    },
    afterCareAt: null,
    link: 'http://192.168.1.20:8080/c/AbCdEfGhIjKlMnOpQrStUv',
    entries: size === 'empty' ? entries.slice(0, 1) : entries,
  };
}

export function sampleCaseMonth(size: SampleSize): ReplyOf<typeof routes.readCaseMonth> {
  const groups = Array.from({ length: size === 'full' ? 15 : size === 'empty' ? 0 : 3 }, (_, nth) => ({
    name: nth === 0 ? null : (departments[nth % 2]?.name ?? null),
    cases: size === 'full' ? 1000 - nth * 60 : 3 - nth,
    before: 2,
    late: nth,
    reworks: nth,
    escalated: nth,
  }));
  // Rows are told apart by name.
  const named = groups.map((one, nth) => ({
    ...one,
    name: one.name && text(`${one.name.zh}${nth}`, one.name.en),
  }));
  const sums = { cases: size === 'empty' ? 0 : 42, before: 40 };
  const months = Array.from({ length: 12 }, (_, nth) =>
    nth === 0 ? '2025-12' : `2026-${String(nth).padStart(2, '0')}`,
  );
  const went = (most: number) =>
    months.map((_, nth) => (size === 'empty' ? 0 : Math.round(most / (12 - nth))));
  const gone = named.map(({ name, cases }, nth) => ({
    id: name && `group-${nth}`,
    name,
    cases: went(cases),
  }));
  const trend = { months, cases: went(size === 'full' ? 12_345 : 42) };
  return {
    ...{ month: '2026-11', ...sums, byKind: named, byCause: named, byDepartment: named, byClerk: named },
    trend: { ...trend, byKind: gone, byCause: gone, byDepartment: gone, byClerk: gone },
  };
}

export function sampleLessons(size: SampleSize): ReplyOf<typeof routes.searchLessons> {
  return {
    lessons: Array.from({ length: size === 'full' ? 20 : size === 'empty' ? 0 : 2 }, (_, nth) => ({
      lessonId: `lesson-${nth}`,
      topic: 'network',
      causeId: 'network-fault',
      cause: text('网络故障', 'Network fault'),
      problem: size === 'full' ? said.full.slice(0, 300) : '小区基站告警，多户没有信号',
      solution: '更换传输板后恢复；先报故障再派单',
      by: '1003',
      keptAt: now,
    })),
  };
}

export const sampleCaseGuide = (): ReplyOf<typeof routes.readCaseGuide> => ({
  guides: [
    {
      topic: 'network',
      questions: [
        {
          id: 'what',
          text: text('是什么情况', 'What happens?'),
          answers: [
            { id: 'no-signal', text: text('没有信号', 'No signal'), next: 'other' },
            { id: 'drops', text: text('上网掉线', 'Data drops'), next: 'other' },
          ],
        },
      ],
    },
  ],
  departments,
  causes,
  people: [owner, longOwner],
});

export function sampleCasePage(size: SampleSize): CasePage {
  const full = size === 'full';
  return {
    hallName: text('滨河路营业厅', 'Binhe Road Service Hall'),
    number: 'WX2026-0042',
    kind: 'repair',
    openedAt: now - day,
    stage: size === 'empty' ? 'closed' : full ? 'answered' : 'looking',
    nextContactAt: size === 'empty' ? null : Date.now() + hour,
    answerBy: size === 'normal' ? now + day : null,
    device: full ? { code: '482177', promisedAt: now + day, ready: true } : null,
    askedAt: full ? now : null,
    mayAsk: size !== 'empty',
  };
}

export const caseAnswers = (size: SampleSize) => ({
  readCases: () => sampleCases(size),
  lookAtCase: () => sampleCaseRecord(size),
  readCaseGuide: sampleCaseGuide,
  readCaseMonth: () => sampleCaseMonth(size),
  searchLessons: () => sampleLessons(size),
  readSimilarLessons: () => sampleLessons(size),
  readCasePage: () => sampleCasePage(size),
});
