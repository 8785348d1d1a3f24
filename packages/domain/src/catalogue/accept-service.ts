import type { LimitedAmount } from '../hall/approval-limits.ts';
import { maskMobile, maskName } from '../identity/mask.ts';
import { type Proof, provesEnough } from '../identity/proof.ts';
import { fen, formatYuan } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { FieldDefinition, FieldValue, FieldValues } from './field.ts';
import { readFields } from './field-reading.ts';
import type { OrderPayload } from './order-payload.ts';
import type { OrderDetail, PriceLine, ServiceDefinition, StockItem } from './service-definition.ts';
import type { ServiceRequest } from './service-request.ts';

/** A service as it is accepted: what was asked, what it costs, takes, and tells the billing system. */
export interface AcceptedService {
  /** As they are kept to change the order by: a service password is told to the billing system and nowhere kept. */
  readonly values: FieldValues;
  /** Only lines with an amount. */
  readonly prices: readonly PriceLine[];
  readonly amountFen: number;
  readonly stock: readonly StockItem[];
  readonly details: readonly OrderDetail[];
  readonly payload: OrderPayload;
  /** What of it is bound by limits [M5]; null: nothing. */
  readonly limited: LimitedAmount | null;
}

/**
 * Accepts a service [C4] with what was entered. Refusals, in this order: subscriber-missing, customer-kind-wrong, those
 * of the identity [C5], those of the fields, those of the service's rules [C6].
 */
export function acceptService(
  definition: ServiceDefinition,
  given: FieldValues,
  proof: Proof | null,
  request: ServiceRequest,
): Result<AcceptedService, Refusal> {
  const { line } = request;
  if (definition.subject === 'line' && line === null) return refuse('subscriber-missing');
  if (line !== null && !definition.customers.includes(line.customerKind))
    return refuse('customer-kind-wrong', { wanted: definition.customers.join(',') });
  const proved = provesEnough(definition.identity, definition.agentAllowed, proof, line?.residence ?? null);
  if (!proved.ok) return proved;
  const values = readFields(definition.fields, given, request);
  if (!values.ok) return values;
  const full = { ...request, values: values.value };
  for (const rule of definition.rules) {
    const refusal = rule(full);
    if (refusal !== null) return { ok: false, refusal };
  }
  const prices = definition.prices(full).filter((one) => one.amountFen !== 0);
  return accept({
    values: withoutPasswords(definition, values.value),
    prices,
    amountFen: fen(prices.reduce((sum, one) => sum + one.amountFen, 0)),
    stock: definition.stock(full),
    details: detailsOf(definition, full, prices),
    payload: definition.payload(full),
    limited: definition.limited(full),
  });
}

function withoutPasswords({ fields }: ServiceDefinition, values: FieldValues): FieldValues {
  const secret = new Set(fields.flatMap(({ id, kind }) => (kind === 'password' ? [id] : [])));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !secret.has(id)));
}

function detailsOf(
  definition: ServiceDefinition,
  request: ServiceRequest,
  prices: readonly PriceLine[],
): OrderDetail[] {
  const entered = definition.fields.flatMap((field) => {
    const value = request.values[field.id];
    return value === undefined ? [] : [{ label: field.label, value: shown(field, value, request) }];
  });
  return [
    ...entered,
    ...prices.map(({ label, amountFen }) => ({ label, value: `￥${formatYuan(fen(amountFen))}` })),
  ];
}

/** A value as the form shows it, masked where it names a person [C12]. */
function shown(field: FieldDefinition, value: FieldValue, request: ServiceRequest): string {
  if (typeof value === 'number')
    return field.kind === 'amount' ? `￥${formatYuan(fen(value))}` : String(value);
  if (typeof value === 'boolean') return value ? '✓' : '—';
  if (typeof value !== 'string') {
    return field.kind === 'choices'
      ? value.map((id) => nameOf(field, id, request)).join('、')
      : value.join(' ');
  }
  switch (field.kind) {
    case 'choice':
      return nameOf(field, value, request);
    case 'name':
      return maskName(value);
    case 'mobile':
      return maskMobile(value);
    case 'phone':
      return `${value.slice(0, 3)}****${value.slice(-4)}`;
    case 'address':
      return value.length > 6 ? `${value.slice(0, 6)}***` : value;
    case 'email':
      return `${value.slice(0, 2)}***${value.slice(value.indexOf('@'))}`;
    case 'password':
      return '******';
    default:
      return field.id === 'bankAccount' ? `****${value.slice(-4)}` : value;
  }
}

function nameOf(field: FieldDefinition, id: string, request: ServiceRequest): string {
  return field.choices(request).find((one) => one.id === id)?.name.zh ?? id;
}
