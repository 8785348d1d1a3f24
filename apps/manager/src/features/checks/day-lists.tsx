import { type CheckListBody, type CheckStepBody, type ChecksBody, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand, useMoment } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface DayListsProps {
  readonly checks: ChecksBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** Both lists of the day side by side. */
export function DayLists({ checks, mayAct, onDone }: DayListsProps) {
  return (
    <div className="mg-two">
      {checks.lists.map((one) => (
        <DayList key={one.list} list={one} mayAct={mayAct && one.closed === null} onDone={onDone} />
      ))}
    </div>
  );
}

interface DayListProps {
  readonly list: CheckListBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

function DayList({ list, mayAct, onDone }: DayListProps) {
  const { t, say } = useManagerText();
  const moment = useMoment();
  const close = useCommand(routes.closeCheckList);
  const left = list.steps.filter((one) => one.state === 'open' || one.state === 'amiss').length;
  const { closed } = list;
  return (
    <section className="mg-check-list" aria-labelledby={`mg-list-${list.list}`}>
      <h3 id={`mg-list-${list.list}`}>{t(`chk.list.${list.list}`)}</h3>
      {closed === null ? (
        <p className="oh-muted">{left === 0 ? t('chk.readyToClose') : t('chk.left', { n: left })}</p>
      ) : (
        <p className="mg-word mg-kept">
          <Icon name="check" />
          {t('chk.closed', { who: say(closed.by.name), when: moment(closed.at) })}
        </p>
      )}
      <ol>
        {list.steps.map((one) => (
          <Step key={one.stepId} list={list.list} step={one} mayAct={mayAct} onDone={onDone} />
        ))}
      </ol>
      <RefusalNotice refusal={close.refusal} onClose={close.clear} />
      {mayAct ? (
        <Button
          look={left === 0 ? 'main' : 'quiet'}
          disabled={close.pending}
          onClick={async () => {
            const answer = await close.send({ params: { list: list.list } });
            if (answer.kind === 'ok') onDone();
          }}
        >
          {t(`chk.close.${list.list}`)}
        </Button>
      ) : null}
    </section>
  );
}

interface StepProps {
  readonly list: CheckListBody['list'];
  readonly step: CheckStepBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

const icons = { open: 'clock', amiss: 'alert', done: 'check', well: 'check', 'left-out': 'right' } as const;

function Step({ list, step, mayAct, onDone }: StepProps) {
  const { t, say, language } = useManagerText();
  const moment = useMoment();
  const tick = useCommand(routes.tickCheckStep);
  const [leaving, setLeaving] = useState(false);
  const { state, measure, names, reason, by, at } = step;
  const colon = language === 'zh' ? '：' : ': ';
  const send = async (why: string | null) => {
    const answer = await tick.send({ params: { list, stepId: step.stepId }, body: { reason: why } });
    if (answer.kind !== 'ok') return;
    setLeaving(false);
    onDone();
  };
  return (
    <li className={`mg-check-step mg-check-${state}`}>
      <Icon name={icons[state]} />
      <div>
        <p>
          {say(step.words)} {measure === null ? null : <span className="mg-class">{t('chk.measured')}</span>}
        </p>
        <p className="oh-muted">
          {t(`chk.state.${state}`)}
          {state === 'amiss' && names.length > 0
            ? `${colon}${names.map(say).join(language === 'zh' ? '、' : ', ')}`
            : ''}
          {reason === null ? '' : `${colon}${reason}`}
          {by === null || at === null ? '' : ` · ${say(by.name)} ${moment(at)}`}
        </p>
        <RefusalNotice refusal={tick.refusal} onClose={tick.clear} />
        {leaving ? (
          <ReasonForm pending={tick.pending} onSend={send} onCancel={() => setLeaving(false)} />
        ) : null}
      </div>
      {mayAct && !leaving && (state === 'open' || state === 'amiss') ? (
        <span className="mg-check-acts">
          {measure === null ? (
            <Button
              look="main"
              className="mg-small"
              aria-label={t('chk.tickOne', { step: say(step.words) })}
              disabled={tick.pending}
              onClick={() => void send(null)}
            >
              {t('chk.tick')}
            </Button>
          ) : null}
          <Button
            className="mg-small"
            aria-label={t('chk.leaveOutOne', { step: say(step.words) })}
            onClick={() => setLeaving(true)}
          >
            {t('chk.leaveOut')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

interface ReasonFormProps {
  readonly pending: boolean;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

function ReasonForm({ pending, onSend, onCancel }: ReasonFormProps) {
  const { t } = useManagerText();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const short = words.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !pending) void onSend(words.trim());
  };
  return (
    <form noValidate className="mg-check-reason" aria-label={t('chk.leaveOut')} onSubmit={submit}>
      <label className="oh-field mg-field">
        {t('chk.reason')}
        <input
          maxLength={120}
          aria-invalid={tried && short}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <Button submit aria-disabled={pending}>
        {t('chk.leaveOut')}
      </Button>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </form>
  );
}
