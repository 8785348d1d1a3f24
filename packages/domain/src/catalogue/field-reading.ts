import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { FieldDefinition, FieldValue, FieldValues } from './field.ts';
import { isCardSerial, isIccid, isImei } from './serial-number.ts';
import type { ServiceRequest } from './service-request.ts';

const patterns = {
  mobile: /^1[3-9]\d{9}$/,
  phone: /^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/,
  email: /^[^\s@]{1,64}@[^\s@]{1,64}\.[a-zA-Z]{2,12}$/,
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  password: /^\d{6}$/,
} as const;

const compact = (text: string) => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
const malformed = (field: FieldDefinition) => refuse('field-malformed', { field: field.id });

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Reads what was entered into the fields of a service, with what the record says where nothing was. Refusals, field by
 * field: field-missing, amount-invalid (a fraction of a fen, below the least, above the most), field-malformed,
 * choice-unknown; then field-unknown for what no field takes. Each names the field.
 */
export function readFields(
  fields: readonly FieldDefinition[],
  given: FieldValues,
  request: ServiceRequest,
): Result<FieldValues, Refusal> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const entered = given[field.id];
    const value = isEmpty(entered) ? field.prefill(request) : entered;
    if (value === null || value === undefined || isEmpty(value)) {
      if (field.required) return refuse('field-missing', { field: field.id });
      continue;
    }
    const read = readValue(field, value, { ...request, values });
    if (!read.ok) return read;
    values[field.id] = read.value;
  }
  const stranger = Object.keys(given).find((id) => !fields.some((field) => field.id === id));
  return stranger === undefined ? accept(values) : refuse('field-unknown', { field: stranger });
}

function readValue(
  field: FieldDefinition,
  value: FieldValue,
  request: ServiceRequest,
): Result<FieldValue, Refusal> {
  switch (field.kind) {
    case 'amount':
    case 'count': {
      const whole = typeof value === 'number' && Number.isSafeInteger(value);
      if (!whole || value < field.least || value > field.most)
        return refuse('amount-invalid', { field: field.id, least: field.least, most: field.most });
      return accept(value);
    }
    case 'flag':
      return typeof value === 'boolean' ? accept(value) : malformed(field);
    case 'choices':
    case 'serials':
      return readList(field, value, request);
    default:
      return typeof value === 'string' ? readText(field, value, request) : malformed(field);
  }
}

function readList(
  field: FieldDefinition,
  value: FieldValue,
  request: ServiceRequest,
): Result<FieldValue, Refusal> {
  if (typeof value !== 'object' || !value.every((one) => typeof one === 'string')) return malformed(field);
  const entries = field.kind === 'serials' ? value.map(compact) : [...value];
  if (entries.length > field.most || new Set(entries).size !== entries.length) return malformed(field);
  if (field.kind === 'serials') return entries.every(isCardSerial) ? accept(entries) : malformed(field);
  const known = field.choices(request).map((one) => one.id);
  const stranger = entries.find((one) => !known.includes(one));
  return stranger === undefined
    ? accept(entries)
    : refuse('choice-unknown', { field: field.id, choice: stranger });
}

function readText(field: FieldDefinition, input: string, request: ServiceRequest): Result<string, Refusal> {
  const text = input.trim();
  switch (field.kind) {
    case 'choice':
      return field.choices(request).some((one) => one.id === text)
        ? accept(text)
        : refuse('choice-unknown', { field: field.id, choice: text });
    case 'sim':
      return isIccid(compact(text)) ? accept(compact(text)) : malformed(field);
    case 'handset':
      return isImei(compact(text)) ? accept(compact(text)) : malformed(field);
    case 'mobile':
    case 'phone':
      return patterns[field.kind].test(compact(text)) ? accept(compact(text)) : malformed(field);
    case 'email':
    case 'day':
    case 'month':
    case 'password':
      return patterns[field.kind].test(text) ? accept(text) : malformed(field);
    case 'name':
      return text.length >= 2 && text.length <= 60 ? accept(text) : malformed(field);
    default:
      return text.length <= field.most ? accept(text) : malformed(field);
  }
}
