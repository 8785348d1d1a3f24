import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** A thing that is checked before a holiday or promotion [M7]: an article of stock, or a spare that is only counted. */
export interface ReadinessLine {
  /** null: a spare (paper, a till drawer), by its name alone. */
  readonly articleId: string | null;
  /** What the spare is called; '' for an article. */
  readonly label: string;
  readonly wanted: number;
}

export interface CheckedLine extends ReadinessLine {
  readonly held: number;
  readonly short: number;
}

export interface ReadinessCheck {
  readonly id: string;
  readonly title: string;
  /** The day from which the hall must be ready. */
  readonly readyBy: string;
  readonly state: 'open' | 'checked' | 'reported';
  readonly lines: readonly ReadinessLine[];
}

/**
 * What is there against what is wanted. `heldOf` says what is held of an article; spares are counted by hand.
 * Refusals, in this order: readiness-reported, spare-uncounted {label}.
 */
export function checkReadiness(
  check: ReadinessCheck,
  heldOf: (articleId: string) => number,
  spares: ReadonlyMap<string, number>,
): Result<CheckedLine[], Refusal> {
  if (check.state === 'reported') return refuse('readiness-reported');
  const uncounted = check.lines.find((one) => one.articleId === null && !spares.has(one.label));
  if (uncounted) return refuse('spare-uncounted', { label: uncounted.label });
  return accept(
    check.lines.map((line) => {
      const held = line.articleId === null ? (spares.get(line.label) ?? 0) : heldOf(line.articleId);
      return { ...line, held, short: Math.max(line.wanted - held, 0) };
    }),
  );
}

/** Whether a check can be reported up. Refusals, in this order: readiness-reported, readiness-unchecked. */
export function mayReport(check: ReadinessCheck): Result<null, Refusal> {
  if (check.state === 'reported') return refuse('readiness-reported');
  return check.state === 'checked' ? accept(null) : refuse('readiness-unchecked');
}
