import { type Refusal, type Result, refuse } from '@onehall/domain';
import { type Route, type RouteName, routes, whoMay } from '@onehall/protocol';
import express, { type Express, type NextFunction, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { actingAsHeader, audienceOf, type Principal, principalOf } from '../access/principals.ts';
import type { ServerParts } from '../parts.ts';
import { mountDocs } from './docs.ts';
import { mountEInvoiceCheck } from './e-invoice-page.ts';
import type { Asked, Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { refusalOfError, sendRefusal } from './errors.ts';
import { mountMedia } from './media.ts';
import { sameOrigin } from './origin.ts';
import { mountPages } from './pages.ts';

/** A form with its signature is the largest body there is. */
const bodyMax = '256kb';
/** What hangs on a notice is a scan; only those who publish notices may send that much. */
const attachmentMax = '3mb';

/** Half a surrogate pair is no text: it has no canonical JSON, and no file could keep it. */
function wellFormed(key: string, value: unknown): unknown {
  if (key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value;
  throw new SyntaxError('a text in this body is not well formed');
}

/** Guessing is slowed down where something can be guessed: passwords, codes, whose number this is. */
function limiter(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => sendRefusal(response, refuse('too-many-requests').refusal),
  });
}

const guarded: Partial<Record<RouteName, () => ReturnType<typeof limiter>>> = {
  signIn: () => limiter(30),
  claimPairing: () => limiter(30),
  changePassword: () => limiter(10),
  previewTicket: () => limiter(120),
  reprintTicket: () => limiter(30),
  checkIn: () => limiter(30),
  leaveQueue: () => limiter(60),
  readSlots: () => limiter(240),
  bookFromPhone: () => limiter(30),
  checkForm: () => limiter(60),
  keepSlideMedia: () => limiter(60),
  writeToHall: () => limiter(20),
  addRatingWords: () => limiter(20),
  readCasePage: () => limiter(60),
  askCaseContact: () => limiter(20),
};

function principalOfRequest(request: Request, parts: ServerParts): Principal {
  const actingAs = request.get(actingAsHeader) ?? '';
  return principalOf({ headers: request.headers, actingAs }, parts.store, parts.hall, parts.now());
}

/** Default deny: only a role that the matrix names goes on. A first password opens nothing but its own change. */
function refusalFor(name: RouteName, principal: Principal) {
  const allowed = whoMay[name];
  if (allowed.includes('anyone')) return null;
  if (principal.kind === 'nobody') return refuse('not-signed-in').refusal;
  if (!allowed.includes(audienceOf(principal))) return refuse('not-permitted', { route: name }).refusal;
  const mustChange = principal.kind === 'staff' && principal.mustChange && name !== 'changePassword';
  return mustChange ? refuse('password-change-required').refusal : null;
}

function parseBody(route: Route, body: unknown) {
  if (route.body === null) return { ok: true as const, value: undefined };
  const parsed = route.body.safeParse(body);
  if (parsed.success) return { ok: true as const, value: parsed.data };
  const issue = parsed.error.issues[0];
  return refuse('malformed-request', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? '' });
}

function handle(name: RouteName, { route, answer }: Endpoint, parts: ServerParts) {
  const begin = (
    request: Request,
    response: Response,
  ): ReturnType<Endpoint['answer']> | Result<never, Refusal> => {
    const principal = principalOfRequest(request, parts);
    const denied = refusalFor(name, principal);
    if (denied) return { ok: false, refusal: denied };
    const body = parseBody(route, request.body);
    if (!body.ok) return body;
    const asked: Asked<Route> = {
      body: body.value,
      param: (param) => String(request.params[param] ?? ''),
      path: request.path,
      principal,
      parts,
      response,
    };
    return answer(asked);
  };
  return async (request: Request, response: Response): Promise<void> => {
    if (route.method !== 'get' && !sameOrigin(request)) {
      return sendRefusal(response, refuse('foreign-origin').refusal);
    }
    // Who asks, and what is read before anything is waited for, is read at once.
    const result = await parts.store.atOnce(() => begin(request, response));
    if (result.ok) response.json(result.value);
    else sendRefusal(response, result.refusal);
  };
}

function apiRouter(parts: ServerParts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  const { keepNoticeAttachment } = routes;
  const large = express.json({ limit: attachmentMax, strict: true, reviver: wellFormed });
  router.post(keepNoticeAttachment.path, (request, response, next) => {
    const may = refusalFor(keepNoticeAttachment.name, principalOfRequest(request, parts)) === null;
    if (may) large(request, response, next);
    else next();
  });
  router.use(express.json({ limit: bodyMax, strict: true, reviver: wellFormed }));
  for (const [name, endpoint] of Object.entries(endpoints) as [RouteName, Endpoint][]) {
    const { method, path } = routes[name];
    const guards = guarded[name] ? [guarded[name]()] : [];
    router[method](path, ...guards, handle(name, endpoint, parts));
  }
  router.use((_request, response) => sendRefusal(response, refuse('not-found').refusal));
  return router;
}

/** The whole HTTP side: screens, API, its document. */
export function createApp(parts: ServerParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use('/api/v1', apiRouter(parts));
  mountDocs(app);
  mountEInvoiceCheck(app, parts);
  mountMedia(app, parts);
  mountPages(app);
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const { refusal, expected } = refusalOfError(error);
    if (!expected) parts.log.error({ err: error }, 'a request failed');
    if (response.headersSent) next(error);
    else sendRefusal(response, refusal);
  });
  return app;
}
