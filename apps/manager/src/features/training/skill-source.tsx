import { routes, type TrainingsBody } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface SkillSourceProps {
  readonly found: TrainingsBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** Whether skills follow from training, and how a hall begins with it without losing one. */
export function SkillSource({ found, mayAct, onDone }: SkillSourceProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const change = useCommand(routes.changeSetting);
  const adopt = useCommand(routes.adoptSkills);
  const [adopted, setAdopted] = useState<number | null>(null);
  const { givesSkills, warnDays } = found.settings;
  const turn = async () => {
    const value = { givesSkills: !givesSkills, warnDays };
    const answer = await change.send({ body: { setting: { area: 'training', id: 'hall', value } } });
    if (answer.kind === 'ok') onDone();
  };
  const takeOver = async () => {
    const body = { topic: t('trn.adoptTopic'), trainer: t('trn.adoptTrainer') };
    const answer = await adopt.send({ body });
    if (answer.kind !== 'ok') return;
    setAdopted(answer.value.adopted);
    onDone();
  };
  return (
    <section aria-labelledby="mg-skill-source">
      <h3 id="mg-skill-source">{t('trn.source')}</h3>
      <p>{t(givesSkills ? 'trn.fromTraining' : 'trn.byHand')}</p>
      {mayAct && !givesSkills ? <p className="oh-muted">{t('trn.adoptWhat')}</p> : null}
      <RefusalNotice
        refusal={change.refusal ?? adopt.refusal}
        onClose={() => {
          change.clear();
          adopt.clear();
        }}
      />
      {adopted === null ? null : <p role="status">{t('trn.adopted', { n: adopted })}</p>}
      <div className="mg-training-acts">
        {mayAct && !givesSkills ? (
          <Button disabled={adopt.pending} onClick={() => void takeOver()}>
            {t('trn.adopt')}
          </Button>
        ) : null}
        {staff.role === 'branch-manager' ? (
          <Button disabled={change.pending} onClick={() => void turn()}>
            {t(givesSkills ? 'trn.turnOff' : 'trn.turnOn')}
          </Button>
        ) : (
          <p className="oh-muted">{t('trn.onlyBranch')}</p>
        )}
      </div>
    </section>
  );
}
