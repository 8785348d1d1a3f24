import { type ReplyOf, routes } from '@onehall/protocol';
import { Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Choices } from '../../parts/choices.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';

const whys = ['change', 'count'] as const;
type Why = (typeof whys)[number];
type Outcome = ReplyOf<typeof routes.openDrawer>['outcome'];

/** Opens the cash drawer where nothing is sold, with the reason that the books want [M1]. */
export function TillDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const open = useCommand(routes.openDrawer);
  const [why, setWhy] = useState<Why>('change');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const wrong = note.trim().length < 2;
  const run = async () => {
    setTried(true);
    if (wrong || open.pending) return;
    const answer = await open.send({ body: { why, note: note.trim() } });
    if (answer.kind !== 'ok') return;
    setOutcome(answer.value.outcome);
    setNote('');
    setTried(false);
  };
  return (
    <Drawer name="till" title={t('till.title')} what={t('till.what')} onClose={onClose}>
      <DrawerForm onSubmit={run}>
        {outcome === null ? null : (
          <p className={outcome === 'opened' ? 'cn-chip cn-chip-done' : 'cn-chip cn-chip-wait'} role="status">
            <Icon name={outcome === 'opened' ? 'check' : 'alert'} />
            {t(`till.${outcome}`)}
          </p>
        )}
        <Choices
          legend={t('till.why')}
          choices={whys.map((value) => ({ value, label: t(`till.${value}`) }))}
          value={why}
          onChange={setWhy}
        />
        <Field
          label={t('till.note')}
          hint={t('till.noteHint')}
          problem={tried && wrong ? t('till.noteMissing') : null}
        >
          {(field) => (
            <input
              {...field}
              data-first
              maxLength={120}
              autoComplete="off"
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                setOutcome(null);
              }}
            />
          )}
        </Field>
        <RefusalNotice refusal={open.refusal} onClose={open.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="till.main" busy={open.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}
