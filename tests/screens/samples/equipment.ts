import type { ReplyOf, routes } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
const states = ['reported', 'given', 'repaired', 'closed'] as const;
const causes = ['part', 'cable', null, 'consumables'] as const;

export function sampleEquipment(size: SampleSize, now = Date.now()): ReplyOf<typeof routes.readEquipment> {
  const full = size === 'full';
  const many = { empty: 0, normal: 4, full: 40 }[size];
  const name = (nth: number) =>
    full
      ? text(`入口取号机热敏打印机 ${nth + 1} 号`, `Thermal printer ${nth + 1} of the kiosk at the door`)
      : text('1号台席打印机', 'Printer of counter 1');
  return {
    today: '2026-11-22',
    from: '2026-11-01',
    to: '2026-11-22',
    faults: Array.from({ length: many }, (_, nth) => {
      const state = states[nth % states.length] ?? 'reported';
      return {
        faultId: `fault-${nth}`,
        thingId: `thing-${nth}`,
        thingName: name(nth),
        thing: nth % 2 === 0 ? ('device' as const) : ('asset' as const),
        source: nth % 2 === 0 ? ('device' as const) : ('hand' as const),
        state,
        what: full ? '切刀不动作，出纸后要用手撕，重新开机两次没有改善' : '不出纸',
        reportedBy: text('李静 K001', 'Li Jing K001'),
        at: now - nth * 3_600_000,
        downSince: now - nth * 3_600_000 - 5 * MIN,
        upAt: state === 'closed' || state === 'repaired' ? now - MIN : null,
        downMs: 95 * MIN,
        cause: causes[nth % causes.length] ?? null,
        givenTo: state === 'reported' ? null : '设备厂家王工 13800000000',
        promisedOn: state === 'reported' ? null : '2026-11-20',
        overdue: state === 'given',
        how: state === 'closed' ? 'works-again' : null,
        closedAt: state === 'closed' ? now - MIN : null,
        steps:
          state === 'reported'
            ? []
            : ['RepairGiven', 'RepairReminded', 'RepairOverdue'].map((what, at) => ({
                seq: nth * 10 + at,
                at: now - (90 - at) * MIN,
                by: text('赵敏 D001', 'Zhao Min D001'),
                what,
                note: '厂家答复明天上午十点到',
              })),
      };
    }),
    downtime: Array.from({ length: many / 2 }, (_, nth) => ({
      thingId: `thing-${nth}`,
      thingName: name(nth),
      cause: causes[nth % causes.length] ?? null,
      faults: nth + 1,
      downMs: (40 - nth) * 31 * MIN,
    })),
    availability: size === 'empty' ? null : 9_874,
    assets:
      size === 'empty' ? [] : [{ assetId: 'asset-1', number: 'ZC-001', name: '空调', place: '大堂东侧' }],
  };
}
