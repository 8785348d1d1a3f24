import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { routes } from '@onehall/protocol';
import jsqr from 'jsqr';
import { createWorker, PSM } from 'tesseract.js';
import { expect, onTestFinished, test } from 'vitest';
import { cutOut, drawPaper, type PaperPixels } from '../hardware/paper-pixels.ts';
import { TestHall } from './hall-harness.ts';
import { takeTicket } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const printer = 'ticket-printer-1';
const at = '/fallback-papers';

/** What was cut off the ticket printer's roll so far. */
const pieces = (hall: TestHall) =>
  hall
    .virtualPrinter(printer)
    .paper()
    .filter(({ isCut }) => isCut);

/** How many of the only block came out. */
const cameOut = async (person: Person) =>
  (await person.must(routes.readFallbackPapers, at)).blocks[0]?.cameOut ?? 0;

async function readyHall() {
  const hall = await TestHall.start();
  await hall.devicesReady();
  return { hall, guide: await hall.staff('Y001'), technician: await hall.staff('W001') };
}

/** Letters as tesseract reads them from the pixels of one line. */
async function readerOf(pixels: PaperPixels) {
  const languageData = join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
    '4.0.0',
  );
  const worker = await createWorker('chi_sim', 1, {
    langPath: languageData,
    cacheMethod: 'none',
    gzip: true,
  });
  onTestFinished(async () => {
    await worker.terminate();
  });
  return async (line: number, allowed = '') => {
    const place = pixels.places[line];
    if (place === undefined) throw new Error(`the paper has no line ${line}`);
    await worker.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_LINE,
      tessedit_char_whitelist: allowed,
    });
    const { data } = await worker.recognize(cutOut(pixels, place).toBuffer('image/png'));
    return data.text.replaceAll(/\s/g, '');
  };
}

test('numbered tickets come off a ticket printer, to be read by eye and by scanner', async () => {
  const { hall, guide } = await readyHall();
  const block = { kind: 'ticket', count: 2, categoryId: 'bills' };
  const { blockId } = await guide.must(routes.printPaperBlock, `${at}/blocks`, block);
  const roll = await guide.must(routes.rollPaperBlock, `${at}/blocks/${blockId}/roll`, { deviceId: printer });
  expect(roll).toEqual({ jobs: 2 });
  await until(() => pieces(hall).length === 2);
  const [, second] = pieces(hall);
  if (second === undefined) throw new Error('two tickets were printed');
  const pixels = await drawPaper(second);
  const lineOf = (sought: string) =>
    second.lines.findIndex((line) => 'runs' in line && line.runs.some(({ text }) => text.includes(sought)));
  const read = await readerOf(pixels);
  expect(await read(lineOf('P0002'), 'ABCDEFGHJKLMNPRSTVWXYZ0123456789')).toBe('P0002');
  const services = hall.parts.hall.categories.find(({ id }) => id === 'bills')?.name.zh ?? 'none';
  expect(await read(lineOf(services))).toBe(services);
  expect(await read(lineOf('取号时间'))).toContain('取号时间');
  const code = pixels.places[second.lines.findIndex((line) => 'qr' in line)];
  if (code === undefined) throw new Error('the paper has no code');
  const part = cutOut(pixels, code);
  const { data } = part.getContext('2d').getImageData(0, 0, part.width, part.height);
  const readQr = jsqr as unknown as typeof jsqr.default;
  expect(readQr(data, part.width, part.height)?.data).toBe('P0002');
  // The number is the one that is keyed in, once.
  const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await guide.must(routes.keyPaperTicket, `${at}/tickets/2`, left);
  expect(await guide.codeOf(`${at}/tickets/2`, left)).toBe('paper-already-keyed');
  await until(() => hall.store.queries.printJobsInState('sending').length === 0);
  await isSound(hall);
});

test('what did not come out is printed once more on another press, and nothing a second time', async () => {
  const { hall, guide, technician } = await readyHall();
  const fault = (on: boolean) =>
    technician.must(routes.setFault, `/devices/${printer}/fault`, { fault: 'paper-out', on });
  const readiness = () => hall.parts.devices.printerReadiness(printer)?.state;
  const { blockId } = await guide.must(routes.printPaperBlock, `${at}/blocks`, { kind: 'ticket', count: 3 });
  const path = `${at}/blocks/${blockId}/roll`;
  await fault(true);
  await until(() => readiness() === 'not-ready');
  expect(await guide.codeOf(path, { deviceId: printer })).toBe('paper-printer-not-ready');
  expect(await guide.codeOf(path, { deviceId: 'ghost' })).toBe('paper-printer-not-ready');
  await fault(false);
  await until(() => readiness() === 'ready');
  // One of the three is given out already, off the A4 sheet.
  const left = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  await guide.must(routes.keyPaperTicket, `${at}/tickets/1`, left);
  // Asked for in the turn in which the paper runs out: nothing comes out, and the floor is told once.
  const asked = guide.must(routes.rollPaperBlock, path, { deviceId: printer });
  hall.virtualPrinter(printer).setFault('paper-out', true);
  expect(await asked).toEqual({ jobs: 2 });
  const ended = () => hall.store.queries.printJobsInState('queued').length === 0;
  await until(() => readiness() === 'not-ready' && ended());
  const alerts = hall.store.queries.openAlerts(20).filter(({ kind }) => kind === 'print-unknown');
  expect(alerts).toHaveLength(1);
  await fault(false);
  await hall.restart();
  await until(() => readiness() === 'ready');
  const again = await hall.staff('Y001');
  const out = await cameOut(again);
  expect(await again.must(routes.rollPaperBlock, path, { deviceId: printer })).toEqual({ jobs: 2 - out });
  const open = () =>
    (['queued', 'sending'] as const).flatMap((one) => hall.store.queries.printJobsInState(one));
  await until(() => open().length === 0);
  expect(await cameOut(again)).toBe(2);
  expect(await again.codeOf(path, { deviceId: printer })).toBe('paper-on-roll');
  expect(JSON.stringify(pieces(hall))).toContain('取号时间');
  await isSound(hall);
});

test('forms stay on A4, and no clerk numbers paper', async () => {
  const { hall, guide } = await readyHall();
  const { blockId } = await guide.must(routes.printPaperBlock, `${at}/blocks`, { kind: 'form', count: 1 });
  const path = `${at}/blocks/${blockId}/roll`;
  expect(await guide.codeOf(path, { deviceId: printer })).toBe('paper-forms-on-sheets');
  expect(await guide.codeOf(`${at}/blocks/ghost/roll`, { deviceId: printer })).toBe('paper-block-unknown');
  const nowhere = { kind: 'ticket', count: 1, categoryId: 'ghost' };
  expect(await guide.codeOf(`${at}/blocks`, nowhere)).toBe('category-unknown');
  const clerk = await hall.staff('K001');
  expect(await clerk.codeOf(path, { deviceId: printer })).toBe('not-permitted');
});

test('lets the ticket of a customer pass, and comes out to its end in its order', async () => {
  const { hall, guide } = await readyHall();
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  const { blockId } = await guide.must(routes.printPaperBlock, `${at}/blocks`, { kind: 'ticket', count: 8 });
  await guide.must(routes.rollPaperBlock, `${at}/blocks/${blockId}/roll`, { deviceId: printer });
  const { number } = await takeTicket(kiosk);
  const open = () =>
    (['queued', 'sending'] as const).flatMap((one) => hall.store.queries.printJobsInState(one));
  await until(() => open().length === 0);
  const texts = pieces(hall).map((piece) => JSON.stringify(piece));
  const [placeOfTicket] = texts.flatMap((text, place) => (text.includes(number) ? [place] : []));
  const papers = texts.flatMap((text) => /P000\d/.exec(text)?.[0] ?? []);
  expect(papers).toEqual(Array.from({ length: 8 }, (_, index) => `P000${index + 1}`));
  expect(placeOfTicket).toBeLessThan(7);
  await isSound(hall);
});
