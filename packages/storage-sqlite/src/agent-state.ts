import type { AgentFile, SalesAgent } from '@onehall/domain';
import { SqliteAssetState } from './asset-state.ts';

/** Sales agents and their subscribers' files, over the tables. */
export class SqliteAgentState extends SqliteAssetState {
  salesAgent(agentId: string): SalesAgent | null {
    const row = this.prepare('SELECT id, code, name FROM sales_agent WHERE id = ?').get(agentId);
    return (row as SalesAgent | undefined) ?? null;
  }

  agentCodeIsTaken(code: string): boolean {
    return this.prepare('SELECT 1 FROM sales_agent WHERE code = ?').get(code) !== undefined;
  }

  knownAgentSales(agentId: string, references: readonly string[]): ReadonlySet<string> {
    const rows = this.prepare(
      `SELECT reference FROM agent_file WHERE agent_id = ? AND reference IN (SELECT value FROM json_each(?))`,
    ).all(agentId, JSON.stringify(references)) as { reference: string }[];
    return new Set(rows.map((row) => row.reference));
  }

  agentFile(fileId: string): AgentFile | null {
    const row = this.prepare(
      `SELECT id, agent_id AS agentId, reference, sold_on AS soldOn, due_on AS dueOn, state FROM agent_file
       WHERE id = ?`,
    ).get(fileId);
    return (row as AgentFile | undefined) ?? null;
  }
}
