import type { DayRecords } from '@onehall/application';
import type { BusinessDay } from '@onehall/domain';
import type { Prepare } from '../database.ts';

type HouseRecords = Pick<
  DayRecords,
  | 'cases'
  | 'counts'
  | 'given'
  | 'stays'
  | 'levers'
  | 'faults'
  | 'notices'
  | 'drilledKinds'
  | 'printed'
  | 'agentFiles'
>;
type Count = DayRecords['counts'][number];

interface CaseRow {
  readonly countsAs: DayRecords['cases'][number]['countsAs'];
  readonly firstOwnerId: string;
  readonly openedAt: number;
  readonly closed: number;
  readonly reassigned: number;
  readonly late: number;
  readonly dueAt: number | null;
  readonly answeredAt: number | null;
}

interface StocktakeRow {
  readonly by: string;
  readonly counted: string;
  readonly differences: string;
}

/** A drill is good for so long. */
const yearMs = 365 * 86_400_000;
/** Who is at a counter stays no longer than this without signing off: so far back is looked. */
const longestStayMs = 3 * 86_400_000;
const agreed = (isSo: boolean): number => (isSo ? 1 : 0);

/** What happens in the house of a day beside its customers: cases, counts, what was given, who was there [E7]. */
export class DayHouseQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  records(businessDay: BusinessDay, begins: number, until: number): HouseRecords {
    return {
      cases: this.#cases(begins, until),
      counts: [
        ...this.#cash(businessDay),
        ...this.#stocktakes(begins, until),
        ...this.#invoices(begins, until),
        ...this.#assets(begins, until),
      ],
      given: this.#given(businessDay),
      stays: this.#prepare(
        `SELECT counter_id AS counterId, clerk_id AS clerkId, max(from_at, @begins) AS fromAt,
           min(coalesce(to_at, @until), @until) AS untilAt
         FROM counter_presence WHERE from_at > @begins - ${longestStayMs} AND from_at < @until
           AND coalesce(to_at, @until) > @begins ORDER BY signed_on_seq`,
      ).all({ begins, until }) as DayRecords['stays'],
      levers: this.#prepare(
        `SELECT pulled_at AS fromAt, min(until, @until) AS untilAt FROM lever
         WHERE pulled_at >= @begins AND pulled_at < @until AND kind IN ('open-counter', 'call-back') ORDER BY pulled_at`,
      ).all({ begins, until }) as DayRecords['levers'],
      faults: this.#prepare(
        `SELECT device_id AS deviceId, max(down_since, @begins) AS fromAt, min(coalesce(up_at, @until), @until) AS untilAt
         FROM device_fault WHERE thing = 'device' AND down_since < @until AND coalesce(up_at, @until) > @begins
         ORDER BY down_since`,
      ).all({ begins, until }) as DayRecords['faults'],
      notices: this.#notices(businessDay, until),
      drilledKinds: this.#drilledKinds(until),
      printed: this.#prepare(
        `SELECT count(*) AS lying, count(*) FILTER (WHERE valid_until >= @day) AS inDate FROM printed_matter
         WHERE put_out_at < @until AND coalesce(withdrawn_at, @until) >= @until`,
      ).get({ day: businessDay, until }) as DayRecords['printed'],
      agentFiles: this.#prepare(
        `SELECT count(*) AS due, count(*) FILTER (WHERE booked_in_on <= due_on) AS inTime,
           count(*) FILTER (WHERE state <> 'booked-in') AS waiting
         FROM agent_file WHERE due_on = ?`,
      ).get(businessDay) as DayRecords['agentFiles'],
    };
  }

  /** Notices that had to be read on a day: in force, and not withdrawn before it was over. */
  #notices(businessDay: BusinessDay, until: number): DayRecords['notices'] {
    const rows = this.#prepare(
      `SELECT body, published_at AS publishedAt, (SELECT json_group_array(json_object('staffId', staff_id, 'at', at))
         FROM notice_read WHERE notice_id = notice.id AND notice_read.version = notice.version) AS reads
       FROM notice WHERE must_read = 1 AND valid_from <= @day AND coalesce(valid_until, @day) >= @day
         AND coalesce(withdrawn_at, @until) >= @until AND published_at < @until ORDER BY year, sequence`,
    ).all({ day: businessDay, until }) as { body: string; publishedAt: number; reads: string }[];
    return rows.map(({ body, publishedAt, reads }) => {
      const { roles, staffIds } = JSON.parse(body) as Pick<
        DayRecords['notices'][number],
        'roles' | 'staffIds'
      >;
      return {
        roles,
        staffIds,
        publishedAt,
        reads: JSON.parse(reads) as DayRecords['notices'][number]['reads'],
      };
    });
  }

  #drilledKinds(until: number): string[] {
    const rows = this.#prepare(
      `SELECT DISTINCT kind FROM emergency
       WHERE drill = 1 AND ended_at <= @until AND started_at > @until - ${yearMs}`,
    ).all({ until }) as { kind: string }[];
    return rows.map(({ kind }) => kind);
  }

  #cases(begins: number, until: number): DayRecords['cases'] {
    const rows = this.#prepare(
      `SELECT counts_as AS countsAs, coalesce(body ->> '$.firstOwnerId', owner_id, '') AS firstOwnerId,
         opened_at AS openedAt, closed_at IS NOT NULL AS closed, due_at AS dueAt, answered_at AS answeredAt,
         body ->> '$.noticed.due' IS NOT NULL AS late,
         -- Whoever takes a case that came from a phone is its first owner.
         (SELECT count(*) FROM case_entry WHERE case_id = customer_case.id AND type = 'CaseReassigned')
           > iif(channel = 'page', 1, 0) AS reassigned
       FROM customer_case WHERE opened_at >= ? AND opened_at < ? AND state NOT IN ('draft', 'dropped')
       ORDER BY opened_at, id`,
    ).all(begins, until) as CaseRow[];
    return rows.map(({ closed, reassigned, late, dueAt, answeredAt, ...row }) => ({
      ...row,
      closed: closed === 1,
      reassigned: reassigned === 1,
      inTime: late === 1 ? false : answeredAt === null ? null : dueAt === null || answeredAt <= dueAt,
    }));
  }

  #cash(businessDay: BusinessDay): Count[] {
    const rows = this.#prepare(
      `SELECT clerk_id AS staffId, coalesce(difference_fen, 0) AS differenceFen FROM shift
       WHERE business_day = ? AND state = 'closed' ORDER BY opened_seq`,
    ).all(businessDay) as { staffId: string; differenceFen: number }[];
    return rows.map(({ staffId, differenceFen }) => ({
      of: 'cash',
      staffId,
      lines: 1,
      agreed: agreed(differenceFen === 0),
    }));
  }

  /** An article that was counted, or found though the books had none of it, is a line. */
  #stocktakes(begins: number, until: number): Count[] {
    const takes = this.#prepare(
      `SELECT coalesce(counted_by, '') AS by, counted, differences FROM stocktake
       WHERE state = 'confirmed' AND ended_at >= ? AND ended_at < ? ORDER BY ended_at, id`,
    ).all(begins, until) as StocktakeRow[];
    if (takes.length === 0) return [];
    const articles = new Map(
      (
        this.#prepare('SELECT id, kind, use FROM stock_article').all() as {
          id: string;
          kind: string;
          use: string;
        }[]
      ).map((one) => [one.id, one]),
    );
    const ids = (json: string) =>
      (JSON.parse(json) as { readonly articleId: string }[]).map(({ articleId }) => articleId);
    return takes.flatMap(({ by, counted, differences }) => {
      const off = new Set(ids(differences));
      return [...new Set([...ids(counted), ...off])].map((articleId): Count => {
        const article = articles.get(articleId);
        const of = article?.use === 'gift' ? 'gifts' : article?.kind === 'prepaid-card' ? 'cards' : 'stock';
        return { of, staffId: by, lines: 1, agreed: agreed(!off.has(articleId)) };
      });
    });
  }

  #invoices(begins: number, until: number): Count[] {
    const counts = this.#prepare(
      'SELECT by AS staffId, lines FROM invoice_count WHERE at >= ? AND at < ? ORDER BY at, id',
    ).all(begins, until) as { staffId: string; lines: string }[];
    return counts.map(({ staffId, lines }) => {
      const counted = JSON.parse(lines) as { readonly expected: number; readonly found: number }[];
      const same = counted.filter(({ expected, found }) => expected === found);
      return { of: 'invoices', staffId, lines: counted.length, agreed: same.length };
    });
  }

  #assets(begins: number, until: number): Count[] {
    const checks = this.#prepare(
      'SELECT by AS staffId, finding FROM asset_check WHERE at >= ? AND at < ? ORDER BY at, asset_id',
    ).all(begins, until) as { staffId: string; finding: string }[];
    return checks.map(({ staffId, finding }) => ({
      of: 'assets',
      staffId,
      lines: 1,
      agreed: agreed(finding === 'here'),
    }));
  }

  /** What the daily audit found past the limits of whoever gave it was not within them. */
  #given(businessDay: BusinessDay): DayRecords['given'] {
    const rows = this.#prepare(
      `SELECT limited_use.clerk_id AS clerkId, coalesce(ticket.class_id, '') AS classId,
         coalesce(service_order.service_id, '') AS serviceId, coalesce(reversal.at, payment.at, 0) AS at,
         NOT EXISTS (SELECT 1 FROM finding WHERE finding.business_day = limited_use.business_day
           AND rule IN ('limit-unapproved', 'reversal-unapproved') AND subject_id = limited_use.id
           AND finding.state <> 'settled') AS within
       FROM limited_use LEFT JOIN reversal ON reversal.id = limited_use.id
         LEFT JOIN service_order ON service_order.id = coalesce(reversal.order_id, limited_use.id)
         LEFT JOIN payment ON payment.visit_id = limited_use.visit_id
         LEFT JOIN ticket ON ticket.visit_id = limited_use.visit_id
       WHERE limited_use.business_day = ? AND limited_use.state = 'used' ORDER BY at, limited_use.id`,
    ).all(businessDay) as (Omit<DayRecords['given'][number], 'within'> & { within: number })[];
    return rows.map((row) => ({ ...row, within: row.within === 1 }));
  }
}
