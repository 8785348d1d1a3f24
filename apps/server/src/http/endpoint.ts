import type { CommandContext } from '@onehall/application';
import { type Refusal, type Result, refuse } from '@onehall/domain';
import type { BodyOf, ReplyOf, Route } from '@onehall/protocol';
import type { Envelope, Outcome, WriteDecision } from '@onehall/storage-sqlite';
import type { Response } from 'express';
import { actorOf, type Principal, terminalOf } from '../access/principals.ts';
import { isLiving, livingTerminal } from '../jobs/living/virtual-identity.ts';
import type { ServerParts } from '../parts.ts';

/** One request, already authorised and parsed. */
export interface Asked<R> {
  readonly body: BodyOf<R>;
  readonly param: (name: string) => string;
  /** The address asked for, below /api/v1: tells commands on different things apart. */
  readonly path: string;
  readonly principal: Principal;
  readonly parts: ServerParts;
  /** For cookies only; the reply itself is returned. */
  readonly response: Response;
}

export type Handler<R> = (
  asked: Asked<R>,
) => Promise<Result<ReplyOf<R>, Refusal>> | Result<ReplyOf<R>, Refusal>;

/** A route and what answers it, with the types of both forgotten: for the list of all endpoints. */
export interface Endpoint {
  readonly route: Route;
  readonly answer: (asked: Asked<Route>) => Promise<Result<unknown, Refusal>>;
}

/** Ties a route of the protocol to its handler; their types must agree. */
export function endpoint<const R extends Route>(route: R, handler: Handler<NoInfer<R>>): Endpoint {
  return { route, answer: async (asked) => handler(asked as unknown as Asked<R>) };
}

function isVirtual(principal: Principal): boolean {
  return principal.kind !== 'nobody' && isLiving(principal.tokenHash);
}

interface CommandBody {
  readonly commandId: string;
}

/** Submits a command in the name of who asks; resolves to its answer or refusal. */
export async function command<A>(
  asked: Asked<Route>,
  name: string,
  decide: (context: CommandContext) => WriteDecision<A>,
): Promise<Result<A, Refusal>> {
  const outcome = await outcomeOf(asked, name, decide);
  return outcome.ok ? { ok: true, value: outcome.answer } : outcome;
}

/** Answered with papers, with what is known of a customer, or with books. */
const personal: ReadonlySet<string> = new Set([
  'printForm',
  'listPapers',
  'findSubscriber',
  'searchForms',
  'openForm',
  'askQuery',
  'readTaskContact',
  'lookAtCase',
  'readRatingWords',
  'readCaseContact',
  'exportReport',
]);
/** A screen asks again within seconds, or after the server is back; later it is no answer that was lost. */
const repeatMs = 10 * 60_000;

/** As `command`, and says whether it was done before: what it sets moving outside the store is moved once only. Refusal: answer-too-old. */
export async function outcomeOf<A>(
  asked: Asked<Route>,
  name: string,
  decide: (context: CommandContext) => WriteDecision<A>,
): Promise<Outcome<A>> {
  const body = asked.body as Partial<CommandBody> | undefined;
  const { commandId = null, ...rest } = body ?? {};
  const envelope: Envelope = {
    type: `${name} ${asked.path}`,
    actor: actorOf(asked.principal),
    terminal: isVirtual(asked.principal) ? livingTerminal : terminalOf(asked.principal, asked.parts.store),
    commandId,
    body: rest,
  };
  const outcome = await asked.parts.store.submit(envelope, decide);
  // Such an answer is not a key to them for ever.
  const old =
    personal.has(name) && outcome.ok && outcome.repeated && asked.parts.now() - outcome.at > repeatMs;
  return old ? refuse('answer-too-old') : outcome;
}

/** The staff member who asks. Routes for staff only let nobody else through; anything else is refused. */
export function staffId(asked: Pick<Asked<Route>, 'principal'>): Result<string, Refusal> {
  if (asked.principal.kind !== 'staff') return refuse('not-permitted');
  return { ok: true, value: asked.principal.staff.id };
}
