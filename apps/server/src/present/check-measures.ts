import { noticesToRead } from '@onehall/application';
import {
  businessDayAt,
  type CheckMeasure,
  callableDays,
  findCounter,
  hallDayOf,
  type Measured,
  type Text,
} from '@onehall/domain';
import { troubleOf } from '../devices/hall-device.ts';
import type { ServerParts } from '../parts.ts';
import { presentPerson } from './person.ts';

const same = (words: string): Text => ({ zh: words, en: words });
const shortMost = 24;

/** Devices that do not answer, by name: one that never came up at all is among them. */
export function devicesAmiss({ devices, hall }: Pick<ServerParts, 'devices' | 'hall'>): Text[] {
  return hall.devices
    .filter(({ id }) => {
      const device = devices.device(id);
      return device === null || troubleOf(device) !== null;
    })
    .map((one) => one.name);
}

function unreadNames(parts: ServerParts): Text[] {
  const context = parts.store.context();
  return parts.store.state
    .sessions()
    .filter(({ clerkId }) => noticesToRead(clerkId, context).length > 0)
    .map(({ clerkId }) => presentPerson(parts, clerkId).name);
}

/** Items of earlier days that nobody has taken over or noted on today. */
function untouchedItems({ store, hall, now }: ServerParts): Text[] {
  const today = hallDayOf(now(), hall);
  const begins = businessDayAt(today, hall.zone) ?? 0;
  return store.log
    .open()
    .filter((one) => one.businessDay < today && !one.steps.some((step) => step.at >= begins))
    .map((one) => same(one.words.slice(0, shortMost)));
}

function waitingNames({ store, hall, now }: ServerParts): Text[] {
  const waiting = store.state
    .waitingGroups(callableDays(now(), hall))
    .reduce((sum, one) => sum + one.count, 0);
  return waiting === 0 ? [] : [{ zh: `还有 ${waiting} 人`, en: `${waiting} waiting` }];
}

/** What is amiss, by measure; none: it is well. */
const amiss: Readonly<Record<CheckMeasure, (parts: ServerParts) => Text[]>> = {
  devices: devicesAmiss,
  notices: unreadNames,
  'open-items': untouchedItems,
  'shifts-open': ({ store }) =>
    store.state.openShiftClerks().length > 0 ? [] : [{ zh: '还没有开班', en: 'no shift yet' }],
  'queue-empty': waitingNames,
  'counters-closed': ({ store, hall }) =>
    store.state.sessions().map(({ counterId }) => {
      const number = findCounter(hall, counterId)?.number ?? counterId;
      return { zh: `${number}号台席`, en: `Counter ${number}` };
    }),
  'shifts-closed': (parts) => parts.store.state.openShiftClerks().map((id) => presentPerson(parts, id).name),
  'cash-in-vault': ({ store }) => {
    const n = store.state.openTransfers().length;
    return n === 0 ? [] : [{ zh: `在途 ${n} 笔`, en: `${n} on the way` }];
  },
};

/** What the hall measures at this moment, with what is amiss by name. */
export function measureHall(
  parts: ServerParts,
  wanted: readonly CheckMeasure[],
): ReadonlyMap<CheckMeasure, readonly Text[]> {
  return new Map(wanted.map((one) => [one, amiss[one](parts)]));
}

/** As the journal keeps it. */
export function measuredNow(parts: ServerParts, wanted: readonly CheckMeasure[]): Measured[] {
  return [...measureHall(parts, wanted)].map(([measure, names]) => ({
    measure,
    ok: names.length === 0,
    names: names.map((one) => one.zh).slice(0, 20),
  }));
}
