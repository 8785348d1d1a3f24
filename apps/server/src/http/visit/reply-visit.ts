import { type Refusal, type Result, refuse } from '@onehall/domain';
import type { VisitView } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import { presentVisit } from '../../present/visit.ts';

/** The visit as it is after the command. */
export function replyVisit(parts: ServerParts, visitId: string): Result<VisitView, Refusal> {
  const view = parts.store.atOnce(() => presentVisit(parts, visitId));
  return view ? { ok: true, value: view } : refuse('visit-unknown');
}
