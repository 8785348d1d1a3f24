import type { CaseCause, CaseTopic } from './case-kinds.ts';

/** Where a guided talk ends [D3]: what is most likely to be done, with a cause and a department to begin with. */
export interface GuideLeaf {
  readonly ending: 'solved' | 'order' | 'manager';
  readonly causeId: CaseCause;
  readonly departmentId: string | null;
}

/** A question with its answers; each leads to another question or to an end. Words lie with the slips, by these ids. */
export interface GuideQuestion {
  readonly id: string;
  readonly answers: readonly {
    readonly id: string;
    readonly next: string | GuideLeaf;
  }[];
}

export interface Guide {
  readonly topic: CaseTopic;
  /** The first one is asked first. */
  readonly questions: readonly GuideQuestion[];
}

const solved = (causeId: CaseCause): GuideLeaf => ({ ending: 'solved', causeId, departmentId: null });
const order = (causeId: CaseCause, departmentId: string): GuideLeaf => ({
  ending: 'order',
  causeId,
  departmentId,
});
const manager = (causeId: CaseCause, departmentId: string): GuideLeaf => ({
  ending: 'manager',
  causeId,
  departmentId,
});

const yesNo = (id: string, yes: string | GuideLeaf, no: string | GuideLeaf): GuideQuestion => ({
  id,
  answers: [
    { id: 'yes', next: yes },
    { id: 'no', next: no },
  ],
});

/** What to ask, topic by topic; one question at a time, the likeliest harmless cause first. */
export const caseGuides: readonly Guide[] = [
  {
    topic: 'network',
    questions: [
      {
        id: 'what',
        answers: [
          { id: 'no-signal', next: 'other-handset' },
          { id: 'busy-tone', next: order('congestion', 'network') },
          { id: 'calls-drop', next: 'crowded' },
          { id: 'loss', next: manager('network-fault', 'network') },
        ],
      },
      yesNo('other-handset', solved('own-handset'), 'covered-before'),
      yesNo('covered-before', 'others-too', order('coverage', 'network')),
      yesNo('others-too', 'crowded', order('network-fault', 'network')),
      yesNo('crowded', solved('congestion'), order('network-fault', 'network')),
    ],
  },
  {
    topic: 'billing',
    questions: [
      {
        id: 'what',
        answers: [
          { id: 'item', next: 'explained' },
          { id: 'not-credited', next: order('system-fault', 'billing') },
          { id: 'arrears', next: 'explained' },
          { id: 'loss', next: manager('billing-error', 'billing') },
        ],
      },
      yesNo('explained', solved('bill-misread'), 'our-error'),
      yesNo('our-error', solved('billing-error'), order('billing-error', 'billing')),
    ],
  },
  {
    topic: 'data',
    questions: [
      {
        id: 'what',
        answers: [
          { id: 'unasked', next: 'how-ordered' },
          { id: 'slow', next: 'other-handset' },
          { id: 'third-party', next: order('third-party', 'data') },
        ],
      },
      {
        id: 'how-ordered',
        answers: [
          { id: 'self', next: solved('rule-unwelcome') },
          { id: 'nobody', next: solved('unasked-service') },
          { id: 'unclear', next: order('unasked-service', 'data') },
        ],
      },
      yesNo('other-handset', solved('own-handset'), order('network-fault', 'data')),
    ],
  },
  {
    topic: 'other',
    questions: [
      {
        id: 'what',
        answers: [
          { id: 'attitude', next: manager('attitude', 'hall') },
          { id: 'wait', next: solved('wait') },
          { id: 'wrong-words', next: 'our-error' },
          { id: 'rule', next: solved('rule-unwelcome') },
          { id: 'else', next: order('other', 'hall') },
        ],
      },
      yesNo('our-error', solved('wrong-information'), order('wrong-information', 'market')),
    ],
  },
];

export const guideOf = (topic: CaseTopic): Guide | undefined => caseGuides.find((one) => one.topic === topic);

/**
 * Where the answers given lead: the next question, or the end of the talk. Answers that the guide does not know, and
 * none at all, stay at the question that is open.
 */
export function followGuide(
  guide: Guide,
  answers: readonly (readonly [string, string])[],
): GuideQuestion | GuideLeaf | undefined {
  let open = guide.questions[0];
  for (const [questionId, answerId] of answers) {
    const next = open?.id === questionId ? open.answers.find((one) => one.id === answerId)?.next : undefined;
    if (next === undefined) return open;
    if (typeof next !== 'string') return next;
    open = guide.questions.find((one) => one.id === next);
  }
  return open;
}
