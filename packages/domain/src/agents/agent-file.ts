import { type BusinessDay, businessDayAt, businessDayOf } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** A sales agent outside the hall: their subscribers' files are booked in here [M8]. */
export interface SalesAgent {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Waited for; back with the agent since something is missing; booked in. */
export type AgentFileState = 'awaited' | 'returned' | 'booked-in';

/** The subscriber's file of one sale that an agent has reported. */
export interface AgentFile {
  readonly id: string;
  readonly agentId: string;
  /** The agent's number of the sale; never a name or a phone number. */
  readonly reference: string;
  readonly soldOn: BusinessDay;
  readonly dueOn: BusinessDay;
  readonly state: AgentFileState;
}

/** One sale as an agent reports it. */
export interface ReportedSale {
  readonly reference: string;
  readonly soldOn: BusinessDay;
}

interface OfFile {
  readonly fileId: string;
  readonly by: string;
}

export type AgentEvent =
  | {
      readonly type: 'AgentRegistered';
      readonly payload: {
        readonly agentId: string;
        readonly code: string;
        readonly name: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'AgentSalesReported';
      readonly payload: {
        readonly agentId: string;
        readonly files: readonly (ReportedSale & {
          readonly fileId: string;
          readonly dueOn: BusinessDay;
        })[];
        readonly by: string;
      };
    }
  | { readonly type: 'AgentFileBookedIn'; readonly payload: OfFile & { readonly businessDay: BusinessDay } }
  | { readonly type: 'AgentFileReturned'; readonly payload: OfFile & { readonly reason: string } }
  | { readonly type: 'AgentFileChased'; readonly payload: OfFile & { readonly note: string } };

/** The most sales that one report brings. */
export const reportedSalesMax = 500;
const dayMs = 24 * 3_600_000;

/** A day so many days later. */
function dayLater(day: BusinessDay, days: number): BusinessDay {
  return businessDayOf((businessDayAt(day, 'UTC') ?? 0) + days * dayMs, 'UTC');
}

/** 'reference,day' of one line; null: it is no such line. */
function saleOf(line: string): ReportedSale | null {
  const [reference = '', soldOn = '', ...more] = line.split(/[,;\t，]/).map((part) => part.trim());
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(soldOn) && businessDayAt(soldOn, 'UTC') !== null;
  const isReference = /^[\w./-]{2,40}$/.test(reference);
  return isReference && isDay && more.every((part) => part === '') ? { reference, soldOn } : null;
}

/**
 * An agent's report as it is typed or comes as CSV: a line for each sale, its number and its day; a heading and empty
 * lines are left out. Refusals, in this order: agent-report-malformed {line}, agent-report-empty,
 * agent-report-too-long.
 */
export function readSales(text: string): Result<ReportedSale[], Refusal> {
  const sales: ReportedSale[] = [];
  for (const [nth, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const sale = saleOf(line.replace(/^\uFEFF/, ''));
    // A first line without a digit is the table's heading.
    if (sale === null && nth === 0 && !/\d/.test(line)) continue;
    if (sale === null) return refuse('agent-report-malformed', { line: nth + 1 });
    sales.push(sale);
  }
  if (sales.length === 0) return refuse('agent-report-empty');
  return sales.length > reportedSalesMax ? refuse('agent-report-too-long') : accept(sales);
}

/**
 * The files that are waited for now: of sales not reported before, each due so many days after its sale. A report that
 * comes twice brings nothing new. Refusal: agent-sale-to-come {reference} (sold after today).
 */
export function awaitFiles(
  report: {
    readonly agentId: string;
    readonly sales: readonly ReportedSale[];
    readonly dueDays: number;
    readonly today: BusinessDay;
    readonly by: string;
  },
  known: ReadonlySet<string>,
  newId: () => string,
): Result<AgentEvent[], Refusal> {
  const { agentId, sales, dueDays, today, by } = report;
  const early = sales.find((one) => one.soldOn > today);
  if (early !== undefined) return refuse('agent-sale-to-come', { reference: early.reference });
  const fresh = [...new Map(sales.map((one) => [one.reference, one])).values()].filter(
    (one) => !known.has(one.reference),
  );
  const files = fresh.map((one) => ({ ...one, fileId: newId(), dueOn: dayLater(one.soldOn, dueDays) }));
  return accept(files.length === 0 ? [] : [{ type: 'AgentSalesReported', payload: { agentId, files, by } }]);
}

/** The file is here and complete. Refusal: agent-file-booked-in. */
export function bookInFile(
  file: AgentFile,
  { by, businessDay }: { readonly by: string; readonly businessDay: BusinessDay },
): Result<AgentEvent, Refusal> {
  if (file.state === 'booked-in') return refuse('agent-file-booked-in');
  return accept({ type: 'AgentFileBookedIn', payload: { fileId: file.id, by, businessDay } });
}

/** The file lacks something and goes back; its day stays. Refusal: agent-file-booked-in. */
export function returnFile(
  file: AgentFile,
  { by, reason }: { readonly by: string; readonly reason: string },
): Result<AgentEvent, Refusal> {
  if (file.state === 'booked-in') return refuse('agent-file-booked-in');
  return accept({ type: 'AgentFileReturned', payload: { fileId: file.id, by, reason } });
}

/** Somebody has asked the agent for an overdue file. Refusals: agent-file-booked-in, agent-file-not-due {dueOn}. */
export function chaseFile(
  file: AgentFile,
  { by, note, today }: { readonly by: string; readonly note: string; readonly today: BusinessDay },
): Result<AgentEvent, Refusal> {
  if (file.state === 'booked-in') return refuse('agent-file-booked-in');
  if (file.dueOn >= today) return refuse('agent-file-not-due', { dueOn: file.dueOn });
  return accept({ type: 'AgentFileChased', payload: { fileId: file.id, by, note } });
}
