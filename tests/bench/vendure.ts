import { fact, type Row, round, spread, timesAtLeast } from './kit/figures.ts';
import { closedLoop, type Load, timed } from './kit/load.ts';
import { Vendure, vendureVersion } from './kit/vendure.ts';

const warmUp = 20;
const alone = 40;
const together = 80;
const clerks = 8;
const timesMin = 20;

type Shop = Awaited<ReturnType<Vendure['shop']>>;

/** A sale of three lines with its payment: ten calls, as its own counter would make them. */
async function sale(vendure: Vendure, shop: Shop, nth: number): Promise<void> {
  const { draft } = (await vendure.ask('mutation { draft: createDraftOrder { id } }')) as {
    draft: { id: string };
  };
  const order = `orderId: "${draft.id}"`;
  for (const line of [0, 1, 2]) {
    const variant = shop.variantIds[(nth * 3 + line) % shop.variantIds.length] ?? '';
    await vendure.ask(
      `mutation { addItemToDraftOrder(${order}, input: { productVariantId: "${variant}", quantity: 1 }) { __typename } }`,
    );
  }
  const person = `{ emailAddress: "c${nth % 40}@hall.example", firstName: "C", lastName: "C" }`;
  await vendure.ask(`mutation { setCustomerForDraftOrder(${order}, input: ${person}) { __typename } }`);
  await vendure.ask(
    `mutation { setDraftOrderShippingAddress(${order}, input: { streetLine1: "1", countryCode: "CN" }) { id } }`,
  );
  await vendure.ask(`{ eligibleShippingMethodsForDraftOrder(${order}) { id } }`);
  await vendure.ask(
    `mutation { setDraftOrderShippingMethod(${order}, shippingMethodId: "${shop.shippingMethodId}") { __typename } }`,
  );
  await vendure.ask(
    `mutation { transitionOrderToState(id: "${draft.id}", state: "ArrangingPayment") { __typename } }`,
  );
  const { paid } = (await vendure.ask(
    `mutation { paid: addManualPaymentToOrder(input: { ${order}, method: "${shop.paymentMethod}", transactionId: "t${nth}", metadata: {} }) { __typename ... on Order { state } } }`,
  )) as { paid: { state?: string } };
  if (paid.state !== 'PaymentSettled') throw new Error(`a sale of the peer ended ${JSON.stringify(paid)}`);
}

/** What we are measured against: visits a second and processor a visit, by eight clerks in this run. */
interface Ours {
  readonly perSecond: number;
  readonly cpuMs: number;
}

function rows(ours: Ours, one: Load, many: Load, cpuMs: number): Row[] {
  const name = `Vendure ${vendureVersion}, a 3-line sale with payment`;
  return [
    fact(`${name}, 1 clerk`, `${round(one.perSecond)}/s, ${spread(one.latenciesMs)}`),
    fact(
      `  ${clerks} clerks`,
      `${round(many.perSecond)}/s, ${spread(many.latenciesMs)}, ${round(cpuMs)} ms CPU`,
    ),
    timesAtLeast(
      '  our visits a second / its sales a second',
      ours.perSecond / many.perSecond,
      timesMin,
      `${round(ours.perSecond)} / ${round(many.perSecond)} a second`,
    ),
    timesAtLeast(
      '  its processor a sale / ours a visit',
      cpuMs / ours.cpuMs,
      timesMin,
      `${round(cpuMs)} / ${round(ours.cpuMs)} ms`,
    ),
  ];
}

/** The same sale by a well-known peer, installed for this run; one line that says so where it cannot be had. */
export async function vendureRows(ours: Ours): Promise<Row[]> {
  let vendure: Vendure;
  try {
    vendure = await Vendure.start();
  } catch (error) {
    return [
      fact(
        'Vendure beside it: not measured, it could not be installed or started',
        String(error).slice(0, 160),
      ),
    ];
  }
  try {
    const shop = await vendure.shop();
    let sold = 0;
    const next = () => {
      sold += 1;
      return sale(vendure, shop, sold);
    };
    const load = (at: number, total: number) =>
      closedLoop(at, total, (_client, latenciesMs) => timed(next, latenciesMs));
    await load(1, warmUp);
    const one = await load(1, alone);
    const before = vendure.cpuMs();
    const many = await load(clerks, together);
    return rows(ours, one, many, (vendure.cpuMs() - before) / together);
  } finally {
    vendure.stop();
  }
}
