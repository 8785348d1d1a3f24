/** What the operator's system gives for a payment: an invoice without paper. */
export interface EInvoice {
  readonly number: string;
  /** Proves it to whoever checks it. */
  readonly code: string;
  /** Where anybody can check it. */
  readonly verifyUrl: string;
}

/** Asked for in the commit of the payment, given when the issuer answers: at once or later [M3]. */
export type EInvoiceEvent =
  | {
      readonly type: 'EInvoiceAsked';
      readonly payload: {
        /** The issuer's key too: asked twice, issued once. */
        readonly requestId: string;
        readonly visitId: string;
        readonly amountFen: number;
      };
    }
  | {
      readonly type: 'EInvoiceIssued';
      readonly payload: EInvoice & { readonly requestId: string; readonly visitId: string };
    };
