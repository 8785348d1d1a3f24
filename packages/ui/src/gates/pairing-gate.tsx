import { type DeviceKind, type PrincipalBody, routes } from '@onehall/protocol';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Keypad } from '../components/keypad.tsx';
import { EmptyState, RefusalNotice } from '../components/notices.tsx';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';
import { readHallOnce } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';
import { useWhoAmI } from './use-who-am-i.ts';
import { WaitingPage } from './waiting-page.tsx';

export interface PairingGateProps {
  readonly deviceKind: DeviceKind;
  /** Which one: 'kiosk-1', a counter id, 'hall-board'. */
  readonly place: string;
  readonly children: ReactNode;
}

function isPairedAs(principal: PrincipalBody, deviceKind: DeviceKind, place: string): boolean {
  return principal.kind === 'device' && principal.deviceKind === deviceKind && principal.place === place;
}

/** In a demo hall a screen pairs itself; null when that is not to be. */
async function pairByItself(deviceKind: DeviceKind, place: string): Promise<PrincipalBody | null> {
  const hall = await readHallOnce();
  if (!hall.demo) return null;
  const made = await call(routes.demoPairing, { body: { deviceKind, place } });
  if (made.kind !== 'ok') return null;
  const claimed = await call(routes.claimPairing, { body: { code: made.value.code } });
  return claimed.kind === 'ok' ? claimed.value : null;
}

/** Shows its children only on a browser that is paired as this device at this place, and pairs it otherwise. */
export function PairingGate({ deviceKind, place, children }: PairingGateProps) {
  const { t } = useText();
  const { principal, offlineSince, become } = useWhoAmI(`${deviceKind}/${place}`);
  const paired = principal !== null && isPairedAs(principal, deviceKind, place);
  const missing = principal !== null && !paired;
  const [byHand, setByHand] = useState(false);

  useEffect(() => {
    if (!missing) return;
    let here = true;
    void pairByItself(deviceKind, place).then((claimed) => {
      if (!here) return;
      if (claimed !== null && isPairedAs(claimed, deviceKind, place)) become(claimed);
      else setByHand(true);
    });
    return () => {
      here = false;
    };
  }, [missing, deviceKind, place, become]);

  if (principal === null) return <WaitingPage offlineSince={offlineSince} />;
  if (paired) return children;
  if (byHand) return <PairingPage deviceKind={deviceKind} place={place} onPaired={become} />;
  return (
    <main className="oh-gate">
      <EmptyState icon="link" title={t('pair.working')} />
    </main>
  );
}

interface PairingPageProps {
  readonly deviceKind: DeviceKind;
  readonly place: string;
  readonly onPaired: (principal: PrincipalBody) => void;
}

function PairingPage({ deviceKind, place, onPaired }: PairingPageProps) {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const claim = async () => {
    setPending(true);
    const answer = await call(routes.claimPairing, { body: { code: code.trim() } });
    setPending(false);
    if (answer.kind === 'ok' && isPairedAs(answer.value, deviceKind, place)) onPaired(answer.value);
    else setRefusal(refusalOf(answer) ?? { code: 'pairing-code-unknown', facts: {} });
  };
  return (
    <main className="oh-gate">
      <h1>{t('pair.title')}</h1>
      <p className="oh-muted">{t('pair.what', { kind: t(`device.${deviceKind}`), place })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void claim();
        }}
      >
        <label className="oh-field">
          {t('pair.code')}
          <input
            value={code}
            maxLength={20}
            autoComplete="off"
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <Keypad value={code} maxLength={20} onChange={setCode} />
        <RefusalNotice refusal={refusal} />
        <Button look="main" submit disabled={pending || code.trim().length < 4}>
          {t('pair.claim')}
        </Button>
      </form>
    </main>
  );
}
