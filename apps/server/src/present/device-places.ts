import { type Counter, type Post, servingUnit, type Text } from '@onehall/domain';
import type { ConsoleView } from '@onehall/protocol';
import { deviceOf } from '../devices/hall-device.ts';
import type { ServerParts } from '../parts.ts';
import { presentReadiness } from './print-job.ts';

const wholeHall: Text = { zh: '整个营业厅', en: 'The whole hall' };
const nobody: Text = { zh: '没有接到任何位置', en: 'Nobody yet' };

function placeText(parts: ServerParts, posts: readonly Post[]): Text {
  const { hall } = parts;
  const kiosks = hall.kiosks.filter((kiosk) =>
    posts.some((post) => post.at === 'kiosk' && post.id === kiosk.id),
  );
  const numbers = hall.counters
    .filter((counter) => posts.some((post) => post.at === 'counter' && post.id === counter.id))
    .map((counter) => counter.number);
  const names = kiosks.map((kiosk) => kiosk.name);
  if (numbers.length > 0) {
    names.push({ zh: `${numbers.join('、')}号台席`, en: `Counter ${numbers.join(', ')}` });
  }
  if (posts.some((post) => post.at === 'hall')) names.push(wholeHall);
  if (names.length === 0) return nobody;
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join(', ') };
}

/** Whom a device serves, in words. */
export function servesText(parts: ServerParts, deviceId: string): Text {
  const device = parts.hall.devices.find((one) => one.id === deviceId);
  return placeText(parts, device?.posts ?? []);
}

/** Where a device stands, for a customer: at whom it serves, or by its own name where it serves nobody yet. */
export function standsText(parts: ServerParts, deviceId: string): Text {
  const device = parts.hall.devices.find((one) => one.id === deviceId);
  return device && device.posts.length === 0 ? device.name : servesText(parts, deviceId);
}

/** What a clerk must know of the devices around them. */
export function presentCounterDevices(parts: ServerParts, counter: Counter): ConsoleView['devices'] {
  const { devices, hall } = parts;
  const online = (role: 'scanner' | 'id-card-reader') => {
    const unit = servingUnit(hall.devices, 'counter', counter.id, role);
    const device = unit && devices.device(unit.deviceId);
    if (!device) return null;
    return deviceOf(device).health() === 'not-connected' ? 'offline' : 'online';
  };
  const drawer = servingUnit(hall.devices, 'counter', counter.id, 'cash-drawer');
  return {
    printer:
      counter.receiptPrinterId === null
        ? null
        : presentReadiness(devices.printerReadiness(counter.receiptPrinterId)),
    display: counter.lineDisplayId === null ? null : devices.displayHealth(counter.lineDisplayId),
    drawer: devices.driver('cash-drawer', drawer?.deviceId ?? null)?.position() ?? null,
    reader: online('id-card-reader'),
    scanner: online('scanner'),
  };
}
