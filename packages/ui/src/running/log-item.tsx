import { type LogEntryBody, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { useMoment } from './use-moment.ts';
import { WordsForm } from './words-form.tsx';

interface LogItemProps {
  readonly entry: LogEntryBody;
  /** Staff id of whoever looks. */
  readonly me: string;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** One entry with every hand it went through; an open item can be taken over, noted on, and done. */
export function LogItem({ entry, me, mayAct, onDone }: LogItemProps) {
  const { t, say } = useText<RunningKey>();
  const moment = useMoment();
  const { owner, by, at, state, steps, outcome, doneBy, doneAt } = entry;
  const name = (one: LogEntryBody['by']) => `${say(one.name)} ${one.workNumber}`;
  const open = state === 'open';
  return (
    <li className={open ? 'oh-notice oh-notice-due' : 'oh-notice'}>
      <p className="oh-notice-marks">
        <span className="oh-notice-mark">{t(`log.kind.${entry.kind}`)}</span>
        {open && owner !== null ? (
          <strong>{t(owner.staffId === me ? 'log.mine' : 'log.owner', { who: name(owner) })}</strong>
        ) : null}
        <span className="oh-muted">{t('log.by', { who: name(by), when: moment(at) })}</span>
      </p>
      <p className="oh-notice-body">{entry.words}</p>
      {steps.length === 0 ? null : (
        <ul className="oh-log-steps">
          {steps.map((one) => (
            <li key={`${one.at} ${one.step} ${one.words}`}>
              {t(one.step === 'taken' ? 'log.taken' : 'log.noted', {
                who: name(one.by),
                from: one.from === null ? '' : name(one.from),
                when: moment(one.at),
                words: one.words,
              })}
            </li>
          ))}
        </ul>
      )}
      {state === 'done' && doneBy !== null && doneAt !== null ? (
        <p className="oh-notice-read">
          <Icon name="check" />
          {t('log.done', { who: name(doneBy), when: moment(doneAt), outcome: outcome ?? '' })}
        </p>
      ) : null}
      {open && mayAct && owner !== null ? (
        <Acts entryId={entry.entryId} ownerId={owner.staffId} isMine={owner.staffId === me} onDone={onDone} />
      ) : null}
    </li>
  );
}

interface ActsProps {
  readonly entryId: string;
  readonly ownerId: string;
  readonly isMine: boolean;
  readonly onDone: () => void;
}

function Acts({ entryId, ownerId, isMine, onDone }: ActsProps) {
  const { t } = useText<RunningKey>();
  const take = useCommand(routes.takeLogItem);
  const note = useCommand(routes.noteLogItem);
  const finish = useCommand(routes.finishLogItem);
  const [form, setForm] = useState<'note' | 'done' | null>(null);
  const params = { entryId };
  const send = async (words: string) => {
    const answer =
      form === 'done'
        ? await finish.send({ params, body: { outcome: words } })
        : await note.send({ params, body: { words } });
    if (answer.kind !== 'ok') return;
    setForm(null);
    onDone();
  };
  const takeOver = async () => {
    const answer = await take.send({ params, body: { from: ownerId } });
    if (answer.kind !== 'offline') onDone();
  };
  return (
    <>
      <RefusalNotice
        refusal={take.refusal ?? note.refusal ?? finish.refusal}
        onClose={() => {
          take.clear();
          note.clear();
          finish.clear();
        }}
      />
      {form === null ? (
        <div className="oh-log-row">
          {isMine ? (
            <Button look="main" icon="check" onClick={() => setForm('done')}>
              {t('log.finish')}
            </Button>
          ) : (
            <Button look="main" disabled={take.pending} onClick={() => void takeOver()}>
              {t('log.take')}
            </Button>
          )}
          <Button onClick={() => setForm('note')}>{t('log.note')}</Button>
        </div>
      ) : (
        <WordsForm
          label={t(form === 'done' ? 'log.outcome' : 'log.noteWords')}
          main={t(form === 'done' ? 'log.finish' : 'log.note')}
          pending={note.pending || finish.pending}
          onSend={send}
          onCancel={() => setForm(null)}
        />
      )}
    </>
  );
}
