import * as z from 'zod';

/**
 * Every refusal the hall can answer with, and its HTTP status: the one list that server, screens and tests share.
 * 400 the request is malformed; 401 nobody is signed in; 403 not this role; 404 no such thing; 409 the state forbids it;
 * 413 too large; 422 understood and declined by a rule; 423 locked; 429 too often; 503 the hall cannot now.
 */
export const refusalStatus = {
  'malformed-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'password-change-required': 403,
  'not-permitted': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'body-too-large': 413,
  'too-many-requests': 429,
  'account-locked': 423,
  'password-too-weak': 422,
  'pairing-code-unknown': 404,
  'pairing-code-expired': 409,
  'device-unknown': 404,
  'command-id-reused': 422,
  'hall-closed': 409,
  'category-unknown': 404,
  'category-unavailable': 409,
  'counter-unknown': 404,
  'counter-taken': 409,
  'clerk-elsewhere': 409,
  'not-signed-on': 409,
  'counter-busy': 409,
  'nobody-waiting': 409,
  'ticket-unknown': 404,
  'ticket-not-called': 409,
  'ticket-not-serving': 409,
  'ticket-not-at-counter': 409,
  'recall-first': 409,
  'no-show-too-early': 409,
  'visit-unknown': 404,
  'visit-not-open': 409,
  'visit-unpaid': 409,
  'visit-unsigned': 409,
  'subscriber-unknown': 404,
  'subscriber-missing': 409,
  'identity-missing': 409,
  'document-kind-unknown': 422,
  'id-number-malformed': 422,
  'id-number-checksum': 422,
  'document-expired': 422,
  'identity-mismatch': 422,
  'service-unknown': 404,
  'service-already-added': 409,
  'nothing-due': 409,
  'order-missing': 409,
  'form-missing': 409,
  'form-changed': 409,
  'form-already-signed': 409,
  'signature-empty': 422,
  'payment-already-taken': 409,
  'tendered-too-little': 422,
  'change-not-in-drawer': 422,
  'rating-already-given': 409,
  'vault-too-low': 409,
  'print-job-unknown': 404,
  'alert-unknown': 404,
  'fault-unknown': 404,
  'not-a-demo-hall': 404,
  'shutting-down': 503,
  'storage-failed': 503,
  internal: 500,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusalStatus;

/** The body of every answer that is not a 2xx. */
export const refusalBody = z.object({
  refusal: z.object({
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
});
export type RefusalBody = z.infer<typeof refusalBody>;
