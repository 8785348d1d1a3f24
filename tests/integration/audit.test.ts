import { findingsOf } from '@onehall/domain';
import { type ConsoleView, routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { books, cashHall, giveFloat, sellBill } from './cash-day.ts';
import { isSound } from './one-stop-counter.ts';
import { until } from './until.ts';

test('a sale that ties opens nothing; what is found is answered, filed by another, and holds the day only while unanswered', async () => {
  const day = await cashHall();
  const { hall, manager, duty, first } = day;
  const auditor = await hall.staff('J001');
  await giveFloat(day, first, 'K001');
  await sellBill(hall, 'counter-1', 'K001');
  const { businessDay } = await books(manager);
  const at = `/audit/${businessDay}`;
  expect((await auditor.must(routes.readAudit, at)).ranAt).toBeNull();
  expect(await auditor.must(routes.runAudit, `${at}/run`)).toEqual({ found: 0, opened: 0, settled: 0 });
  expect(await auditor.codeOf('/audit/2999-01-01/run')).toBe('day-to-come');
  expect(await auditor.codeOf('/audit/today/run')).toBe('malformed-request');
  expect(await first.codeOf(`${at}/run`)).toBe('not-permitted');

  // What cannot come about through the commands is opened here as a run would: the books of a sale that differ.
  const clerkId = day.idOf('K001');
  const opened = (findingId: string, subjectId: string) =>
    hall.store.submit(
      { type: 'test', actor: 'server', terminal: 'server', commandId: null, body: null },
      () => ({
        ok: true,
        value: {
          events: [
            {
              type: 'FindingOpened',
              payload: {
                findingId,
                rule: 'books-differ',
                severity: 'money',
                businessDay,
                clerkId,
                subjectKind: 'visit',
                subjectId,
                facts: { ticket: 'A001', paidFen: 3_000, bookedFen: 2_000 },
              },
            },
          ],
          answer: null,
        },
      }),
    );
  await opened('finding-1', 'visit-1');
  const waiting = async () => (await books(manager)).waiting.filter((one) => one.kind === 'audit-finding');
  expect(await waiting()).toMatchObject([{ subjectId: 'finding-1' }]);
  const finding = '/findings/finding-1';
  // It waits for the clerk where they work: counted on the console, and read there.
  const desk = await first.watch('console', 'counter-1');
  expect(desk.view()).toMatchObject({ findings: 1 });
  const mine = async () => (await first.must(routes.readMyFindings, '/findings/mine')).findings;
  expect(await mine()).toMatchObject([{ findingId: 'finding-1', businessDay, state: 'opened' }]);
  expect((await day.second.must(routes.readMyFindings, '/findings/mine')).findings).toEqual([]);
  const words = 'booked by hand';
  expect(await day.second.codeOf(`${finding}/answer`, { words })).toBe('finding-not-yours');
  expect(await auditor.codeOf(`${finding}/decision`, { accepted: true })).toBe('finding-unanswered');
  await first.must(routes.answerFinding, `${finding}/answer`, { words });
  expect(await waiting()).toEqual([]);
  await until(() => (desk.view() as ConsoleView).findings === 0);
  expect(await mine()).toMatchObject([{ state: 'answered', answer: words }]);
  expect(await first.codeOf(`${finding}/answer`, { words })).toBe('finding-not-open');
  expect(await duty.codeOf(`${finding}/decision`, { accepted: true })).toBe('not-permitted');
  await auditor.must(routes.decideFinding, `${finding}/decision`, {
    accepted: false,
    words: 'where is the slip?',
  });
  expect(await waiting()).toHaveLength(1);
  await duty.must(routes.answerFinding, `${finding}/answer`, { words: 'the slip is filed' });
  await auditor.must(routes.decideFinding, `${finding}/decision`, { accepted: true });
  expect((await auditor.must(routes.readAudit, at)).findings).toMatchObject([
    { state: 'filed', answer: 'the slip is filed', answeredBy: { workNumber: 'D001' } },
  ]);

  // A second one, that the next run does not see any more, is settled by itself; what is filed stays filed.
  await opened('finding-2', 'visit-2');
  expect(await manager.must(routes.runAudit, `${at}/run`)).toEqual({ found: 0, opened: 0, settled: 1 });
  expect(await auditor.codeOf('/findings/ghost/decision', { accepted: true })).toBe('finding-unknown');
  expect(hall.store.state.findings(businessDay).map((one) => one.state)).toEqual(['filed', 'settled']);
  expect(hall.store.state.openFindings(businessDay)).toEqual([]);
  await isSound(hall);
});

test('what the tables say of a sale is what was sold, and a shift left open is found when its day is over', async () => {
  const day = await cashHall();
  const { hall, manager, first } = day;
  await giveFloat(day, first, 'K001');
  await sellBill(hall, 'counter-1', 'K001');
  const { businessDay } = await books(manager);
  const records = hall.store.state.auditRecords(businessDay, 0, Number.MAX_SAFE_INTEGER);
  expect(records.payments).toMatchObject([
    {
      needsForm: true,
      formSigned: true,
      signedFormVoid: false,
      dueFen: 3_000,
      orderDueFen: 3_000,
      tenderedFen: 5_000,
      postedInFen: 5_000,
      changeFen: 2_000,
      postedOutFen: 2_000,
      clearingFen: 0,
    },
  ]);
  expect(records.shifts).toMatchObject([{ closed: false, remittance: null }]);
  const { uses: _uses, ...rest } = records;
  const facts = { businessDay, over: true, numbersInvoices: false, toleranceFen: 500, uses: [], ...rest };
  expect(findingsOf(facts).map((one) => one.rule)).toEqual(['shift-open']);
  await isSound(hall);
});
