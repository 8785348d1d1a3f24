import {
  bookInAgentFile,
  chaseAgentFile,
  registerAgent,
  reportAgentSales,
  returnAgentFile,
} from '@onehall/application';
import { findStaff, hallDayOf, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { actOf } from './act-of.ts';

/** Agents' files [M8]; each refuses what its use case does, readAgentFiles: agent-unknown. */
export const agentEndpoints = {
  readAgents: endpoint(routes.readAgents, ({ parts }) => {
    const today = hallDayOf(parts.now(), parts.hall);
    return { ok: true, value: { today, agents: parts.store.agents.agents(today) } };
  }),
  readAgentFiles: endpoint(routes.readAgentFiles, ({ param, parts }) => {
    const { store, hall } = parts;
    const agentId = param('agentId');
    if (store.state.salesAgent(agentId) === null) return refuse('agent-unknown');
    const today = hallDayOf(parts.now(), hall);
    const numberOf = (staffId: string | null) =>
      staffId === null ? null : (findStaff(hall, staffId)?.workNumber ?? staffId);
    const files = store.agents.files(agentId).map((file) => ({
      ...file,
      bookedInBy: numberOf(file.bookedInBy),
      chasedBy: numberOf(file.chasedBy),
      overdue: file.state !== 'booked-in' && file.dueOn < today,
    }));
    return { ok: true, value: { files } };
  }),
  registerAgent: actOf(routes.registerAgent, ({ body: { code, name } }, by, context) =>
    registerAgent({ code, name, by }, context),
  ),
  reportAgentSales: actOf(routes.reportAgentSales, ({ body: { text, dueDays }, param }, by, context) =>
    reportAgentSales({ agentId: param('agentId'), text, dueDays, by }, context),
  ),
  bookInAgentFile: actOf(routes.bookInAgentFile, ({ param }, by, context) =>
    bookInAgentFile({ fileId: param('fileId'), by }, context),
  ),
  returnAgentFile: actOf(routes.returnAgentFile, ({ body: { reason }, param }, by, context) =>
    returnAgentFile({ fileId: param('fileId'), by, reason }, context),
  ),
  chaseAgentFile: actOf(routes.chaseAgentFile, ({ body: { note }, param }, by, context) =>
    chaseAgentFile({ fileId: param('fileId'), by, note }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
