import { type HallFile, routes, type WiredDeviceBody } from '@onehall/protocol';
import { smallHall, TestHall } from './hall-harness.ts';
import type { Person } from './person.ts';

export const ticketPrinter = 'ticket-printer-1';
export const receiptPrinter = 'receipt-printer-1';

/** The small hall with one thing about one of its devices changed. */
export function hallWith(deviceId: string, change: Partial<WiredDeviceBody>): HallFile {
  const file = smallHall();
  const devices = file.devices.map((one) => (one.id === deviceId ? { ...one, ...change } : one));
  return { ...file, devices };
}

export async function opened(file: HallFile = smallHall()) {
  const hall = await TestHall.start({ file });
  await hall.devicesReady();
  return { hall, technician: await hall.staff('W001') };
}

export const fault = (technician: Person, deviceId: string, name: string, on: boolean) =>
  technician.must(routes.setFault, `/devices/${deviceId}/fault`, { fault: name, on });

export const wire = (deviceId: string, device: WiredDeviceBody | null) => ({
  path: `/devices/${deviceId}/wiring`,
  body: { device },
});
