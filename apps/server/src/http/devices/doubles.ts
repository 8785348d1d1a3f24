import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';

/** Refusals: device-unknown (or not a virtual one), fault-unknown. */
export const setFaultEndpoint = endpoint(routes.setFault, async ({ body, param, parts }) => {
  const { fault, on } = body;
  const set = await parts.devices.setFault(param('deviceId'), fault, on);
  if (set === 'device-unknown') return refuse('device-unknown', { deviceId: param('deviceId') });
  if (set === 'fault-unknown') return refuse('fault-unknown', { fault });
  return { ok: true, value: { fault, on } };
});

/** Refusals: device-unknown (or not a virtual one), hand-cannot. */
export const operateDoubleEndpoint = endpoint(routes.operateDouble, ({ body, param, parts }) => {
  const double = parts.devices.device(param('deviceId'))?.double;
  if (!double) return refuse('device-unknown', { deviceId: param('deviceId') });
  const { action } = body;
  if (action.does === 'switch-off-and-on') double.body.powerCycle();
  else if (!double.act(action)) return refuse('hand-cannot');
  parts.devices.onChanged();
  return { ok: true, value: { done: true as const } };
});
