import { findStaff } from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

const nameless = { zh: '', en: '' };

/** The audit of a day with all that was found and said [M2]. */
export function presentAudit({ hall, store }: ServerParts, day: string): ReplyOf<typeof routes.readAudit> {
  const person = (staffId: string | null) => {
    if (staffId === null) return null;
    const { workNumber = staffId, name = nameless } = findStaff(hall, staffId) ?? {};
    return { staffId, workNumber, name };
  };
  const run = store.audit.lastRun(day);
  return {
    businessDay: day,
    ranAt: run?.at ?? null,
    ranBy: run === null || run.by === 'system' ? null : person(run.by),
    findings: store.audit.findings(day).map((one) => ({
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
    })),
  };
}
