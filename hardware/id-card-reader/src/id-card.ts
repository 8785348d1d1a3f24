import { inspect } from 'node:util';
import { nationName } from './nations.ts';

/** What stands on a resident ID card. Days are 'YYYY-MM-DD'. */
export interface IdCardFields {
  readonly name: string;
  readonly sex: 'male' | 'female';
  /** Two digits of GB/T 3304. */
  readonly nationCode: string;
  readonly birthDay: string;
  readonly address: string;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** Null: 长期, without end. */
  readonly validUntil: string | null;
  /** WLT, 1,024 bytes that only a licensed decoder can show; null: not asked for. */
  readonly photo: Uint8Array | null;
}

/**
 * A card that was read. Its fields are there for who asks for them by name; whatever writes the whole of it (JSON, a
 * logger, a template) gets the masked name and number and nothing else. It has no properties to spread or to clone.
 */
export class IdCard implements IdCardFields {
  readonly #fields: IdCardFields;

  constructor(fields: IdCardFields) {
    this.#fields = fields;
  }

  get name(): string {
    return this.#fields.name;
  }

  get sex(): 'male' | 'female' {
    return this.#fields.sex;
  }

  get nationCode(): string {
    return this.#fields.nationCode;
  }

  /** In Chinese, without 族; null: a code that the standard does not have. */
  get nation(): string | null {
    return nationName(this.#fields.nationCode);
  }

  get birthDay(): string {
    return this.#fields.birthDay;
  }

  get address(): string {
    return this.#fields.address;
  }

  get number(): string {
    return this.#fields.number;
  }

  get issuer(): string {
    return this.#fields.issuer;
  }

  get validFrom(): string {
    return this.#fields.validFrom;
  }

  get validUntil(): string | null {
    return this.#fields.validUntil;
  }

  get photo(): Uint8Array | null {
    return this.#fields.photo;
  }

  toJSON(): { readonly name: string; readonly number: string } {
    const { name, number } = this.#fields;
    const [family = '', ...given] = [...name];
    const hidden = Math.max(number.length - 8, 0);
    return {
      name: family + '*'.repeat(Math.max(given.length, 1)),
      number:
        hidden === 0 ? '*'.repeat(number.length) : number.slice(0, 4) + '*'.repeat(hidden) + number.slice(-4),
    };
  }

  toString(): string {
    const { name, number } = this.toJSON();
    return `IdCard ${name} ${number}`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
