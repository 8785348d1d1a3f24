const mobile = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/;
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/;

/**
 * Whether words hold a customer's mobile or identity number. What goes into the journal in clear stays there for ever:
 * such a number belongs to a case or a task, where it is sealed [C12]. Serial numbers of things are none.
 */
export function holdsCustomerNumber(words: string): boolean {
  const plain = words.normalize('NFKC');
  return mobile.test(plain) || identity.test(plain);
}
