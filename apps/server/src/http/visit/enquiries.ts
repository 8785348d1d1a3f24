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
import { type Asked, command, endpoint, staffId } from '../endpoint.ts';

/** The rows of an answer, and the line they were read for. Refusals: those of enquire, billing-unavailable. */
async function readAnswer({
  parts,
  body,
  param,
  principal,
}: Asked<typeof routes.askQuery> | Asked<typeof routes.printAnswer>) {
  const clerk = staffId({ principal });
  if (!clerk.ok) return clerk;
  const of = { visitId: param('visitId'), clerkId: clerk.value, query: body.query };
  const may = enquire(of, parts.store.context());
  if (!may.ok) return may;
  const { subscriberId } = may.value.answer;
  const rows = await askBilling(() => answerRows(parts, of.visitId, subscriberId, body));
  return rows.ok ? { ok: true as const, value: { of, subscriberId, rows: rows.value } } : rows;
}

/**
 * What is read is in the reply only: answers are kept in clear. It is of the line that the journal names, also when the
 * clerk turned to another one meanwhile. Refusals: those of readAnswer, party-changed.
 */
export const askQueryEndpoint = endpoint(routes.askQuery, async (asked) => {
  const read = await readAnswer(asked);
  if (!read.ok) return read;
  const { of, subscriberId, rows } = read.value;
  const done = await command(asked, 'askQuery', (context) => enquire(of, context));
  if (!done.ok) return done;
  if (done.value.subscriberId !== subscriberId) return refuse('party-changed');
  return { ok: true, value: { query: of.query, rows } };
});

/** Refusals: those of readAnswer, those of printEnquiry. */
export const printAnswerEndpoint = endpoint(routes.printAnswer, async (asked) => {
  const read = await readAnswer(asked);
  if (!read.ok) return read;
  const { of, subscriberId, rows } = read.value;
  const month = monthOf(asked.parts, asked.body);
  const done = await command(asked, 'printAnswer', (context) =>
    printEnquiry({ ...of, subscriberId, month, rows }, context),
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
