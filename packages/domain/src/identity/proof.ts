import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type Residence, wouldDo } from './documents.ts';

/** What a service asks of whoever wants it [C5]. */
export type IdentityNeed = 'none' | 'password-or-document' | 'document-in-person';

/** Who stands at the counter: the holder, an agent for them, or a minor's guardian. */
export type ActsAs = 'holder' | 'agent' | 'guardian';

/** How an agent stands to the holder; kept with the service. */
export const relations = ['spouse', 'parent', 'child', 'relative', 'colleague', 'employee', 'other'] as const;
export type Relation = (typeof relations)[number];

/** What the customer has proved in this visit. */
export interface Proof {
  readonly by: 'document' | 'password';
  /** The document's kind; 'service-password' where a password was given. */
  readonly documentKind: string;
  readonly actsAs: ActsAs;
  readonly relation: Relation | null;
  readonly checkedAt: number;
}

/**
 * Whether a proof is enough for a service [C5]. Refusals, in this order: identity-missing (nothing proved),
 * password-not-enough (the service wants the person with the document), holder-must-come (no agent does it). Each says
 * which documents would do.
 */
export function provesEnough(
  need: IdentityNeed,
  agentAllowed: boolean,
  proof: Proof | null,
  residence: Residence | null,
): Result<Proof | null, Refusal> {
  if (need === 'none') return accept(proof);
  if (proof === null) return refuse('identity-missing', { wouldDo: wouldDo(residence) });
  if (need === 'document-in-person' && proof.by === 'password')
    return refuse('password-not-enough', { wouldDo: wouldDo(residence) });
  if (proof.actsAs === 'agent' && !agentAllowed)
    return refuse('holder-must-come', { wouldDo: wouldDo(residence) });
  return accept(proof);
}
