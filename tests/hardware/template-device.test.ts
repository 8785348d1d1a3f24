import type { VirtualDevice } from '@onehall/device-core';
import {
  type BuiltInTemplateName,
  builtInTemplates,
  createTemplateBus,
  createVirtualTemplateBus,
} from '@onehall/template-device';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

const addresses = [1, 2, 3];

/** Units on a real serial port. `echoes`: behind an adapter that hands back what it sends. */
async function busRig(name: BuiltInTemplateName, echoes = false) {
  const template = builtInTemplates[name];
  const model = createVirtualTemplateBus(template, addresses, { random: Math.random });
  const port = await plugIn(echoes ? echoing(model) : model);
  const listeners: (() => void)[] = [];
  const bus = createTemplateBus({
    onBytes: (direction) => {
      if (direction === 'in') for (const listener of listeners) listener();
    },
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    ...{ template, addresses, echoes, random: Math.random, retry: quickRetry },
  });
  const keys: string[] = [];
  bus.onKey(({ address, key }) => {
    keys.push(`${address}: ${key}`);
    for (const listener of listeners) listener();
  });
  afterTest(() => bus.stop());
  bus.start();
  const shown = () => [...model.units.values()].map(({ text, isLit }) => text + (isLit ? '*' : '')).join('|');
  return {
    ...{ model, port, bus, keys },
    untilShown: (wanted: string) =>
      until(
        (check) => model.onChange(check),
        () => shown() === wanted,
      ),
    untilHealths: (...wanted: string[]) =>
      until(
        (check) => bus.onChange(check),
        () =>
          bus
            .unitStates()
            .map((one) => one.health)
            .join() === wanted.join(),
      ),
    untilDiscarded: () =>
      until(
        (check) => listeners.push(check),
        () => bus.statistics().bytesDiscarded > 0,
      ),
    untilKeys: (...wanted: string[]) =>
      until(
        (check) => listeners.push(check),
        () => keys.join() === wanted.join(),
      ),
    untilDown: () =>
      until(
        (check) => bus.onTransition(check),
        () => bus.health() === 'not-connected',
      ),
  };
}

function echoing(device: VirtualDevice): VirtualDevice {
  let send: (bytes: Uint8Array) => void = () => undefined;
  return {
    plugged: (to) => {
      send = to;
      device.plugged(to);
    },
    unplugged: () => device.unplugged(),
    receive: (bytes) => {
      send(bytes);
      device.receive(bytes);
    },
  };
}

test('LED bars are lit, and after a replug lit again with the newest text', async () => {
  const { model, port, bus, untilShown, untilDown } = await busRig('led-bar');
  bus.show(1, '请A012号');
  bus.show(2, '暂停服务', 'yellow');
  await untilShown('请A012号|暂停服务|');
  expect(bus.health()).toBe('assumed');
  await port.unplug();
  await untilDown();
  model.powerCycle();
  bus.show(1, '请A013号');
  await port.plug();
  await untilShown('请A013号|暂停服务|');
  expect(bus.statistics().losses).toBe(1);
});

test('hall panels answer; a dead one is named, and the others show what is new', async () => {
  const { model, bus, untilShown, untilHealths } = await busRig('hall-panel');
  model.setFault('dead-2', true);
  bus.show(1, '请A012号到3号柜台', 'red-scrolling');
  await untilHealths('answers', 'silent', 'answers');
  bus.show(3, '暂停服务', 'green-still');
  await untilShown('请A012号到3号柜台||暂停服务');
});

test('a rating is asked for and given, and the pads that are polled are known to answer', async () => {
  const { model, bus, untilShown, untilHealths, untilKeys } = await busRig('rating-pad');
  await untilHealths('answers', 'answers', 'answers');
  bus.prompt(2);
  await untilShown('|*|');
  model.press(2, 'satisfied');
  await untilKeys('2: satisfied');
  await untilShown('||');
});

test('a call pad is heard at once, after a replug too', async () => {
  const { model, port, bus, untilShown, untilDown, untilKeys } = await busRig('call-pad');
  bus.show(1, '12');
  bus.prompt(1);
  await untilShown('12*||');
  model.press(1, 'call-next');
  await untilKeys('1: call-next');
  await port.unplug();
  await untilDown();
  model.powerCycle();
  await port.plug();
  await untilShown('12||');
  model.press(3, 'recall');
  await untilKeys('1: call-next', '3: recall');
});

test('between babble without end the keys are heard and the pads lit', async () => {
  const { model, bus, untilShown, untilDiscarded, untilKeys } = await busRig('call-pad');
  model.setFault('babbling', true);
  await untilDiscarded();
  bus.show(2, '7');
  await untilShown('|7|');
  model.press(2, 'call-next');
  await untilKeys('2: call-next');
});

test('after noise the pads are lit and the keys heard again, and what was spoilt is counted', async () => {
  const { model, bus, keys, untilShown, untilDiscarded } = await busRig('call-pad');
  bus.show(1, '7');
  await untilShown('7||');
  model.setFault('noise', true);
  model.press(1, 'recall');
  await untilDiscarded();
  bus.show(1, '8');
  model.setFault('noise', false);
  bus.show(1, '9');
  await untilShown('9||');
  model.press(1, 'call-next');
  await until(
    (check) => bus.onKey(check),
    () => keys.includes('1: call-next'),
  );
  expect(bus.statistics().framesBad).toBeGreaterThan(0);
});

test('behind an adapter that echoes, our own frames are not taken for the pads’', async () => {
  const { model, bus, untilShown, untilHealths, untilKeys } = await busRig('rating-pad', true);
  await untilHealths('answers', 'answers', 'answers');
  bus.prompt(2);
  await untilShown('|*|');
  model.press(2, 'very-dissatisfied');
  await untilKeys('2: very-dissatisfied');
  expect(bus.statistics()).toMatchObject({ framesBad: 0, bytesDiscarded: 0 });
});
