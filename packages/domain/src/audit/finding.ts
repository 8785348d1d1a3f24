import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { AuditRuleId } from './audit-rules.ts';

/** What a finding is about: the page leads there. */
export type FindingSubject = 'visit' | 'order' | 'serial' | 'invoice' | 'shift' | 'opening' | 'reversal';

/** Something that does not tie [M2]. Who it belongs to, what it is about, and the figures that differ. */
export interface Found {
  readonly rule: AuditRuleId;
  readonly severity: 'money' | 'record';
  readonly businessDay: BusinessDay;
  /** Whose it is; null: nobody can be named, a manager answers. */
  readonly clerkId: string | null;
  readonly subjectKind: FindingSubject;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/**
 * `opened`: waits for its clerk's answer, also when it was sent back; `answered`: waits for the auditor; `filed`: accepted
 * with its answer; `settled`: a later run saw that it is so no longer.
 */
export type FindingState = 'opened' | 'answered' | 'filed' | 'settled';

export interface Finding extends Found {
  readonly id: string;
  readonly state: FindingState;
  readonly answeredBy: string | null;
}

type OfFinding<T> = T & { readonly findingId: string };

export type AuditEvent =
  | {
      readonly type: 'AuditRun';
      readonly payload: {
        readonly businessDay: BusinessDay;
        /** A member of staff, or the hall by itself. */
        readonly by: string;
        readonly found: number;
        readonly opened: number;
        readonly settled: number;
      };
    }
  | { readonly type: 'FindingOpened'; readonly payload: OfFinding<Found> }
  | { readonly type: 'FindingSettled'; readonly payload: OfFinding<{ readonly by: 'system' }> }
  | {
      readonly type: 'FindingAnswered';
      readonly payload: OfFinding<{ readonly by: string; readonly words: string }>;
    }
  | {
      readonly type: 'FindingSentBack';
      readonly payload: OfFinding<{ readonly by: string; readonly words: string }>;
    }
  | {
      readonly type: 'FindingFiled';
      readonly payload: OfFinding<{ readonly by: string; readonly words: string }>;
    }
  | { readonly type: 'FindingEscalated'; readonly payload: OfFinding<{ readonly to: 'branch-manager' }> };

/** The same thing found twice has the same key. */
export function findingKey({ rule, subjectKind, subjectId }: Omit<Found, 'facts'>): string {
  return `${rule} ${subjectKind} ${subjectId}`;
}

/**
 * What a run changes: only what is new is opened, and what is still waited for and is so no longer is settled. What was
 * filed is never opened again: its answer stands.
 */
export function compareRun(
  found: readonly Found[],
  known: readonly Finding[],
): { readonly opened: readonly Found[]; readonly settled: readonly Finding[] } {
  const stands = new Set(known.filter(({ state }) => state !== 'settled').map(findingKey));
  const seen = new Set(found.map(findingKey));
  return {
    opened: found.filter((one) => !stands.has(findingKey(one))),
    settled: known.filter(
      (one) => (one.state === 'opened' || one.state === 'answered') && !seen.has(findingKey(one)),
    ),
  };
}

interface Spoken {
  readonly by: string;
  readonly words: string;
}

/**
 * The clerk says how it came and what was done; a manager may write it down for them. Refusals, in this order:
 * finding-not-yours (another clerk's), finding-not-open (answered, filed or settled already).
 */
export function answerFinding(
  finding: Finding,
  { by, words, forOthers }: Spoken & { readonly forOthers: boolean },
): Result<AuditEvent, Refusal> {
  if (!forOthers && finding.clerkId !== by) return refuse('finding-not-yours');
  if (finding.state !== 'opened') return refuse('finding-not-open');
  return accept({ type: 'FindingAnswered', payload: { findingId: finding.id, by, words } });
}

/**
 * Another person accepts the answer and files it, or sends it back with what is missing. Refusals, in this order:
 * finding-unanswered, second-person-needed (the clerk concerned, or who answered).
 */
export function decideFinding(
  finding: Finding,
  { by, words, accepted }: Spoken & { readonly accepted: boolean },
): Result<AuditEvent, Refusal> {
  if (finding.state !== 'answered') return refuse('finding-unanswered');
  if (finding.clerkId === by || finding.answeredBy === by) return refuse('second-person-needed');
  const payload = { findingId: finding.id, by, words };
  return accept(accepted ? { type: 'FindingFiled', payload } : { type: 'FindingSentBack', payload });
}
