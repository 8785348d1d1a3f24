import {
  type ContactFacts,
  enquire,
  finishTask,
  lookUpTaskContact,
  printEnquiry,
  recordConsultation,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes, type TaskView } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';
import { answerRows, monthOf } from '../../present/enquiry.ts';
import { presentPrintJob } from '../../present/print-job.ts';
import { serviceName } from '../../present/service-name.ts';
import { command, endpoint, staffId } from '../endpoint.ts';

/**
 * What is read is in the reply only: answers are kept in clear. It is of the line that the journal names, also when the
 * clerk turned to another one meanwhile. Refusals: those of enquire, billing-unavailable, party-changed.
 */
export const askQueryEndpoint = endpoint(routes.askQuery, async (asked) => {
  const { parts, body } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { query } = body;
  const of = { visitId: asked.param('visitId'), clerkId: clerk.value, query };
  const may = enquire(of, parts.store.context());
  if (!may.ok) return may;
  const { subscriberId } = may.value.answer;
  const rows = await askBilling(() => answerRows(parts, of.visitId, subscriberId, body));
  if (!rows.ok) return rows;
  const done = await command(asked, 'askQuery', (context) => enquire(of, context));
  if (!done.ok) return done;
  if (done.value.subscriberId !== subscriberId) return refuse('party-changed');
  return { ok: true, value: { query, rows: rows.value } };
});

/** Refusals: those of printEnquiry, billing-unavailable. */
export const printAnswerEndpoint = endpoint(routes.printAnswer, async (asked) => {
  const { parts, body } = asked;
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { query } = body;
  const of = { visitId: asked.param('visitId'), clerkId: clerk.value, query };
  const may = enquire(of, parts.store.context());
  if (!may.ok) return may;
  const { subscriberId } = may.value.answer;
  const rows = await askBilling(() => answerRows(parts, of.visitId, subscriberId, body));
  if (!rows.ok) return rows;
  const done = await command(asked, 'printAnswer', (context) =>
    printEnquiry({ ...of, subscriberId, month: monthOf(parts, body), rows: rows.value }, context),
  );
  return done.ok ? { ok: true, value: presentPrintJob(done.value) } : done;
});

/** Refusals: those of recordConsultation. */
export const recordConsultationEndpoint = endpoint(routes.recordConsultation, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { commandId: _id, ...said } = asked.body;
  return command(asked, 'recordConsultation', (context) =>
    recordConsultation({ visitId: asked.param('visitId'), clerkId: clerk.value, ...said }, context),
  );
});

const tasksMax = 100;

function presentTasks(parts: ServerParts): TaskView[] {
  const { state, queries } = parts.store;
  return state.openTasks(tasksMax).map((task) => {
    const order = state.visit(task.visitId)?.orders.find((one) => one.id === task.orderId);
    return {
      taskId: task.id,
      kind: task.kind,
      visitId: task.visitId,
      ticketNumber: queries.ticketByVisit(task.visitId)?.number ?? '',
      orderId: task.orderId,
      serviceName: order ? serviceName(order.serviceId) : null,
      ownerId: task.ownerId,
      dueAt: task.dueAt,
      openedAt: task.openedAt,
      hasContact: task.contactRecordId !== null,
      facts: { ...task.facts },
    };
  });
}

export const readTasksEndpoint = endpoint(routes.readTasks, ({ parts }) => ({
  ok: true,
  value: { tasks: presentTasks(parts) },
}));

/** Refusals: those of lookUpTaskContact. */
export const readTaskContactEndpoint = endpoint(routes.readTaskContact, async (asked) => {
  const done = await command(asked, 'readTaskContact', (context) =>
    lookUpTaskContact({ taskId: asked.param('taskId') }, context),
  );
  if (!done.ok) return done;
  const { state } = asked.parts.store;
  const { contactRecordId, consultationRecordId } = done.value;
  const contact = state.personalRecord(contactRecordId) as ContactFacts | null;
  const asking = consultationRecordId === null ? null : state.personalRecord(consultationRecordId);
  const question = (asking as { readonly question: string } | null)?.question ?? null;
  return { ok: true, value: { name: contact?.name ?? '', mobile: contact?.mobile ?? null, question } };
});

/** Refusals: those of finishTask. */
export const finishTaskEndpoint = endpoint(routes.finishTask, async (asked) => {
  const staff = staffId(asked);
  if (!staff.ok) return staff;
  const { note } = asked.body;
  return command(asked, 'finishTask', (context) =>
    finishTask({ taskId: asked.param('taskId'), by: staff.value, note }, context),
  );
});
