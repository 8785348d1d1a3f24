import type { AgentFile, SalesAgent } from '@onehall/domain';

/** What commands may ask of sales agents and their subscribers' files [M8]. */
export interface AgentState {
  salesAgent(agentId: string): SalesAgent | null;
  agentCodeIsTaken(code: string): boolean;
  /** Of these sale numbers, those the agent has reported before. */
  knownAgentSales(agentId: string, references: readonly string[]): ReadonlySet<string>;
  agentFile(fileId: string): AgentFile | null;
}
