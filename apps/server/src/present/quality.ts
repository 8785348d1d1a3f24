import { errorsPermilleMax, findService, gapsOf, qualityOf, type RecordFacts } from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

type Quality = ReplyOf<typeof routes.readQuality>;

const shownMost = 200;

/** How good the records of a day are [C11]: as a whole, of each clerk, what is missing, and every error. */
export function presentQuality(parts: ServerParts, day: string): Quality {
  const { hall, store } = parts;
  const records = store.quality.records(day).map((row): RecordFacts => {
    // Of a new holder the document was seen before the order was accepted; the order stands with the line in hand.
    const service = findService(row.serviceId);
    const ofOther = service === undefined || service.subject === 'new-holder';
    return { ...row, need: ofOther ? 'none' : service.identity };
  });
  const errors = store.quality.errors(day);
  const clerkOf = (id: string | null) => hall.staff.find((one) => one.id === id);
  const clerkIds = new Set([...records, ...errors].flatMap(({ clerkId }) => clerkId ?? []));
  const clerks = [...clerkIds].map((clerkId) => ({
    workNumber: clerkOf(clerkId)?.workNumber ?? '',
    name: clerkOf(clerkId)?.name ?? { zh: '', en: '' },
    ...qualityOf(
      records.filter((one) => one.clerkId === clerkId),
      errors.filter((one) => one.clerkId === clerkId).length,
    ),
  }));
  return {
    day,
    errorsPermilleMax,
    all: qualityOf(records, errors.length),
    clerks: clerks.sort((a, b) => b.errors - a.errors || a.workNumber.localeCompare(b.workNumber)),
    gaps: records
      .flatMap((record) => {
        const gaps = gapsOf(record);
        if (gaps.length === 0) return [];
        const { ticketNumber, serviceId, clerkId } = record;
        const workNumber = clerkOf(clerkId)?.workNumber ?? '';
        return [{ ticketNumber, serviceName: serviceName(serviceId), workNumber, gaps }];
      })
      .slice(0, shownMost),
    errors: errors.slice(0, shownMost).map(({ kind, at, ticketNumber, clerkId, serviceId }) => ({
      kind,
      at,
      ticketNumber,
      workNumber: clerkOf(clerkId)?.workNumber ?? '',
      serviceName: serviceId === null ? null : serviceName(serviceId),
    })),
  };
}
