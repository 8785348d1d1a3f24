import {
  availabilityOf,
  dayAfter,
  downtimeOf,
  findDevice,
  findStaff,
  hallDayOf,
  openMsIn,
  type Text,
  wallInstant,
} from '@onehall/domain';
import type { ReplyOf, routes, TextBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { staffText } from './staff-text.ts';

const faultsMost = 200;

/** Faults of devices are reported by an actor of the journal, those of assets by a member of staff. */
function personText(parts: ServerParts, by: string): Text {
  const staff = findStaff(parts.hall, by);
  return staff === undefined
    ? staffText(parts, by)
    : { zh: `${staff.name.zh} ${staff.workNumber}`, en: `${staff.name.en} ${staff.workNumber}` };
}

function namer(parts: ServerParts) {
  const assets = new Map(parts.store.assets.assets('').map((one) => [one.assetId, one]));
  const nameOf = (thingId: string): Text => {
    const device = findDevice(parts.hall, thingId);
    if (device !== undefined) return { ...device.name };
    const asset = assets.get(thingId);
    return asset === undefined
      ? { zh: thingId, en: thingId }
      : { zh: `${asset.name} ${asset.number}`, en: `${asset.name} ${asset.number}` };
  };
  return { assets, nameOf };
}

/** Faults, downtime and availability over business days [from, to]. */
export function presentEquipment(
  parts: ServerParts,
  range: { readonly from: string; readonly to: string },
): ReplyOf<typeof routes.readEquipment> {
  const { hall, store } = parts;
  const now = parts.now();
  const { assets, nameOf } = namer(parts);
  const begins = wallInstant(range.from, 0, hall.zone) ?? now;
  const ends = wallInstant(dayAfter(range.to, hall.zone), 0, hall.zone) ?? now;
  const stretch = { from: begins, to: ends };
  const down = store.equipment.downBetween(begins, ends);
  return {
    today: hallDayOf(now, hall),
    ...range,
    faults: store.equipment
      .faults(faultsMost)
      .map(({ reportedBy, overdueAt, detail: _detail, ...fault }) => ({
        ...fault,
        thingName: nameOf(fault.thingId),
        reportedBy: personText(parts, reportedBy),
        downMs: openMsIn({ from: fault.downSince, to: fault.upAt ?? now }, hall),
        overdue: overdueAt !== null && fault.closedAt === null,
        steps: store.equipment
          .entries(fault.faultId)
          .map(({ seq, at, by, what, note }) => ({ seq, at, by: personText(parts, by), what, note })),
      })),
    downtime: downtimeOf(down, stretch, hall, now).map((one) => ({ ...one, thingName: nameOf(one.thingId) })),
    availability: availabilityOf(
      down.filter(({ thingId }) => findDevice(hall, thingId) !== undefined),
      hall.devices.length,
      stretch,
      hall,
      now,
    ),
    assets: [...assets.values()]
      .filter(({ state }) => state !== 'written-off')
      .map(({ assetId, number, name, place }) => ({ assetId, number, name, place })),
  };
}

/**
 * What customers use and what does not work now: things that were reported so, and, at a kiosk, what it reads with. A kiosk
 * without paper is none of them: it says on its own page where the ticket comes out.
 */
export function presentOutOfOrder({ hall, store }: ServerParts, kioskId: string | null = null): TextBody[] {
  const down = new Set(store.equipment.downDevices());
  const own = hall.devices.filter(
    ({ id, kind, posts }) =>
      kioskId !== null &&
      down.has(id) &&
      kind !== 'receipt-printer' &&
      posts.some((post) => post.at === 'kiosk' && post.id === kioskId),
  );
  return [...store.equipment.shownNow(), ...own.map(({ name }) => ({ ...name }))];
}
