import { parseHex } from './hex.ts';

/** Looks at one value of a JSON text and says what is wrong, with the way to it: `frame.head: …`. */
export type Check = (value: unknown, path: string, say: (problem: string) => void) => void;

/** A field that may be left out. */
export interface Optional {
  readonly optional: Check;
}

type Fields = Readonly<Record<string, Check | Optional>>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function optional(check: Check): Optional {
  return { optional: check };
}

/** These fields and no others: a misspelt one would be silently left out. */
export function fields(known: Fields): Check {
  return (value, path, say) => {
    if (!isObject(value)) return say(`${path}: must be an object`);
    for (const name of Object.keys(value)) {
      if (!(name in known)) say(`${under(path, name)}: is not known here`);
    }
    for (const [name, check] of Object.entries(known)) {
      const found = value[name];
      const place = under(path, name);
      if (found !== undefined) (typeof check === 'function' ? check : check.optional)(found, place, say);
      else if (typeof check === 'function') say(`${place}: is missing`);
    }
  };
}

/** An object with exactly one of these fields. */
export function oneField(known: Readonly<Record<string, Check>>): Check {
  return (value, path, say) => {
    const names = isObject(value) ? Object.keys(value) : [];
    const [name = ''] = names;
    const check = known[name];
    if (!isObject(value) || names.length !== 1 || !check)
      return say(`${path}: must have exactly one of ${Object.keys(known).join(', ')}`);
    check(value[name], under(path, name), say);
  };
}

export function list(check: Check): Check {
  return (value, path, say) => {
    if (!Array.isArray(value)) return say(`${path}: must be a list`);
    value.forEach((one, at) => void check(one, `${path}[${at}]`, say));
  };
}

/** An object with any names, which `nameCheck` sees too. */
export function named(nameCheck: Check, check: Check): Check {
  return (value, path, say) => {
    if (!isObject(value)) return say(`${path}: must be an object`);
    if (Object.keys(value).length === 0) say(`${path}: must have at least one entry`);
    for (const [name, one] of Object.entries(value)) {
      nameCheck(name, `${path}, "${name}"`, say);
      check(one, under(path, name), say);
    }
  };
}

export function oneOf(...allowed: readonly (string | number | boolean)[]): Check {
  return (value, path, say) => {
    if (!allowed.some((one) => one === value)) say(`${path}: must be one of ${allowed.join(', ')}`);
  };
}

export function whole(min: number, max: number): Check {
  return (value, path, say) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
      say(`${path}: must be a whole number of ${min} to ${max}`);
  };
}

export function hex(min: number, max: number): Check {
  const count = min === max ? `${min}` : `${min} to ${max}`;
  return (value, path, say) => {
    const bytes = typeof value === 'string' ? parseHex(value) : undefined;
    if (!bytes || bytes.length < min || bytes.length > max)
      say(`${path}: must be ${count} byte${max === 1 ? '' : 's'} in hexadecimal, such as "AA 55"`);
  };
}

export const words: Check = (value, path, say) => {
  if (typeof value !== 'string' || value === '') say(`${path}: must be words`);
};

export const kebab: Check = (value, path, say) => {
  if (typeof value !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value))
    say(`${path}: must be a name in small letters, digits and hyphens`);
};

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
