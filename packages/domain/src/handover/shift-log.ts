import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

export const logKinds = ['customer', 'service', 'device', 'cash', 'stock', 'people', 'other'] as const;
export type LogKind = (typeof logKinds)[number];

/** What a shift leaves to the next [E3]: a note, or an item that somebody still has to do. */
export interface LogEntry {
  readonly id: string;
  readonly businessDay: BusinessDay;
  readonly kind: LogKind;
  readonly words: string;
  readonly by: string;
  readonly at: number;
  readonly state: 'note' | 'open' | 'done';
  /** Who answers for an open item; who did, of one that is done; null: a note. */
  readonly ownerId: string | null;
}

interface OfEntry {
  readonly entryId: string;
  readonly by: string;
}

export type LogEvent =
  | {
      readonly type: 'LogEntryWritten';
      readonly payload: OfEntry & {
        readonly businessDay: BusinessDay;
        readonly kind: LogKind;
        readonly words: string;
        /** Somebody still has to do it: its author, until another takes it over. */
        readonly open: boolean;
      };
    }
  | { readonly type: 'LogItemTaken'; readonly payload: OfEntry & { readonly from: string } }
  | { readonly type: 'LogItemNoted'; readonly payload: OfEntry & { readonly words: string } }
  | {
      readonly type: 'LogItemDone';
      readonly payload: OfEntry & { readonly businessDay: BusinessDay; readonly outcome: string };
    };

/**
 * Somebody of the next shift takes an open item over, by name: from then on they answer for it, also where its owner is
 * not here. Refusals, in this order: log-item-not-open, log-item-yours, log-item-taken {by} (another was quicker).
 */
export function takeLogItem(
  entry: LogEntry,
  { by, from }: { readonly by: string; readonly from: string },
): Result<LogEvent, Refusal> {
  if (entry.state !== 'open' || entry.ownerId === null) return refuse('log-item-not-open');
  if (entry.ownerId === by) return refuse('log-item-yours');
  if (entry.ownerId !== from) return refuse('log-item-taken', { by: entry.ownerId });
  return accept({ type: 'LogItemTaken', payload: { entryId: entry.id, from, by } });
}

/** What has come of it so far, by anybody who knows. Refusal: log-item-not-open. */
export function noteLogItem(
  entry: LogEntry,
  { by, words }: { readonly by: string; readonly words: string },
): Result<LogEvent, Refusal> {
  if (entry.state !== 'open') return refuse('log-item-not-open');
  return accept({ type: 'LogItemNoted', payload: { entryId: entry.id, by, words } });
}

/** It is done, with what came of it. Refusals, in this order: log-item-not-open, log-item-not-yours (take it over first). */
export function finishLogItem(
  entry: LogEntry,
  done: { readonly by: string; readonly outcome: string; readonly businessDay: BusinessDay },
): Result<LogEvent, Refusal> {
  if (entry.state !== 'open') return refuse('log-item-not-open');
  if (entry.ownerId !== done.by) return refuse('log-item-not-yours');
  return accept({ type: 'LogItemDone', payload: { entryId: entry.id, ...done } });
}
