import {
  announceEmergency,
  beginMassOperation,
  endHallEmergency,
  endMassOperation,
  markEmergencyStep,
  noteEmergency,
  redeemPromise,
  startEmergency,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { emergencySheet } from '../../papers/emergency-sheet.ts';
import { presentEmergencyPage, presentEmergencyReport } from '../../present/emergencies.ts';
import { actOf } from '../documents/act-of.ts';
import { command, type Endpoint, endpoint, staffId } from '../endpoint.ts';
import { replyIssued, ticketPrinterOf } from '../queue/ticket-reply.ts';

/** Refusal: emergency-unknown. */
const readReport = endpoint(routes.readEmergencyReport, ({ parts, param }) => {
  const report = presentEmergencyReport(parts, param('emergencyId'));
  return report === null ? refuse('emergency-unknown') : { ok: true, value: report };
});

/** Refusals: emergency-unknown, report-not-made. */
const printReport = endpoint(routes.printEmergencyReport, async ({ parts, param, body }) => {
  const report = presentEmergencyReport(parts, param('emergencyId'));
  if (report === null) return refuse('emergency-unknown');
  const pdf = await parts.reportPress.write(emergencySheet(parts.hall, report, body.language), 'pdf');
  if (pdf === null) return refuse('report-not-made');
  const fileName = `emergency-${report.kind}-${report.emergencyId.slice(0, 13)}.pdf`;
  return { ok: true, value: { fileName, mediaType: 'application/pdf', content: pdf.toString('base64') } };
});

/** Refusals: those of redeemPromise. */
const redeem = endpoint(routes.redeemPromise, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const { businessDay, number, language } = asked.body;
  const printerId = ticketPrinterOf(asked.parts, null);
  const issued = await command(asked, 'redeemPromise', (context) =>
    redeemPromise({ businessDay, number, language, printerId, by: by.value }, context),
  );
  return issued.ok ? replyIssued(asked.parts, issued.value) : issued;
});

/** Emergencies [E5]; each refuses what its use case does. */
export const emergencyEndpoints = {
  readEmergencies: endpoint(routes.readEmergencies, ({ parts }) => ({
    ok: true,
    value: presentEmergencyPage(parts),
  })),
  startEmergency: actOf(routes.startEmergency, ({ body: { kind, drill } }, by, context) =>
    startEmergency({ kind, drill, by }, context),
  ),
  markEmergencyStep: actOf(routes.markEmergencyStep, ({ body: { mark, note }, param }, by, context) =>
    markEmergencyStep(
      { emergencyId: param('emergencyId'), stepId: param('stepId'), mark, note, by },
      context,
    ),
  ),
  noteEmergency: actOf(routes.noteEmergency, ({ body: { note }, param }, by, context) =>
    noteEmergency({ emergencyId: param('emergencyId'), note, by }, context),
  ),
  announceEmergency: actOf(routes.announceEmergency, ({ body: { announcement }, param }, by, context) =>
    announceEmergency({ emergencyId: param('emergencyId'), announcement, by }, context),
  ),
  beginMassOperation: actOf(routes.beginMassOperation, ({ body: { operation }, param }, by, context) =>
    beginMassOperation({ emergencyId: param('emergencyId'), operation, by }, context),
  ),
  endMassOperation: actOf(routes.endMassOperation, ({ body: { operation }, param }, by, context) =>
    endMassOperation({ emergencyId: param('emergencyId'), operation, by }, context),
  ),
  endEmergency: actOf(routes.endEmergency, ({ body: { outcome }, param }, by, context) =>
    endHallEmergency({ emergencyId: param('emergencyId'), outcome, by }, context),
  ),
  readEmergencyReport: readReport,
  printEmergencyReport: printReport,
  redeemPromise: redeem,
} as const satisfies Partial<Record<RouteName, Endpoint>>;
