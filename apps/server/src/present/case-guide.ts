import { answerTexts, causeTexts, questionTexts } from '@onehall/application';
import {
  type CaseTopic,
  caseCauses,
  caseGuides,
  caseSettingsOf,
  type Text,
  workingStaff,
} from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { casePersonOf } from './case-person.ts';

const nameless: Text = { zh: '', en: '' };
const owners: ReadonlySet<string> = new Set(['clerk', 'complaint-handler', 'duty-manager', 'branch-manager']);

/** The guided talk, and whom and what a case can name. */
export function presentCaseGuide(parts: ServerParts): ReplyOf<typeof routes.readCaseGuide> {
  return {
    guides: caseGuides.map(({ topic, questions }) => ({
      topic,
      questions: questions.map((one) => ({
        id: one.id,
        text: questionTexts[topic][one.id] ?? nameless,
        answers: one.answers.map((answer) => ({
          id: answer.id,
          text: answerTexts[topic][answer.id] ?? nameless,
          next: answer.next,
        })),
      })),
    })),
    departments: caseSettingsOf(parts.hall).departments.map(({ id, name }) => ({ id, name })),
    causes: caseCauses.map((id) => ({ id, name: causeTexts[id] })),
    people: workingStaff(parts.hall)
      .filter(({ role }) => owners.has(role))
      .map(({ id }) => casePersonOf(parts, id)),
  };
}

/** What was asked and answered, in words; what this program no longer asks is left out. */
export function guidedTexts(topic: CaseTopic, guided: readonly (readonly [string, string])[]) {
  return guided.flatMap(([questionId, answerId]) => {
    const question = questionTexts[topic][questionId];
    const answer = answerTexts[topic][answerId];
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
}
