import { inspect } from 'node:util';
import { birthDateIn, idNumberProblem, isDay, sexIn } from './id-number.ts';

/** What a card says. It is personal data: printed or logged by mistake it shows itself masked. */
export interface IdCard {
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown';
  /** The two digits of GB/T 3304. */
  readonly nation: string;
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string;
  readonly address: string;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** null: long-term. */
  readonly validUntil: string | null;
}

/** Why a card that was read is not taken: its number is wrong, or does not belong to its own birth date or sex. */
export type CardRefusal = 'unreadable' | 'number-wrong' | 'does-not-fit';

/** The text part, UTF-16LE: name 30 bytes, sex 2, nation 4, birth 16, address 70, number 36, issuer 30, from 16, to 16. */
const fields = {
  name: 30,
  sex: 2,
  nation: 4,
  birth: 16,
  address: 70,
  number: 36,
  issuer: 30,
  from: 16,
  to: 16,
} as const;
type FieldName = keyof typeof fields;

export const textBytes = 256;
export const photoBytes = 1_024;
const longTerm = '长期';

class MaskedCard implements IdCard {
  readonly name;
  readonly sex;
  readonly nation;
  readonly birthDate;
  readonly address;
  readonly number;
  readonly issuer;
  readonly validFrom;
  readonly validUntil;

  constructor(card: IdCard) {
    this.name = card.name;
    this.sex = card.sex;
    this.nation = card.nation;
    this.birthDate = card.birthDate;
    this.address = card.address;
    this.number = card.number;
    this.issuer = card.issuer;
    this.validFrom = card.validFrom;
    this.validUntil = card.validUntil;
  }

  toJSON(): { readonly name: string; readonly number: string } {
    const { name, number } = this;
    return {
      name: `${[...name][0] ?? ''}${'*'.repeat(Math.max(1, [...name].length - 1))}`,
      number: `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 7))}${number.slice(-4)}`,
    };
  }

  toString(): string {
    return JSON.stringify(this);
  }

  [inspect.custom](): string {
    return `IdCard ${this.toString()}`;
  }
}

const decoder = new TextDecoder('utf-16le');
const dayOf = (eight: string): string => `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6, 8)}`;

/** The card in a read answer: two lengths, text, photo. The photo needs a licensed decoder and is dropped. */
export function readCard(data: Uint8Array): IdCard | CardRefusal {
  const lengthOfText = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
  if (lengthOfText !== textBytes || data.length < 4 + textBytes) return 'unreadable';
  const read = readFields(data.subarray(4, 4 + textBytes));
  const { number } = read;
  const birthDate = dayOf(read.birth);
  const validUntil = read.to === longTerm ? null : dayOf(read.to);
  if (read.name === '' || !isDay(birthDate) || !isDay(dayOf(read.from))) return 'unreadable';
  if (validUntil !== null && !isDay(validUntil)) return 'unreadable';
  if (idNumberProblem(number) !== null) return 'number-wrong';
  const sex = read.sex === '1' ? 'male' : read.sex === '2' ? 'female' : 'unknown';
  if (birthDateIn(number) !== birthDate || (sex !== 'unknown' && sexIn(number) !== sex))
    return 'does-not-fit';
  const { name, nation, address, issuer } = read;
  return new MaskedCard({
    name,
    sex,
    nation,
    birthDate,
    address,
    number,
    issuer,
    validFrom: dayOf(read.from),
    validUntil,
  });
}

function readFields(text: Uint8Array): Readonly<Record<FieldName, string>> {
  let at = 0;
  const read = Object.entries(fields).map(([name, length]) => {
    const value = decoder
      .decode(text.subarray(at, at + length))
      .replaceAll('\0', ' ')
      .trim();
    at += length;
    return [name, value] as const;
  });
  return Object.fromEntries(read) as Record<FieldName, string>;
}

/** The data of a read answer, as a module sends it: for its double. Fields are padded with blanks. */
export function encodeCard(card: IdCard): Uint8Array {
  const digits = (day: string) => day.replaceAll('-', '');
  const sexes = { male: '1', female: '2', unknown: '0' } as const;
  const values: Readonly<Record<FieldName, string>> = {
    name: card.name,
    sex: sexes[card.sex],
    nation: card.nation,
    birth: digits(card.birthDate),
    address: card.address,
    number: card.number,
    issuer: card.issuer,
    from: digits(card.validFrom),
    to: card.validUntil === null ? longTerm : digits(card.validUntil),
  };
  const text = Object.entries(fields)
    .map(([name, length]) => values[name as FieldName].padEnd(length / 2, ' '))
    .join('');
  const bytes = Buffer.from(text.padEnd(textBytes / 2, ' '), 'utf16le').subarray(0, textBytes);
  return Uint8Array.of(
    textBytes >> 8,
    textBytes & 0xff,
    photoBytes >> 8,
    photoBytes & 0xff,
    ...bytes,
    ...new Uint8Array(photoBytes),
  );
}
