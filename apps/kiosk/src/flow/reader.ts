import type { KioskReadingBody } from '@onehall/protocol';

/** The customer as a card or code at this kiosk named them [Q1]: masked, and only by the id of the reading. */
export interface Named {
  readonly readingId: string;
  readonly maskedName: string;
}

/** What a reading says of the customer; null: the operator does not know them. */
export function namedBy({ readingId, customer }: KioskReadingBody): Named | null {
  return customer === null ? null : { readingId, maskedName: customer.maskedName };
}
