import {
  type AgentEvent,
  type AgentFile,
  awaitFiles,
  bookInFile,
  chaseFile,
  hallDayOf,
  type Refusal,
  type Result,
  readSales,
  refuse,
  returnFile,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** Refusal: agent-code-taken. */
export function registerAgent(
  command: { readonly code: string; readonly name: string; readonly by: string },
  context: CommandContext,
): Decision<{ agentId: string }> {
  if (context.state.agentCodeIsTaken(command.code)) return refuse('agent-code-taken');
  const agentId = context.newId();
  return decided([{ type: 'AgentRegistered', payload: { agentId, ...command } }], { agentId });
}

/**
 * Sales that an agent reports: their files are waited for from now on [M8]. Refusals, in this order: agent-unknown,
 * those of readSales, those of awaitFiles.
 */
export function reportAgentSales(
  command: {
    readonly agentId: string;
    readonly text: string;
    readonly dueDays: number;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ added: number; known: number }> {
  const { agentId, text, dueDays, by } = command;
  const { state } = context;
  if (state.salesAgent(agentId) === null) return refuse('agent-unknown');
  const sales = readSales(text);
  if (!sales.ok) return sales;
  const references = sales.value.map((one) => one.reference);
  const known = state.knownAgentSales(agentId, references);
  const today = hallDayOf(context.now, context.hall);
  const report = { agentId, sales: sales.value, dueDays, today, by };
  const events = awaitFiles(report, known, context.newId);
  if (!events.ok) return events;
  const added = events.value.reduce(
    (sum, event) => sum + (event.type === 'AgentSalesReported' ? event.payload.files.length : 0),
    0,
  );
  return decided(events.value, { added, known: sales.value.length - added });
}

interface OfFile {
  readonly fileId: string;
  readonly by: string;
}

function onFile(
  { fileId }: OfFile,
  { state }: CommandContext,
  decide: (file: AgentFile) => Result<AgentEvent, Refusal>,
): Decision<{ fileId: string }> {
  const file = state.agentFile(fileId);
  if (file === null) return refuse('agent-file-unknown');
  const done = decide(file);
  return done.ok ? decided([done.value], { fileId }) : done;
}

/** Refusals: agent-file-unknown, those of bookInFile. */
export function bookInAgentFile(command: OfFile, context: CommandContext): Decision<{ fileId: string }> {
  const businessDay = hallDayOf(context.now, context.hall);
  return onFile(command, context, (file) => bookInFile(file, { by: command.by, businessDay }));
}

/** Refusals: agent-file-unknown, those of returnFile. */
export function returnAgentFile(
  command: OfFile & { readonly reason: string },
  context: CommandContext,
): Decision<{ fileId: string }> {
  return onFile(command, context, (file) => returnFile(file, command));
}

/** Refusals: agent-file-unknown, those of chaseFile. */
export function chaseAgentFile(
  command: OfFile & { readonly note: string },
  context: CommandContext,
): Decision<{ fileId: string }> {
  const today = hallDayOf(context.now, context.hall);
  const { by, note } = command;
  return onFile(command, context, (file) => chaseFile(file, { by, note, today }));
}
