import { addRatingWords, ratingWordsOf, readRatingWords } from '@onehall/application';
import { checkReportRange, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { spanOf } from '../../present/indicators.ts';
import { presentRatings } from '../../present/ratings.ts';
import { command, type Endpoint, endpoint, staffId } from '../endpoint.ts';

/** What was asked for; null: all of them. */
const oneOrAll = (asked: string): string | null => (asked === 'all' ? null : asked);

/** Ratings and the customers' words beside them [Q12]; acts refuse what their use cases do. */
export const ratingEndpoints = {
  addRatingWords: endpoint(routes.addRatingWords, (asked) =>
    command(asked, 'addRatingWords', (context) =>
      addRatingWords({ followToken: asked.param('token'), words: asked.body.words }, context),
    ),
  ),
  /** Refusals, in this order: those of checkReportRange, not-found (no such score, or neither with words nor all). */
  readRatings: endpoint(routes.readRatings, ({ parts, param }) => {
    const range = checkReportRange({ from: param('from'), to: param('to') });
    if (!range.ok) return range;
    const [score, words] = [param('score'), param('words')];
    if (!/^(?:all|[1-5])$/.test(score) || (words !== 'all' && words !== 'words')) return refuse('not-found');
    const filter = {
      ...spanOf(parts, range.value),
      clerkId: oneOrAll(param('clerkId')),
      categoryId: oneOrAll(param('categoryId')),
      score: score === 'all' ? null : Number(score),
      withWords: words === 'words',
    };
    return {
      ok: true,
      value: parts.store.atOnce(() => presentRatings(parts, range.value, filter)),
    };
  }),
  /** What is read is in the reply only: answers are kept in clear. */
  readRatingWords: endpoint(routes.readRatingWords, async (asked) => {
    const me = staffId(asked);
    if (!me.ok) return me;
    const visitId = asked.param('visitId');
    const done = await command(asked, 'readRatingWords', (context) =>
      readRatingWords({ visitId, by: me.value }, context),
    );
    if (!done.ok) return done;
    const { store } = asked.parts;
    const visit = store.state.visit(visitId);
    return { ok: true, value: { words: visit === null ? null : ratingWordsOf(visit, store) } };
  }),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
