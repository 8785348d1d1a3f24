import type { BodyOf, CaseCauseBody, CaseKindBody, CaseTopicBody, routes } from '@onehall/protocol';

/** What a clerk has entered of a case. */
export interface CaseEntry {
  readonly kind: CaseKindBody;
  readonly topic: CaseTopicBody;
  readonly content: string;
  readonly expectation: string;
  readonly fromVisit: boolean;
  readonly name: string;
  readonly mobile: string;
  readonly guided: readonly (readonly [string, string])[];
  readonly ending: 'solved' | 'order' | 'later';
  readonly answer: string;
  readonly justified: boolean;
  readonly causeId: CaseCauseBody;
  readonly departmentId: string;
  readonly major: boolean;
  readonly goods: string;
  readonly days: string;
  readonly readBack: boolean;
}

export const noEntry: CaseEntry = {
  kind: 'complaint',
  topic: 'network',
  content: '',
  expectation: '',
  fromVisit: true,
  name: '',
  mobile: '',
  guided: [],
  ending: 'order',
  answer: '',
  justified: false,
  causeId: 'other',
  departmentId: 'network',
  major: false,
  goods: '',
  days: '7',
  readBack: false,
};

type Problem = 'content' | 'contact' | 'answer' | 'goods' | 'readBack';

const mobileShape = /^1[3-9]\d{9}$/;
const dayMs = 86_400_000;
const daysMost = 60;

/** Days that were typed for a repair; null: no whole number of 1 to 60. */
export function readDays(typed: string): number | null {
  const days = Number(typed);
  return /^\d{1,2}$/.test(typed.trim()) && days >= 1 && days <= daysMost ? days : null;
}

/** What is still missing, the first field first. */
export function caseProblems(entry: CaseEntry, about: { readonly hasLine: boolean }): readonly Problem[] {
  const problems: Problem[] = [];
  if (entry.content.trim().length < 2) problems.push('content');
  const fromVisit = about.hasLine && entry.fromVisit;
  const nameless = entry.kind === 'suggestion' && entry.name === '' && entry.mobile === '';
  if (!fromVisit && !nameless && (entry.name.trim() === '' || !mobileShape.test(entry.mobile.trim())))
    problems.push('contact');
  if (
    entry.kind === 'repair' &&
    about.hasLine &&
    (entry.goods.trim() === '' || readDays(entry.days) === null)
  )
    problems.push('goods');
  if (entry.ending === 'solved' && entry.answer.trim().length < 2) problems.push('answer');
  if (!entry.readBack) problems.push('readBack');
  return problems;
}

type Body = Omit<BodyOf<typeof routes.openCase>, 'commandId'>;

/** What is sent. `now` in epoch ms. A device goes its own way step by step, and nothing else is decided with it. */
export function caseBody(
  entry: CaseEntry,
  about: {
    readonly visitId: string | null;
    readonly hasLine: boolean;
    readonly draftId: string | null;
    readonly channel: 'counter' | 'desk';
    readonly now: number;
  },
): Body {
  const { kind, topic, major, readBack } = entry;
  const content = entry.content.trim();
  const named = entry.name.trim() === '' ? null : { name: entry.name.trim(), mobile: entry.mobile.trim() };
  const left = kind === 'repair' && about.hasLine;
  return {
    ...{ kind, topic, major, readBack, content },
    channel: about.channel,
    draftId: about.draftId,
    visitId: about.visitId,
    expectation: entry.expectation.trim(),
    contact: about.hasLine && entry.fromVisit ? 'visit' : named,
    guided: entry.guided.map(([question, answer]) => [question, answer]),
    outside: null,
    device: left
      ? {
          what: content.slice(0, 200),
          goods: entry.goods.trim(),
          promisedAt: about.now + (readDays(entry.days) ?? 7) * dayMs,
        }
      : null,
    next: left ? null : nextOf(entry),
  };
}

function nextOf(entry: CaseEntry): Body['next'] {
  const { justified, causeId, departmentId } = entry;
  if (entry.ending === 'order') return { move: { act: 'order', departmentId }, words: '' };
  if (entry.ending === 'later') return null;
  const move = {
    act: 'answer',
    accepted: true,
    way: 'face',
    sorting: { justified, causeId },
    chosen: null,
  } as const;
  return { move, words: entry.answer.trim() };
}
