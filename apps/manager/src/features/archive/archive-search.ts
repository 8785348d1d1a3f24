import type { BodyOf, routes } from '@onehall/protocol';

/** What was typed; all of it text, as the fields hold it. */
export type ArchiveSearch = Omit<Required<BodyOf<typeof routes.searchForms>>, 'commandId'>;

const dayMs = 24 * 3_600_000;

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

/** The last seven days of the hall: what is asked for is nearly always young. */
export function weekUntil(today: string): ArchiveSearch {
  return { from: dayBefore(today, 6), to: today, ticketNumber: '', hashPrefix: '', mobile: '' };
}
