import type { EInvoice } from '@onehall/domain';

export interface EInvoiceRequest {
  readonly requestId: string;
  readonly amountFen: number;
  /** When the payment was taken, epoch ms UTC. */
  readonly paidAt: number;
}

/** The system that issues invoices without paper [M3]: the embedded one, or the operator's. */
export interface EInvoiceIssuer {
  /** The same request is the same invoice, however often it is asked for. Rejects where no answer comes. */
  issue(request: EInvoiceRequest): Promise<EInvoice>;
}
