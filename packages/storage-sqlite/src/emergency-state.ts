import type { EmergencyState, ReturnPromise, StandingOperation } from '@onehall/application';
import type {
  BusinessDay,
  Emergency,
  EmergencyActivity,
  MassOperation,
  Paper,
  PaperKind,
  PaperMoney,
  PaperOnRoll,
  PromisedTicket,
} from '@onehall/domain';
import { SqliteIndicatorState } from './indicator-state.ts';

interface PaperRow extends Omit<Paper, 'drill'> {
  readonly drill: number;
}

/** Emergencies and their paper, over the tables [E5]. */
export class SqliteEmergencyState extends SqliteIndicatorState implements EmergencyState {
  emergency(emergencyId: string): Emergency | null {
    return this.#emergencies('WHERE id = ?', emergencyId)[0] ?? null;
  }

  runningEmergencies(): Emergency[] {
    return this.#emergencies('WHERE ended_at IS NULL ORDER BY started_at, id');
  }

  #emergencies(which: string, ...values: readonly string[]): Emergency[] {
    const rows = this.prepare(`SELECT body FROM emergency ${which}`).all(...values) as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Emergency);
  }

  emergencyActivity(emergencyId: string): EmergencyActivity {
    // The hall's own lines are no sign that anybody deals with it.
    const row = this.prepare(
      `SELECT max(at) FILTER (WHERE by <> 'server') AS doneAt,
         max(at) FILTER (WHERE what = 'EmergencyReminded') AS remindedAt
       FROM emergency_entry WHERE emergency_id = ?`,
    ).get(emergencyId) as { doneAt: number | null; remindedAt: number | null };
    return { doneAt: row.doneAt ?? 0, remindedAt: row.remindedAt };
  }

  standing(operation: MassOperation): StandingOperation | null {
    const row = this.prepare(
      `SELECT emergency_id AS emergencyId, emergency.kind, began_at AS since
       FROM mass_operation JOIN emergency ON emergency.id = emergency_id
       WHERE operation = ? AND mass_operation.drill = 0 AND mass_operation.ended_at IS NULL
         AND operation <> 'refund-promise' LIMIT 1`,
    ).get(operation);
    return (row as StandingOperation | undefined) ?? null;
  }

  ticketsToPromise(days: readonly BusinessDay[], most: number): PromisedTicket[] {
    return this.prepare(
      `SELECT id AS ticketId, number, business_day AS businessDay FROM ticket
       WHERE business_day IN (SELECT value FROM json_each(?)) AND state IN ('waiting', 'held', 'called')
         AND NOT EXISTS (SELECT 1 FROM return_promise WHERE ticket_id = ticket.id)
       ORDER BY arrived_at, id LIMIT ?`,
    ).all(JSON.stringify(days), most) as PromisedTicket[];
  }

  returnPromise(businessDay: BusinessDay, number: string): ReturnPromise | null {
    const row = this.prepare(
      `SELECT return_promise.ticket_id AS ticketId, return_promise.number, return_promise.business_day AS businessDay,
         ticket.category_id AS categoryId, valid_until AS validUntil,
         new_ticket_id AS redeemedTicketId
       FROM return_promise JOIN ticket ON ticket.id = ticket_id
       WHERE return_promise.business_day = ? AND return_promise.number = ?`,
    ).get(businessDay, number);
    return (row as ReturnPromise | undefined) ?? null;
  }

  lastPaperNumber(kind: PaperKind): number {
    const row = this.prepare('SELECT coalesce(max(last), 0) AS last FROM paper_block WHERE kind = ?').get(
      kind,
    );
    return (row as { last: number }).last;
  }

  paper(kind: PaperKind, number: number): Paper | null {
    return this.#papers('paper.kind = ? AND number = ?', kind, number)[0] ?? null;
  }

  papersOfBlock(blockId: string): Paper[] {
    return this.#papers('block_id = ?', blockId);
  }

  #papers(which: string, ...values: readonly (string | number)[]): Paper[] {
    const rows = this.prepare(
      `SELECT paper.id, paper.kind, number, block_id AS blockId, state, printed_at AS printedAt, drill,
         cash_fen + card_fen + mobile_fen AS takenFen, settled_at AS settledAt, task_id AS taskId,
         clerk_id AS clerkId
       FROM paper JOIN paper_block ON paper_block.id = block_id WHERE ${which} ORDER BY number`,
    ).all(...values) as PaperRow[];
    return rows.map((row) => ({ ...row, drill: row.drill === 1 }));
  }

  paperOnRoll(paperId: string): PaperOnRoll | null {
    const row = this.prepare(
      `SELECT number, drill, printed_at AS printedAt, paper_block.category_id AS categoryId
       FROM paper JOIN paper_block ON paper_block.id = block_id WHERE paper.id = ? AND paper.kind = 'ticket'`,
    ).get(paperId) as (Omit<PaperOnRoll, 'drill'> & { drill: number }) | undefined;
    return row === undefined ? null : { ...row, drill: row.drill === 1 };
  }

  paperMoney(paperId: string): PaperMoney {
    const row = this.prepare(
      'SELECT cash_fen AS cashFen, card_fen AS cardFen, mobile_fen AS mobileFen FROM paper WHERE id = ?',
    ).get(paperId);
    return (row as PaperMoney | undefined) ?? { cashFen: 0, cardFen: 0, mobileFen: 0 };
  }

  ticketOfPaper(paperId: string): { ticketId: string; visitId: string } | null {
    const row = this.prepare(
      `SELECT ticket.id AS ticketId, ticket.visit_id AS visitId FROM paper JOIN ticket ON ticket.id = paper.ticket_id
       WHERE paper.id = ?`,
    ).get(paperId);
    return (row as { ticketId: string; visitId: string } | undefined) ?? null;
  }

  paidInVisit(visitId: string): { money: PaperMoney; shiftId: string } | null {
    const row = this.prepare(
      `WITH by_tender AS (
         SELECT coalesce(sum(amount_fen), 0) AS other, coalesce(sum(iif(kind = 'bank-card', amount_fen, 0)), 0) AS card,
           coalesce(sum(iif(kind = 'mobile-payment', amount_fen, 0)), 0) AS mobile
         FROM tender WHERE visit_id = @visitId AND state = 'confirmed'
       ), claimed AS (
         SELECT coalesce(sum(cash_fen), 0) AS cash, coalesce(sum(card_fen), 0) AS card,
           coalesce(sum(mobile_fen), 0) AS mobile FROM paper WHERE settled_visit_id = @visitId
       )
       SELECT due_fen - other - claimed.cash AS cashFen, by_tender.card - claimed.card AS cardFen,
         by_tender.mobile - claimed.mobile AS mobileFen, shift_id AS shiftId
       FROM payment, by_tender, claimed WHERE visit_id = @visitId`,
    ).get({ visitId }) as (PaperMoney & { shiftId: string }) | undefined;
    if (row === undefined) return null;
    const { shiftId, ...money } = row;
    return { money, shiftId };
  }

  ticketIdByNumber(businessDay: BusinessDay, number: string): string | null {
    const row = this.prepare('SELECT id FROM ticket WHERE business_day = ? AND number = ?').get(
      businessDay,
      number,
    );
    return (row as { id: string } | undefined)?.id ?? null;
  }

  drawersCounted(since: number): boolean {
    const { shifts, uncounted } = this.prepare(
      `SELECT count(*) AS shifts, coalesce(sum(state IN ('open', 'counting') AND NOT EXISTS (
         SELECT 1 FROM drawer_opening WHERE by = 'staff:' || shift.clerk_id AND why = 'count' AND drawer_opening.at >= @since)), 0)
         AS uncounted
       FROM shift WHERE opened_at <= @since AND (closed_at IS NULL OR closed_at >= @since)`,
    ).get({ since }) as { shifts: number; uncounted: number };
    return shifts > 0 && uncounted === 0;
  }

  devicesBack(emergencyId: string): boolean {
    const row = this.prepare(
      `SELECT NOT EXISTS (SELECT 1 FROM alert
           WHERE closed_at IS NULL AND kind IN ('device-lost', 'printer-not-ready'))
         AND EXISTS (SELECT 1 FROM journal WHERE type = 'DeviceLineChanged'
           AND seq > (SELECT min(seq) FROM emergency_entry WHERE emergency_id = ?)) AS back`,
    ).get(emergencyId);
    return (row as { back: number }).back === 1;
  }
}
