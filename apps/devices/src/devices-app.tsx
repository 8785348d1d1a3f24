import type { DevicesView } from '@onehall/protocol';
import {
  Button,
  type Connection,
  CutOffBanner,
  EmptyState,
  LanguageSwitch,
  refusalKey,
  useHall,
  useLive,
  useSignedIn,
} from '@onehall/ui';
import { useEffect } from 'react';
import { Bench } from './features/bench/bench.tsx';
import { DeviceIndex } from './features/bench/device-index.tsx';
import { Unmade } from './features/bench/unmade.tsx';
import { CustomersPanel } from './features/customers/customers-panel.tsx';
import { DevicePage } from './features/device/device-page.tsx';
import { NewDevicePage } from './features/wiring/new-device-page.tsx';
import { WiringPage } from './features/wiring/wiring-page.tsx';
import { hashOf, type Place } from './lib/place.ts';
import { useDevicesText } from './lib/use-devices-text.ts';
import { usePlace } from './lib/use-place.ts';
import { DeviceHead } from './page/device-head.tsx';

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
      {view === null ? null : <Workshop view={view} />}
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

/** The list of all devices on the left, and beside it the bench, or the one device that is looked at. */
function Workshop({ view }: { readonly view: DevicesView }) {
  const hall = useHall();
  const { place, lastId } = usePlace();
  const deviceId = 'deviceId' in place ? place.deviceId : null;
  return (
    <main className="dv-main">
      <aside className="dv-side">
        <DeviceIndex devices={view.devices} currentId={deviceId} onBench={place.page === 'bench'} />
      </aside>
      <div className="dv-place" data-page={place.page}>
        {place.page === 'bench' && hall?.demo === true ? <CustomersPanel status={view.livingHall} /> : null}
        <PlacePage view={view} place={place} lastId={lastId} />
      </div>
    </main>
  );
}

interface PlacePageProps {
  readonly view: DevicesView;
  readonly place: Place;
  readonly lastId: string | null;
}

function PlacePage({ view, place, lastId }: PlacePageProps) {
  const { t } = useDevicesText();
  const top = hashOf(place);
  useEffect(() => {
    if (top !== hashOf({ page: 'bench' })) window.scrollTo(0, 0);
  }, [top]);
  if (place.page === 'bench') {
    return (
      <>
        <Unmade devices={view.unmade} />
        <Bench devices={view.devices} lastId={lastId} />
      </>
    );
  }
  if (place.page === 'new') return <NewDevicePage key={top} view={view} kind={place.kind} />;
  const unmade = view.unmade.find((one) => one.deviceId === place.deviceId);
  if (unmade !== undefined && place.page === 'wiring') {
    return (
      <>
        <Unmade devices={[unmade]} />
        <WiringPage key={unmade.deviceId} view={view} device={unmade} />
      </>
    );
  }
  const device = view.devices.find((one) => one.deviceId === place.deviceId);
  if (device === undefined) {
    return (
      <EmptyState icon="alert" title={t('page.gone')} what={t('page.goneWhat')}>
        <a href={hashOf({ page: 'bench' })}>{t('page.back')}</a>
      </EmptyState>
    );
  }
  return (
    <>
      <DeviceHead device={device} page={place.page} />
      {place.page === 'device' ? (
        <DevicePage key={device.deviceId} device={device} />
      ) : (
        <WiringPage key={device.deviceId} view={view} device={device} />
      )}
    </>
  );
}
