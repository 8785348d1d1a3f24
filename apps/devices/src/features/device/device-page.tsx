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
  return (
    <div className="dv-device">
      <StateNotice device={device} />
      <section className="dv-panel dv-device-face">
        <Face device={device} large />
        {device.virtual === null ? null : (
          <Faults deviceId={device.deviceId} faults={device.virtual.faults} />
        )}
      </section>
      <div className="dv-device-beside">
        <FaultReport device={device} />
        <Facts device={device} />
        <Counts device={device} />
      </div>
      <Traffic traffic={device.traffic} />
    </div>
  );
}
