import { type WiredDeviceBody, wiredDevice } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, readDraft } from './draft.ts';
import { freeId } from './kind-rules.ts';

const printer: WiredDeviceBody = {
  id: 'printer-3',
  kind: 'receipt-printer',
  name: { zh: '3号打印机', en: 'Printer 3' },
  address: {
    ...{ kind: 'serial', path: '/dev/serial/by-id/usb-1', baudRate: 19_200 },
    ...{ parity: 'even', flow: 'rts-cts', echoes: false },
  },
  model: 'epson',
  posts: [{ at: 'counter', id: 'counter-3', unit: null, use: null }],
  fallbackId: 'printer-4',
  stopsCounter: true,
};
const bus: WiredDeviceBody = {
  ...printer,
  id: 'bus-1',
  kind: 'template-bus',
  address: { kind: 'tcp', host: '10.0.0.8', port: 4001 },
  posts: [
    { at: 'counter', id: 'counter-1', unit: 1, use: 'rating-pad' },
    { at: 'hall', id: 'hall', unit: 12, use: 'panel' },
  ],
  fallbackId: null,
};
const drawer: WiredDeviceBody = {
  ...printer,
  id: 'drawer-3',
  kind: 'cash-drawer',
  address: { kind: 'printer', printerId: 'printer-3', pin: 5 },
  model: null,
  fallbackId: null,
  stopsCounter: false,
};

describe('the fields of the wiring', () => {
  it.each([printer, bus, drawer])('give back the device that they were filled from: $id', (device) => {
    const { device: read, problems } = readDraft(draftOf(device), device);
    expect(problems).toEqual({});
    expect(wiredDevice.parse(read)).toEqual(device);
  });

  it('say of each what is wrong with it', () => {
    const of = { id: 'x-1', kind: 'receipt-printer' } as const;
    const empty = emptyDraft('receipt-printer');
    expect(readDraft(empty, of).problems).toEqual({ name: 'wiring.nameMissing', path: 'wiring.pathMissing' });
    const serial = { ...empty, zh: '甲', path: '/dev/ttyUSB0' };
    expect(readDraft({ ...serial, baudRate: '96' }, of).problems).toEqual({
      baudRate: 'wiring.baudRateWrong',
    });
    const tcp = { ...empty, zh: '甲', hang: 'tcp' as const };
    expect(readDraft(tcp, of).problems).toEqual({ host: 'wiring.hostMissing' });
    expect(readDraft({ ...tcp, host: 'h', port: '0' }, of).problems).toEqual({ port: 'wiring.portWrong' });
    const socket = { ...emptyDraft('cash-drawer'), zh: '甲' };
    expect(readDraft(socket, { id: 'd', kind: 'cash-drawer' }).problems).toEqual({
      printerId: 'wiring.printerMissing',
    });
  });

  it('want a unit for every place of a bus, and leave out a row where none was chosen', () => {
    const draft = draftOf(bus);
    const row = { key: 'new', place: 'counter counter-2', unit: '', use: 'call-pad' as const };
    expect(readDraft({ ...draft, posts: [...draft.posts, row] }, bus).problems).toEqual({
      posts: 'problem.unit-missing',
    });
    const unchosen = { ...draft, posts: [...draft.posts, { ...row, place: '' }] };
    expect(readDraft(unchosen, bus).device?.posts).toHaveLength(2);
  });

  it('call it in English as in Chinese where no English name is given', () => {
    expect(readDraft({ ...draftOf(printer), en: ' ' }, printer).device?.name).toEqual({
      zh: '3号打印机',
      en: '3号打印机',
    });
  });

  it('stop no counter where it serves none', () => {
    const draft = { ...draftOf(printer), posts: [] };
    expect(readDraft(draft, printer).device?.stopsCounter).toBe(false);
  });
});

it('a new device gets an id that none has', () => {
  expect(freeId('scanner', [])).toBe('scanner-1');
  expect(freeId('scanner', ['scanner-1', 'scanner-2', 'scanner-4'])).toBe('scanner-3');
});
