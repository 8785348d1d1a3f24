import type { HallSnapshot, SnapshotCounter } from '../snapshot.ts';
import { lastsLonger } from './residual.ts';

const minuteMs = 60_000;
/** A VIP is promised so little that only a counter that is free by then keeps the promise. */
const withinMin = 5;

/**
 * The chance that a VIP who came now would find no counter for them within 5 minutes, over what VIPs come for. Their
 * breaches cannot be foreseen one by one (too rare, too sudden): this says how bare the hall stands.
 */
export function vipExposure(snapshot: HallSnapshot): number {
  const vips = new Set(snapshot.classes.filter((one) => one.group === 'vip').map((one) => one.id));
  const mix = snapshot.arrivals.mix.filter((one) => vips.has(one.classId));
  const shares = mix.reduce((sum, one) => sum + one.share, 0);
  if (shares === 0) return 0;
  const chances = new Map(snapshot.counters.map((counter) => [counter.id, staysBusy(snapshot, counter)]));
  return mix.reduce((sum, { categoryId, share }) => {
    const able = snapshot.counters.filter((counter) => counter.categoryIds.includes(categoryId));
    const none = able.reduce((chance, { id }) => chance * (chances.get(id) ?? 1), 1);
    return sum + (share / shares) * none;
  }, 0);
}

/** The chance that this counter takes nobody within the time. */
function staysBusy(snapshot: HallSnapshot, counter: SnapshotCounter): number {
  const by = snapshot.at + withinMin * minuteMs;
  if (counter.state === 'paused' && (counter.pausedUntil ?? Number.POSITIVE_INFINITY) > by) return 1;
  if (counter.state === 'closed' && (counter.opensAt ?? Number.POSITIVE_INFINITY) > by) return 1;
  if (counter.closesAt !== null && counter.closesAt <= snapshot.at) return 1;
  if (!counter.busy) return 0;
  const category = snapshot.categories.find((one) => one.id === counter.busy?.categoryId);
  if (!category) return 0;
  const elapsed = (Math.max(0, snapshot.at - counter.busy.since) / minuteMs) * counter.speed;
  const lasted = lastsLonger(elapsed, category.meanMinutes, category.cv);
  const lasts = lastsLonger(elapsed + withinMin * counter.speed, category.meanMinutes, category.cv);
  return lasted > 1e-9 ? lasts / lasted : 1;
}
