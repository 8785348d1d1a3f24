import { type PrincipalBody, routes, type staffRole } from '@onehall/protocol';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type * as z from 'zod';
import { Button } from '../components/button.tsx';
import { call } from '../server/call.ts';
import { useText } from '../text/use-text.ts';
import { ChangePasswordPage } from './change-password-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useWhoAmI } from './use-who-am-i.ts';
import { WaitingPage } from './waiting-page.tsx';

export type StaffRole = z.infer<typeof staffRole>;
export type StaffPrincipal = Extract<PrincipalBody, { kind: 'staff' }>;

export interface SignedIn {
  readonly staff: StaffPrincipal;
  readonly signOut: () => Promise<void>;
}

const SignedInContext = createContext<SignedIn | null>(null);

/** Who is signed in, inside a SignInGate. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (signedIn === null) throw new Error('useSignedIn stands outside a SignInGate');
  return signedIn;
}

export interface SignInGateProps {
  readonly roles: readonly StaffRole[];
  readonly children: ReactNode;
}

/** Shows its children to a member of staff with one of these roles; otherwise the way to become one. */
export function SignInGate({ roles, children }: SignInGateProps) {
  const { t } = useText();
  const { principal, offlineSince, become, askAgain } = useWhoAmI('staff');
  const signOut = useCallback(async () => {
    const answer = await call(routes.signOut);
    if (answer.kind === 'ok') become({ kind: 'nobody' });
    else askAgain();
  }, [become, askAgain]);
  const staff = principal?.kind === 'staff' ? principal : null;
  const signedIn = useMemo(() => (staff === null ? null : { staff, signOut }), [staff, signOut]);

  if (principal === null) return <WaitingPage offlineSince={offlineSince} />;
  if (staff === null || signedIn === null) return <SignInPage roles={roles} onSignedIn={become} />;
  if (staff.mustChangePassword) return <ChangePasswordPage onChanged={become} onSignOut={signOut} />;
  if (!roles.includes(staff.role)) {
    return (
      <main className="oh-gate">
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.wrongRole', { name: staff.workNumber, role: t(`role.${staff.role}`) })}</p>
        <Button look="main" onClick={() => void signOut()}>
          {t('signIn.signOut')}
        </Button>
      </main>
    );
  }
  return <SignedInContext value={signedIn}>{children}</SignedInContext>;
}
