import {
  checkPrintedMatter,
  countMatter,
  hallDayOf,
  isOutdated,
  type PrintedMatter,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { days } from './slides.ts';

type Answer = Decision<{ matterId: string }>;

interface OfMatter {
  readonly matterId: string;
  readonly by: string;
}

/** Leaflets or a poster are put out, with their dates and how many [E6]. Refusals: day-unknown, those of checkPrintedMatter. */
export function putOutPrintedMatter(
  command: Pick<PrintedMatter, 'title' | 'place' | 'validFrom' | 'validUntil' | 'count'> & {
    readonly by: string;
  },
  context: CommandContext,
): Answer {
  const { zone } = context.hall;
  if (!days([command.validFrom, command.validUntil], zone)) return refuse('day-unknown');
  const checked = checkPrintedMatter(command);
  if (!checked.ok) return checked;
  const matterId = context.newId();
  return decided([{ type: 'PrintedMatterPutOut', payload: { matterId, ...command } }], { matterId });
}

/** Refusals: matter-unknown, those of countMatter. */
export function countPrintedMatter(
  command: OfMatter & { readonly left: number },
  context: CommandContext,
): Answer {
  const matter = context.state.printedMatter(command.matterId);
  if (matter === null) return refuse('matter-unknown');
  const counted = countMatter(matter, command.left);
  if (!counted.ok) return counted;
  return decided([{ type: 'PrintedMatterCounted', payload: command }], { matterId: matter.id });
}

/** It is taken away; whether in time is kept, since an outdated poster promises what the hall no longer gives. Refusals: matter-unknown, those of countMatter. */
export function withdrawPrintedMatter(
  command: OfMatter & { readonly count: number; readonly note: string },
  context: CommandContext,
): Answer {
  const matter = context.state.printedMatter(command.matterId);
  if (matter === null) return refuse('matter-unknown');
  const counted = countMatter(matter, command.count);
  if (!counted.ok) return counted;
  const inTime = !isOutdated(matter, hallDayOf(context.now, context.hall));
  return decided([{ type: 'PrintedMatterWithdrawn', payload: { ...command, inTime } }], {
    matterId: matter.id,
  });
}
