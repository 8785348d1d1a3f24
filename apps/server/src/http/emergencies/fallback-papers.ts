import {
  keyPaperForm,
  keyPaperTicket,
  missPaper,
  printPaperBlock,
  rollPaperBlock,
  settlePaperForm,
  voidPaper,
} from '@onehall/application';
import { findCategory, type PaperKind, paperNumber, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentFallbackPapers } from '../../present/emergencies.ts';
import { actOf } from '../documents/act-of.ts';
import { command, type Endpoint, endpoint } from '../endpoint.ts';

const blocksMost = 1_000;

/** 0 where it is no number: no paper has that one. */
const numberOf = (written: string): number => (/^\d{1,6}$/.test(written) ? Number(written) : 0);

/** Refusals: paper-block-unknown, paper-not-made. */
const blockFile = endpoint(routes.paperBlockFile, async ({ parts, param, body }) => {
  const block = parts.store.emergencies
    .blocks(blocksMost)
    .find(({ blockId }) => blockId === param('blockId'));
  if (block === undefined) return refuse('paper-block-unknown');
  const { kind, first, last } = block;
  const pdf = await parts.papers.pad({
    kind,
    language: body.language,
    hallName: parts.hall.name[body.language],
    drill: block.drill === 1,
    printedAt: block.printedAt,
    service: findCategory(parts.hall, block.categoryId ?? '')?.name[body.language] ?? null,
    numbers: Array.from({ length: last - first + 1 }, (_, nth) => paperNumber(kind, first + nth)),
  });
  if (pdf === null) return refuse('paper-not-made');
  const fileName = `paper-${kind}-${paperNumber(kind, first)}-${paperNumber(kind, last)}.pdf`;
  return { ok: true, value: { fileName, mediaType: 'application/pdf', content: pdf.toString('base64') } };
});

/** Refusals: paper-printer-not-ready (also where there is no such printer), those of rollPaperBlock. */
const rollBlock = endpoint(routes.rollPaperBlock, (asked) => {
  const { deviceId } = asked.body;
  if (asked.parts.devices.printerReadiness(deviceId)?.state !== 'ready')
    return refuse('paper-printer-not-ready');
  const blockId = asked.param('blockId');
  return command(asked, 'rollPaperBlock', (context) => rollPaperBlock({ blockId, deviceId }, context));
});

/** Paper that stands in for the system [E5]; each refuses what its use case does. */
export const fallbackPaperEndpoints = {
  readFallbackPapers: endpoint(routes.readFallbackPapers, ({ parts }) => ({
    ok: true,
    value: presentFallbackPapers(parts),
  })),
  printPaperBlock: actOf(routes.printPaperBlock, ({ body: { commandId: _id, ...block } }, by, context) =>
    printPaperBlock({ ...block, by }, context),
  ),
  paperBlockFile: blockFile,
  rollPaperBlock: rollBlock,
  keyPaperTicket: actOf(
    routes.keyPaperTicket,
    ({ body: { commandId: _id, ...ticket }, param }, by, context) =>
      keyPaperTicket({ ...ticket, number: numberOf(param('number')), by }, context),
  ),
  keyPaperForm: actOf(routes.keyPaperForm, ({ body: { commandId: _id, ...form }, param }, by, context) =>
    keyPaperForm({ ...form, number: numberOf(param('number')), by }, context),
  ),
  settlePaperForm: actOf(
    routes.settlePaperForm,
    ({ body: { how, ticketNumber, note }, param }, by, context) =>
      settlePaperForm({ number: numberOf(param('number')), how, ticketNumber, note, by }, context),
  ),
  losePaper: actOf(routes.losePaper, ({ body: { state, reason }, param }, by, context) => {
    const kind: PaperKind = param('kind') === 'form' ? 'form' : 'ticket';
    const lost = { kind, number: numberOf(param('number')), reason, by };
    return state === 'void' ? voidPaper(lost, context) : missPaper(lost, context);
  }),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
