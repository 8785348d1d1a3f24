import { createHash } from 'node:crypto';
import {
  closeBooks,
  countTheVault,
  explainSettlement,
  handOverDeposit,
  importSettlement,
  packBankDeposit,
  reviewTheVault,
  runAudit,
  takeEntryBack,
} from '@onehall/application';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { readSettlement } from '../../settlement/read-settlement.ts';
import { byStaff } from '../by-staff.ts';
import { command, endpoint, staffId } from '../endpoint.ts';

/** Refusals: those of countVault. */
export const countVaultEndpoint = byStaff(routes.countVault, ({ body }, by, context) =>
  countTheVault({ notes: body.notes, by }, context),
);

/** Refusals: those of reviewVaultCount. */
export const reviewVaultEndpoint = byStaff(routes.reviewVault, ({ body }, by, context) =>
  reviewTheVault({ decision: body.decision, note: body.note, by }, context),
);

/** Refusals: those of packDeposit. */
export const packDepositEndpoint = byStaff(routes.packDeposit, ({ body }, by, context) =>
  packBankDeposit({ bagNumber: body.bagNumber, slipNumber: body.slipNumber, notes: body.notes, by }, context),
);

/** Refusals: those of collectDeposit. */
export const collectDepositEndpoint = byStaff(routes.collectDeposit, ({ body, param }, by, context) => {
  const { collector, receiptNumber } = body;
  return handOverDeposit({ depositId: param('depositId'), collector, receiptNumber, by }, context);
});

/** Refusals: those of readSettlement, those of importSettlement. */
export const importSettlementEndpoint = byStaff(routes.importSettlement, ({ body }, by, context) => {
  const { source, fileName, businessDay } = body;
  const bytes = Buffer.from(body.content, 'base64');
  const lines = readSettlement(source, bytes);
  if (!lines.ok) return lines;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return importSettlement({ source, fileName, businessDay, fileHash, lines: lines.value, by }, context);
});

/** Refusals: those of explainSettlement. */
export const explainSettlementEndpoint = byStaff(routes.explainSettlement, ({ body }, by, context) => {
  const { importId, line, recordId, reason } = body;
  return explainSettlement({ importId, line, recordId, reason, by }, context);
});

/**
 * The day is audited first, so that what was paid since the last hour is tied too [M2]: what is found then holds the day
 * as it would have before. Refusals: malformed-request (no day), those of closeDay.
 */
export const closeBooksEndpoint = endpoint(routes.closeBooks, async (asked) => {
  const by = staffId(asked);
  if (!by.ok) return by;
  const { body, param, parts } = asked;
  const businessDay = param('day');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(businessDay)) return refuse('malformed-request', { field: 'day' });
  const envelope = { actor: 'server', terminal: 'server', commandId: null, body: null };
  if (parts.store.state.closedDay(businessDay) === null) {
    await parts.store.submit({ type: 'auditBeforeClose', ...envelope }, (context) =>
      runAudit({ businessDay, by: 'system' }, context),
    );
  }
  return command(asked, 'closeBooks', (context) =>
    closeBooks({ businessDay, note: body.note, by: by.value }, context),
  );
});

/** Refusals: malformed-request (no number), those of reverseEntry. */
export const reverseEntryEndpoint = byStaff(routes.reverseEntry, ({ body, param }, by, context) => {
  const seq = /^\d{1,15}$/.test(param('seq')) ? Number(param('seq')) : null;
  if (seq === null) return refuse('malformed-request', { field: 'seq' });
  return takeEntryBack({ seq, reason: body.reason, by }, context);
});
