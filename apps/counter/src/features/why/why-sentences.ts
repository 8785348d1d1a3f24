import type { ReplyOf, routes } from '@onehall/protocol';
import type { Vars } from '@onehall/ui';
import type { ConsoleKey } from '../../text/zh-cn.ts';

export interface Sentence {
  readonly key: ConsoleKey;
  readonly vars: Vars;
}

/** Minutes before a promise runs out, or after it, as words with whole minutes. */
function slack(minutes: number, left: ConsoleKey, late: ConsoleKey, vars: Vars = {}): Sentence {
  return minutes >= 0
    ? { key: left, vars: { ...vars, n: Math.floor(minutes) } }
    : { key: late, vars: { ...vars, n: Math.ceil(-minutes) } };
}

/** What decided the call, the strongest reason first; `timeOf` writes an instant as the hall's clock shows it. */
export function whySentences(
  { call, broken }: Pick<ReplyOf<typeof routes.whyNotYet>, 'call' | 'broken'>,
  timeOf: (at: number) => string,
): Sentence[] {
  const sentences: Sentence[] = [];
  if (call === null) sentences.push({ key: 'why.notCalled', vars: {} });
  else {
    const { jump, runnerUp } = call;
    if (jump !== null) {
      const key = jump.overtaken === 0 ? 'why.jumpNobody' : 'why.jump';
      sentences.push({ key, vars: { reason: jump.reason, n: jump.overtaken } });
    }
    if (call.pastCap) sentences.push({ key: 'why.pastCap', vars: {} });
    if (call.dedicated) sentences.push({ key: 'why.dedicated', vars: {} });
    sentences.push(slack(call.slackMin, 'why.left', 'why.late'));
    if (jump === null) {
      const alone = call.candidates <= 1;
      sentences.push(
        alone ? { key: 'why.only', vars: {} } : { key: 'why.candidates', vars: { n: call.candidates } },
      );
      if (!alone && runnerUp !== null) {
        const { number } = runnerUp;
        sentences.push(slack(runnerUp.slackMin, 'why.runnerUpLeft', 'why.runnerUpLate', { number }));
      }
    }
  }
  if (broken !== null) sentences.push({ key: 'why.broken', vars: { time: timeOf(broken.at) } });
  return sentences;
}
