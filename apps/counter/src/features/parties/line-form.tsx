import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { isMobile, plainMobile } from '../../lib/mobile-input.ts';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import type { PartyFormProps } from './party-form-props.ts';

/** Another line of this customer, or of somebody else in the visit; each look-up is journalled [C12]. */
export function LineForm({ visit, onDone }: PartyFormProps) {
  const { t } = useConsoleText();
  const find = useCommand(routes.findSubscriber);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  useReadCode('mobile', setTyped);
  const mobile = plainMobile(typed);
  const run = async () => {
    setTried(true);
    if (!isMobile(mobile) || find.pending) return;
    const answer = await find.send({ params: { visitId: visit.visitId }, body: { mobile } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <DrawerForm onSubmit={run}>
      <Field
        label={t('find.mobile')}
        hint={t('find.hint')}
        problem={tried && !isMobile(mobile) ? t('find.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            data-first
            inputMode="tel"
            maxLength={20}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <RefusalNotice refusal={find.refusal} onClose={find.clear} />
      <div className="cn-drawer-end">
        <DrawerSubmit words="party.line.main" busy={find.pending} />
      </div>
    </DrawerForm>
  );
}
