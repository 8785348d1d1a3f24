/** Thrown when the program itself is wrong; never for bad input (that is a refusal). */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** Holds or the program has a bug; `why` says why this must hold. Throws BugError. */
export function assert(condition: boolean, why: string): asserts condition {
  if (!condition) throw new BugError(why);
}

/** For the end of a total switch: compiles only where every case is handled. */
export function unreachable(value: never): never {
  throw new BugError(`a case was not handled: ${JSON.stringify(value)}`);
}
