import { routes } from '@onehall/protocol';
import { paperText } from '@onehall/receipt-printer';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, wholeJob } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import { until } from './until.ts';

// What users of other tills complain of about paper, each provoked here over the printer's own bytes [C7, D1].

const printer = 'receipt-printer-1';

async function hallWithPrinter() {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const technician = await hall.staff('W001');
  const cover = (on: boolean) =>
    technician.must(routes.setFault, `/devices/${printer}/fault`, { fault: 'cover-open', on });
  const papers = () =>
    hall
      .virtualPrinter(printer)
      .paper()
      .filter((piece) => piece.isCut)
      .map(paperText);
  return { hall, cover, papers, post: await postOf(hall), manager: await hall.staff('M001') };
}

const receiptOf = (hall: TestHall, visitId: string) => hall.store.queries.newestPrint(visitId, 'receipt');

describe('a receipt', () => {
  // 13
  test('that is printed again says so with its count, and is otherwise word for word the first', async () => {
    const { hall, papers, post, manager } = await hallWithPrinter();
    const { visitId } = await wholeJob(post);
    await until(() => receiptOf(hall, visitId)?.state === 'confirmed');
    for (const copy of [1, 2]) {
      const job = receiptOf(hall, visitId)?.id ?? '';
      const again = await manager.must(routes.reprint, `/print-jobs/${job}/reprint`);
      expect(again.copy).toBe(copy);
      await until(() => receiptOf(hall, visitId)?.state === 'confirmed');
    }
    const [first = '', second = '', third = ''] = papers();
    expect([first, second, third].map((text) => /COPY \d/.exec(text)?.[0])).toEqual([
      undefined,
      'COPY 1',
      'COPY 2',
    ]);
    const lines = (text: string) => text.split('\n').filter((line) => !line.includes('COPY'));
    for (const line of lines(first).filter((one) => one.includes('￥'))) expect(second).toContain(line);
    await isSound(hall);
  });

  // 19
  test('that its printer could not print is known to be missing, and is asked for by its visit, not as the last one', async () => {
    const { hall, cover, papers, post, manager } = await hallWithPrinter();
    await cover(true);
    await until(() => hall.parts.devices.printerReadiness(printer)?.state === 'not-ready');
    const missed = await wholeJob(post);
    // Paid all the same, and nobody is told that it is on paper.
    expect(hall.store.state.visit(missed.visitId)?.payment).not.toBeNull();
    expect(receiptOf(hall, missed.visitId)?.state).not.toBe('confirmed');
    expect(papers()).toEqual([]);
    await cover(false);
    await until(() => hall.parts.devices.printerReadiness(printer)?.state === 'ready');
    const later = await wholeJob({ ...post, customer: hall.parts.demoCustomers()[1] ?? post.customer });
    await until(() => receiptOf(hall, later.visitId)?.state === 'confirmed');
    const state = () => receiptOf(hall, missed.visitId)?.state ?? '';
    await until(() => ['failed', 'confirmed'].includes(state()));
    if (state() === 'failed') {
      const job = receiptOf(hall, missed.visitId)?.id ?? '';
      await manager.must(routes.reprint, `/print-jobs/${job}/reprint`);
      await until(() => state() === 'confirmed');
    }
    const numbers = [missed, later].map(
      ({ visitId }) => hall.store.queries.ticketByVisit(visitId)?.number ?? 'none',
    );
    for (const number of numbers) expect(papers().filter((text) => text.includes(number))).toHaveLength(1);
    await isSound(hall);
  });

  // 20
  test('reaches the printer in its own code: Chinese as two bytes, and the sign of the yuan as cheap printers know it', async () => {
    const { hall, papers, post } = await hallWithPrinter();
    const { visitId } = await wholeJob(post);
    await until(() => receiptOf(hall, visitId)?.state === 'confirmed');
    const [text = ''] = papers();
    expect(text).toContain('￥');
    expect(text).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(text).not.toMatch(/\u00a5|\ufffd|\?\?/);
    await isSound(hall);
  });
});
