import type { HolderFacts, PaymentMethod } from './service-request.ts';

/** The holder of a line as the billing system is told; sealed wherever the hall keeps it. */
export type NewHolder = Pick<
  HolderFacts,
  'name' | 'documentKind' | 'documentNumber' | 'residence' | 'birthDay'
>;

/** A case that the operator follows up: TM Forum's trouble ticket. */
export type OperatorCaseKind = 'complaint' | 'fault' | 'device-repair';

/**
 * What the billing system is asked to do, one kind an effect (the items of a TM Forum product order). Amounts in fen.
 * Each is applied exactly once by the order's id.
 */
export type OrderPayload =
  | { readonly type: 'pay-bills'; readonly billIds: readonly string[]; readonly amountFen: number }
  | { readonly type: 'top-up'; readonly amountFen: number }
  | { readonly type: 'refund-balance'; readonly amountFen: number }
  /** The hall waives a part of a bill [M5]; what is left of it is owed. */
  | {
      readonly type: 'waive-bill';
      readonly billId: string;
      readonly amountFen: number;
      readonly reason: string;
    }
  /** The hall gives to the balance [M5]. */
  | { readonly type: 'grant-credit'; readonly amountFen: number; readonly reason: string }
  /** What an order did is undone [M5]; what its customer's balance had paid goes back into it. */
  | {
      readonly type: 'reverse-order';
      readonly originalId: string;
      readonly toBalance: { readonly subscriberId: string; readonly amountFen: number } | null;
    }
  | { readonly type: 'spend-balance'; readonly amountFen: number }
  | { readonly type: 'return-deposit'; readonly depositId: string; readonly amountFen: number }
  | {
      readonly type: 'open-subscription';
      readonly subscriberId: string;
      readonly mobile: string;
      readonly iccid: string;
      readonly planId: string;
      readonly holder: NewHolder;
      readonly contactPhone: string;
      readonly firstBalanceFen: number;
      readonly numberFen: number;
    }
  | { readonly type: 'set-password'; readonly password: string }
  | { readonly type: 'change-name'; readonly name: string }
  | { readonly type: 'transfer-ownership'; readonly holder: NewHolder }
  | { readonly type: 'split-account'; readonly accountId: string; readonly accountName: string }
  | { readonly type: 'merge-account'; readonly intoMobile: string }
  | {
      readonly type: 'replace-sim';
      readonly iccid: string;
      readonly cause: 'lost' | 'damaged' | 'upgrade';
    }
  | { readonly type: 'change-features'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | {
      readonly type: 'change-plan';
      readonly planId: string;
      readonly from: 'now' | 'next-month';
      readonly contractUntil: string | null;
    }
  | {
      readonly type: 'change-record';
      readonly contactPhone: string;
      readonly address: string;
      readonly email: string;
    }
  | {
      readonly type: 'change-payment-method';
      readonly method: PaymentMethod;
      readonly bank: string;
      readonly bankAccount: string;
    }
  | { readonly type: 'record-enquiry'; readonly enquiry: string; readonly about: string }
  | { readonly type: 'unlock-card' }
  | { readonly type: 'enable-roaming'; readonly depositFen: number; readonly depositId: string }
  | { readonly type: 'suspend'; readonly until: string }
  | { readonly type: 'resume' }
  | { readonly type: 'report-loss' }
  | {
      readonly type: 'cancel';
      readonly balanceFen: number;
      readonly depositIds: readonly string[];
      readonly terminationFen: number;
      readonly reason: string;
    }
  | { readonly type: 'reinstall'; readonly iccid: string; readonly planId: string }
  | {
      readonly type: 'install-product';
      readonly productHeldId: string;
      readonly productId: string;
      readonly kind: string;
      readonly address: string;
      readonly contactPhone: string;
      readonly visitDay: string;
      readonly details: string;
    }
  | {
      readonly type: 'move-product';
      readonly productHeldId: string;
      readonly address: string;
      readonly visitDay: string;
    }
  | { readonly type: 'remove-product'; readonly productHeldId: string; readonly reason: string }
  | {
      readonly type: 'change-product';
      readonly productHeldId: string;
      readonly optionIds: readonly string[];
    }
  | {
      readonly type: 'sell-goods';
      readonly goodsId: string;
      readonly serials: readonly string[];
      readonly amountFen: number;
      readonly contract: { readonly until: string; readonly subsidyFen: number } | null;
    }
  | { readonly type: 'buy-pack'; readonly packId: string; readonly amountFen: number }
  | {
      readonly type: 'open-case';
      readonly caseId: string;
      readonly kind: OperatorCaseKind;
      readonly topic: string;
      readonly text: string;
      readonly contactPhone: string;
    }
  | { readonly type: 'record-retention'; readonly offerId: string; readonly outcome: string };

export type OrderPayloadType = OrderPayload['type'];
