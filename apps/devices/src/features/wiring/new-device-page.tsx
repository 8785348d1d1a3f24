import type { DeviceClassBody, DevicesView } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { kinds } from '../../lib/kinds.ts';
import { hashOf } from '../../lib/place.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { emptyDraft } from './draft.ts';
import { freeId } from './kind-rules.ts';
import { WiringForm } from './wiring-form.tsx';

interface NewDevicePageProps {
  readonly view: DevicesView;
  readonly kind: DeviceClassBody | null;
}

/** A device that comes into the hall: first what it is, for that stays; then where it hangs. */
export function NewDevicePage({ view, kind }: NewDevicePageProps) {
  return kind === null ? <KindChoice /> : <NewDevice view={view} kind={kind} />;
}

function KindChoice() {
  const { t } = useDevicesText();
  return (
    <section className="dv-new" aria-labelledby="dv-new">
      <h2 id="dv-new">{t('wiring.newTitle')}</h2>
      <p>{t('wiring.newWhat')}</p>
      <ul className="dv-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <a className="oh-button" href={hashOf({ page: 'new', kind })}>
              {t(`kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewDevice({ view, kind }: { readonly view: DevicesView; readonly kind: DeviceClassBody }) {
  const { t } = useDevicesText();
  const [of] = useState(() => ({
    id: freeId(
      kind,
      view.devices.map((one) => one.deviceId),
    ),
    kind,
  }));
  const [first] = useState(() => emptyDraft(kind));
  const [hung, setHung] = useState(false);
  const here = hung && view.devices.some((one) => one.deviceId === of.id);
  // Its own page opens once the hall has it.
  useEffect(() => {
    if (here) window.location.hash = hashOf({ page: 'device', deviceId: of.id });
  }, [here, of.id]);
  return (
    <>
      <header className="dv-device-head">
        <a className="oh-button" href={hashOf({ page: 'new', kind: null })}>
          <Icon name="back" />
          <span>{t('wiring.otherKind')}</span>
        </a>
        <h2>{t('wiring.newOf', { kind: t(`kind.${kind}`) })}</h2>
      </header>
      <WiringForm
        view={view}
        of={of}
        first={first}
        send={t('wiring.add')}
        onSaved={() => setHung(true)}
        beside={() => null}
      />
    </>
  );
}
