import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's smallest recommended cost (19 MiB, 2 passes): about 50 ms on a branch server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const passwordLengthMin = 10;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

/** A hash of nothing anybody knows: an unknown work number takes as long as a wrong password. */
export const decoyHash = hashPassword(crypto.randomUUID());
