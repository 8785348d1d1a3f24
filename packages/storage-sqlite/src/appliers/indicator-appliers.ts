import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** A day as it was counted takes the place of what was counted of it before. */
export function applyIndicatorsReckoned(
  prepare: Prepare,
  { payload, at, seq }: Recorded<EventOf<'IndicatorsReckoned'>>,
): void {
  const { businessDay, begins, ends, sums } = payload;
  prepare('DELETE FROM indicator_stale WHERE business_day = ?').run(businessDay);
  prepare('DELETE FROM indicator_sum WHERE business_day = ?').run(businessDay);
  prepare(
    'INSERT OR REPLACE INTO indicator_day (business_day, begins, ends, reckoned_at, seq) VALUES (?, ?, ?, ?, ?)',
  ).run(businessDay, begins, ends, at, seq);
  const keep = prepare(
    'INSERT INTO indicator_sum (indicator_id, cut, key, hits, base, business_day) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const sum of sums) keep.run(...sum, businessDay);
}

export function applyIndicatorEntered(
  prepare: Prepare,
  { payload, at, seq }: Recorded<EventOf<'IndicatorEntered'>>,
): void {
  const { entryId, indicatorId, businessDay, hits, base, source, note, by } = payload;
  prepare('INSERT INTO indicator_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    entryId,
    indicatorId,
    businessDay,
    hits,
    base,
    source,
    note,
    by,
    at,
    seq,
  );
}

export function applyIndicatorExplained(
  prepare: Prepare,
  { payload, at, seq }: Recorded<EventOf<'IndicatorExplained'>>,
): void {
  const { reasonId, indicatorId, from, to, reason, by } = payload;
  prepare('INSERT INTO indicator_reason VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    reasonId,
    indicatorId,
    from,
    to,
    reason,
    by,
    at,
    seq,
  );
}
