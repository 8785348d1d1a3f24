import { type MassOperationBody, type RunningEmergency, routes } from '@onehall/protocol';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import { useText } from '../text/use-text.ts';

interface MassOperationsProps {
  readonly emergency: RunningEmergency;
  readonly onDone: () => void;
}

const operations: readonly MassOperationBody[] = ['close-counters', 'stop-tickets', 'refund-promise'];

/** What is done to the whole hall: each says what it does, and is confirmed by a second press. */
export function MassOperations({ emergency, onDone }: MassOperationsProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="oh-emergency-part" aria-labelledby={`${id}-head`}>
      <h4 id={`${id}-head`}>{t('emergency.measures')}</h4>
      <ul className="oh-emergency-operations">
        {operations.map((operation) => (
          <Operation key={operation} operation={operation} emergency={emergency} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Operation({
  operation,
  emergency,
  onDone,
}: MassOperationsProps & { readonly operation: MassOperationBody }) {
  const { t } = useText();
  const begin = useCommand(routes.beginMassOperation);
  const end = useCommand(routes.endMassOperation);
  const [asking, setAsking] = useState(false);
  const { emergencyId, drill } = emergency;
  const stands = emergency.operations.includes(operation);
  const params = { emergencyId };
  const doIt = async () => {
    const answer = await begin.send({ params, body: { operation, confirmed: true } });
    setAsking(false);
    if (answer.kind === 'ok') onDone();
  };
  const lift = async () => {
    const answer = await end.send({ params, body: { operation } });
    if (answer.kind === 'ok') onDone();
  };
  const promise = operation === 'refund-promise';
  // Whoever came since has no promise yet.
  const more = stands && promise && !drill;
  const mayBegin = !stands || more;
  return (
    <li className={`oh-emergency-operation ${stands ? 'oh-emergency-operation-on' : ''}`}>
      <div className="oh-emergency-what">
        <p>
          <strong>{t(`emergency.op.${operation}`)}</strong>
          {stands ? (
            <mark className="oh-emergency-mark">{t(promise ? 'emergency.op.given' : 'emergency.op.on')}</mark>
          ) : null}
        </p>
        <p className="oh-muted">{t(drill ? 'emergency.drillOn' : `emergency.op.${operation}.what`)}</p>
      </div>
      <div className="oh-emergency-acts">
        {stands && !promise ? (
          <Button disabled={end.pending} onClick={() => void lift()}>
            {t('emergency.op.end')}
          </Button>
        ) : null}
        {mayBegin && !asking ? (
          <Button onClick={() => setAsking(true)}>
            {t(more ? 'emergency.op.more' : 'emergency.op.begin')}
          </Button>
        ) : null}
        {mayBegin && asking ? (
          <>
            <Button look="main" disabled={begin.pending} onClick={() => void doIt()}>
              {t('emergency.op.confirm')}
            </Button>
            <Button look="plain" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : null}
      </div>
      <RefusalNotice
        refusal={begin.refusal ?? end.refusal}
        onClose={begin.refusal === null ? end.clear : begin.clear}
      />
    </li>
  );
}
