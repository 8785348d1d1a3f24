import * as z from 'zod';
import { businessDay, command, id, instant, reason } from '../common.ts';
import { defineRoute } from '../route.ts';

const agent = z.object({
  agentId: id,
  code: z.string(),
  name: z.string(),
  files: z.int().min(0),
  bookedIn: z.int().min(0),
  onTime: z.int().min(0),
  /** Due by now or here already: what the share on time is counted over. */
  counted: z.int().min(0),
  overdue: z.int().min(0),
  returned: z.int().min(0),
});
export type AgentBody = z.infer<typeof agent>;

const agentFile = z.object({
  fileId: id,
  reference: z.string(),
  soldOn: businessDay,
  dueOn: businessDay,
  state: z.enum(['awaited', 'returned', 'booked-in']),
  overdue: z.boolean(),
  bookedInOn: businessDay.nullable(),
  bookedInBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  chases: z.int().min(0),
  chasedAt: instant.nullable(),
  chasedBy: z.string().nullable(),
  chaseNote: z.string().nullable(),
});
export type AgentFileBody = z.infer<typeof agentFile>;

const readAgents = defineRoute({
  name: 'readAgents',
  method: 'get',
  path: '/agents',
  summary: 'Sales agents, with the share of their subscribers’ files that came on time',
  body: null,
  reply: z.object({ today: businessDay, agents: z.array(agent) }),
});

const readAgentFiles = defineRoute({
  name: 'readAgentFiles',
  method: 'get',
  path: '/agents/:agentId/files',
  summary: 'Files of an agent: those waited for first, with who has chased them',
  body: null,
  reply: z.object({ files: z.array(agentFile) }),
});

const registerAgent = defineRoute({
  name: 'registerAgent',
  method: 'post',
  path: '/agents',
  summary: 'Register a sales agent',
  body: command.extend({
    code: z.string().regex(/^[A-Z0-9-]{2,20}$/),
    name: z.string().trim().min(2).max(60),
  }),
  reply: z.object({ agentId: id }),
});

const reportAgentSales = defineRoute({
  name: 'reportAgentSales',
  method: 'post',
  path: '/agents/:agentId/sales',
  summary: 'Sales that an agent reports, a line each (number, day): their files are waited for',
  body: command.extend({
    text: z.string().min(1).max(30_000),
    dueDays: z.int().min(0).max(90),
  }),
  reply: z.object({ added: z.int().min(0), known: z.int().min(0) }),
});

const fileReply = z.object({ fileId: id });

const bookInAgentFile = defineRoute({
  name: 'bookInAgentFile',
  method: 'post',
  path: '/agent-files/:fileId/book-in',
  summary: 'The file is here and complete',
  body: command,
  reply: fileReply,
});

const returnAgentFile = defineRoute({
  name: 'returnAgentFile',
  method: 'post',
  path: '/agent-files/:fileId/return',
  summary: 'The file lacks something and goes back to the agent',
  body: command.extend({ reason }),
  reply: fileReply,
});

const chaseAgentFile = defineRoute({
  name: 'chaseAgentFile',
  method: 'post',
  path: '/agent-files/:fileId/chase',
  summary: 'Somebody has asked the agent for an overdue file',
  body: command.extend({ note: reason }),
  reply: fileReply,
});

/** Agents' files [M8]. */
export const agentRoutes = {
  readAgents,
  readAgentFiles,
  registerAgent,
  reportAgentSales,
  bookInAgentFile,
  returnAgentFile,
  chaseAgentFile,
} as const;
