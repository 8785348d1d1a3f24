import type { ApprovalKind, LimitedAmount } from '../hall/approval-limits.ts';
import type { IdentityNeed } from '../identity/proof.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import type { FieldDefinition } from './field.ts';
import type { OrderPayload } from './order-payload.ts';
import type { CustomerKind, ServiceRequest } from './service-request.ts';

export const serviceAreas = ['mobile', 'fixed', 'corporate', 'sales', 'other'] as const;
export type ServiceArea = (typeof serviceAreas)[number];

/**
 * Whom a service is for: a line on record, somebody who becomes a subscriber, or whoever comes (with or without a line).
 */
export type ServiceSubject = 'line' | 'new-holder' | 'anyone';

/** Where money of a price line goes in the books; what the hall waives or grants [M5] it bears itself. */
export type PriceAccount = 'operator' | 'deposit' | 'sales' | 'waiver' | 'granted-credit';

/** One amount of an order; negative: it goes to the customer. */
export interface PriceLine {
  readonly label: Text;
  readonly amountFen: number;
  readonly account: PriceAccount;
}

/** A line of the form below its title: what was chosen, masked where it is personal [C3]. */
export interface OrderDetail {
  readonly label: Text;
  readonly value: string;
}

export type StockKind = 'sim' | 'handset' | 'prepaid-card';

/** A piece taken out of the hall's stock, by its serial number. */
export interface StockItem {
  readonly kind: StockKind;
  readonly serial: string;
  /** The model or value that was charged, where there is more than one; absent: the kind has one article. */
  readonly goodsId?: string;
}

/** Why an order waits for a manager [C6, M5]. Early versions wrote 'refund-over-limit' for a refund. */
export type ApprovalReason = ApprovalKind | 'refund-over-limit';

/** A rule of eligibility [C6]; null: nothing stands against it. */
export type EligibilityRule = (request: ServiceRequest) => Refusal | null;

/**
 * A service of the catalogue [C4] as data with its rules: one shape for all, so that a service is added without touching
 * a screen. Amounts in fen, minutes whole.
 */
export interface ServiceDefinition {
  readonly id: string;
  readonly name: Text;
  /** First letters of the name's pinyin, to find it by typing. */
  readonly initials: string;
  readonly area: ServiceArea;
  readonly subject: ServiceSubject;
  readonly customers: readonly CustomerKind[];
  readonly identity: IdentityNeed;
  /** Whether an agent with both documents may ask for it. */
  readonly agentAllowed: boolean;
  /** Whether the customer signs the form for it. */
  readonly signs: boolean;
  readonly averageMinutes: number;
  /** Offered only where the hall has switched legacy services on. */
  readonly legacy: boolean;
  readonly fields: readonly FieldDefinition[];
  /** Asked in this order; the first that objects is the refusal. */
  readonly rules: readonly EligibilityRule[];
  readonly prices: (request: ServiceRequest) => readonly PriceLine[];
  readonly stock: (request: ServiceRequest) => readonly StockItem[];
  /** What of it is bound by limits [M5]; null: nothing. */
  readonly limited: (request: ServiceRequest) => LimitedAmount | null;
  readonly payload: (request: ServiceRequest) => OrderPayload;
}
