import type { StockKind } from '../catalogue/service-definition.ts';
import type { CheckedLine, ReadinessLine } from './readiness.ts';
import type { StockArticle } from './stock-article.ts';
import type { StockLine } from './stock-line.ts';
import type { StockMove } from './stock-move.ts';
import type { StockPlace } from './stock-place.ts';
import type { SaleDifference } from './stock-sale.ts';
import type { StockDifference } from './stocktake.ts';

type Event<Type extends string, Payload> = { readonly type: Type; readonly payload: Payload };
/** An event that moves pieces. */
type Moving<Type extends string, Payload> = Event<Type, Payload & { readonly moves: readonly StockMove[] }>;

interface By {
  readonly by: string;
}
interface OfTransfer extends By {
  readonly transferId: string;
}
interface OfVisit {
  readonly visitId: string;
  readonly clerkId: string;
}
interface OfLoan extends By {
  readonly loanId: string;
}
interface OfStocktake extends By {
  readonly stocktakeId: string;
}

export type StockEvent =
  | Event<'StockArticleSet', StockArticle>
  | Event<
      'StockPriceSet',
      By & { readonly articleId: string; readonly priceFen: number; readonly validFrom: string }
    >
  | Event<'PriceTagsPrinted', By & { readonly tags: readonly { articleId: string; validFrom: string }[] }>
  | Event<
      'SupplyOrdered',
      By & {
        readonly orderId: string;
        readonly urgent: boolean;
        readonly note: string;
        readonly expectedOn: string;
        /** The check that asked for it [M7]; null: none did. */
        readonly checkId: string | null;
        readonly lines: readonly { readonly articleId: string; readonly ordered: number }[];
      }
    >
  | Moving<
      'SupplyReceived',
      By & {
        readonly orderId: string;
        readonly receiptId: string;
        /** Of the delivery note: book = shelf = documents. */
        readonly documentNumber: string;
        readonly complete: boolean;
      }
    >
  | Event<'SupplyClosed', By & { readonly orderId: string; readonly reason: string }>
  | Moving<
      'StockOffered',
      OfTransfer & {
        readonly from: StockPlace;
        readonly to: StockPlace;
        readonly lines: readonly StockLine[];
      }
    >
  | Moving<'StockTaken', OfTransfer>
  | Event<'StockDisputed', OfTransfer & { readonly reason: string }>
  | Moving<'StockWithdrawn', OfTransfer>
  | Moving<'StockSold', OfVisit & { readonly differences: readonly SaleDifference[] }>
  | Event<
      'SaleDifferenceExplained',
      By & {
        readonly kind: StockKind;
        readonly serial: string;
        readonly orderId: string;
        readonly explanation: string;
      }
    >
  | Moving<'StockTakenBack', By & { readonly orderId: string; readonly reason: string }>
  | Moving<'StockSwapped', By & { readonly orderId: string; readonly reason: string }>
  | Moving<'StockHandedOut', By & { readonly visitId: string | null; readonly reason: string }>
  | Moving<
      'StockLent',
      OfLoan & {
        readonly articleId: string;
        readonly kind: StockKind;
        readonly serial: string;
        readonly dueOn: string;
        /** Who has it and how they are reached, sealed. */
        readonly holderRecordId: string;
      }
    >
  | Event<'LoanChased', OfLoan & { readonly note: string }>
  | Moving<'LoanEnded', OfLoan & { readonly defective: boolean }>
  | Event<
      'WriteOffAsked',
      By & {
        readonly writeOffId: string;
        readonly place: StockPlace;
        readonly lines: readonly StockLine[];
        readonly reason: string;
      }
    >
  | Moving<
      'WriteOffDecided',
      By & { readonly writeOffId: string; readonly approved: boolean; readonly note: string }
    >
  | Event<'StocktakeOpened', OfStocktake & { readonly place: StockPlace }>
  | Event<'StocktakeCounted', OfStocktake & { readonly counted: readonly StockLine[] }>
  | Moving<
      'StocktakeConfirmed',
      OfStocktake & {
        readonly place: StockPlace;
        readonly differences: readonly (StockDifference & { readonly explanation: string })[];
      }
    >
  | Event<'StocktakeCancelled', OfStocktake & { readonly reason: string }>
  | Event<
      'ReadinessOpened',
      By & {
        readonly checkId: string;
        readonly title: string;
        readonly readyBy: string;
        readonly lines: readonly ReadinessLine[];
      }
    >
  | Event<'ReadinessChecked', By & { readonly checkId: string; readonly lines: readonly CheckedLine[] }>
  | Event<'ReadinessReported', By & { readonly checkId: string; readonly to: string; readonly note: string }>;
