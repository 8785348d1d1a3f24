import { findStaff } from '@onehall/domain';
import type { FindingBody, ReplyOf, routes } from '@onehall/protocol';
import type { FindingRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

const nameless = { zh: '', en: '' };

const personOf =
  ({ hall }: ServerParts) =>
  (staffId: string | null) => {
    if (staffId === null) return null;
    const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
    return { staffId, workNumber, name };
  };

function presentFinding(parts: ServerParts, one: FindingRow): FindingBody {
  const person = personOf(parts);
  return {
    findingId: one.id,
    rule: one.rule,
    severity: one.severity,
    clerk: person(one.clerkId),
    subjectKind: one.subjectKind,
    subjectId: one.subjectId,
    facts: one.facts,
    state: one.state,
    openedAt: one.openedAt,
    answer: one.answer,
    answeredBy: person(one.answeredBy),
    word: one.word,
    decidedBy: one.decidedBy === 'system' ? null : person(one.decidedBy),
    escalatedAt: one.escalatedAt,
  };
}

/** The audit of a day with all that was found and said [M2]. */
export function presentAudit(parts: ServerParts, day: string): ReplyOf<typeof routes.readAudit> {
  const { store } = parts;
  const run = store.audit.lastRun(day);
  return {
    businessDay: day,
    ranAt: run?.at ?? null,
    ranBy: run === null || run.by === 'system' ? null : personOf(parts)(run.by),
    findings: store.audit.findings(day).map((one) => presentFinding(parts, one)),
  };
}

/** So many are enough to work on at a time. */
const mineMost = 200;

/** What waits for a clerk's word, and what waits for the auditor's on it [M2]. */
export function presentMyFindings(
  parts: ServerParts,
  clerkId: string,
): ReplyOf<typeof routes.readMyFindings> {
  return {
    findings: parts.store.audit
      .unfiledOf(clerkId, mineMost)
      .map((one) => ({ ...presentFinding(parts, one), businessDay: one.businessDay })),
  };
}
