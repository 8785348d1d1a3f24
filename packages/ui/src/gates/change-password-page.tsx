import { type PrincipalBody, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';
import { useText } from '../text/use-text.ts';

interface ChangePasswordPageProps {
  readonly onChanged: (principal: PrincipalBody) => void;
  readonly onSignOut: () => Promise<void>;
}

/** The first password is changed before anything else can be done. */
export function ChangePasswordPage({ onChanged, onSignOut }: ChangePasswordPageProps) {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const change = async () => {
    setDiffers(next !== again);
    if (next !== again) return;
    setPending(true);
    const answer = await call(routes.changePassword, { body: { current, next } });
    setPending(false);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') onChanged(answer.value);
  };
  const field = (label: string, value: string, set: (value: string) => void, autoComplete: string) => (
    <label className="oh-field">
      {label}
      <input
        type="password"
        required
        maxLength={200}
        value={value}
        autoComplete={autoComplete}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <main className="oh-gate">
      <h1>{t('signIn.changeTitle')}</h1>
      <p className="oh-muted">{t('signIn.changeWhat')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {field(t('signIn.current'), current, setCurrent, 'current-password')}
        {field(t('signIn.next'), next, setNext, 'new-password')}
        {field(t('signIn.repeat'), again, setAgain, 'new-password')}
        {differs ? (
          <p className="oh-refusal" role="alert">
            {t('signIn.repeatDiffers')}
          </p>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <Button look="main" submit disabled={pending}>
          {t('signIn.change')}
        </Button>
        <Button look="plain" onClick={() => void onSignOut()}>
          {t('signIn.signOut')}
        </Button>
      </form>
    </main>
  );
}
