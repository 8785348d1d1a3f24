import type { DevicesView } from '@onehall/protocol';
import {
  Button,
  type Connection,
  CutOffBanner,
  EmptyState,
  LanguageSwitch,
  refusalKey,
  useLive,
  useSignedIn,
} from '@onehall/ui';
import { DeviceIndex } from './features/bench/device-index.tsx';
import { CustomersPanel } from './features/customers/customers-panel.tsx';
import { DeviceCard } from './features/machine/device-card.tsx';
import { useDevicesText } from './lib/use-devices-text.ts';

export function DevicesApp() {
  const { t } = useDevicesText();
  const live = useLive('devices', null);
  const { view, refused } = live;
  return (
    <div className="dv-page">
      <Header connection={live.connection} />
      <CutOffBanner live={live} />
      {refused === null ? null : (
        <EmptyState icon="alert" title={t('app.unseen')} what={t(refusalKey(refused))} />
      )}
      {view === null && refused === null ? <EmptyState icon="link" title={t('live.connecting')} /> : null}
      {view === null ? null : <Bench view={view} />}
    </div>
  );
}

function Header({ connection }: { readonly connection: Connection }) {
  const { t, say } = useDevicesText();
  const { staff, signOut } = useSignedIn();
  return (
    <header className="dv-head">
      <h1>{t('app.title')}</h1>
      <div className="dv-head-end">
        <span className={`dv-live dv-live-${connection}`}>{t(`live.${connection}`)}</span>
        <span className="oh-muted">
          {say(staff.name)} {staff.workNumber}
        </span>
        <LanguageSwitch />
        <Button onClick={() => void signOut()}>{t('signIn.signOut')}</Button>
      </div>
    </header>
  );
}

/** Every machine of the hall beside its line; the list on top leads to each. */
function Bench({ view }: { readonly view: DevicesView }) {
  const { t } = useDevicesText();
  return (
    <main className="dv-main">
      <aside className="dv-side">
        <CustomersPanel status={view.livingHall} />
        <DeviceIndex devices={view.devices} />
      </aside>
      <div className="dv-bench">
        {view.devices.length === 0 ? (
          <EmptyState icon="printer" title={t('bench.none')} what={t('bench.noneWhat')} />
        ) : null}
        {view.devices.map((device) => (
          <DeviceCard key={device.deviceId} device={device} />
        ))}
      </div>
    </main>
  );
}
