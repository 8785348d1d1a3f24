import { type PrincipalBody, type ReplyOf, routes } from '@onehall/protocol';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { LanguageSwitch } from '../components/switches.tsx';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';
import { readHallOnce } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';

export type DemoAccount = ReplyOf<typeof routes.readDemo>['accounts'][number];

/** The accounts of a demo hall; none elsewhere. */
export function useDemoAccounts(): readonly DemoAccount[] {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      if (!(await readHallOnce()).demo) return;
      const answer = await call(routes.readDemo);
      if (here && answer.kind === 'ok') setAccounts(answer.value.accounts);
    };
    void ask();
    return () => {
      here = false;
    };
  }, []);
  return accounts;
}

interface SignInPageProps {
  readonly roles: readonly string[];
  readonly onSignedIn: (principal: PrincipalBody) => void;
}

export function SignInPage({ roles, onSignedIn }: SignInPageProps) {
  const { t, say } = useText();
  const accounts = useDemoAccounts().filter((one) => roles.includes(one.role));
  const [workNumber, setWorkNumber] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const signIn = async (given: { workNumber: string; password: string }) => {
    setPending(true);
    const { workNumber: number, password: secret } = given;
    const answer = await call(routes.signIn, { body: { workNumber: number, password: secret } });
    setPending(false);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') onSignedIn(answer.value);
    else setPassword('');
  };
  return (
    <main className="oh-gate">
      <div className="oh-gate-head">
        <h1>{t('signIn.title')}</h1>
        <LanguageSwitch />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn({ workNumber: workNumber.trim().toUpperCase(), password });
        }}
      >
        <label className="oh-field">
          {t('signIn.workNumber')}
          <input
            value={workNumber}
            autoComplete="username"
            maxLength={20}
            required
            onChange={(event) => setWorkNumber(event.target.value)}
          />
        </label>
        <label className="oh-field">
          {t('signIn.password')}
          <input
            type="password"
            value={password}
            autoComplete="current-password"
            maxLength={200}
            required
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <RefusalNotice refusal={refusal} />
        <Button look="main" submit disabled={pending}>
          {t('signIn.submit')}
        </Button>
      </form>
      {accounts.length === 0 ? null : (
        <section className="oh-gate-demo">
          <p className="oh-muted">{t('signIn.demo')}</p>
          <div className="oh-accounts">
            {accounts.map((one) => (
              <Button key={one.workNumber} disabled={pending} onClick={() => void signIn(one)}>
                {say(one.name)} {one.workNumber}
                <small>{t(`role.${one.role}`)}</small>
              </Button>
            ))}
          </div>
        </section>
      )}
    </main>
  );
}
