import type { DeviceView } from '@onehall/protocol';
import type { DevicesKey } from '../text/zh-cn.ts';

/** Whether somebody should look at this machine. */
export function isWell(device: DeviceView): boolean {
  return device.line === 'online' && device.readiness?.state !== 'not-ready';
}

export function readinessKey(readiness: NonNullable<DeviceView['readiness']>): DevicesKey {
  if (readiness.state === 'ready') return readiness.warning === null ? 'ready.ready' : 'ready.low';
  return readiness.reason === null ? 'ready.unknown' : `ready.${readiness.reason}`;
}
