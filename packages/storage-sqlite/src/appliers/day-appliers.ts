import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { notesJson } from '../notes-json.ts';
import { post } from './money-appliers.ts';

export function applyVaultCounted(prepare: Prepare, event: Recorded<EventOf<'VaultCounted'>>): void {
  const { countId, notes, countedFen, expectedFen, by } = event.payload;
  prepare(
    `INSERT INTO vault_count (id, notes, counted_fen, expected_fen, by, at, seq, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    countId,
    notesJson(notes),
    countedFen,
    expectedFen,
    by,
    event.at,
    event.seq,
    countedFen === expectedFen ? 'agreed' : 'in-review',
  );
}

export function applyVaultCountReviewed(
  prepare: Prepare,
  event: Recorded<EventOf<'VaultCountReviewed'>>,
): void {
  const { countId, decision, note, by, postings } = event.payload;
  prepare('UPDATE vault_count SET state = ?, reviewed_by = ?, note = ? WHERE id = ?').run(
    decision,
    by,
    note,
    countId,
  );
  post(prepare, event.seq, postings);
}

export function applyDepositPacked(prepare: Prepare, event: Recorded<EventOf<'DepositPacked'>>): void {
  const { depositId, bagNumber, slipNumber, amountFen, notes, businessDay, by, postings } = event.payload;
  prepare(
    `INSERT INTO bank_deposit (id, bag_number, slip_number, amount_fen, notes, business_day, packed_by, packed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(depositId, bagNumber, slipNumber, amountFen, notesJson(notes), businessDay, by, event.at);
  post(prepare, event.seq, postings);
}

export function applyDepositCollected(prepare: Prepare, event: Recorded<EventOf<'DepositCollected'>>): void {
  const { depositId, collector, receiptNumber } = event.payload;
  prepare(
    `UPDATE bank_deposit SET state = 'collected', collector = ?, receipt_number = ?, collected_at = ? WHERE id = ?`,
  ).run(collector, receiptNumber, event.at, depositId);
}

export function applyDepositCredited(prepare: Prepare, event: Recorded<EventOf<'DepositCredited'>>): void {
  const { depositId, creditedFen, importId, line, postings } = event.payload;
  prepare(
    `UPDATE bank_deposit SET state = 'credited', credited_fen = ?, credited_at = ?, import_id = ?, line = ? WHERE id = ?`,
  ).run(creditedFen, event.at, importId, line, depositId);
  post(prepare, event.seq, postings);
}

/** The other side has shown it, or somebody has explained it. What a bank shows are bags, and no tender. */
function settleTender(prepare: Prepare, recordId: string): void {
  prepare('UPDATE tender SET settled = 1 WHERE id = ?').run(recordId);
}

export function applySettlementImported(
  prepare: Prepare,
  event: Recorded<EventOf<'SettlementImported'>>,
): void {
  const { importId, source, fileName, fileHash, businessDay, lines, matches, by } = event.payload;
  prepare(
    `INSERT INTO settlement_import (id, source, file_name, file_hash, business_day, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(importId, source, fileName, fileHash, businessDay, by, event.at);
  const insert = prepare(
    `INSERT INTO settlement_line (import_id, line, reference, amount_fen, business_day, record_id, difference_fen)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const matchOf = new Map(matches.map((match) => [match.line, match]));
  for (const { line, reference, amountFen, businessDay: day } of lines) {
    const match = matchOf.get(line);
    const recordId = match?.recordId ?? null;
    insert.run(importId, line, reference, amountFen, day, recordId, match?.differenceFen ?? 0);
    if (recordId !== null) settleTender(prepare, recordId);
  }
}

export function applySettlementExplained(
  prepare: Prepare,
  event: Recorded<EventOf<'SettlementExplained'>>,
): void {
  const { importId, line, recordId, reason, by } = event.payload;
  if (recordId !== null) {
    prepare('INSERT INTO settlement_missing (record_id, reason, by, at) VALUES (?, ?, ?, ?)').run(
      recordId,
      reason,
      by,
      event.at,
    );
    settleTender(prepare, recordId);
    return;
  }
  prepare('UPDATE settlement_line SET explained = ?, explained_by = ? WHERE import_id = ? AND line = ?').run(
    reason,
    by,
    importId,
    line,
  );
}

export function applyEntryReversed(prepare: Prepare, event: Recorded<EventOf<'EntryReversed'>>): void {
  const { reversedSeq, reason, by, postings } = event.payload;
  prepare('INSERT INTO posting_reversal (reversed_seq, seq, by, reason) VALUES (?, ?, ?, ?)').run(
    reversedSeq,
    event.seq,
    by,
    reason,
  );
  post(prepare, event.seq, postings);
}

/** Keeps the day, and what each account held at its end: the last day's balances and what has moved since. */
export function applyDayClosed(prepare: Prepare, event: Recorded<EventOf<'DayClosed'>>): void {
  const { businessDay, zNumber, fromSeq, untilSeq, headHash, figures, by, note } = event.payload;
  prepare(
    `INSERT INTO closed_day (business_day, z_number, from_seq, until_seq, head_hash, figures, closed_by, closed_at, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(businessDay, zNumber, fromSeq, untilSeq, headHash, canonicalJson(figures), by, event.at, note);
  prepare(
    `INSERT INTO day_balance (until_seq, account_id, balance_fen)
     SELECT ?, account_id, sum(fen) FROM (
       SELECT account_id, balance_fen AS fen FROM day_balance
         WHERE until_seq = (SELECT max(until_seq) FROM closed_day WHERE until_seq < ?)
       UNION ALL SELECT debit, amount_fen FROM posting WHERE seq BETWEEN ? AND ?
       UNION ALL SELECT credit, -amount_fen FROM posting WHERE seq BETWEEN ? AND ?)
     GROUP BY account_id HAVING sum(fen) <> 0`,
  ).run(untilSeq, untilSeq, fromSeq, untilSeq, fromSeq, untilSeq);
}
