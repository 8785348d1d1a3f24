import { Button, Icon } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { CaseEntry } from './case-draft.ts';
import type { Guide } from './use-cases.ts';

interface GuidedTalkProps {
  readonly guide: Guide;
  readonly entry: CaseEntry;
  readonly onChange: (change: Partial<CaseEntry>) => void;
}

/** One question at a time [D3]; where the talk ends, what is most likely to be done is entered below. */
export function GuidedTalk({ guide, entry, onChange }: GuidedTalkProps) {
  const { t, say } = useConsoleText();
  const questions = guide.guides.find((one) => one.topic === entry.topic)?.questions ?? [];
  const asked = entry.guided.flatMap(([questionId, answerId]) => {
    const question = questions.find((one) => one.id === questionId);
    const answer = question?.answers.find((one) => one.id === answerId);
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
  const next = asked.at(-1)?.answer.next ?? questions[0]?.id;
  const open = typeof next === 'string' ? questions.find((one) => one.id === next) : undefined;
  const choose = (questionId: string, answerId: string, then: typeof next | undefined) => {
    const guided = [...entry.guided, [questionId, answerId] as const];
    if (typeof then !== 'object') return onChange({ guided });
    const { ending, causeId, departmentId } = then;
    onChange({
      guided,
      causeId,
      ending: ending === 'solved' ? 'solved' : 'order',
      major: ending === 'manager',
      departmentId: departmentId ?? entry.departmentId,
    });
  };
  return (
    <section className="cn-case-talk" aria-label={t('case.talk')}>
      {asked.map(({ question, answer }) => (
        <p key={question.id}>
          <span className="oh-muted">{say(question.text)}</span> <strong>{say(answer.text)}</strong>
        </p>
      ))}
      {open === undefined ? null : (
        <>
          <p>{say(open.text)}</p>
          <div className="cn-case-answers">
            {open.answers.map((one) => (
              <Button key={one.id} onClick={() => choose(open.id, one.id, one.next)}>
                {say(one.text)}
              </Button>
            ))}
          </div>
        </>
      )}
      {typeof next === 'object' ? (
        <p className="cn-chip cn-chip-done" role="status">
          <Icon name="check" />
          {t(`case.leaf.${next.ending}`)}
        </p>
      ) : null}
      {asked.length === 0 ? null : (
        <Button look="plain" onClick={() => onChange({ guided: [] })}>
          {t('case.talkAgain')}
        </Button>
      )}
    </section>
  );
}
