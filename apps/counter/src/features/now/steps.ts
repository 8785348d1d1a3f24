import type { ConsoleView, VisitStep } from '@onehall/protocol';

export type ConsoleStep = 'call' | 'arrive' | VisitStep;

export const steps = [
  'call',
  'arrive',
  'find',
  'check-document',
  'accept',
  'form',
  'sign',
  'pay',
  'finish',
] as const satisfies readonly ConsoleStep[];

/** Which step the desk stands at; null: the ticket is served but its visit has not come yet. */
export function stepOf(view: ConsoleView): ConsoleStep | null {
  if (view.ticket?.state === 'called') return 'arrive';
  if (view.ticket?.state === 'serving') return view.visit?.step ?? null;
  return 'call';
}
