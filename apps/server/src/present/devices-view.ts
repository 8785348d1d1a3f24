import type { Text } from '@onehall/domain';
import type { DevicesView, DeviceView, PaperPiece } from '@onehall/protocol';
import type { VirtualPaper } from '@onehall/receipt-printer';
import { faultsOf, type HallDevice } from '../devices/hall-device.ts';
import type { ServerParts } from '../parts.ts';
import { presentReadiness } from './print-job.ts';

/** How much paper hangs out of the machine on the page. */
const piecesShown = 3;

function presentPaper(paper: VirtualPaper): PaperPiece {
  return {
    cut: paper.isCut,
    lines: paper.lines.flatMap((line): PaperPiece['lines'] => {
      if ('cut' in line) return [];
      if ('qr' in line) return [{ kind: 'qr', align: line.align, ...line.qr }];
      if ('barcode' in line) {
        // Its readable characters: the page draws no bars.
        const runs = [{ text: line.barcode.data, width: 1, height: 1, bold: false }];
        return [{ kind: 'text', align: line.align, runs }];
      }
      if ('raster' in line) {
        const bits = Buffer.from(line.raster.bits).toString('base64');
        return [{ kind: 'raster', align: line.align, ...line.raster, bits }];
      }
      return [{ kind: 'text', align: line.align, runs: [...line.runs] }];
    }),
  };
}

function presentVirtual(device: HallDevice): DeviceView['virtual'] {
  if (device.double === null) return null;
  const { model } = device.double;
  return {
    faults: faultsOf(device.double),
    paper: model.kind === 'printer' ? model.printer.paper().slice(-piecesShown).map(presentPaper) : [],
    glass: model.kind === 'display' ? [...model.display.cells] : [],
  };
}

function servesText(parts: ServerParts, deviceId: string): Text {
  const kiosk = parts.hall.kiosks.find((one) => one.ticketPrinterId === deviceId);
  if (kiosk) return kiosk.name;
  const numbers = parts.hall.counters
    .filter((counter) => counter.receiptPrinterId === deviceId || counter.lineDisplayId === deviceId)
    .map((counter) => counter.number);
  return { zh: `${numbers.join('、')}号台席`, en: `Counter ${numbers.join(', ')}` };
}

function presentDevice(parts: ServerParts, device: HallDevice): DeviceView {
  const { file, driver } = device;
  return {
    deviceId: file.id,
    kind: file.kind,
    name: file.name,
    serves: servesText(parts, file.id),
    address: device.address,
    transport: device.transport,
    line: device.line(),
    since: device.lastStep.at,
    reason: device.lastStep.reason,
    readiness: driver.kind === 'printer' ? presentReadiness(driver.printer.readiness()) : null,
    traffic: [...device.traffic.entries()],
    virtual: presentVirtual(device),
  };
}

export function presentDevices(parts: ServerParts): DevicesView {
  return {
    devices: parts.devices.all().map((device) => presentDevice(parts, device)),
    livingHall: parts.livingHall.status(),
  };
}
