import type { Case, CaseKind } from '@onehall/domain';

/** What commands may ask of the hall's cases [D1]. */
export interface CaseState {
  hallCase(caseId: string): Case | null;
  /** How many cases that are not closed this person answers for; drafts too. */
  openCasesOf(staffId: string): number;
  /** The last place in the numbers of a kind and a year; 0: none yet. */
  lastCaseSerial(kind: CaseKind, year: string): number;
  /** The draft that this ticket or visit began and nobody has opened or dropped; null: none. */
  caseDraftOf(ticketId: string): string | null;
  /** The case that the rating of this ticket began, whatever became of it; null: none. */
  caseOfRating(ticketId: string): string | null;
  /** Cases with a clock that has passed and that nobody has been told of, the longest past first. */
  casesToNotice(now: number, most: number): Case[];
  /** Whether the library has this lesson and it was not withdrawn. */
  lessonStands(lessonId: string): boolean;
  caseIdByToken(token: string): string | null;
  /** The unguessable part of the customer's own page; null: a draft has none. */
  caseToken(caseId: string): string | null;
  /** How many open cases the holder of this ticket has written on their phone. */
  casesWrittenFor(ticketId: string): number;
}
