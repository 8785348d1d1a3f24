import {
  finishLogItem,
  hallDayOf,
  holdsCustomerNumber,
  type LogEntry,
  type LogEvent,
  type LogKind,
  noteLogItem,
  type Refusal,
  type Result,
  refuse,
  takeLogItem,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

interface OfEntry {
  readonly entryId: string;
  readonly by: string;
}

type Answer = Decision<{ entryId: string }>;

/**
 * Writes a note, or an item that stays open until somebody has done it [E3]. Refusal: words-hold-number (a customer's mobile
 * or identity number: it belongs to a case).
 */
export function writeLogEntry(
  command: { readonly kind: LogKind; readonly words: string; readonly open: boolean; readonly by: string },
  context: CommandContext,
): Answer {
  if (holdsCustomerNumber(command.words)) return refuse('words-hold-number');
  const entryId = context.newId();
  const businessDay = hallDayOf(context.now, context.hall);
  return decided([{ type: 'LogEntryWritten', payload: { entryId, businessDay, ...command } }], { entryId });
}

function onEntry(
  { entryId }: OfEntry,
  { state }: CommandContext,
  decide: (entry: LogEntry) => Result<LogEvent, Refusal>,
): Answer {
  const entry = state.logEntry(entryId);
  if (entry === null) return refuse('log-entry-unknown');
  const done = decide(entry);
  return done.ok ? decided([done.value], { entryId }) : done;
}

/** Refusals: log-entry-unknown, those of takeLogItem. */
export function takeOverLogItem(
  command: OfEntry & { readonly from: string },
  context: CommandContext,
): Answer {
  return onEntry(command, context, (entry) => takeLogItem(entry, command));
}

/** Refusals: words-hold-number, log-entry-unknown, those of noteLogItem. */
export function addLogNote(command: OfEntry & { readonly words: string }, context: CommandContext): Answer {
  if (holdsCustomerNumber(command.words)) return refuse('words-hold-number');
  return onEntry(command, context, (entry) => noteLogItem(entry, command));
}

/** Refusals: words-hold-number, log-entry-unknown, those of finishLogItem. */
export function closeLogItem(
  command: OfEntry & { readonly outcome: string },
  context: CommandContext,
): Answer {
  const businessDay = hallDayOf(context.now, context.hall);
  const { by, outcome } = command;
  if (holdsCustomerNumber(outcome)) return refuse('words-hold-number');
  return onEntry(command, context, (entry) => finishLogItem(entry, { by, outcome, businessDay }));
}
