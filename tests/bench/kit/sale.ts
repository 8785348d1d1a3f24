import type { RouteName } from '@onehall/protocol';
import { sampleIccid, sampleImei } from '@onehall/testing';
import { type Actor, newCommand, type Reply } from './hall-client.ts';
import type { Desk, SaleHall } from './sale-hall.ts';

export interface Ordered {
  readonly serviceId: string;
  readonly fields: object;
}

const signature = {
  width: 600,
  height: 200,
  strokes: [Array.from({ length: 120 }, (_, nth) => [20 + nth * 4, 100 + 60 * Math.sin(nth / 9), nth * 8])],
};

function counting(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

const nextPiece = counting();
const nextSim = counting();
const serial = () => `BENCH${String(nextPiece()).padStart(8, '0')}`;
const card = (): Ordered => ({
  serviceId: 'prepaid-card-sale',
  fields: { card: 'card-50', count: 1, serials: [serial()] },
});
const handset = (): Ordered => ({
  serviceId: 'handset-sale',
  fields: { model: 'phone-s1', handset: sampleImei(nextPiece()), contractMonths: '0' },
});

/** A top-up and two cards: three lines, cash. */
export const threeLines = (): Ordered[] => [
  { serviceId: 'prepayment', fields: { amount: 5_000 } },
  card(),
  card(),
];

/** Ten services of four kinds. */
export const tenServices = (): Ordered[] => [
  { serviceId: 'bill-payment', fields: {} },
  { serviceId: 'prepayment', fields: { amount: 5_000 } },
  { serviceId: 'sim-replacement', fields: { sim: sampleIccid(nextSim()) } },
  { serviceId: 'card-unlock', fields: {} },
  { serviceId: 'receipt-reprint', fields: { receipt: '2026-02-14' } },
  handset(),
  handset(),
  card(),
  card(),
  card(),
];

/** What each command of the visits took, in ms, by its name. */
export type Latencies = Map<RouteName, number[]>;

/** One whole visit, from the kiosk to the goodbye, each command timed. Gives what all its commands took together. */
export async function wholeVisit(
  hall: SaleHall,
  desk: Desk,
  orders: readonly Ordered[],
  latencies: Latencies,
): Promise<number> {
  const person = hall.people.shift();
  if (person === undefined) throw new Error('more visits than people');
  let totalMs = 0;
  const send = async <N extends RouteName>(
    actor: Actor,
    name: N,
    params: Readonly<Record<string, string>>,
    more: object = {},
  ): Promise<Reply<N>> => {
    const start = performance.now();
    const answer = await hall.client.must(actor, name, { params, body: { ...newCommand(), ...more } });
    const ms = performance.now() - start;
    totalMs += ms;
    latencies.set(name, [...(latencies.get(name) ?? []), ms]);
    return answer;
  };
  const { clerk, screen, counterId } = desk;
  await send(hall.kiosk, 'issueTicket', {}, { categoryIds: ['bills'], mobile: null, language: 'zh' });
  const { ticketId, visitId } = await send(clerk, 'callNext', { counterId });
  const visit = { visitId };
  await send(clerk, 'startServing', { ticketId });
  await send(clerk, 'findSubscriber', visit, { mobile: person.mobile });
  const document = { documentKind: 'resident-id-card', number: person.idNumber, validUntil: null };
  await send(clerk, 'checkDocument', visit, document);
  for (const order of orders) await send(clerk, 'addOrder', visit, order);
  const shown = await send(clerk, 'showForm', visit);
  const contentHash = shown.form?.contentHash;
  await send(screen, 'signForm', visit, { contentHash, signature });
  await send(clerk, 'takeCash', visit, { tenderedFen: shown.totalFen });
  await send(clerk, 'finishTicket', { ticketId });
  return totalMs;
}
