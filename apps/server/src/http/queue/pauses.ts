import {
  endBreak,
  pauseAtCounter,
  planBreak,
  raiseAlert,
  releaseCounter,
  resumeAtCounter,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { command, endpoint, staffId } from '../endpoint.ts';

/** The futures are asked before the command: no command waits for them. Refusals: those of pauseCounter. */
export const pauseEndpoint = endpoint(routes.pauseCounter, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const { kind, minutes } = asked.body;
  const counterId = asked.param('counterId');
  const forecast = kind === 'fault' ? null : await asked.parts.forecast.pauseForecast(counterId, minutes);
  return command(asked, 'pauseCounter', (context) =>
    pauseAtCounter({ counterId, clerkId: clerk.value, kind, minutes, forecast, override: null }, context),
  );
});

/** The duty manager's word, with the reason that is kept [Q7]. Refusals: not-signed-on, those of pauseCounter. */
export const allowPauseEndpoint = endpoint(routes.allowPause, async (asked) => {
  const { kind, minutes, reason } = asked.body;
  const counterId = asked.param('counterId');
  const forecast = await asked.parts.forecast.pauseForecast(counterId, minutes);
  return command(asked, 'allowPause', (context) => {
    const session = context.state.session(counterId);
    if (session === null) return refuse('not-signed-on');
    const override = { by: actorOf(asked.principal), reason };
    const { clerkId } = session;
    return pauseAtCounter({ counterId, clerkId, kind, minutes, forecast, override }, context);
  });
});

export const resumeCounterEndpoint = endpoint(routes.resumeCounter, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const counterId = asked.param('counterId');
  return command(asked, 'resumeCounter', (context) =>
    resumeAtCounter({ counterId, clerkId: clerk.value }, context),
  );
});

export const releaseEndpoint = endpoint(routes.releaseCounter, (asked) =>
  command(asked, 'releaseCounter', (context) =>
    releaseCounter({ counterId: asked.param('counterId') }, context),
  ),
);

export const planBreakEndpoint = endpoint(routes.planBreak, (asked) => {
  const { clerkId, kind, startsAt, minutes } = asked.body;
  return command(asked, 'planBreak', (context) => planBreak({ clerkId, kind, startsAt, minutes }, context));
});

export const cancelBreakEndpoint = endpoint(routes.cancelBreak, (asked) =>
  command(asked, 'cancelBreak', (context) =>
    endBreak({ breakId: asked.param('breakId'), how: 'cancelled' }, context),
  ),
);

/** One key calls the duty manager to the counter, with ticket and reason [C15]. Refusal: not-signed-on. */
export const callForHelpEndpoint = endpoint(routes.callForHelp, async (asked) => {
  const clerk = staffId(asked);
  if (!clerk.ok) return clerk;
  const counterId = asked.param('counterId');
  return command(asked, 'callForHelp', (context) => {
    const session = context.state.session(counterId);
    if (session?.clerkId !== clerk.value) return refuse('not-signed-on');
    const facts = { reason: asked.body.reason, ticketId: session.ticketId };
    return raiseAlert({ kind: 'help-wanted', source: counterId, facts }, context);
  });
});
