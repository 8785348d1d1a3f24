import { createLedPanelBus, createVirtualLedPanels } from '@onehall/led-panel';
import modbus from 'modbus-serial';
import { expect, test } from 'vitest';
import { afterTest, plugIn, plugTogether, quickRetry, until, useRig } from './rig.ts';

useRig();

function busOn(path: string, units: readonly number[] = [1, 2, 3]) {
  const bus = createLedPanelBus({
    address: { kind: 'serial', path, baudRate: 9_600 },
    panels: units.map((unit) => ({ unit })),
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => bus.stop());
  bus.start();
  const healths = () => bus.unitStates().map((one) => one.health);
  const untilHealths = (...wanted: string[]) =>
    until(
      (check) => bus.onChange(check),
      () => healths().join() === wanted.join(),
    );
  return { bus, untilHealths };
}

async function panelsRig() {
  const model = createVirtualLedPanels([1, 2, 3], { random: Math.random });
  const port = await plugIn(model);
  const lit = () => [...model.digits.values()].map((text) => text.trim()).join('|');
  const untilLit = (text: string) =>
    until(
      (check) => model.onChange(check),
      () => lit() === text,
    );
  return { model, port, untilLit, ...busOn(port.path) };
}

/** The library's own client, as a host of our virtual panels. */
async function judgeOn(path: string) {
  const client = new modbus.default();
  await client.connectRTUBuffered(path, { baudRate: 9_600 });
  afterTest(() => new Promise<void>((resolve) => client.close(() => resolve())));
  client.setTimeout(500);
  return client;
}

test('each panel of the bus is lit with its own text, and all answer', async () => {
  const { bus, untilLit, untilHealths } = await panelsRig();
  bus.show(1, 'A012');
  bus.show(2, 'B007');
  bus.showNumber(3, -12);
  await untilLit('A012|B007|-12');
  await untilHealths('answers', 'answers', 'answers');
  expect([bus.health(), bus.statistics().framesBad]).toEqual(['answers', 0]);
});

test('an unplug is noticed, and a replug draws the newest content of all', async () => {
  const { model, port, bus, untilLit } = await panelsRig();
  bus.show(1, 'A012');
  bus.show(2, 'B007');
  await untilLit('A012|B007|');
  await port.unplug();
  await until(
    (check) => bus.onTransition(check),
    () => bus.health() === 'not-connected',
  );
  model.powerCycle();
  bus.show(2, 'B008');
  await port.plug();
  await untilLit('A012|B008|');
  expect(bus.statistics().losses).toBe(1);
});

test('a dead panel is named and the others are lit', async () => {
  const { model, bus, untilLit, untilHealths } = await panelsRig();
  model.setFault('dead-2', true);
  bus.show(1, 'A012');
  bus.show(2, 'B007');
  bus.show(3, 'C003');
  await untilLit('A012||C003');
  await untilHealths('answers', 'silent', 'answers');
  bus.show(3, 'C004');
  await untilLit('A012||C004');
});

test('behind babble on the line the panels are lit all the same', async () => {
  const { model, bus, untilLit } = await panelsRig();
  model.setFault('babbling', true);
  bus.show(1, 'A012');
  await untilLit('A012||');
  model.setFault('babbling', false);
  bus.show(1, 'A013');
  await untilLit('A013||');
});

test('on a noisy line what is shown comes right in the end, and bad frames are counted', async () => {
  const { model, bus, untilLit } = await panelsRig();
  model.setFault('noise', true);
  for (let n = 0; n < 20; n += 1) bus.show(1 + (n % 3), `A0${n}`);
  await until(
    (check) => bus.onChange(check),
    () => bus.statistics().framesBad > 0,
  );
  model.setFault('noise', false);
  bus.retryNow();
  await untilLit('A018|A019|A017');
});

test('modbus-serial as the panels: our driver writes what its server understands', async () => {
  const [ours, theirs] = await plugTogether();
  const written: string[] = [];
  const listeners: (() => void)[] = [];
  const note = (text: string) => {
    written.push(text);
    for (const listener of listeners) listener();
  };
  const server = new modbus.ServerSerial(
    {
      setRegister: (address: number, value: number, unit: number) => note(`${unit}: ${address} = ${value}`),
      setRegisterArray: (address: number, values: number[], unit: number) =>
        note(`${unit}: ${address} = ${values.map((value) => value.toString(16)).join(' ')}`),
    },
    { path: theirs.path, baudRate: 9_600, unitID: 255 },
  );
  afterTest(() => new Promise<void>((resolve) => server.close(() => resolve())));
  await new Promise<void>((resolve) => void server.on('initialized', () => resolve()));
  const { bus, untilHealths } = busOn(ours.path, [5]);
  bus.show(5, 'A012');
  await until(
    (check) => listeners.push(check),
    () => written.includes('5: 112 = 4130 3132 2020'),
  );
  bus.showNumber(5, -12, 1);
  await until(
    (check) => listeners.push(check),
    () => written.includes('5: 0 = 65524'),
  );
  expect(written.slice(-2)).toEqual(['5: 4 = 1', '5: 0 = 65524']);
  await untilHealths('answers');
  expect(bus.unitStates()[0]?.refusal).toBeNull();
});

test('modbus-serial as the host: its client is answered by our panels as by real ones', async () => {
  const model = createVirtualLedPanels([1, 2]);
  const client = await judgeOn((await plugIn(model)).path);
  client.setID(2);
  expect(await client.writeRegisters(0x70, [0x4130, 0x3132, 0x2020])).toEqual({ address: 0x70, length: 3 });
  expect(await client.writeRegister(0, 12)).toEqual({ address: 0, value: 12 });
  expect((await client.readHoldingRegisters(0x70, 3)).data).toEqual([0x4130, 0x3132, 0x2020]);
  expect([...model.digits]).toEqual([
    [1, '      '],
    [2, '    12'],
  ]);
});

test('modbus-serial as the host: refusals and silence are what it takes them for', async () => {
  const model = createVirtualLedPanels([1, 2]);
  const client = await judgeOn((await plugIn(model)).path);
  client.setID(1);
  await expect(client.writeRegister(9, 1)).rejects.toMatchObject({ modbusCode: 2 });
  await expect(client.readCoils(0, 1)).rejects.toMatchObject({ modbusCode: 1 });
  model.setFault('dead-1', true);
  await expect(client.writeRegister(0, 1)).rejects.toMatchObject({ errno: 'ETIMEDOUT' });
  client.setID(2);
  expect(await client.writeRegister(0, 1)).toEqual({ address: 0, value: 1 });
});

test('modbus-serial as the host: a broadcast is obeyed by all and answered by none', async () => {
  const model = createVirtualLedPanels([1, 2]);
  const client = await judgeOn((await plugIn(model)).path);
  client.setID(0);
  await expect(client.writeRegister(0, 8)).rejects.toMatchObject({ errno: 'ETIMEDOUT' });
  expect([...model.digits.values()]).toEqual(['     8', '     8']);
});
