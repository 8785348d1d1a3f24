import type { Text } from '../kernel/text.ts';
import type { ServiceRequest } from './service-request.ts';

/** What is typed or scanned into a field decides how it is read and shown. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'address'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'amount'
  | 'count'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'day'
  | 'month'
  | 'password'
  | 'sim'
  | 'handset'
  | 'serials';

/** Amounts are fen, counts whole numbers; lists are of ids or serial numbers. */
export type FieldValue = string | number | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface FieldChoice {
  readonly id: string;
  readonly name: Text;
}

/** One field of a service. What can be known from the record is filled in before anybody asks [C1]. */
export interface FieldDefinition {
  readonly id: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What the record says; null: the customer must be asked. */
  readonly prefill: (request: ServiceRequest) => FieldValue | null;
  readonly choices: (request: ServiceRequest) => readonly FieldChoice[];
  /** The least and the most of an amount or count; the most letters of a text, or entries of a list. */
  readonly least: number;
  readonly most: number;
}

export interface FieldOptions {
  readonly required?: boolean;
  readonly prefill?: FieldValue | FieldDefinition['prefill'];
  readonly choices?: readonly FieldChoice[] | FieldDefinition['choices'];
  readonly least?: number;
  readonly most?: number;
}

const mostByDefault: Readonly<Partial<Record<FieldKind, number>>> = {
  amount: 5_000_000,
  count: 100,
  serials: 50,
  choices: 20,
};

/** A field, required unless it says otherwise. */
export function field(
  id: string,
  kind: FieldKind,
  [zh, en]: readonly [string, string],
  options: FieldOptions = {},
): FieldDefinition {
  const { prefill = null, choices = [] } = options;
  return {
    id,
    kind,
    label: { zh, en },
    required: options.required ?? true,
    prefill: typeof prefill === 'function' ? prefill : () => prefill,
    choices: typeof choices === 'function' ? choices : () => choices,
    least: options.least ?? (kind === 'amount' || kind === 'count' ? 1 : 0),
    most: options.most ?? mostByDefault[kind] ?? 120,
  };
}

/** A value that reading has accepted; '' where an optional field was left empty. */
export function textOf(values: FieldValues, id: string): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}

export function numberOf(values: FieldValues, id: string): number {
  const value = values[id];
  return typeof value === 'number' ? value : 0;
}

export function listOf(values: FieldValues, id: string): readonly string[] {
  const value = values[id];
  return Array.isArray(value) ? value : [];
}

export function flagOf(values: FieldValues, id: string): boolean {
  return values[id] === true;
}
