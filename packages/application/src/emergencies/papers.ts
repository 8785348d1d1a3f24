import { blockMost, findCategory, type PaperKind, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { type OfPaper, openPaper, type PaperAnswer } from './open-paper.ts';

/**
 * Prints a block of numbered paper: its numbers follow the last one of the series without a gap, whoever prints. In a
 * running drill the block is of the drill. Refusals, in this order: paper-block-too-big {most}, category-unknown,
 * emergency-unknown.
 */
export function printPaperBlock(
  command: {
    readonly kind: PaperKind;
    readonly count: number;
    readonly emergencyId: string | null;
    readonly drill: boolean;
    /** The services that its tickets are for; null: they are written by hand. */
    readonly categoryId: string | null;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ blockId: string; first: number; last: number }> {
  const { kind, count, emergencyId, categoryId, by } = command;
  if (count < 1 || count > blockMost) return refuse('paper-block-too-big', { most: blockMost });
  if (categoryId !== null && !findCategory(context.hall, categoryId)) return refuse('category-unknown');
  const emergency = emergencyId === null ? null : context.state.emergency(emergencyId);
  if (emergencyId !== null && emergency === null) return refuse('emergency-unknown');
  const first = context.state.lastPaperNumber(kind) + 1;
  const last = first + count - 1;
  const blockId = context.newId();
  const paperIds = Array.from({ length: count }, () => context.newId());
  const drill = emergency?.drill ?? command.drill;
  const payload = {
    blockId,
    kind,
    first,
    last,
    paperIds,
    emergencyId,
    drill,
    by,
    ...(categoryId !== null && { categoryId }),
  };
  return decided([{ type: 'PaperBlockPrinted', payload }], { blockId, first, last });
}

/** Spoilt, or never given out. Refusals: paper-unknown, those of mayKey. */
export function voidPaper(
  command: OfPaper & { readonly kind: PaperKind; readonly reason: string },
  context: CommandContext,
): PaperAnswer {
  const open = openPaper(command.kind, command.number, context);
  if (!open.ok) return open;
  const { kind, number, reason, by } = command;
  const payload = { paperId: open.value.id, kind, number, reason, by };
  return decided([{ type: 'PaperVoided', payload }], { paperId: open.value.id });
}

/** Cannot be found; it may turn up and be keyed then. Refusals: paper-unknown, those of paper-missing (told before). */
export function missPaper(
  command: OfPaper & { readonly kind: PaperKind; readonly reason: string },
  context: CommandContext,
): PaperAnswer {
  const open = openPaper(command.kind, command.number, context);
  if (!open.ok) return open;
  if (open.value.state === 'missing') return refuse('paper-missing', { number: command.number });
  const { kind, number, reason, by } = command;
  const payload = { paperId: open.value.id, kind, number, reason, by };
  return decided([{ type: 'PaperMissed', payload }], { paperId: open.value.id });
}
