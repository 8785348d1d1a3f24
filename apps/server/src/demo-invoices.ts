import { acceptSegment, drawSegment, type HallEvent, hallDayOf, offerSegment } from '@onehall/domain';
import type { HallFile } from '@onehall/protocol';
import type { HallStore } from '@onehall/storage-sqlite';

const prefix = '033002600104';
const width = 8;
const firstNumber = 10_000_001;
/** Enough for any trial: a demo hall has nobody who brings more. */
const piecesOfClerk = 10_000;
const piecesInStock = 5_000;
const holders = ['clerk', 'complaint-handler', 'duty-manager'];

/** A demo hall that gives numbered invoices [M3] has drawn them, and its clerks have accepted theirs. */
export async function demoInvoices(store: HallStore, file: HallFile): Promise<void> {
  if (!file.demo || !file.invoices.numbered || store.invoices.segments().length > 0) return;
  const keeper = file.staff.find((one) => one.role === 'stock-keeper')?.id ?? 'server';
  const clerks = file.staff.filter((one) => holders.includes(one.role));
  await store.submit(
    { type: 'demoInvoices', actor: 'server', terminal: 'server', commandId: null, body: null },
    (context) => {
      const businessDay = hallDayOf(context.now, context.hall);
      const runs = [...clerks.map((one) => one.id), null].map((clerkId, nth) => {
        const segmentId = `demo-invoices-${nth + 1}`;
        const first = firstNumber + nth * piecesOfClerk;
        const pieces = clerkId === null ? piecesInStock : piecesOfClerk;
        return { segmentId, clerkId, first, pieces, last: first + pieces - 1 };
      });
      const events = runs.flatMap(({ segmentId, clerkId, first, last, pieces }): HallEvent[] => {
        const drawn = { segmentId, kind: 'plain', prefix, first, last, width } as const;
        const registered = drawSegment({ ...drawn, reference: 'DEMO-1', by: keeper }, [], false);
        if (!registered.ok || clerkId === null) return registered.ok ? registered.value : [];
        const blank = {
          ...drawn,
          id: segmentId,
          next: first,
          holderId: null,
          offeredTo: null,
          dispute: null,
        };
        const offer = { pieces, to: clerkId, by: keeper, restId: '' };
        const offered = offerSegment({ ...blank, state: 'in-stock' }, offer);
        const held = { ...blank, state: 'offered', offeredTo: clerkId } as const;
        const accepted = acceptSegment(held, { clerkId, businessDay });
        if (!offered.ok || !accepted.ok) return registered.value;
        return [...registered.value, ...offered.value, accepted.value];
      });
      return { ok: true, value: { events, answer: null } };
    },
  );
}
