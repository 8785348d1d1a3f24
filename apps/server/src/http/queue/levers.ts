import { endLever, pullHallLever } from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { command, endpoint } from '../endpoint.ts';

/** Refusals: advice-unknown (too old, or never given), those of pullHallLever. */
export const pullLeverEndpoint = endpoint(routes.pullLever, async (asked) => {
  const { lever: kind, counterId, minutes, adviceId } = asked.body;
  const { forecast } = asked.parts;
  const by = actorOf(asked.principal);
  return command(asked, 'pullLever', (context) => {
    const advice = adviceId === null ? null : forecast.adviceGiven(adviceId);
    if (adviceId !== null && advice === null) return refuse('advice-unknown');
    return pullHallLever({ kind, counterId, minutes, by, advice }, context);
  });
});

export const endLeverEndpoint = endpoint(routes.endLever, (asked) =>
  command(asked, 'endLever', (context) =>
    endLever({ leverId: asked.param('leverId'), how: 'by-hand', by: actorOf(asked.principal) }, context),
  ),
);
