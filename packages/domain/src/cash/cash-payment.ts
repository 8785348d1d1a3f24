import { type Fen, fen, subtractFen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import {
  applyPostings,
  type Balances,
  billingPayableAccount,
  clearingAccount,
  drawerAccount,
  type Posting,
  posting,
} from './ledger.ts';

export type PaymentEvent = {
  readonly type: 'PaymentTaken';
  readonly payload: {
    readonly visitId: string;
    readonly shiftId: string;
    readonly clerkId: string;
    readonly counterId: string;
    readonly dueFen: number;
    readonly tenderedFen: number;
    readonly changeFen: number;
    readonly postings: readonly Posting[];
  };
};

/**
 * Announced cash (唱收唱付) [C7]: what the customer gave and what they get back are facts of their own, so that the
 * drawer's expected amount is float + tendered − change. Refusals, in this order: tendered-too-little,
 * change-not-in-drawer.
 */
export function takeCash(
  command: {
    readonly visitId: string;
    readonly shiftId: string;
    readonly clerkId: string;
    readonly counterId: string;
    readonly dueFen: Fen;
    readonly tenderedFen: Fen;
  },
  balances: Balances,
): Result<PaymentEvent, Refusal> {
  const { dueFen, tenderedFen, visitId } = command;
  if (tenderedFen < dueFen) return refuse('tendered-too-little', { dueFen, tenderedFen });
  const changeFen = subtractFen(tenderedFen, dueFen);
  const drawer = drawerAccount(command.shiftId);
  const customer = clearingAccount(visitId);
  const postings: Posting[] = [];
  if (tenderedFen > 0) postings.push(posting(drawer, customer, tenderedFen, 'cash-received'));
  if (changeFen > 0) postings.push(posting(customer, drawer, changeFen, 'change-given'));
  if (dueFen > 0) postings.push(posting(customer, billingPayableAccount(), dueFen, 'bill-paid'));
  // Change comes out of what the drawer held before, never out of the note just given.
  const held = balances.get(drawer.id) ?? fen(0);
  if (changeFen > held) return refuse('change-not-in-drawer', { changeFen });
  const applied = applyPostings(balances, postings);
  if (!applied.ok) return refuse('change-not-in-drawer', { changeFen });
  return accept({ type: 'PaymentTaken', payload: { ...command, changeFen, postings } });
}
