import { routes, type VisitView } from '@onehall/protocol';
import { Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { type ConsultTopic, consultTopics } from '../../lib/consult-topics.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useSteadyNow } from '../../lib/use-steady-now.ts';
import { Choices } from '../../parts/choices.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { phoneIn, promisedAt } from './promised.ts';

const outcomes = ['answered', 'open', 'answered-wrongly', 'referred'] as const;
type Outcome = (typeof outcomes)[number];

interface ConsultDrawerProps {
  readonly visit: VisitView;
  readonly onClose: () => void;
}

const nothing = { topic: 'tariff' as ConsultTopic, question: '', answer: '', phone: '', hours: '24' };

/** What was asked and how it ended; a question that stays open becomes a task with owner and time [C14]. */
export function ConsultDrawer({ visit, onClose }: ConsultDrawerProps) {
  const { t } = useConsoleText();
  const record = useCommand(routes.recordConsultation);
  const [said, setSaid] = useState(nothing);
  const [outcome, setOutcome] = useState<Outcome>('answered');
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState<'consult.kept' | 'consult.keptTask' | null>(null);
  const wantsCall = outcome === 'open' || outcome === 'answered-wrongly';
  const asked = said.question.trim().length >= 2;
  const phone = phoneIn(said.phone);
  const nowFor = useSteadyNow();
  const hoursWrong = promisedAt(said.hours, 0) === null;
  const run = async () => {
    setTried(true);
    if (!asked || record.pending || (wantsCall && (phone === 'wrong' || hoursWrong))) return;
    const answerBy = promisedAt(said.hours, nowFor(JSON.stringify([visit.visitId, outcome, said])));
    const body = {
      topic: said.topic,
      question: said.question.trim(),
      answer: said.answer.trim(),
      outcome,
      contactPhone: wantsCall && phone !== 'wrong' ? phone : null,
      answerBy: wantsCall ? answerBy : null,
    };
    const done = await record.send({ params: { visitId: visit.visitId }, body });
    if (done.kind !== 'ok') return;
    setKept(done.value.taskId === null ? 'consult.kept' : 'consult.keptTask');
    setSaid(nothing);
    setTried(false);
  };
  const change = (next: Partial<typeof nothing>) => {
    setKept(null);
    setSaid({ ...said, ...next });
  };
  return (
    <Drawer name="consult" title={t('consult.title')} onClose={onClose}>
      <DrawerForm onSubmit={run}>
        <div className="cn-drawer-body">
          <Field label={t('consult.topic')}>
            {(field) => (
              <select
                {...field}
                value={said.topic}
                onChange={(event) =>
                  change({ topic: consultTopics.find((one) => one === event.target.value) ?? 'other' })
                }
              >
                {consultTopics.map((one) => (
                  <option key={one} value={one}>
                    {t(`consult.topic.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label={t('consult.question')}
            problem={tried && !asked ? t('consult.questionMissing') : null}
          >
            {(field) => (
              <input
                {...field}
                data-first
                maxLength={500}
                value={said.question}
                onChange={(event) => change({ question: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('consult.answer')} hint={t('svc.optional')}>
            {(field) => (
              <input
                {...field}
                maxLength={500}
                value={said.answer}
                onChange={(event) => change({ answer: event.target.value })}
              />
            )}
          </Field>
          <Choices
            legend={t('consult.outcome')}
            choices={outcomes.map((value) => ({ value, label: t(`consult.${value}`) }))}
            value={outcome}
            onChange={setOutcome}
          />
          {wantsCall ? (
            <div className="cn-two-fields">
              <Field
                label={t('consult.phone')}
                hint={t('consult.phoneHint')}
                problem={tried && phone === 'wrong' ? t('consult.phoneWrong') : null}
              >
                {(field) => (
                  <input
                    {...field}
                    inputMode="tel"
                    maxLength={20}
                    value={said.phone}
                    onChange={(event) => change({ phone: event.target.value })}
                  />
                )}
              </Field>
              <Field
                label={t('consult.hours')}
                problem={tried && hoursWrong ? t('consult.hoursWrong') : null}
              >
                {(field) => (
                  <input
                    {...field}
                    inputMode="numeric"
                    maxLength={3}
                    value={said.hours}
                    onChange={(event) => change({ hours: event.target.value })}
                  />
                )}
              </Field>
            </div>
          ) : null}
          <RefusalNotice refusal={record.refusal} onClose={record.clear} />
          {kept === null ? null : (
            <p className="cn-chip cn-chip-done" role="status">
              <Icon name="check" />
              {t(kept)}
            </p>
          )}
        </div>
        <div className="cn-drawer-end">
          <DrawerSubmit words="consult.main" busy={record.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}
