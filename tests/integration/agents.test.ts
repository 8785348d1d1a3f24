import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';

const dayMs = 24 * 3_600_000;

test('files are booked in against reported sales, sent back, chased and counted on time', async () => {
  const hall = await TestHall.start();
  const keeper = await hall.staff('S001');
  const auditor = await hall.staff('J001');
  const { today } = await keeper.must(routes.readAgents, '/agents');
  const { agentId } = await keeper.must(routes.registerAgent, '/agents', { code: 'DL-08', name: '河东代理' });
  expect(await keeper.codeOf('/agents', { code: 'DL-08', name: '又一个' })).toBe('agent-code-taken');
  const text = `reference,day\nS-1,${today}\nS-2,${today}\nS-3,${today}\n`;
  const report = { text, dueDays: 2 };
  const at = `/agents/${agentId}/sales`;
  expect(await keeper.must(routes.reportAgentSales, at, report)).toEqual({ added: 3, known: 0 });
  expect(await keeper.must(routes.reportAgentSales, at, report)).toEqual({ added: 0, known: 3 });
  expect(await keeper.codeOf(at, { ...report, text: '张三 13800000001' })).toBe('agent-report-malformed');
  const files = async () => (await auditor.must(routes.readAgentFiles, `/agents/${agentId}/files`)).files;
  const [first, second, third] = await files();
  await keeper.must(routes.bookInAgentFile, `/agent-files/${first?.fileId}/book-in`);
  await keeper.must(routes.returnAgentFile, `/agent-files/${second?.fileId}/return`, {
    reason: 'the copy of the document is missing',
  });
  const note = { note: 'called, comes tomorrow' };
  expect(await keeper.codeOf(`/agent-files/${third?.fileId}/chase`, note)).toBe('agent-file-not-due');
  hall.clock.at += 3 * dayMs;
  await keeper.must(routes.chaseAgentFile, `/agent-files/${third?.fileId}/chase`, note);
  await keeper.must(routes.bookInAgentFile, `/agent-files/${second?.fileId}/book-in`);
  const [agent] = (await auditor.must(routes.readAgents, '/agents')).agents;
  expect(agent).toMatchObject({ files: 3, bookedIn: 2, onTime: 1, counted: 3, overdue: 1, returned: 0 });
  expect((await files())[0]).toMatchObject({
    reference: 'S-3',
    overdue: true,
    chases: 1,
    chasedBy: 'S001',
    chaseNote: 'called, comes tomorrow',
  });
  await isSound(hall);
});
