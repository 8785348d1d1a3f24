import {
  collectDeposit,
  countVault,
  type Notes,
  packDeposit,
  reverseEntry,
  reviewVaultCount,
  vaultAccount,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { booksDay } from './open-shift.ts';

const vaultBalance = ({ state }: CommandContext) => state.balances([vaultAccount().id]);

/** A blind count of the vault; a difference is told afterwards and waits for a second person. Refusals: those of countVault. */
export function countTheVault(
  command: { readonly notes: readonly Notes[]; readonly by: string },
  context: CommandContext,
): Decision<{ countId: string; countedFen: number; expectedFen: number }> {
  const countId = context.newId();
  const counted = countVault(
    { countId, ...command },
    vaultBalance(context),
    context.state.vaultCountInReview(),
  );
  if (!counted.ok) return counted;
  if (counted.value.type !== 'VaultCounted') return decided([], { countId, countedFen: 0, expectedFen: 0 });
  const { countedFen, expectedFen } = counted.value.payload;
  return decided([counted.value], { countId, countedFen, expectedFen });
}

/** A second person explains a difference of the vault, or has it counted again. Refusals: those of reviewVaultCount. */
export function reviewTheVault(
  command: {
    readonly decision: 'accepted' | 'count-again';
    readonly note: string;
    readonly by: string;
  },
  context: CommandContext,
): Decision<Record<string, never>> {
  const open = context.state.vaultCountInReview();
  const reviewed = reviewVaultCount(open, command, vaultBalance(context));
  return reviewed.ok ? decided([reviewed.value], {}) : reviewed;
}

/** Packs a bag for the bank out of the vault [M6]. Refusals: those of packDeposit. */
export function packBankDeposit(
  command: {
    readonly bagNumber: string;
    readonly slipNumber: string;
    readonly notes: readonly Notes[];
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ depositId: string }> {
  const depositId = context.newId();
  const packed = packDeposit(
    { depositId, ...command, businessDay: booksDay(context) },
    vaultBalance(context),
    context.state.depositByBag(command.bagNumber),
  );
  return packed.ok ? decided([packed.value], { depositId }) : packed;
}

/** The bag leaves the hall. Refusals: those of collectDeposit. */
export function handOverDeposit(
  command: {
    readonly depositId: string;
    readonly collector: string;
    readonly receiptNumber: string;
    readonly by: string;
  },
  context: CommandContext,
): Decision<Record<string, never>> {
  const { depositId, ...collected } = command;
  const gone = collectDeposit(context.state.deposit(depositId), collected);
  return gone.ok ? decided([gone.value], {}) : gone;
}

/** Takes an entry of the books back by another one, once. Refusals: those of reverseEntry. */
export function takeEntryBack(
  command: { readonly seq: number; readonly reason: string; readonly by: string },
  context: CommandContext,
): Decision<Record<string, never>> {
  const { seq, ...reversal } = command;
  const entry = context.state.entry(seq);
  const accounts = entry?.postings.flatMap(({ debit, credit }) => [debit.id, credit.id]) ?? [];
  const reversed = reverseEntry(entry, reversal, context.state.balances(accounts));
  return reversed.ok ? decided([reversed.value], {}) : reversed;
}
