import { answerAuditFinding, decideAuditFinding, runAudit } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentAudit, presentMyFindings } from '../../present/audit.ts';
import { actOf } from '../documents/act-of.ts';
import { type Endpoint, endpoint, staffId } from '../endpoint.ts';

/** The daily audit [M2]; acts refuse what their use case does. readAudit: malformed-request (no day). */
export const auditEndpoints = {
  readAudit: endpoint(routes.readAudit, ({ param, parts }) => {
    const day = param('businessDay');
    return /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? { ok: true, value: presentAudit(parts, day) }
      : refuse('malformed-request', { field: 'businessDay' });
  }),
  readMyFindings: endpoint(routes.readMyFindings, (asked) => {
    const mine = staffId(asked);
    return mine.ok ? { ok: true, value: presentMyFindings(asked.parts, mine.value) } : mine;
  }),
  runAudit: actOf(routes.runAudit, ({ param }, by, context) =>
    runAudit({ businessDay: param('businessDay'), by }, context),
  ),
  answerFinding: actOf(routes.answerFinding, ({ body: { words }, param }, by, context) =>
    answerAuditFinding({ findingId: param('findingId'), by, words }, context),
  ),
  decideFinding: actOf(routes.decideFinding, ({ body: { accepted, words }, param }, by, context) =>
    decideAuditFinding({ findingId: param('findingId'), by, accepted, words }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
