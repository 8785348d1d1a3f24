import { SerialPortMock } from 'serialport';
import { afterEach, expect, test } from 'vitest';
import { describeAddress, type SerialAddress } from './byte-link.ts';
import { LineLink } from './line-link.ts';
import { watchModemLines } from './modem-watch.ts';
import { type PortOptions, SerialLink } from './serial-link.ts';
import { createFakeTimers } from './timers.ts';

afterEach(() => SerialPortMock.binding.reset());

const plain: SerialAddress = { kind: 'serial', path: '/dev/mock', baudRate: 9_600 };

async function openMock(address: SerialAddress = plain) {
  SerialPortMock.binding.createPort(address.path, { record: true });
  const timers = createFakeTimers();
  const opened: PortOptions[] = [];
  const ports: SerialPortMock[] = [];
  const link = new LineLink(
    new SerialLink(address, timers, (options) => {
      opened.push(options);
      const port = new SerialPortMock(options);
      ports.push(port);
      return port;
    }),
    1,
  );
  await link.open();
  const setLines = (cts: boolean, dsr: boolean) => {
    const binding = ports[0]?.port;
    if (binding) binding.get = async () => ({ cts, dsr, dcd: false });
  };
  return { timers, link, opened, ports, setLines };
}

test('a line that says nothing of itself is opened as 8N1 without flow control', async () => {
  const { opened } = await openMock();
  expect(opened).toEqual([
    {
      ...{ path: '/dev/mock', baudRate: 9_600, parity: 'none', dataBits: 8, stopBits: 1, autoOpen: false },
      ...{ rtscts: false, xon: false, xoff: false },
    },
  ]);
  expect(describeAddress(plain)).toBe('/dev/mock at 9600 baud');
});

test('parity, bits and flow control reach the port, and the address says what is unusual', async () => {
  const address = { ...plain, parity: 'even', dataBits: 7, stopBits: 2, flow: 'rts-cts' } as const;
  const { opened } = await openMock(address);
  expect(opened[0]).toMatchObject({ parity: 'even', dataBits: 7, stopBits: 2, rtscts: true, xon: false });
  expect(describeAddress(address)).toBe('/dev/mock at 9600 baud 7E2');
});

test('software flow control is asked for in both directions', async () => {
  const { opened } = await openMock({ ...plain, flow: 'xon-xoff' });
  expect(opened[0]).toMatchObject({ rtscts: false, xon: true, xoff: true });
});

test('the modem lines are read from the port, and are unknown when the port cannot tell or is closed', async () => {
  const { link, ports, setLines } = await openMock();
  setLines(true, false);
  expect(await link.modemLines()).toEqual({ cts: true, dsr: false });
  const binding = ports[0]?.port;
  if (binding) binding.get = async () => Promise.reject(new Error('Inappropriate ioctl for device'));
  expect(await link.modemLines()).toBeNull();
  await link.close();
  expect(await link.modemLines()).toBeNull();
});

test('a device that lets both lines fall is seen to be off within two seconds, and on when one rises', async () => {
  const { timers, link, setLines } = await openMock();
  const heard: boolean[] = [];
  setLines(true, true);
  watchModemLines(link, timers, (isOff) => heard.push(isOff));
  await timers.advance(10);
  setLines(true, false);
  await timers.advance(2_000);
  expect(heard).toEqual([]);
  setLines(false, false);
  await timers.advance(4_000);
  expect(heard).toEqual([true]);
  setLines(false, true);
  await timers.advance(2_000);
  expect(heard).toEqual([true, false]);
  await link.close();
  expect(timers.pending()).toBe(0);
});

test('bytes pass through the mock as through a port', async () => {
  const { link, ports } = await openMock();
  await link.write(Uint8Array.of(0x1b, 0x40), 1_000);
  expect(ports[0]?.port?.recording).toEqual(Buffer.of(0x1b, 0x40));
  await link.close();
});
