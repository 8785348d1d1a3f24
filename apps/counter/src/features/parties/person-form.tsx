import { routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, useHall } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useReadCard } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DocumentFields, nothingShown, readShown } from '../../parts/document-fields.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import type { PartyFormProps } from './party-form-props.ts';

/** Somebody who becomes a subscriber, or takes a line over, by the document in the clerk's hand [C5]. */
export function PersonForm({ visit, onDone }: PartyFormProps) {
  const { t } = useConsoleText();
  const hall = useHall();
  const identify = useCommand(routes.identifyPerson);
  const [name, setName] = useState('');
  const [shown, setShown] = useState(nothingShown);
  const [tried, setTried] = useState(false);
  const { complete, dated, documentKind, number, validUntil } = readShown(
    shown,
    hall?.documentKinds[0]?.id ?? '',
  );
  const named = name.trim().length >= 2;
  const run = async () => {
    setTried(true);
    if (!named || !complete || identify.pending) return;
    const body = { name: name.trim(), documentKind, number, validUntil };
    const answer = await identify.send({ params: { visitId: visit.visitId }, body });
    if (answer.kind === 'ok') onDone();
  };
  const card = useReadCard();
  /** The card says name, number and date itself: nothing is typed off it. */
  const byCard = async () => {
    if (card === null) return;
    const body = { name: '', number: '', validUntil: null, documentKind: 'resident-id-card' };
    const { readingId } = card;
    const params = { visitId: visit.visitId };
    const answer = await identify.send({ params, body: { ...body, readingId } });
    if (answer.kind === 'ok') onDone();
  };
  useKeys([{ key: 'F3', enabled: card !== null && !identify.pending, run: () => void byCard() }]);
  return (
    <DrawerForm onSubmit={run}>
      <div className="cn-drawer-body">
        {card === null ? null : (
          <Button icon="person" disabled={identify.pending} onClick={() => void byCard()}>
            {t('party.person.card', { name: card.maskedName, number: card.maskedNumber })} <kbd>F3</kbd>
          </Button>
        )}
        <Field
          label={t('party.person.name')}
          problem={tried && !named ? t('party.person.nameMissing') : null}
        >
          {(field) => (
            <input
              {...field}
              data-first
              maxLength={60}
              spellCheck={false}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <DocumentFields
          shown={shown}
          onChange={(change) => setShown({ ...shown, ...change })}
          numberMissing={tried && number === ''}
          dateProblem={tried && !dated}
        />
        <RefusalNotice refusal={identify.refusal} onClose={identify.clear} />
      </div>
      <div className="cn-drawer-end">
        <DrawerSubmit words="party.person.main" busy={identify.pending} />
      </div>
    </DrawerForm>
  );
}
