import type { Residence } from '../identity/documents.ts';
import type { Text } from '../kernel/text.ts';
import type { FieldValues } from './field.ts';

export type CustomerKind = 'personal' | 'corporate';
export type LineState = 'active' | 'suspended' | 'lost' | 'cancelled';
export type PaymentMethod = 'prepaid' | 'postpaid' | 'direct-debit';

export interface DepositHeld {
  readonly id: string;
  readonly purpose: 'roaming' | 'international' | 'equipment';
  readonly amountFen: number;
}

/** A contract with its subsidy [C6]. Days of the hall's calendar. */
export interface Contract {
  readonly startedOn: string;
  readonly until: string;
  /** What the customer promised to spend a month. */
  readonly monthlyFen: number;
  readonly subsidyFen: number;
}

/** A fixed-line, broadband or corporate product that the customer has. */
export interface ProductHeld {
  readonly id: string;
  readonly productId: string;
  readonly kind: string;
  readonly optionIds: readonly string[];
}

/** What the rules need to know of a line and its holder; nothing that names a person. */
export interface LineFacts {
  readonly subscriberId: string;
  readonly customerId: string;
  readonly customerKind: CustomerKind;
  readonly residence: Residence;
  readonly state: LineState;
  readonly planId: string;
  readonly paymentMethod: PaymentMethod;
  readonly featureIds: readonly string[];
  readonly balanceFen: number;
  readonly bills: readonly { readonly id: string; readonly month: string; readonly dueFen: number }[];
  readonly deposits: readonly DepositHeld[];
  readonly contract: Contract | null;
  readonly linesHeld: number;
  readonly blacklisted: boolean;
  readonly birthDay: string | null;
  readonly products: readonly ProductHeld[];
  readonly accountLines: number;
  readonly joinedOn: string;
  /** The last six of the joining document: the initial service password is made of it. */
  readonly joiningTail: string;
  /** The corporate customer that this line is a member of; null: none. */
  readonly corporateId: string | null;
}

/** Somebody who has shown a document in this visit and may become the holder of a line. In clear. */
export interface HolderFacts {
  readonly partyId: string;
  /** The customer that they are on record; null: none yet. */
  readonly customerId: string | null;
  readonly name: string;
  readonly documentKind: string;
  readonly documentNumber: string;
  readonly residence: Residence;
  readonly birthDay: string | null;
  readonly linesHeld: number;
  readonly blacklisted: boolean;
  /** A copy of the document is kept: new subscribers need one [C5]. */
  readonly copyKept: boolean;
}

export interface PlanOffer {
  readonly id: string;
  readonly name: Text;
  readonly monthlyFeeFen: number;
}

/** A number that can be had; beautiful ones have a price. */
export interface NumberOffer {
  readonly mobile: string;
  readonly priceFen: number;
}

/** Everything that a service is decided on: the record, what was entered, what is on offer, and the visit. */
export interface ServiceRequest {
  readonly line: LineFacts | null;
  readonly values: FieldValues;
  readonly holders: readonly HolderFacts[];
  readonly plans: readonly PlanOffer[];
  readonly numbers: readonly NumberOffer[];
  /** Prices that the hall has set for goods, by article, in fen [M4]; one that is not in it costs what its offer says. */
  readonly goodsFen?: Readonly<Record<string, number>>;
  readonly today: string;
  /** Bills that this visit pays in other orders, or has paid here already. */
  readonly billsPaidHere: readonly string[];
  /** Whether a retention offer was made and answered for this line in this visit [C10]. */
  readonly retentionDone: boolean;
  /** An id for what the order creates. */
  readonly newId: string;
}
