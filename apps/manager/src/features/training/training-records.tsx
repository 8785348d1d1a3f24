import { routes, type TrainingBody, type TrainingsBody } from '@onehall/protocol';
import { Button, EmptyState, Icon, Sheet, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

interface TrainingRecordsProps {
  readonly found: TrainingsBody;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** Every training, those that end soon marked. */
export function TrainingRecords({ found, mayAct, onDone }: TrainingRecordsProps) {
  const { t, say } = useManagerText();
  const [striking, setStriking] = useState<TrainingBody | null>(null);
  const strike = useCommand(routes.strikeTraining);
  if (found.trainings.length === 0)
    return <EmptyState icon="paper" title={t('trn.none')} what={t('trn.noneWhat')} />;
  return (
    <section aria-labelledby="mg-training-records">
      <h3 id="mg-training-records">{t('trn.records')}</h3>
      <table className="mg-table">
        <thead>
          <tr>
            {(
              ['person', 'topic', 'category', 'heldOn', 'trainer', 'validUntil', 'state', 'strike'] as const
            ).map((one) => (
              <th key={one} scope="col">
                {t(`trn.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.trainings.map((one) => (
            <Row key={one.trainingId} training={one} found={found} onStrike={mayAct ? setStriking : null} />
          ))}
        </tbody>
      </table>
      {striking === null ? null : (
        <Sheet title={`${say(striking.person.name)} · ${striking.topic}`} onClose={() => setStriking(null)}>
          <ActForm
            title={t('trn.strike')}
            fields={[{ name: 'reason', label: t('trn.reason'), least: 2 }]}
            main={t('trn.strike')}
            pending={strike.pending}
            refusal={strike.refusal}
            onClose={strike.clear}
            onSend={async ({ reason }) => {
              const { trainingId } = striking;
              const answer = await strike.send({ params: { trainingId }, body: { reason } });
              if (answer.kind !== 'ok') return false;
              setStriking(null);
              onDone();
              return true;
            }}
          />
        </Sheet>
      )}
    </section>
  );
}

interface RowProps {
  readonly training: TrainingBody;
  readonly found: TrainingsBody;
  readonly onStrike: ((training: TrainingBody) => void) | null;
}

function Row({ training, found, onStrike }: RowProps) {
  const { t, say } = useManagerText();
  const { person, topic, categoryId, heldOn, trainer, validUntil, state, ending, struckReason } = training;
  const category = found.categories.find((one) => one.id === categoryId);
  const words = state === 'struck' ? { reason: struckReason ?? '' } : {};
  return (
    <tr>
      <th scope="row">{say(person.name)}</th>
      <td className="mg-training-topic">{topic}</td>
      <td>
        {categoryId === null ? t('trn.noCategory') : category === undefined ? categoryId : say(category.name)}
      </td>
      <td className="oh-number">{heldOn}</td>
      <td>{trainer}</td>
      <td className="oh-number">{validUntil ?? t('trn.noEnd')}</td>
      <td>
        <span className={ending || state === 'ended' ? 'mg-word mg-risk' : 'mg-word'}>
          {ending ? <Icon name="clock" /> : null}
          {ending ? t('trn.ending') : t(`trn.state.${state}`, words)}
        </span>
      </td>
      <td>
        {onStrike === null || state === 'struck' ? null : (
          <Button
            className="mg-small"
            aria-label={t('trn.strikeOne', { who: say(person.name), topic })}
            onClick={() => onStrike(training)}
          >
            {t('trn.strike')}
          </Button>
        )}
      </td>
    </tr>
  );
}
