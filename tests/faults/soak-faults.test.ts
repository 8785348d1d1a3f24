import { expect, test } from 'vitest';
import { makeKinds } from '../../apps/server/src/devices/kinds/kinds.ts';
import { loadTemplates } from '../../apps/server/src/devices/load-templates.ts';
import { demoHall } from '../bench/kit/bench-hall.ts';
import { faultsOf } from './soak.ts';

const cable = ['unplugged', 'slow'];

test('each fault that the soak gives a device is one that its double knows', () => {
  const kinds = makeKinds(loadTemplates('/nowhere'));
  const strange = demoHall.devices.flatMap((device) => {
    const known = kinds.onLine[device.kind]?.double(device).body.knownFaults ?? [];
    return faultsOf[device.kind]
      .filter((fault) => ![...known, ...cable].includes(fault))
      .map((fault) => `${device.kind}: ${fault}`);
  });
  expect([...new Set(strange)]).toEqual([]);
});
