import { createLineDisplay, createVirtualDisplay } from '@onehall/line-display';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

async function displayRig() {
  const model = createVirtualDisplay();
  const port = await plugIn(model);
  const display = createLineDisplay({
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => display.stop());
  display.start();
  const lit = () => model.cells.map((line) => line.trim());
  const untilLit = (text: string) =>
    until(
      (check) => model.onChange(check),
      () => lit().join('|') === text,
    );
  return { model, port, display, untilLit };
}

test('the called number is lit on the display, in Chinese', async () => {
  const { display, untilLit } = await displayRig();
  display.show('请A012号', '到3号柜台');
  await untilLit('请A012号|到3号柜台');
});

test('an unplug is noticed although the display never speaks, and a replug redraws the newest content', async () => {
  const { model, port, display, untilLit } = await displayRig();
  display.show('请A012号', '到3号柜台');
  await untilLit('请A012号|到3号柜台');
  await port.unplug();
  await until(
    (check) => display.onTransition(check),
    () => display.state().health === 'not-connected',
  );
  model.powerCycle();
  display.show('请A013号', '到3号柜台');
  await port.plug();
  await untilLit('请A013号|到3号柜台');
  expect(display.state()).toMatchObject({ line: 'online', health: 'assumed' });
});
