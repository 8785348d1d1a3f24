import { type MyShift, type NotesBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { notesFor } from '../../lib/change-notes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import { BeginCount } from './begin-count.tsx';
import { CountForm } from './count-form.tsx';

interface OpenActsProps {
  readonly mine: MyShift;
  readonly shift: NonNullable<MyShift['shift']>;
  readonly onDone: () => void;
}

type Act = 'drop' | 'change' | 'handover' | 'count';
const acts: readonly Act[] = ['drop', 'change', 'handover', 'count'];

/** What a clerk does with an open drawer: some of it into the safe, small change, all of it to a colleague, the end. */
export function OpenActs({ mine, shift, onDone }: OpenActsProps) {
  const { t } = useConsoleText();
  const [open, setOpen] = useState<Act | null>(null);
  const done = () => {
    setOpen(null);
    onDone();
  };
  return (
    <>
      <p className="cn-shift-acts">
        {acts.map((act) => (
          <Button key={act} aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>
            {t(`shift.act.${act}`)}
          </Button>
        ))}
      </p>
      {open === 'drop' ? <Drop onDone={done} /> : null}
      {open === 'change' ? <Change onDone={done} /> : null}
      {open === 'handover' ? <Handover colleagues={mine.colleagues} onDone={done} /> : null}
      {open === 'count' ? <BeginCount shift={shift} onDone={done} /> : null}
    </>
  );
}

function Drop({ onDone }: { readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const offer = useCommand(routes.offerFromDrawer);
  const run = async (notes: NotesBody[]) => {
    const answer = await offer.send({ body: { kind: 'drop', notes } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <CountForm
        title={t('shift.dropWhat')}
        main={t('shift.dropMain')}
        busy={offer.pending}
        onCounted={(notes) => void run(notes)}
      />
      <RefusalNotice refusal={offer.refusal} onClose={offer.clear} />
    </>
  );
}

/** What is wanted is typed; what is given for it is the same worth in the largest notes. */
function Change({ onDone }: { readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const ask = useCommand(routes.orderChange);
  const run = async (notes: NotesBody[]) => {
    const worthFen = notes.reduce((sum, one) => sum + one.fen * one.count, 0);
    const answer = await ask.send({ body: { notes, backNotes: notesFor(worthFen) } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <CountForm
        title={t('shift.changeWhat')}
        main={t('shift.changeMain')}
        busy={ask.pending}
        onCounted={(notes) => void run(notes)}
      >
        <p className="oh-muted">{t('shift.changeBack')}</p>
      </CountForm>
      <RefusalNotice refusal={ask.refusal} onClose={ask.clear} />
    </>
  );
}

interface HandoverProps {
  readonly colleagues: MyShift['colleagues'];
  readonly onDone: () => void;
}

function Handover({ colleagues, onDone }: HandoverProps) {
  const { t, say } = useConsoleText();
  const offer = useCommand(routes.offerFromDrawer);
  const [toClerkId, setToClerkId] = useState(colleagues[0]?.staffId ?? '');
  const run = async (notes: NotesBody[]) => {
    const answer = await offer.send({ body: { kind: 'handover', toClerkId, notes } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <CountForm
        title={t('shift.handoverWhat')}
        main={t('shift.handoverMain')}
        busy={offer.pending}
        onCounted={(notes) => void run(notes)}
      >
        <Field label={t('shift.handoverTo')}>
          {(field) => (
            <select {...field} value={toClerkId} onChange={(event) => setToClerkId(event.target.value)}>
              {colleagues.map((one) => (
                <option key={one.staffId} value={one.staffId}>
                  {say(one.name)} {one.workNumber}
                </option>
              ))}
            </select>
          )}
        </Field>
      </CountForm>
      <RefusalNotice refusal={offer.refusal} onClose={offer.clear} />
    </>
  );
}
