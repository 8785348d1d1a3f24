import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLink, DeviceError, type VirtualDevice } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { afterTest, plugIn, temporaryFolder, until, useRig } from './rig.ts';

useRig();

const deaf: VirtualDevice = {
  plugged: () => undefined,
  unplugged: () => undefined,
  receive: () => undefined,
};
const serial = (path: string) => createLink({ kind: 'serial', path, baudRate: 9_600 });
const refusal = async (path: string) => {
  try {
    await serial(path).open();
  } catch (error) {
    return error instanceof DeviceError ? { code: error.code, message: error.message } : error;
  }
  return 'opened';
};

test('a missing path says so in plain words', async () => {
  const path = join(temporaryFolder(), 'nothing');
  expect(await refusal(path)).toEqual({
    code: 'path-missing',
    message: `there is no device at ${path}: is it plugged in?`,
  });
});

test('a path that is no terminal says so in plain words', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  expect(await refusal(path)).toEqual({ code: 'not-a-terminal', message: `${path} is not a serial port` });
});

test('a port that another program holds says so in plain words', async () => {
  const port = await plugIn(deaf);
  const holder = serial(port.path);
  await holder.open();
  afterTest(() => holder.close());
  expect(await refusal(port.path)).toEqual({
    code: 'path-in-use',
    message: `${port.path} is already in use by another program`,
  });
});

test('a closed port can be opened again at once', async () => {
  const port = await plugIn(deaf);
  for (let turn = 0; turn < 20; turn += 1) {
    const link = serial(port.path);
    await link.open();
    await link.close();
  }
});

test('bytes of every value pass unchanged both ways', async () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const echo: number[] = [];
  let send: (bytes: Uint8Array) => void = () => undefined;
  const port = await plugIn({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    receive: (bytes) => send(bytes),
  });
  const link = serial(port.path);
  const arrivals: (() => void)[] = [];
  link.onData((bytes) => {
    echo.push(...bytes);
    for (const arrived of arrivals) arrived();
  });
  await link.open();
  afterTest(() => link.close());
  await link.write(every, 1_000);
  await until(
    (check) => arrivals.push(check),
    () => echo.length === 256,
  );
  expect(Uint8Array.from(echo)).toEqual(every);
});

test('an idle unplug is noticed once, and a write after it goes nowhere', async () => {
  const received: number[] = [];
  const port = await plugIn({ ...deaf, receive: (bytes) => void received.push(...bytes) });
  const link = serial(port.path);
  const downs: string[] = [];
  const listeners: (() => void)[] = [];
  link.onDown((error) => {
    downs.push(error.code);
    for (const listener of listeners) listener();
  });
  await link.open();
  await port.unplug();
  await until(
    (check) => listeners.push(check),
    () => downs.length > 0,
  );
  await expect(link.write(Uint8Array.of(1), 1_000)).rejects.toMatchObject({ code: 'link-lost' });
  await link.close();
  await port.plug();
  const again = serial(port.path);
  await again.open();
  afterTest(() => again.close());
  await again.write(Uint8Array.of(2), 1_000);
  expect(downs).toEqual(['link-lost']);
  expect(received).not.toContain(1);
});

test('a write that the line does not take ends at its time limit', async () => {
  let send: (bytes: Uint8Array) => void = () => undefined;
  // Nothing is read from a line this slow, so the kernel's buffers fill up.
  const port = await plugIn(
    {
      ...deaf,
      plugged: (to) => {
        send = to;
      },
    },
    { baudRate: 9_600 },
  );
  const link = serial(port.path);
  await link.open();
  afterTest(() => link.close());
  expect(send).toBeTypeOf('function');
  await expect(link.write(new Uint8Array(4_000_000), 300)).rejects.toMatchObject({ code: 'timeout' });
});

test('a cable pulled at the very moment a byte arrives is noticed too', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    let send: (bytes: Uint8Array) => void = () => undefined;
    const port = await plugIn({
      ...deaf,
      plugged: (to) => {
        send = to;
      },
    });
    const link = serial(port.path);
    const down = new Promise<void>((resolve) => link.onDown(() => resolve()));
    const arrived = new Promise<void>((resolve) => link.onData(() => resolve()));
    await link.open();
    afterTest(() => link.close());
    send(Uint8Array.of(0x12));
    await arrived;
    await port.unplug();
    await down;
  }
});
