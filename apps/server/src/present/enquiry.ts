import { cardOfParty, type UsageEntry } from '@onehall/application';
import { currentParty, monthAfter, type Text, wallClock } from '@onehall/domain';
import type { QueryAnswer, QueryKind } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

type Row = QueryAnswer['rows'][number];

interface Asked {
  readonly query: QueryKind;
  readonly month: string | null;
  readonly digits: string | null;
}

const row = (label: Text, value: string, amountFen: number | null = null): Row => ({
  label,
  value,
  amountFen,
});
const say = (zh: string, en: string): Text => ({ zh, en });
const entriesMax = 30;

/** The month that an answer is of: the one asked for, else the last that is over; null: it is of no single month. */
export function monthOf(parts: ServerParts, { query, month }: Asked): string | null {
  if (query !== 'bills' && query !== 'itemised') return null;
  return month ?? monthAfter(wallClock(parts.now(), parts.hall.zone).businessDay, -1);
}

/** What the billing system says to an enquiry, as rows to be read or printed. Throws BillingUnavailable. */
export async function answerRows(
  parts: ServerParts,
  visitId: string,
  subscriberId: string | null,
  asked: Asked,
): Promise<Row[]> {
  const id = subscriberId ?? '';
  const month = monthOf(parts, asked) ?? '';
  switch (asked.query) {
    case 'customer':
      return customerRows(parts, visitId);
    case 'spending':
    case 'bills':
      return billRows(parts, id, asked.query === 'spending' ? '' : month);
    case 'itemised':
      return (await parts.billing.usageOf(id, month)).map((one) =>
        row(kinds[one.kind], `${one.at} ${one.peer} ${amountOf(one)}`.trimEnd(), one.feeFen),
      );
    case 'history':
      return (await parts.billing.historyOf(id, entriesMax)).map((one) =>
        row(serviceName(one.type), `${dayOf(parts, one.at)} ${one.about}`.trim()),
      );
    case 'complaints':
      return (await parts.billing.casesOf(id)).map((one) =>
        row(serviceName(one.kind), `${dayOf(parts, one.openedAt)} ${one.topic} ${one.state}`),
      );
    case 'number-range':
      return (await parts.billing.numbersForSale(asked.digits ?? '', entriesMax)).map((one) =>
        row(say('可选号码', 'Number for sale'), one.mobile, one.priceFen),
      );
    case 'registration':
      return registrationRows(parts, id);
    case 'unlock-code':
      return [row(say('PUK码', 'PUK'), (await parts.billing.unlockCode(id)) ?? '—')];
  }
}

const kinds: Readonly<Record<'call' | 'message' | 'data', Text>> = {
  call: say('通话', 'Call'),
  message: say('短信', 'Message'),
  data: say('流量', 'Data'),
};

/** How long or how much, in signs that every language reads: minutes and seconds, kilobytes. */
function amountOf({ kind, amount }: UsageEntry): string {
  if (kind === 'data') return `${amount} KB`;
  if (kind === 'message') return '';
  return `${Math.floor(amount / 60)}:${String(amount % 60).padStart(2, '0')}`;
}

const dayOf = (parts: ServerParts, at: number) => wallClock(at, parts.hall.zone).businessDay;

/** The card as it was read when the customer was found: masked. */
function customerRows(parts: ServerParts, visitId: string): Row[] {
  const visit = parts.store.state.visit(visitId);
  const card = visit && cardOfParty(currentParty(visit), parts.store.context());
  if (!card) return [];
  return [
    row(say('户名', 'Name'), card.maskedName),
    row(say('号码', 'Number'), card.maskedMobile),
    row(say('证件', 'Document'), card.maskedDocument),
    row(say('套餐', 'Plan'), card.plan.zh, card.monthlyFeeFen),
    row(say('余额', 'Balance'), '', card.balanceFen),
    row(say('欠费', 'Due'), '', card.dueFen),
    row(say('入网日期', 'Joined'), card.joinedOn),
    row(say('合约到期', 'Contract until'), card.contractUntil ?? '—'),
  ];
}

async function billRows(parts: ServerParts, subscriberId: string, month: string): Promise<Row[]> {
  const bills = await parts.billing.billsOf(subscriberId, month);
  return bills.flatMap((bill) => [
    row(say('账期', 'Month'), `${bill.month} ${bill.paid ? '已缴 paid' : '未缴 unpaid'}`, bill.dueFen),
    ...bill.items.map((item) => row(item.name, '', item.amountFen)),
  ]);
}

async function registrationRows(parts: ServerParts, subscriberId: string): Promise<Row[]> {
  const { registered, iccid } = await parts.billing.registrationOf(subscriberId);
  return [
    row(say('网络登记', 'Registered'), registered ? '正常 yes' : '未登记 no'),
    row(say('SIM卡', 'SIM card'), iccid === null ? '—' : `****${iccid.slice(-4)}`),
  ];
}
