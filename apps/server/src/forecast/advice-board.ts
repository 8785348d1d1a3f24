import { isLeverOffered } from '@onehall/application';
import type { AdviceGiven } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { AdvisedLever } from './messages.ts';

/** Advice that was acted on within this time still counts. */
const keptMs = 5 * 60_000;

export interface Advice extends AdvisedLever {
  readonly id: string;
  readonly at: number;
}

/** The advice that stands, and what was given lately: a finger on its way to a button must still find its advice. */
export class AdviceBoard {
  readonly #parts: Pick<ServerParts, 'store' | 'now'>;
  #standing: readonly Advice[] = [];
  #given: readonly Advice[] = [];

  constructor(parts: Pick<ServerParts, 'store' | 'now'>) {
    this.#parts = parts;
  }

  /** Without what was done meanwhile by somebody who needed no advice. */
  standing(): readonly Advice[] {
    const context = this.#parts.store.context();
    return this.#standing.filter((one) => isLeverOffered(one, context));
  }

  /** The advice behind an id, as it was given; null: unknown, or too long ago. */
  given(adviceId: string): AdviceGiven | null {
    const found = this.#given.find((one) => one.id === adviceId);
    if (!found || this.#parts.now() - found.at > keptMs) return null;
    return { adviceId: found.id, promisesKept: found.promisesKept, at: found.at };
  }

  /** Puts up what is worth doing now; levers that are pulled already are left out. */
  put(levers: readonly AdvisedLever[]): void {
    const context = this.#parts.store.context();
    const active = context.state.levers();
    this.#standing = levers
      .filter((one) => !active.some((lever) => lever.kind === one.kind && lever.counterId === one.counterId))
      .map((one) => this.#sameAsBefore(one) ?? { ...one, id: context.newId(), at: context.now });
    const from = context.now - keptMs;
    this.#given = [
      ...this.#standing,
      ...this.#given.filter((one) => one.at > from && !this.#standing.includes(one)),
    ];
  }

  clear(): void {
    this.#standing = [];
  }

  /** Advice that is given again keeps its id. */
  #sameAsBefore(lever: AdvisedLever): Advice | null {
    const before = this.#standing.find(
      (one) => one.kind === lever.kind && one.counterId === lever.counterId && one.minutes === lever.minutes,
    );
    return before ? { ...before, ...lever, at: this.#parts.now() } : null;
  }
}
