import type { Case, CaseCause, CaseEvent, CaseKind, CaseTopic } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { anyWord, everyWord } from '../search-words.ts';

/** Which cases are listed: all open ones, or those that want somebody now. */
export type CaseFilter = 'open' | 'due' | 'overdue' | 'mine' | 'unowned' | 'drafts' | 'look' | 'closed';

export interface CaseEntryRow {
  readonly seq: number;
  readonly type: CaseEvent['type'];
  readonly by: string;
  readonly at: number;
  readonly recordId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface LessonRow {
  readonly lessonId: string;
  readonly caseId: string | null;
  readonly topic: CaseTopic;
  readonly causeId: CaseCause;
  readonly problem: string;
  readonly solution: string;
  readonly by: string;
  readonly keptAt: number;
}

/** Cases of a month, of one kind, cause, department and owner. */
export interface CaseGroupRow {
  readonly month: string;
  readonly kind: CaseKind;
  readonly causeId: CaseCause | null;
  readonly departmentId: string | null;
  readonly ownerId: string | null;
  readonly cases: number;
  readonly answered: number;
  readonly late: number;
  readonly reworks: number;
  readonly escalated: number;
}

const listMost = 200;
const dueSoonMs = 4 * 3_600_000;
const open = `closed_at IS NULL AND state <> 'draft'`;

const wheres: Readonly<Record<CaseFilter, string>> = {
  open,
  due: `${open} AND answered_at IS NULL AND due_at <= @now + ${dueSoonMs}`,
  overdue: `${open} AND due_at < @now AND (answered_at IS NULL OR level > 0)`,
  mine: `${open} AND owner_id = @me`,
  unowned: `${open} AND owner_id IS NULL`,
  drafts: `state = 'draft'`,
  look: `state = 'answered' AND counts_as = 'dissatisfaction'`,
  closed: `closed_at IS NOT NULL AND state = 'closed'`,
};

const lessonColumns = `id AS lessonId, case_id AS caseId, topic, cause_id AS causeId, case_lesson.problem,
  case_lesson.solution, by, kept_at AS keptAt`;

/** Reads of cases, their record, the figures and the library [D1, D7]. */
export class CaseQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** What is due first; closed ones the newest first; at most 200. `kind` null: every kind. */
  list(
    filter: CaseFilter,
    kind: CaseKind | null,
    about: { readonly now: number; readonly me: string },
  ): Case[] {
    const order = filter === 'closed' ? 'closed_at DESC, id' : 'coalesce(due_at, opened_at), id';
    const rows = this.#prepare(
      `SELECT body FROM customer_case WHERE ${wheres[filter]} AND (@kind IS NULL OR kind = @kind)
         AND @now >= 0 AND @me IS NOT NULL ORDER BY ${order} LIMIT ${listMost}`,
    ).all({ kind, ...about }) as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Case);
  }

  /** How many there are behind each filter. */
  counts(about: { readonly now: number; readonly me: string }): Readonly<Record<CaseFilter, number>> {
    const sums = Object.entries(wheres)
      .filter(([name]) => name !== 'closed')
      .map(([name, where]) => `coalesce(sum(${where}), 0) AS ${name}`);
    const counted = this.#prepare(
      `SELECT ${sums.join(', ')} FROM customer_case WHERE closed_at IS NULL AND @now >= 0 AND @me IS NOT NULL`,
    ).get(about) as Record<CaseFilter, number>;
    return { ...counted, closed: 0 };
  }

  byNumber(number: string): Case | null {
    const row = this.#prepare('SELECT body FROM customer_case WHERE number = ? LIMIT 1').get(number) as
      | { body: string }
      | undefined;
    return row === undefined ? null : (JSON.parse(row.body) as Case);
  }

  /** The whole record of a case, the oldest first. */
  entries(caseId: string): CaseEntryRow[] {
    const rows = this.#prepare(
      `SELECT seq, type, by, at, record_id AS recordId, facts FROM case_entry WHERE case_id = ? ORDER BY seq LIMIT 500`,
    ).all(caseId) as (Omit<CaseEntryRow, 'facts'> & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as CaseEntryRow['facts'] }));
  }

  guidedOf(caseId: string): readonly (readonly [string, string])[] {
    const row = this.#prepare('SELECT guided FROM customer_case WHERE id = ?').get(caseId) as
      | { guided: string }
      | undefined;
    return row === undefined ? [] : (JSON.parse(row.guided) as (readonly [string, string])[]);
  }

  /** Cases that the holder of a ticket has brought up, by their numbers and the way to their pages. */
  ofTicket(ticketId: string, visitId: string): { readonly number: string; readonly token: string }[] {
    return this.#prepare(
      `SELECT number, token FROM (SELECT id, number, token FROM customer_case WHERE ticket_id = ?
         UNION SELECT id, number, token FROM customer_case WHERE visit_id = ?)
       WHERE number IS NOT NULL ORDER BY id LIMIT 20`,
    ).all(ticketId, visitId) as { number: string; token: string }[];
  }

  /** Cases opened in a span, counted by what they count as, cause, department and owner; late: not answered by `now`, or too late. */
  groups(from: number, to: number, month: string, now: number): CaseGroupRow[] {
    return this.#prepare(
      `SELECT ? AS month, counts_as AS kind, cause_id AS causeId, department_id AS departmentId, owner_id AS ownerId,
         count(*) AS cases, count(answered_at) AS answered, sum(coalesce(answered_at, closed_at, ?) > due_at) AS late,
         sum(reworks) AS reworks, sum(level > 0) AS escalated
       FROM customer_case WHERE opened_at >= ? AND opened_at < ? AND state NOT IN ('draft', 'dropped')
       GROUP BY counts_as, cause_id, department_id, owner_id`,
    ).all(month, now, from, to) as CaseGroupRow[];
  }

  /** Lessons with every word that was typed, the best fit first; nothing typed: the newest. */
  search(typed: string, most = 20): LessonRow[] {
    const match = everyWord(typed.slice(0, 80));
    if (match === '')
      return this.#prepare(
        `SELECT ${lessonColumns} FROM case_lesson WHERE withdrawn_at IS NULL ORDER BY kept_at DESC, id LIMIT ?`,
      ).all(most) as LessonRow[];
    return this.#matching(match, most);
  }

  /** Lessons that are about what is told, the nearest first: for a case that is just being written down. */
  similar(told: string, most = 3): LessonRow[] {
    const match = anyWord(told.slice(0, 400));
    return match === '' ? [] : this.#matching(match, most);
  }

  #matching(match: string, most: number): LessonRow[] {
    // The index ranks by itself and hands over the first few: the lessons of all that match are never read.
    return this.#prepare(
      `SELECT ${lessonColumns} FROM (SELECT lesson_id, rank AS fit FROM case_lesson_text
         WHERE case_lesson_text MATCH ? AND rank MATCH 'bm25(0.0, 4.0, 1.0)' ORDER BY rank LIMIT ?)
       JOIN case_lesson ON case_lesson.id = lesson_id ORDER BY fit, id`,
    ).all(match, most) as LessonRow[];
  }
}
