import { routes, type TrainingsBody } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { SkillSource } from './skill-source.tsx';
import { TrainingForm } from './training-form.tsx';
import { TrainingRecords } from './training-records.tsx';
import './training.css';

/** Who was trained for what, until when it counts, and what each can be called for [E8]. */
export function TrainingPage() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readTrainings);
  const [recording, setRecording] = useState(false);
  const mayAct = staff.role !== 'auditor';
  const again = () => void read();
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-training">
      <div className="mg-panel-head">
        <h2 id="mg-training">{t('trn.title')}</h2>
        <p className="oh-muted">{t('trn.what')}</p>
        {mayAct ? (
          <Button look="main" onClick={() => setRecording(true)}>
            {t('trn.record')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <div className="mg-scroll mg-training" {...scrollable}>
          <SkillSource found={found} mayAct={mayAct} onDone={again} />
          <People found={found} />
          <TrainingRecords found={found} mayAct={mayAct} onDone={again} />
        </div>
      )}
      {recording && found !== null ? (
        <TrainingForm
          found={found}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false);
            again();
          }}
        />
      ) : null}
    </section>
  );
}

const atCounters: readonly string[] = ['clerk', 'complaint-handler', 'duty-manager'];

function People({ found }: { readonly found: TrainingsBody }) {
  const { t, say, language } = useManagerText();
  const comma = language === 'zh' ? '、' : ', ';
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? t('trn.nothing')
      : ids.length === found.categories.length
        ? t('trn.everything')
        : found.categories
            .filter(({ id }) => ids.includes(id))
            .map(({ name }) => say(name))
            .join(comma);
  return (
    <section aria-labelledby="mg-trained">
      <h3 id="mg-trained">{t('trn.people')}</h3>
      <table className="mg-table">
        <thead>
          <tr>
            {(['person', 'role', 'trained', 'skills'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`trn.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.people
            .filter((one) => atCounters.includes(one.role))
            .map(({ person, role, trained, skills }) => (
              <tr key={person.staffId}>
                <th scope="row">
                  {say(person.name)} <span className="oh-number">{person.workNumber}</span>
                </th>
                <td>{t(`role.${role}`)}</td>
                <td>{names(trained)}</td>
                <td>{skills === null ? t('trn.everything') : names(skills)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
