import { createHmac } from 'node:crypto';

/**
 * Stands for somebody who is no customer yet: the same each time they show this document in this hall, and nothing that
 * their number could be found from without the hall's key.
 */
export function personKeyOf(hallKey: Buffer, documentKind: string, number: string): string {
  const seal = createHmac('sha256', hallKey).update('person\0').update(`${documentKind}\0${number}`).digest();
  return seal.subarray(0, 16).toString('base64url');
}
