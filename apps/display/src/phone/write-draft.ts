import type { BodyOf, routes } from '@onehall/protocol';

type Body = Omit<BodyOf<typeof routes.writeToHall>, 'commandId'>;

/** What a customer has written so far. */
export interface WriteDraft {
  readonly kind: Body['kind'];
  readonly topic: Body['topic'];
  readonly content: string;
  readonly expectation: string;
  readonly name: string;
  readonly mobile: string;
}

export const noDraft: WriteDraft = {
  kind: 'complaint',
  topic: 'network',
  content: '',
  expectation: '',
  name: '',
  mobile: '',
};

const mobileShape = /^1[3-9]\d{9}$/;

export type WriteProblem = 'content' | 'name' | 'mobile';

/** What is still missing, the first field first. A suggestion may have no name; a name that is given wants its number. */
export function writeProblems({ kind, content, name, mobile }: WriteDraft): readonly WriteProblem[] {
  const problems: WriteProblem[] = [];
  if (content.trim().length < 2) problems.push('content');
  const nameless = kind === 'suggestion' && name.trim() === '' && mobile.trim() === '';
  if (nameless) return problems;
  if (name.trim() === '') problems.push('name');
  if (!mobileShape.test(mobile.trim())) problems.push('mobile');
  return problems;
}

/** What is sent of it, once nothing is missing. */
export function writeBody({ kind, topic, content, expectation, name, mobile }: WriteDraft): Body {
  const named = name.trim() !== '';
  return {
    kind,
    topic,
    content: content.trim(),
    expectation: expectation.trim(),
    contact: named ? { name: name.trim(), mobile: mobile.trim() } : null,
  };
}
