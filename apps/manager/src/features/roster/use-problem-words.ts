import type { RosterProblemBody, TextBody } from '@onehall/protocol';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { timeOf } from './roster-time.ts';

interface Names {
  readonly people: readonly { readonly staffId: string; readonly name: TextBody }[];
  readonly categories: readonly { readonly id: string; readonly name: TextBody }[];
}

/** A problem of a roster as one sentence: what, who, when. */
export function useProblemWords(names: Names): (problem: RosterProblemBody) => string {
  const { t, say } = useManagerText();
  return (problem) => {
    const day = `${Number(problem.day.slice(5, 7))}-${Number(problem.day.slice(8))}`;
    if ('staffId' in problem) {
      const person = names.people.find((one) => one.staffId === problem.staffId);
      const who = person === undefined ? problem.staffId : say(person.name);
      return t(`ros.problem.${problem.kind}`, {
        day,
        who,
        n: problem.amount,
        h: Math.round(problem.amount / 6) / 10,
      });
    }
    const facts = { day, from: timeOf(problem.from), to: timeOf(problem.to) };
    if (problem.kind === 'nobody-for') {
      const category = names.categories.find((one) => one.id === problem.categoryId);
      return t('ros.problem.nobody-for', {
        ...facts,
        what: category === undefined ? problem.categoryId : say(category.name),
      });
    }
    return t(`ros.problem.${problem.kind}`, {
      ...facts,
      n: problem.kind === 'too-many' ? problem.people : 0,
    });
  };
}
