import { routes } from '@onehall/protocol';
import { Button, findingFacts, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import type { MyFinding } from './use-my-findings.ts';

interface FindingItemProps {
  readonly finding: MyFinding;
  readonly onDone: () => void;
}

/** One finding: what differs, its usual cause and how it is put right, and the clerk's answer. */
export function FindingItem({ finding, onDone }: FindingItemProps) {
  const { t } = useConsoleText();
  const facts = findingFacts(finding, t);
  const { state, word, answer } = finding;
  return (
    <li>
      <h3>{t(`audit.rule.${finding.rule}`)}</h3>
      <p className="oh-muted">{[finding.businessDay, facts].filter((one) => one !== '').join(' · ')}</p>
      <p>{t(`audit.cause.${finding.rule}`)}</p>
      {finding.escalatedAt === null ? null : (
        <p className="cn-finding-late">
          <Icon name="alert" /> {t('find.escalated')}
        </p>
      )}
      {state === 'opened' && word !== null && word !== '' ? (
        <p className="cn-finding-late">
          <Icon name="back" /> {t('find.sentBack', { word })}
        </p>
      ) : null}
      {state === 'answered' ? (
        <p className="oh-muted">{t('find.answered', { answer: answer ?? '' })}</p>
      ) : (
        <AnswerForm finding={finding} onDone={onDone} />
      )}
    </li>
  );
}

function AnswerForm({ finding, onDone }: FindingItemProps) {
  const { t } = useConsoleText();
  const send = useCommand(routes.answerFinding);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const short = words.trim().length < 2;
  const run = async () => {
    setTried(true);
    if (short || send.pending) return;
    const params = { findingId: finding.findingId };
    const answer = await send.send({ params, body: { words: words.trim() } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field
        label={t('find.answer')}
        hint={t('find.answerHint')}
        problem={tried && short ? t('find.answerMissing') : null}
      >
        {(field) => (
          <input
            {...field}
            maxLength={120}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <RefusalNotice refusal={send.refusal} onClose={send.clear} />
      <Button submit aria-disabled={send.pending}>
        {t('find.send')}
      </Button>
    </form>
  );
}
