import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import type { PartyFormProps } from './party-form-props.ts';

/** The service password of the line at the counter [C5]; never shown, and gone from here once it was wrong. */
export function PasswordForm({ visit, onDone }: PartyFormProps) {
  const { t } = useConsoleText();
  const check = useCommand(routes.checkPassword);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const fits = /^\d{6}$/.test(password);
  const run = async () => {
    setTried(true);
    if (!fits || check.pending) return;
    const answer = await check.send({ params: { visitId: visit.visitId }, body: { password } });
    if (answer.kind === 'ok') onDone();
    else {
      setPassword('');
      setTried(false);
    }
  };
  return (
    <DrawerForm onSubmit={run}>
      <Field
        label={t('party.password')}
        hint={t('party.passwordHint')}
        problem={tried && !fits ? t('svc.wrong.password') : null}
      >
        {(field) => (
          <input
            {...field}
            data-first
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <RefusalNotice refusal={check.refusal} onClose={check.clear} />
      <div className="cn-drawer-end">
        <DrawerSubmit words="party.password.main" busy={check.pending} />
      </div>
    </DrawerForm>
  );
}
