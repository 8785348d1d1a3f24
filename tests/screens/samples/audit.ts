import type { ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

type Audit = ReplyOf<typeof routes.readAudit>;

const rules = [
  'payment-differs',
  'books-differ',
  'limit-unapproved',
  'form-unsigned',
  'invoice-missing',
  'stock-unmoved',
  'shift-difference',
  'drawer-unexplained',
] as const;
const states = ['opened', 'answered', 'filed', 'settled'] as const;

/** The audit of the sample day: never run, a few findings, and very many with long words. */
export function sampleAudit(size: SampleSize): Audit {
  const businessDay = '2026-11-22';
  if (size === 'empty') return { businessDay, ranAt: null, ranBy: null, findings: [] };
  const full = size === 'full';
  const person = (nth: number) => ({
    staffId: `k${nth}`,
    workNumber: `K${1001 + nth}`,
    name: full ? longName : text('张丽', 'Zhang Li'),
  });
  const words = full
    ? '客户付款后又要求更改套餐，已在第二张受理单上签名，原单作废；更正的分录见当日流水，值班经理已核对。'
    : '客户已补签';
  return {
    businessDay,
    ranAt: Date.UTC(2026, 10, 22, 6, 30),
    ranBy: full ? person(9) : null,
    findings: Array.from({ length: full ? 120 : 3 }, (_, nth) => {
      const state = states[nth % 4] ?? 'opened';
      const answered = state === 'answered' || state === 'filed';
      return {
        findingId: `finding-${nth}`,
        rule: rules[nth % rules.length] ?? 'form-unsigned',
        severity: nth % rules.length < 3 ? 'money' : 'record',
        clerk: nth % 8 === 7 ? null : person(nth % 20),
        subjectKind: 'visit',
        subjectId: `visit-${nth}`,
        facts: full
          ? { ticket: 'A1234', paidFen: 123_456_700, ordersFen: 123_456_600, serial: '89860123456789012345' }
          : { ticket: 'A012', paidFen: 3_000, ordersFen: 2_900 },
        state,
        openedAt: Date.UTC(2026, 10, 22, 6, 0),
        answer: answered ? words : null,
        answeredBy: answered ? person(nth % 20) : null,
        word: state === 'filed' || (full && nth % 8 === 0) ? words : null,
        decidedBy: state === 'filed' ? person(9) : null,
        escalatedAt: full ? Date.UTC(2026, 10, 23, 6, 0) : null,
      };
    }),
  };
}

/** What a clerk is asked: findings of their own, of more days than one. */
export function sampleMyFindings(size: SampleSize): ReplyOf<typeof routes.readMyFindings> {
  const { businessDay, findings } = sampleAudit(size === 'empty' ? 'normal' : size);
  return {
    findings: findings
      .filter((one) => one.state === 'opened' || one.state === 'answered')
      .map((one) => ({ ...one, businessDay })),
  };
}
