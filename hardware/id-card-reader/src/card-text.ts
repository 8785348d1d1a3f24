import { isDay, readIdNumber } from '@onehall/device-core';
import type { IdCardFields } from './id-card.ts';

/** Bytes of each field in the order of GA/T 490, all UTF-16LE and padded with blanks. */
const layout = [
  ['name', 30],
  ['sex', 2],
  ['nationCode', 4],
  ['birthDay', 16],
  ['address', 70],
  ['number', 36],
  ['issuer', 30],
  ['validFrom', 16],
  ['validUntil', 16],
  ['spare', 28],
  /** Blank on a resident's card; I, J and others on permits, whose other fields stand elsewhere. */
  ['documentType', 2],
  ['tail', 6],
] as const;
type RawField = (typeof layout)[number][0];

export const textBytes = 256;
export const longTerm = '长期';
const blank = ' ';

/**
 * Why a text is no resident's card. `unreadable`: characters or days that do not exist. `other-document`: a permit of a
 * foreigner or of a resident of Hong Kong, Macao or Taiwan. `number-wrong`: GB 11643. `contradicts-itself`: sex or day of
 * birth are not those of the number.
 */
export type TextFailure = 'unreadable' | 'other-document' | 'number-wrong' | 'contradicts-itself';

export type CardText =
  | { readonly kind: 'card'; readonly fields: Omit<IdCardFields, 'photo'> }
  | { readonly kind: 'failed'; readonly why: TextFailure };

/** Reads the 256 bytes of a card's text. A check sum of one byte is weak, so the contents are checked against each other. */
export function decodeCardText(bytes: Uint8Array): CardText {
  const raw = bytes.length === textBytes ? split(bytes) : undefined;
  if (!raw) return failed('unreadable');
  if (raw.documentType !== '') return failed('other-document');
  const id = readIdNumber(raw.number);
  if (id.kind !== 'valid') return failed('number-wrong');
  const sex = raw.sex === '1' ? 'male' : raw.sex === '2' ? 'female' : undefined;
  const birthDay = dayOf(raw.birthDay);
  const validFrom = dayOf(raw.validFrom);
  const validUntil = raw.validUntil === longTerm ? null : dayOf(raw.validUntil);
  if (!sex || !birthDay || !validFrom || validUntil === undefined || raw.name === '')
    return failed('unreadable');
  if (sex !== id.sex || birthDay !== id.birthDay) return failed('contradicts-itself');
  const { name, nationCode, address, issuer } = raw;
  return {
    kind: 'card',
    fields: { name, sex, nationCode, birthDay, address, number: id.number, issuer, validFrom, validUntil },
  };
}

/** The 256 bytes that a card with these fields holds, for the other end of the cable. What is too long is cut. */
export function encodeCardText(fields: Omit<IdCardFields, 'photo'>): Uint8Array {
  const digits = (day: string) => day.replaceAll('-', '');
  // A card has nothing to spread: each field is asked for.
  const { name, nationCode, address, number, issuer } = fields;
  const raw: Partial<Record<RawField, string>> = {
    name,
    nationCode,
    address,
    number,
    issuer,
    sex: fields.sex === 'male' ? '1' : '2',
    birthDay: digits(fields.birthDay),
    validFrom: digits(fields.validFrom),
    validUntil: fields.validUntil === null ? longTerm : digits(fields.validUntil),
  };
  const text = layout
    .map(([field, bytes]) => (raw[field] ?? '').slice(0, bytes / 2).padEnd(bytes / 2, blank))
    .join('');
  return Uint8Array.from(Buffer.from(text, 'utf16le'));
}

function failed(why: TextFailure): CardText {
  return { kind: 'failed', why };
}

/** Undefined: half a character pair, or a character that no card holds. */
function split(bytes: Uint8Array): Readonly<Record<RawField, string>> | undefined {
  const text = Buffer.from(bytes).toString('utf16le');
  if (!text.isWellFormed() || /[\p{Cc}\p{Cf}\p{Cn}]/u.test(text.replaceAll('\0', ''))) return undefined;
  let at = 0;
  const fields = layout.map(([field, length]) => {
    const value = text.slice(at, at + length / 2);
    at += length / 2;
    return [field, value.replaceAll('\0', '').trim()] as const;
  });
  return Object.fromEntries(fields) as Record<RawField, string>;
}

function dayOf(digits: string): string | undefined {
  const day = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? day : undefined;
}
