import type { AgentFileState, BusinessDay } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** An agent with what has become of the files that were due or came. */
export interface AgentRow {
  readonly agentId: string;
  readonly code: string;
  readonly name: string;
  readonly files: number;
  readonly bookedIn: number;
  readonly onTime: number;
  /** Due by now or here already: what the share on time is counted over. */
  readonly counted: number;
  readonly overdue: number;
  readonly returned: number;
}

export interface AgentFileRow {
  readonly fileId: string;
  readonly reference: string;
  readonly soldOn: BusinessDay;
  readonly dueOn: BusinessDay;
  readonly state: AgentFileState;
  readonly bookedInOn: BusinessDay | null;
  readonly bookedInBy: string | null;
  readonly returnReason: string | null;
  readonly chases: number;
  readonly chasedAt: number | null;
  readonly chasedBy: string | null;
  readonly chaseNote: string | null;
}

/** Reads of agents' files [M8]. */
export class AgentQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Every agent, with the share of files that came on time (target 100 %); by code. */
  agents(today: BusinessDay): AgentRow[] {
    return this.#prepare(
      `WITH asked (today) AS (SELECT ?)
       SELECT sales_agent.id AS agentId, code, name, count(agent_file.id) AS files,
         count(*) FILTER (WHERE state = 'booked-in') AS bookedIn,
         count(*) FILTER (WHERE state = 'booked-in' AND booked_in_on <= due_on) AS onTime,
         count(*) FILTER (WHERE state = 'booked-in' OR due_on < today) AS counted,
         count(*) FILTER (WHERE state <> 'booked-in' AND due_on < today) AS overdue,
         count(*) FILTER (WHERE state = 'returned') AS returned
       FROM asked, sales_agent LEFT JOIN agent_file ON agent_file.agent_id = sales_agent.id
       GROUP BY sales_agent.id ORDER BY code`,
    ).all(today) as AgentRow[];
  }

  /** Files of an agent that are not here, by when they are due, and then the newest that are; at most 300. */
  files(agentId: string): AgentFileRow[] {
    return this.#prepare(
      `SELECT agent_file.id AS fileId, reference, sold_on AS soldOn, due_on AS dueOn, state,
         booked_in_on AS bookedInOn, booked_in_by AS bookedInBy, return_reason AS returnReason,
         (SELECT count(*) FROM agent_chase WHERE file_id = agent_file.id) AS chases,
         chase.at AS chasedAt, chase.by AS chasedBy, chase.note AS chaseNote
       FROM agent_file LEFT JOIN agent_chase AS chase
         ON chase.seq = (SELECT max(seq) FROM agent_chase WHERE file_id = agent_file.id)
       WHERE agent_id = ?
       ORDER BY state = 'booked-in', CASE state WHEN 'booked-in' THEN NULL ELSE due_on END, booked_in_on DESC, reference
       LIMIT 300`,
    ).all(agentId) as AgentFileRow[];
  }
}
