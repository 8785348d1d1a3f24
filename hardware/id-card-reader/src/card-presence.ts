/** A reader may miss a card for one look while it lies there. */
const missesUntilGone = 2;

/** Tells one laying-on from the next, so that a card is read once however long it lies there. */
export class CardPresence {
  #isDealtWith = false;
  #misses = 0;
  #number: string | null = null;

  /** A card was found. True: it is to be read. */
  found(): boolean {
    const isNew = !this.#isDealtWith || this.#misses > 0;
    this.#misses = 0;
    return isNew;
  }

  notFound(): void {
    this.#misses += 1;
    if (this.#misses >= missesUntilGone) this.forget();
  }

  /** The card was read, or given up (null). False: it is the one that was there before. */
  dealtWith(number: string | null): boolean {
    const isSame = this.#isDealtWith && number !== null && number === this.#number;
    this.#isDealtWith = true;
    this.#number = number;
    return !isSame;
  }

  /** Nobody's card is remembered. */
  forget(): void {
    this.#isDealtWith = false;
    this.#misses = 0;
    this.#number = null;
  }
}
