import {
  abandonVisit,
  type ReprintedBy,
  rateVisit,
  reprint,
  showForm,
  signForm,
  takeVisitCash,
} from '@onehall/application';
import { refuse, type StaffMember } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentPrintJob } from '../../present/print-job.ts';
import { command, endpoint, staffId } from '../endpoint.ts';
import { replyVisit } from './reply-visit.ts';

export const showFormEndpoint = endpoint(routes.showForm, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const done = await command(asked, 'showForm', (context) =>
    showForm({ visitId, clerkId: clerk.value }, context),
  );
  return done.ok ? replyVisit(asked.parts, visitId) : done;
});

/** Only the customer screen of the counter where the visit is can sign it. */
export const signFormEndpoint = endpoint(routes.signForm, async (asked) => {
  if (asked.principal.kind !== 'device') return refuse('not-permitted');
  const counterId = asked.principal.place;
  const { contentHash, signature } = asked.body;
  return command(asked, 'signForm', (context) =>
    signForm({ visitId: asked.param('visitId'), counterId, contentHash, signature }, context),
  );
});

export const takeCashEndpoint = endpoint(routes.takeCash, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const visitId = asked.param('visitId');
  const { tenderedFen, tenderedNotes, givenNotes } = asked.body;
  const notes = { tendered: tenderedNotes, given: givenNotes };
  const done = await command(asked, 'takeCash', (context) =>
    takeVisitCash({ visitId, clerkId: clerk.value, tenderedFen, notes }, context),
  );
  return done.ok ? replyVisit(asked.parts, visitId) : done;
});

export const abandonVisitEndpoint = endpoint(routes.abandonVisit, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { reason } = asked.body;
  return command(asked, 'abandonVisit', (context) =>
    abandonVisit({ visitId: asked.param('visitId'), clerkId: clerk.value, reason }, context),
  );
});

export const rateVisitEndpoint = endpoint(routes.rateVisit, async (asked) => {
  if (asked.principal.kind !== 'device') return refuse('not-permitted');
  const counterId = asked.principal.place;
  return command(asked, 'rateVisit', (context) =>
    rateVisit({ visitId: asked.param('visitId'), counterId, score: asked.body.score }, context),
  );
});

function reprintedBy({ id: clerkId, role }: StaffMember): ReprintedBy {
  if (role.endsWith('manager')) return { kind: 'manager' };
  return role === 'floor-guide' ? { kind: 'guide' } : { kind: 'clerk', clerkId };
}

/** Refusals: those of reprint. */
export const reprintEndpoint = endpoint(routes.reprint, async (asked) => {
  const { principal } = asked;
  if (principal.kind !== 'staff') return refuse('not-permitted');
  const by = reprintedBy(principal.staff);
  const done = await command(asked, 'reprint', (context) =>
    reprint({ jobId: asked.param('jobId'), by }, context),
  );
  return done.ok ? { ok: true, value: presentPrintJob(done.value) } : done;
});
