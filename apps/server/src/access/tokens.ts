import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits; only the hash is stored. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Letters and digits that cannot be taken for one another when read from a screen. */
const codeCharacters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A one-time pairing code of eight characters: about 39 bits, valid for minutes. */
export function newPairingCode(): string {
  return Array.from({ length: 8 }, () => codeCharacters[randomInt(codeCharacters.length)]).join('');
}

/** A first password of twelve characters (about 59 bits), in groups that can be read out. */
export function newFirstPassword(): string {
  const letters = Array.from({ length: 12 }, () => codeCharacters[randomInt(codeCharacters.length)]).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** As typed: spaces and dashes off, upper case. */
export function normalisePairingCode(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toUpperCase();
}
