import {
  countPrintedMatter,
  keepSlide,
  keepSlideMedia,
  putOutPrintedMatter,
  withdrawPrintedMatter,
  withdrawSlide,
} from '@onehall/application';
import { type RouteName, routes } from '@onehall/protocol';
import { presentScreenContent } from '../../present/screen-content.ts';
import { byStaff } from '../by-staff.ts';
import { command, type Endpoint, endpoint, staffId } from '../endpoint.ts';

const nameMost = 80;

/** The bytes are the body: they go to the disk as they come, and only their hash into the journal. Refusals: those of MediaFolder.take. */
const keepMedia = endpoint(routes.keepSlideMedia, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const { req: request } = asked.response;
  const announced = Number(request.headers['content-length']);
  const taken = await asked.parts.media.take(request, Number.isFinite(announced) ? announced : null);
  if (!taken.ok) {
    // What is still on its way is not waited for.
    asked.response.set('connection', 'close');
    return taken;
  }
  const name = asked.param('fileName').slice(0, nameMost);
  return command(asked, 'keepSlideMedia', (context) =>
    keepSlideMedia({ ...taken.value, name, by: by.value }, context),
  );
});

/** What the boards show and what lies printed in the hall [E6]; each refuses what its use case does. */
export const screenContentEndpoints = {
  readScreenContent: endpoint(routes.readScreenContent, ({ parts }) => ({
    ok: true,
    value: presentScreenContent(parts),
  })),
  keepSlideMedia: keepMedia,
  keepSlide: byStaff(routes.keepSlide, ({ body: { slideId, slide } }, by, context) =>
    keepSlide({ slideId, slide, by }, context),
  ),
  withdrawSlide: byStaff(routes.withdrawSlide, ({ body: { reason }, param }, by, context) =>
    withdrawSlide({ slideId: param('slideId'), by, reason }, context),
  ),
  putOutPrintedMatter: byStaff(
    routes.putOutPrintedMatter,
    ({ body: { commandId: _id, ...matter } }, by, context) => putOutPrintedMatter({ ...matter, by }, context),
  ),
  countPrintedMatter: byStaff(routes.countPrintedMatter, ({ body: { left }, param }, by, context) =>
    countPrintedMatter({ matterId: param('matterId'), by, left }, context),
  ),
  withdrawPrintedMatter: byStaff(
    routes.withdrawPrintedMatter,
    ({ body: { count, note }, param }, by, context) =>
      withdrawPrintedMatter({ matterId: param('matterId'), by, count, note }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
