import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentFairness } from '../../present/fairness.ts';
import { presentWhy } from '../../present/why.ts';
import { endpoint } from '../endpoint.ts';

/** Refusal: ticket-unknown. */
export const whyEndpoint = endpoint(routes.whyNotYet, ({ param, parts }) => {
  const ticket = parts.store.queries.ticket(param('ticketId'));
  return ticket ? { ok: true, value: presentWhy(parts, ticket) } : refuse('ticket-unknown');
});

export const fairnessEndpoint = endpoint(routes.readFairness, ({ parts }) => ({
  ok: true,
  value: presentFairness(parts),
}));
