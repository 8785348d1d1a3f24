import type { FieldValuesBody, ServiceField } from '@onehall/protocol';
import { readDay, readMonth } from '../../lib/date-input.ts';
import { readYuan, typedYuan } from '../../lib/yuan-input.ts';

/** What stands in a field while it is filled in: typed text, ticked ids, or a flag. */
export type Entry = string | readonly string[] | boolean;
export type Entries = Readonly<Record<string, Entry>>;
export type EntryProblem = 'missing' | 'wrong' | 'out-of-range';

type Read =
  | { readonly kind: 'value'; readonly value: FieldValuesBody[string] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly problem: EntryProblem };

const empty: Read = { kind: 'empty' };
const wrong: Read = { kind: 'wrong', problem: 'wrong' };

/** The entry that a field begins with: what the record says, as a clerk would type it. */
export function entryOf({ kind, value }: ServiceField): Entry {
  if (kind === 'flag') return value === true;
  if (kind === 'choices') return Array.isArray(value) ? value : [];
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'number') return kind === 'amount' ? typedYuan(value) : String(value);
  return typeof value === 'string' ? value : value.join(' ');
}

const compact = (typed: string) => typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** Serial numbers typed or scanned one after another; each once. */
export function serialsIn(typed: string): string[] {
  const all = typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,;，；、]+/);
  return [...new Set(all.filter((one) => one !== ''))];
}

function within({ least, most }: ServiceField, value: number): Read {
  return value < least || value > most
    ? { kind: 'wrong', problem: 'out-of-range' }
    : { kind: 'value', value };
}

const text = (value: string | null): Read => (value === null ? wrong : { kind: 'value', value });

function readTyped(field: ServiceField, typed: string): Read {
  switch (field.kind) {
    case 'amount': {
      const yuan = readYuan(typed);
      return yuan.kind === 'amount' ? within(field, yuan.fen) : wrong;
    }
    case 'count': {
      const digits = compact(typed);
      return /^\d{1,6}$/.test(digits) ? within(field, Number(digits)) : wrong;
    }
    case 'day':
      return text(readDay(typed));
    case 'month':
      return text(readMonth(typed));
    case 'mobile':
    case 'phone':
    case 'sim':
    case 'handset':
      return text(compact(typed));
    case 'password':
      return text(/^\d{6}$/.test(typed) ? typed : null);
    case 'serials':
      return { kind: 'value', value: serialsIn(typed) };
    default:
      return text(typed.trim());
  }
}

/** Reads an entry as the wire wants it; what the hall alone can judge goes to the hall as it is. */
export function readEntry(field: ServiceField, entry: Entry | undefined): Read {
  if (entry === undefined) return empty;
  if (typeof entry === 'boolean') return { kind: 'value', value: entry };
  if (typeof entry !== 'string') return entry.length === 0 ? empty : { kind: 'value', value: [...entry] };
  return entry.trim() === '' ? empty : readTyped(field, entry);
}

/** What is wrong with a field as it stands; null: nothing. */
export function problemOf(field: ServiceField, entry: Entry | undefined): EntryProblem | null {
  const read = readEntry(field, entry);
  if (read.kind === 'wrong') return read.problem;
  return read.kind === 'empty' && field.required ? 'missing' : null;
}

/** Everything that can be sent as it stands; fields that are empty or wrong are left out. */
export function valuesOf(fields: readonly ServiceField[], entries: Entries): FieldValuesBody {
  const values: FieldValuesBody = {};
  for (const field of fields) {
    const read = readEntry(field, entries[field.id]);
    if (read.kind === 'value') values[field.id] = read.value;
  }
  return values;
}

/** The first field that the customer must still be asked for, or that is wrong; null: all is there. */
export function firstOpen(fields: readonly ServiceField[], entries: Entries): ServiceField | null {
  return fields.find((field) => problemOf(field, entries[field.id]) !== null) ?? null;
}
