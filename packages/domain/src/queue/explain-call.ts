import type { CallReasons } from './call-reasons.ts';
import type { RankedTicket } from './queue-rule.ts';

const tenth = (minutes: number) => Math.round(minutes * 10) / 10;
const fourDigits = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * The values that decided a call [Q2], for keeping with it. `ranked` is everybody whom the counter might have called,
 * best first; the called one need not be the first of them. null: it is not among them.
 */
export function explainCall(
  ticketId: string,
  ranked: readonly RankedTicket[],
  dedicatedClassIds: readonly string[],
): CallReasons | null {
  const called = ranked.find((one) => one.ticket.id === ticketId);
  if (!called) return null;
  const next = ranked.find((one) => one.ticket.id !== ticketId);
  return {
    value: fourDigits(called.value),
    slackMin: tenth(called.slackMin),
    candidates: ranked.length,
    dedicated: dedicatedClassIds.includes(called.ticket.classId),
    pastCap: called.pastCap,
    runnerUp: next
      ? { number: next.ticket.number, value: fourDigits(next.value), slackMin: tenth(next.slackMin) }
      : null,
  };
}
