import {
  cardReceivableAccount,
  clearingAccount,
  drawerAccount,
  mobileReceivableAccount,
  type Posting,
  paperTakingsAccount,
  posting,
} from '../cash/ledger.ts';
import type { ClassGroup } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Two series of paper, each with numbers of its own: tickets for the queue, forms that are receipts too. */
export type PaperKind = 'ticket' | 'form';

/** What has become of a number. `missing` may still turn up; the others are final. */
export type PaperState = 'open' | 'keyed' | 'void' | 'missing';

export interface Paper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: number;
  readonly blockId: string;
  readonly state: PaperState;
  readonly printedAt: number;
  /** Of a drill: nothing of it reaches the queue or the books. */
  readonly drill: boolean;
  /** Of a keyed form: what was taken and what has been settled since. */
  readonly takenFen: number;
  readonly settledAt: number | null;
  readonly taskId: string | null;
  /** Who served with it, or took it; null: it is not keyed, or nobody did. */
  readonly clerkId: string | null;
}

/** What a paper says of money, by way of paying: whole fen. */
export interface PaperMoney {
  readonly cashFen: number;
  readonly cardFen: number;
  readonly mobileFen: number;
}

/** A numbered ticket as it comes off a roll. */
export interface PaperOnRoll {
  readonly number: number;
  readonly drill: boolean;
  readonly printedAt: number;
  readonly categoryId: string | null;
}

export type PaperTicketOutcome = 'served' | 'left' | 'waiting';

interface OfPaper {
  readonly paperId: string;
  readonly number: number;
  readonly by: string;
}

export type PaperEvent =
  | {
      readonly type: 'PaperBlockPrinted';
      readonly payload: {
        readonly blockId: string;
        readonly kind: PaperKind;
        readonly first: number;
        readonly last: number;
        /** Ids of its papers, in order: each number is accounted for by itself. */
        readonly paperIds: readonly string[];
        readonly emergencyId: string | null;
        readonly drill: boolean;
        /** The services its tickets are for; absent: they are written on the paper by hand. */
        readonly categoryId?: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'PaperTicketKeyed';
      readonly payload: OfPaper & {
        readonly drill: boolean;
        readonly outcome: PaperTicketOutcome;
        readonly ticketId: string;
        readonly visitId: string;
        readonly ticketNumber: string;
        readonly businessDay: BusinessDay;
        readonly categoryId: string;
        readonly classId: string;
        readonly group: ClassGroup;
        readonly followToken: string;
        /** As written on the paper, epoch ms. */
        readonly writtenAt: number;
        readonly calledAt: number | null;
        readonly endedAt: number | null;
        readonly counterId: string | null;
        readonly clerkId: string | null;
        readonly dueAt: number;
      };
    }
  | {
      readonly type: 'PaperFormKeyed';
      readonly payload: OfPaper & {
        readonly drill: boolean;
        readonly writtenAt: number;
        /** The ticket of the same customer. */
        readonly ticketId: string;
        readonly visitId: string;
        /** Who took it, and whose drawer the cash is in. */
        readonly clerkId: string;
        readonly shiftId: string | null;
        readonly categoryId: string;
        readonly money: PaperMoney;
        /** What the terminal called a payment that was not cash. */
        readonly reference: string | null;
        /** The customer and the wish, sealed. */
        readonly recordId: string;
        readonly taskId: string | null;
        readonly postings: readonly Posting[];
      };
    }
  /** What the paper stood for has been entered, or the money went back: it is owed no more. */
  | {
      readonly type: 'PaperFormSettled';
      readonly payload: OfPaper & {
        readonly how: 'completed' | 'returned';
        readonly visitId: string | null;
        readonly note: string;
        readonly postings: readonly Posting[];
      };
    }
  | {
      readonly type: 'PaperVoided';
      readonly payload: OfPaper & { readonly kind: PaperKind; readonly reason: string };
    }
  | {
      readonly type: 'PaperMissed';
      readonly payload: OfPaper & { readonly kind: PaperKind; readonly reason: string };
    };

/** How many a block may hold: a pad of paper, not a print shop. */
export const blockMost = 100;

/** The number as it stands on the paper: 'P0007' on a ticket, 'F0007' on a form. */
export function paperNumber(kind: PaperKind, number: number): string {
  return `${kind === 'ticket' ? 'P' : 'F'}${number.toString().padStart(4, '0')}`;
}

/**
 * Each number is keyed once. Refusals, in this order: paper-already-keyed, paper-void.
 */
export function mayKey(paper: Paper): Result<Paper, Refusal> {
  if (paper.state === 'keyed') return refuse('paper-already-keyed', { number: paper.number });
  return paper.state === 'void' ? refuse('paper-void', { number: paper.number }) : accept(paper);
}

/**
 * The moments on a paper lie between its printing and now, each not before the other. Refusals: paper-time-wrong {field}.
 */
export function papersTimes(
  paper: Pick<Paper, 'printedAt'>,
  times: readonly { readonly field: string; readonly at: number | null }[],
  now: number,
): Result<null, Refusal> {
  // People write minutes: the minute of printing is not before it.
  let least = Math.floor(paper.printedAt / 60_000) * 60_000;
  for (const { field, at } of times) {
    if (at === null) continue;
    if (at < least || at > now) return refuse('paper-time-wrong', { field, least, most: now });
    least = at;
  }
  return accept(null);
}

export const takenFen = ({ cashFen, cardFen, mobileFen }: PaperMoney): number =>
  cashFen + cardFen + mobileFen;

/**
 * The books take the money of a paper as they take a sale's, and owe the customer what is still to be done for it: no
 * order is made up. The customer's account is at zero afterwards.
 */
export function paperPostings(paperId: string, money: PaperMoney, shiftId: string | null): Posting[] {
  const customer = clearingAccount(paperId);
  const sides = [
    {
      account: shiftId === null ? null : drawerAccount(shiftId),
      amount: money.cashFen,
      reason: 'cash-received',
    },
    { account: cardReceivableAccount(), amount: money.cardFen, reason: 'card-received' },
    { account: mobileReceivableAccount(), amount: money.mobileFen, reason: 'mobile-received' },
  ] as const;
  const received = sides.flatMap(({ account, amount, reason }) =>
    account !== null && amount > 0 ? [posting(account, customer, fen(amount), reason)] : [],
  );
  const all = takenFen(money);
  return all > 0 ? [...received, posting(customer, paperTakingsAccount(), fen(all), 'paper-owed')] : [];
}

/** The opposite, out of the drawer of whoever enters it properly or gives the money back. */
export function settlePostings(paperId: string, money: PaperMoney, shiftId: string | null): Posting[] {
  const customer = clearingAccount(paperId);
  const all = takenFen(money);
  if (all === 0) return [];
  const out = [
    {
      account: shiftId === null ? null : drawerAccount(shiftId),
      amount: money.cashFen,
      reason: 'cash-paid-out',
    },
    { account: cardReceivableAccount(), amount: money.cardFen, reason: 'card-received' },
    { account: mobileReceivableAccount(), amount: money.mobileFen, reason: 'mobile-received' },
  ] as const;
  return [
    posting(paperTakingsAccount(), customer, fen(all), 'paper-settled'),
    ...out.flatMap(({ account, amount, reason }) =>
      account !== null && amount > 0 ? [posting(customer, account, fen(amount), reason)] : [],
    ),
  ];
}
