import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import type { PartyFormProps } from './party-form-props.ts';
import { scaledImage } from './scaled-image.ts';

type Problem = 'missing' | 'unreadable' | null;

/** A copy of a document, by the counter's camera or from a scanner's file; made small here, sealed in the hall [C5]. */
export function CopyForm({ visit, onDone }: PartyFormProps) {
  const { t } = useConsoleText();
  const keep = useCommand(routes.keepDocumentCopy);
  // Of a line on record a copy is there; the likeliest wanted is that of a person without one.
  const likely =
    visit.parties.find((one) => one.kind === 'person' && !one.copyKept) ??
    visit.parties.find((one) => one.current) ??
    visit.parties[0];
  const [partyId, setPartyId] = useState(likely?.partyId ?? '');
  const [image, setImage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const scaled = await scaledImage(file);
    setImage(scaled);
    setProblem(scaled === null ? 'unreadable' : null);
  };
  const run = async () => {
    if (image === null) setProblem('missing');
    if (image === null || keep.pending) return;
    const params = { visitId: visit.visitId, partyId };
    const answer = await keep.send({ params, body: { image } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <DrawerForm onSubmit={run}>
      <div className="cn-drawer-body">
        <Field label={t('party.copy.of')}>
          {(field) => (
            <select {...field} value={partyId} onChange={(event) => setPartyId(event.target.value)}>
              {visit.parties.map((one) => (
                <option key={one.partyId} value={one.partyId}>
                  {one.maskedName} {one.kind === 'line' ? one.maskedMobile : t('party.person')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('party.copy.pick')}
          hint={t('party.copy.hint')}
          problem={problem === null ? null : t(`party.copy.${problem}`)}
        >
          {(field) => (
            <input
              {...field}
              data-first
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => void read(event.target.files?.[0])}
            />
          )}
        </Field>
        {image === null ? null : (
          <img
            className="cn-party-copy"
            src={`data:image/jpeg;base64,${image}`}
            alt={t('party.copy.preview')}
          />
        )}
        <RefusalNotice refusal={keep.refusal} onClose={keep.clear} />
      </div>
      <div className="cn-drawer-end">
        <DrawerSubmit words="party.copy.main" busy={keep.pending} />
      </div>
    </DrawerForm>
  );
}
