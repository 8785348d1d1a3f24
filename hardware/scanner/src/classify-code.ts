/** What a code can be in a hall: the field that takes it follows from this. */
export type CodeKind = 'mobile' | 'iccid' | 'imei' | 'ean-13' | 'follow-link' | 'id-number' | 'unknown';

export interface ClassifiedCode {
  readonly kind: CodeKind;
  readonly text: string;
}

const digitsOf = (text: string): readonly number[] => [...text].map(Number);

/** ISO/IEC 7812-1: from the right every second digit doubled, the sum a multiple of ten. */
function luhnFits(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

/** GS1 General Specifications 7.9: weights 1 and 3 from the left, the sum a multiple of ten. */
function eanFits(text: string): boolean {
  const sum = digitsOf(text).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** GB 11643: weights 2^(17−i) modulo 11; ten is written X. */
function idNumberFits(text: string): boolean {
  const sum = [...text.slice(0, 17)].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === text[17];
}

/** Each pattern with its own check; the more particular ones first, since a mobile number is digits too. */
const rules: readonly (readonly [CodeKind, RegExp, (text: string) => boolean])[] = [
  ['follow-link', /^https?:\/\/[^\s/]+\/t\/[\w-]+$/, () => true],
  ['id-number', /^\d{17}[\dX]$/, idNumberFits],
  // ITU-T E.118: 89 telecom, 86 China; cards of 19 digits carry no check digit here.
  ['iccid', /^8986\d{15}$/, () => true],
  ['iccid', /^8986\d{16}$/, luhnFits],
  // 3GPP TS 23.003, annex B.
  ['imei', /^\d{15}$/, luhnFits],
  ['ean-13', /^\d{13}$/, eanFits],
  ['mobile', /^1[3-9]\d{9}$/, () => true],
];

/** What a code is, by its shape and its check digit. One whose check digit is wrong is `unknown`: it was misread. */
export function classifyCode(code: string): ClassifiedCode {
  const text = code.trim();
  const plain = text.replaceAll(/[\s-]/g, '').toUpperCase();
  for (const [kind, shape, fits] of rules) {
    const candidate = kind === 'follow-link' ? text : plain;
    if (shape.test(candidate) && fits(candidate)) return { kind, text: candidate };
  }
  return { kind: 'unknown', text };
}
