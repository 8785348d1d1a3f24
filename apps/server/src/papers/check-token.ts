import { createHmac, timingSafeEqual } from 'node:crypto';

const idBytes = 16;
const sealBytes = 12;

function sealOf(hallKey: Buffer, id: Buffer): Buffer {
  return createHmac('sha256', hallKey).update('form-check\0').update(id).digest().subarray(0, sealBytes);
}

/**
 * The address part of a form's check page: the form's id with 96 bits of the hall's own seal, so that nobody finds a form by
 * counting, and a token that this hall did not make is known as such without looking anything up.
 */
export function checkToken(hallKey: Buffer, documentId: string): string {
  const id = Buffer.from(documentId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sealOf(hallKey, id)]).toString('base64url');
}

/** The form that a token stands for; null: this hall never gave it out. */
export function documentOfToken(hallKey: Buffer, token: string): string | null {
  if (!/^[\w-]{38}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // The last letter has bits to spare: only the spelling that was given out counts.
  if (bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, idBytes);
  const seal = bytes.subarray(idBytes);
  const expected = sealOf(hallKey, id);
  if (seal.length !== expected.length || !timingSafeEqual(seal, expected)) return null;
  const hex = id.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-');
}
