import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPorts } from './list-ports.ts';

let dev = '';
beforeEach(() => {
  dev = realpathSync(mkdtempSync(join(tmpdir(), 'ports-')));
});
afterEach(() => rmSync(dev, { recursive: true, force: true }));

function node(name: string): string {
  writeFileSync(join(dev, name), '');
  return join(dev, name);
}

function link(folder: 'by-id' | 'by-path', name: string, target: string): string {
  mkdirSync(join(dev, 'serial', folder), { recursive: true });
  symlinkSync(target, join(dev, 'serial', folder, name));
  return join(dev, 'serial', folder, name);
}

const noUdev = () => Promise.reject(new Error('spawn udevadm ENOENT'));

test('a port is named by its adapter, not by the number that it got today', async () => {
  const usb = node('ttyUSB3');
  const byPath = link('by-path', 'pci-usb-1', usb);
  const byId = link('by-id', 'usb-FTDI_A1', usb);
  const list = () => Promise.resolve([{ path: usb, maker: 'FTDI' }]);
  expect(await listPorts({ devFolder: dev, list })).toEqual({
    asked: true,
    ports: [{ path: byId, aliases: [byPath, usb], maker: 'FTDI' }],
  });
});

test('a machine without udev is looked at by the names in its device folder', async () => {
  const usb = node('ttyUSB0');
  const acm = node('ttyACM1');
  node('tty7');
  node('null');
  const byId = link('by-id', 'usb-scanner', acm);
  const found = await listPorts({ devFolder: dev, list: noUdev });
  expect(found.asked).toBe(false);
  expect(found.ports.map((port) => port.path).sort()).toEqual([byId, usb].sort());
});

test('a link whose adapter was pulled out is no port, and a folder that is not there no fault', async () => {
  link('by-id', 'usb-gone', join(dev, 'ttyUSB9'));
  expect(await listPorts({ devFolder: dev, list: noUdev })).toEqual({ ports: [], asked: false });
  expect(await listPorts({ devFolder: join(dev, 'nowhere'), list: noUdev })).toEqual({
    ports: [],
    asked: false,
  });
});

test('this very machine answers, whatever it has', async () => {
  expect(Array.isArray((await listPorts()).ports)).toBe(true);
});
