import type { DeviceView } from '@onehall/protocol';
import { Face } from '../../machine/face.tsx';
import { Faults } from '../../machine/faults.tsx';
import { Traffic } from '../../machine/traffic.tsx';
import { Counts } from './counts.tsx';
import { Facts } from './facts.tsx';
import { FaultReport } from './fault-report.tsx';
import { StateNotice } from './state-notice.tsx';

/** One machine: how it is and what to do about it, the machine itself, and everything its line knows. */
export function DevicePage({ device }: { readonly device: DeviceView }) {
  const { deviceId, virtual } = device;
  return (
    <div className="dv-device">
      <StateNotice device={device} />
      <div className="dv-device-column">
        {virtual === null ? (
          <Facts device={device} />
        ) : (
          <>
            <section className="dv-panel dv-device-face">
              <Face device={device} large />
              <Faults deviceId={deviceId} faults={virtual.faults} />
            </section>
            <Counts device={device} />
          </>
        )}
      </div>
      <div className="dv-device-column">
        <FaultReport device={device} />
        {virtual === null ? <Counts device={device} /> : <Facts device={device} />}
      </div>
      <Traffic traffic={device.traffic} />
    </div>
  );
}
