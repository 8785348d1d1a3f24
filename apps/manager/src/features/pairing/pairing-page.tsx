import { type DeviceKind, type ReplyOf, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useHall, useNow, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

const kinds = ['kiosk', 'hall-board', 'counter-board', 'customer-screen'] as const satisfies DeviceKind[];
const HALL_BOARD = 'hall-board';

interface Made extends ReplyOf<typeof routes.createPairing> {
  readonly deviceKind: DeviceKind;
  readonly place: string;
}

interface Place {
  readonly id: string;
  readonly name: string;
}

function usePlaces(kind: DeviceKind): readonly Place[] {
  const { t, say } = useManagerText();
  const hall = useHall();
  if (kind === 'hall-board') return [{ id: HALL_BOARD, name: t('device.hall-board') }];
  if (kind === 'kiosk') return hall?.kiosks.map(({ id, name }) => ({ id, name: say(name) })) ?? [];
  return (
    hall?.counters.map(({ id, number, zone }) => ({
      id,
      name: `${t('pairing.counter', { number })} · ${say(zone)}`,
    })) ?? []
  );
}

/** A one-time code turns a browser into a kiosk or a screen of the hall. */
export function PairingPage() {
  const { t } = useManagerText();
  const pairing = useCommand(routes.createPairing);
  const [deviceKind, setDeviceKind] = useState<DeviceKind>('kiosk');
  const [asked, setAsked] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const places = usePlaces(deviceKind);
  const place = places.find((one) => one.id === asked)?.id ?? places[0]?.id ?? '';
  const make = async () => {
    if (place === '') return;
    const answer = await pairing.send({ body: { deviceKind, place } });
    if (answer.kind === 'ok') setMade({ ...answer.value, deviceKind, place });
  };
  return (
    <section className="mg-panel mg-pairing" aria-labelledby="mg-pairing">
      <h2 id="mg-pairing">{t('pairing.title')}</h2>
      <p className="oh-muted">{t('pairing.what')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label className="oh-field mg-field">
          {t('pairing.kind')}
          <select
            value={deviceKind}
            onChange={(event) => setDeviceKind(kinds.find((one) => one === event.target.value) ?? 'kiosk')}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`device.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('pairing.place')}
          <select value={place} onChange={(event) => setAsked(event.target.value)}>
            {places.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <RefusalNotice refusal={pairing.refusal} onClose={pairing.clear} />
        <Button look="main" submit disabled={pairing.pending || place === ''}>
          {t('pairing.make')}
        </Button>
      </form>
      {made === null ? null : <Code made={made} />}
    </section>
  );
}

function addressOf({ deviceKind, place }: Made): string {
  const paths: Readonly<Record<DeviceKind, string>> = {
    kiosk: '/kiosk',
    'hall-board': '/hall-board',
    'counter-board': `/counter-board/${place}`,
    'customer-screen': `/customer-screen/${place}`,
  };
  return `${window.location.origin}${paths[deviceKind]}`;
}

function Code({ made }: { readonly made: Made }) {
  const { t } = useManagerText();
  const zone = useZone();
  const expired = useNow() >= made.expiresAt;
  return (
    <div className="mg-code" role="status">
      <p className="oh-muted">
        {t('pairing.for', { kind: t(`device.${made.deviceKind}`), place: made.place })}
      </p>
      <p>
        <span className="oh-hidden">{t('pairing.code')}</span>
        <strong className={expired ? 'mg-code-expired' : ''}>{made.code}</strong>
      </p>
      <p className={expired ? 'mg-risk' : ''}>
        {expired ? t('pairing.expired') : t('pairing.until', { time: clockTime(made.expiresAt, zone) })}
      </p>
      <p>
        {t('pairing.page')} <span className="mg-address">{addressOf(made)}</span>
      </p>
    </div>
  );
}
