import { createLineDisplay, createVirtualDisplay, type DisplayDialect } from '@onehall/line-display';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

async function displayRig(dialect: DisplayDialect) {
  const model = createVirtualDisplay({ random: Math.random });
  const port = await plugIn(model);
  const display = createLineDisplay({
    // Over a pseudo-terminal the modem lines are not known (ENOTTY), which must not count as off.
    address: { kind: 'serial', path: port.path, baudRate: 9_600, watchModemLines: true },
    dialect,
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

const dialects: readonly DisplayDialect[] = ['cd5220', 'dm-d'];

test.each(dialects)('%s: the called number is lit on the display, in Chinese', async (dialect) => {
  const { display, untilLit } = await displayRig(dialect);
  display.show('请A012号', '到3号柜台');
  await untilLit('请A012号|到3号柜台');
  expect(display.health()).toBe('assumed');
});

test.each(dialects)(
  '%s: an unplug is noticed although the display never speaks, and a replug redraws the newest content',
  async (dialect) => {
    const { model, port, display, untilLit } = await displayRig(dialect);
    display.show('请A012号', '到3号柜台');
    await untilLit('请A012号|到3号柜台');
    await port.unplug();
    await until(
      (check) => display.onTransition(check),
      () => display.health() === 'not-connected',
    );
    model.powerCycle();
    display.show('请A013号', '到3号柜台');
    await port.plug();
    await untilLit('请A013号|到3号柜台');
    expect([display.line(), display.health(), display.statistics().losses]).toEqual(['online', 'assumed', 1]);
  },
);

test.each(dialects)('%s: what noise spoilt the next content puts right', async (dialect) => {
  const { model, display, untilLit } = await displayRig(dialect);
  model.setFault('noise', true);
  for (let n = 0; n < 10; n += 1) display.show(`请A0${n}号`, '到3号柜台');
  await until(
    (check) => model.onChange(check),
    () => model.cells.join('').trim() !== '',
  );
  model.setFault('noise', false);
  display.show('请A013号', '到3号柜台');
  await untilLit('请A013号|到3号柜台');
});

test('a display that babbles is drawn all the same', async () => {
  const { model, display, untilLit } = await displayRig('cd5220');
  model.setFault('babbling', true);
  display.show('请A012号', '到3号柜台');
  await untilLit('请A012号|到3号柜台');
});
