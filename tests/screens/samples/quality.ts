import type { ReplyOf, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

type Quality = ReplyOf<typeof routes.readQuality>;

const service = text('套餐变更（移动与宽带融合套餐）', 'Plan change (mobile and broadband bundle)');

/** The records of a day: none, a good day, and one with much missing and many clerks. */
export function sampleQuality(size: SampleSize): Quality {
  const day = '2026-11-22';
  const nothing = { records: 0, complete: 0, errors: 0, errorsPermille: null, withinLimit: true };
  if (size === 'empty') return { day, errorsPermilleMax: 1, all: nothing, clerks: [], gaps: [], errors: [] };
  const full = size === 'full';
  const records = full ? 12_345 : 214;
  const errors = full ? 60 : 1;
  const counts = {
    records,
    complete: records - errors,
    errors,
    errorsPermille: Math.round((errors * 10_000) / records) / 10,
    withinLimit: false,
  };
  const some = full ? 60 : 1;
  const kinds = ['identity-mismatch', 'billing-rejected', 'billing-amount'] as const;
  return {
    day,
    errorsPermilleMax: 1,
    all: counts,
    clerks: Array.from({ length: full ? 40 : 3 }, (_, nth) => ({
      ...(nth === 0 ? counts : { ...nothing, records: 70, complete: 70, errorsPermille: 0 }),
      workNumber: `K${1001 + nth}`,
      name: full ? longName : text('张丽', 'Zhang Li'),
    })),
    gaps: Array.from({ length: some }, (_, nth) => ({
      ticketNumber: `A${String(100 + nth)}`,
      serviceName: service,
      workNumber: 'K1001',
      gaps: full ? ['signature', 'proof', 'billing-rejected'] : ['billing-pending'],
    })),
    errors: Array.from({ length: some }, (_, nth) => ({
      kind: kinds[nth % 3] ?? 'billing-amount',
      at: Date.UTC(2026, 10, 22, 6, nth % 60),
      ticketNumber: `A${String(100 + nth)}`,
      workNumber: 'K1001',
      serviceName: nth % 3 === 0 ? null : service,
    })),
  };
}
