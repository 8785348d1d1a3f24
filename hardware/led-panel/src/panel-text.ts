/** What one panel shows: letters and digits as they stand, or a number with its point. */
export type PanelContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number };

/** Where the panel keeps what it shows (LED-485-0xx register table). */
export const registers = { number: 0x0000, decimalPoint: 0x0004, text: 0x0070 } as const;

const digitsDefault = 6;

/** Seven segments draw these; anything else stays dark. */
const drawable = /[0-9A-Z \-_.]/;

/**
 * The text as the panel takes it: two ASCII characters a register, the left one in the high byte. Letters become
 * capitals, what seven segments cannot draw becomes a blank, longer text is cut at the last digit. An odd digit is
 * filled up with a blank.
 */
export function textRegisters(text: string, digits: number = digitsDefault): readonly number[] {
  const shown = shownText(text, digits).padEnd(digits + (digits % 2), ' ');
  return Array.from(
    { length: shown.length / 2 },
    (_, n) => shown.charCodeAt(2 * n) * 256 + shown.charCodeAt(2 * n + 1),
  );
}

/** What of the text is lit, one character a digit. */
export function shownText(text: string, digits: number = digitsDefault): string {
  const drawn = [...text.toUpperCase()].map((char) => (drawable.test(char) ? char : ' '));
  return drawn.slice(0, digits).join('').padEnd(digits, ' ');
}

/** A signed number as one register: two's complement of 16 bits. */
export function numberRegister(value: number): number {
  return value & 0xffff;
}
