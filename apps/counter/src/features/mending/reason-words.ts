import { type CounterDevicesKey, devicesZhCn } from '../../text/devices-zh-cn.ts';

function isKey(key: string): key is CounterDevicesKey {
  return key in devicesZhCn;
}

/** The words for what a device told by itself ('cutter'); null: a person wrote the reason, and it is read as written. */
export function mendingReasonKey(reason: string): CounterDevicesKey | null {
  const key = `mending.why.${reason}`;
  return isKey(key) ? key : null;
}
