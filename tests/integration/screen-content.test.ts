import { randomBytes } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type HallBoardView, type ReplyOf, routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const mega = 1024 * 1024;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 7)]);
const mp4 = (bytes: number) =>
  Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom'), Buffer.alloc(bytes - 12)]);
const slide = {
  ...{ kind: 'promotion', title: { zh: '宽带提速', en: 'Faster' }, body: { zh: '', en: '' }, mediaId: null },
  ...{ validFrom: '2026-03-01', validUntil: null, zones: [], seconds: 14 },
} as const;

async function send(hall: TestHall, person: Person, bytes: Buffer, name = 'a.png') {
  const path = `${hall.url}/api/v1${routes.keepSlideMedia.path.replace(':fileName', encodeURIComponent(name))}`;
  const headers = {
    'content-type': 'application/octet-stream',
    cookie: person.cookie,
    'x-onehall-acting-as': person.actingAs,
  };
  const response = await fetch(path, { method: 'POST', headers, body: new Uint8Array(bytes) });
  const body = (await response.json()) as { refusal?: { code: string } };
  return { status: response.status, code: body.refusal?.code ?? 'ok', body };
}

async function boardOf(hall: TestHall): Promise<() => HallBoardView> {
  const board = await hall.device('hall-board', 'hall');
  const { view } = await board.watch('hall-board', null);
  return () => view() as HallBoardView;
}

test('a slide stands on the boards while its days last, and is gone by itself [E6]', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const view = await boardOf(hall);
  const today = (await manager.must(routes.readScreenContent, '/screen-content')).today;
  const kept = { ...slide, validFrom: today, validUntil: today };
  const { slideId } = await manager.must(routes.keepSlide, '/slides', { slide: kept });
  await until(() => view().slides.length === 1);
  const [shown] = view().slides;
  expect(shown).toMatchObject({ slideId, title: slide.title, zones: [], media: null });
  const { fromAt = 0, untilAt } = shown ?? {};
  expect(fromAt).toBeLessThanOrEqual(hall.clock.at);
  // The board knows by itself when to let go: at the first minute of the next business day.
  expect((untilAt ?? 0) - fromAt).toBe(24 * 3_600_000);
  hall.clock.pass((untilAt ?? 0) - hall.clock.at);
  const state = async () =>
    (await manager.must(routes.readScreenContent, '/screen-content')).slides[0]?.state;
  expect(await state()).toBe('expired');
  const changed = { ...kept, validUntil: null, title: { zh: '提速延期', en: 'Extended' } };
  await manager.must(routes.keepSlide, '/slides', { slideId, slide: changed });
  expect(await state()).toBe('shown');
  await manager.must(routes.withdrawSlide, `/slides/${slideId}/withdraw`, { reason: '活动结束' });
  await until(() => view().slides.length === 0);
  expect(await manager.codeOf(`/slides/${slideId}/withdraw`, { reason: '再撤' })).toBe('slide-withdrawn');
  expect(await manager.codeOf('/slides', { slideId, slide: changed })).toBe('slide-withdrawn');
  await isSound(hall);
});

test('a picture is known by its bytes, kept once, and served as nothing but a picture [E6]', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  expect(await send(hall, manager, Buffer.from('<svg onload=alert(1)>'), 'a.png')).toMatchObject({
    status: 415,
    code: 'media-unknown-kind',
  });
  expect((await send(hall, manager, Buffer.alloc(0))).code).toBe('media-unknown-kind');
  const first = (await send(hall, manager, png)).body as ReplyOf<typeof routes.keepSlideMedia>;
  expect(first).toMatchObject({ kind: 'png', bytes: png.length });
  expect((await send(hall, manager, png, '../../b.exe')).body).toEqual(first);
  const folder = join(hall.dataFolder, 'media');
  expect(readdirSync(folder)).toEqual([`${first.mediaId}.png`]);
  const served = await fetch(`${hall.url}/media/${first.mediaId}.png`);
  expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  const view = await boardOf(hall);
  await manager.must(routes.keepSlide, '/slides', { slide: { ...slide, mediaId: first.mediaId } });
  await until(() => view().slides[0]?.media !== undefined);
  expect(view().slides[0]?.media).toEqual({ url: `/media/${first.mediaId}.png`, video: false });
  const unknown = { ...slide, mediaId: 'f'.repeat(64) };
  expect(await manager.codeOf('/slides', { slide: unknown })).toBe('media-unknown');
  await isSound(hall);
});

test('a film that is too large is refused before it is sent, and half a file is none [E6]', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  expect((await send(hall, manager, Buffer.concat([png, randomBytes(8 * mega)]))).code).toBe(
    'media-too-large',
  );
  expect(await send(hall, manager, mp4(9 * mega), 'film.mp4')).toMatchObject({ code: 'ok' });
  const announce = (length: number, sent: Buffer) =>
    new Promise<number | 'cut'>((resolve) => {
      const headers = {
        'content-type': 'application/octet-stream',
        'content-length': length,
        cookie: manager.cookie,
        'x-onehall-acting-as': manager.actingAs,
      };
      const asking = request(`${hall.url}/api/v1/slide-media/film.mp4`, { method: 'POST', headers });
      asking.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        asking.destroy();
      });
      asking.on('error', () => resolve('cut'));
      asking.write(sent, () => {
        // Whoever announced more than they send is gone in the middle.
        if (length < 64 * mega) asking.destroy();
      });
    });
  expect(await announce(2 * 1024 * mega, mp4(1024))).toBe(413);
  expect(await announce(mega, mp4(1024))).toBe('cut');
  const folder = join(hall.dataFolder, 'media');
  await until(() => readdirSync(folder).length === 1);
  await hall.restart();
  expect(readdirSync(folder).filter((name) => name.startsWith('arriving-'))).toEqual([]);
  await isSound(hall);
});

test('a picture is let go three months after its last slide, and can be brought in again [E6]', async () => {
  const hall = await TestHall.start();
  const folder = join(hall.dataFolder, 'media');
  const manager = await hall.staff('M001');
  const bring = async (last: number) => {
    const { body } = await send(hall, manager, Buffer.concat([png, Buffer.from([last])]));
    const { mediaId } = body as ReplyOf<typeof routes.keepSlideMedia>;
    utimesSync(join(folder, `${mediaId}.png`), hall.clock.at / 1000, hall.clock.at / 1000);
    return mediaId;
  };
  const [over, standing, unused] = [await bring(1), await bring(2), await bring(3)];
  const { today } = await manager.must(routes.readScreenContent, '/screen-content');
  const ended = { ...slide, validFrom: today, validUntil: today, mediaId: over };
  const { slideId } = await manager.must(routes.keepSlide, '/slides', { slide: ended });
  await manager.must(routes.keepSlide, '/slides', { slide: { ...slide, mediaId: standing } });
  const files = async (days: number) => {
    hall.clock.pass(days * 24 * 3_600_000);
    await new HallRounds(hall.parts).go();
    return readdirSync(folder).toSorted();
  };
  expect(await files(89)).toEqual([over, standing, unused].map((id) => `${id}.png`).toSorted());
  expect(await files(3)).toEqual([`${standing}.png`]);
  const later = await hall.staff('M001');
  expect(await later.codeOf('/slides', { slideId, slide: { ...ended, validUntil: null } })).toBe(
    'media-unknown',
  );
  const again = await send(hall, later, Buffer.concat([png, Buffer.from([1])]));
  expect(again.body).toMatchObject({ mediaId: over });
  expect(await later.codeOf('/slides', { slideId, slide: { ...ended, validUntil: null } })).toBe('accepted');
  // It has just come: nobody takes it for one that is left over.
  expect(await files(0)).toEqual([over, standing].map((id) => `${id}.png`).toSorted());
  await isSound(hall);
});

test('days, zones and roles are looked at before anything stands on a board', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const code = (more: object) => manager.codeOf('/slides', { slide: { ...slide, ...more } });
  expect(await code({ validFrom: '2026-02-31' })).toBe('day-unknown');
  expect(await code({ validUntil: '2026-02-01' })).toBe('dates-reversed');
  expect(await code({ zones: ['没有的区'] })).toBe('zone-unknown');
  expect(await code({ title: { zh: '', en: '' } })).toBe('slide-empty');
  expect(await manager.codeOf('/slides', { slideId: 'ghost', slide })).toBe('slide-unknown');
  const clerk = await hall.staff('K001');
  expect(await clerk.codeOf('/slides', { slide })).toBe('not-permitted');
  expect((await send(hall, clerk, png)).code).toBe('not-permitted');
  for (let nth = 0; nth < 30; nth += 1) await manager.must(routes.keepSlide, '/slides', { slide });
  expect(await code({})).toBe('slides-too-many');
  await isSound(hall);
});

test('printed matter is counted, and taken away in time or late [E6]', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('D001');
  const { today } = await manager.must(routes.readScreenContent, '/screen-content');
  const given = { title: '套餐单页', place: '大门', validFrom: today, validUntil: today, count: 200 };
  const putOut = async () =>
    (await manager.must(routes.putOutPrintedMatter, '/printed-matter', given)).matterId;
  const [inTime, late] = [await putOut(), await putOut()];
  await manager.must(routes.countPrintedMatter, `/printed-matter/${inTime}/count`, { left: 37 });
  expect(await manager.codeOf(`/printed-matter/${inTime}/count`, { left: 201 })).toBe(
    'matter-count-too-high',
  );
  await manager.must(routes.withdrawPrintedMatter, `/printed-matter/${inTime}/withdraw`, { count: 37 });
  hall.clock.pass(24 * 3_600_000);
  const found = await manager.must(routes.readScreenContent, '/screen-content');
  expect(found.matter[0]).toMatchObject({ matterId: late, outdated: true, withdrawnAt: null });
  const away = { count: 12, note: '压在架子下' };
  await manager.must(routes.withdrawPrintedMatter, `/printed-matter/${late}/withdraw`, away);
  const after = await manager.must(routes.readScreenContent, '/screen-content');
  expect(after.matter.map((one) => [one.matterId, one.inTime, one.withdrawnCount])).toEqual([
    [late, false, 12],
    [inTime, true, 37],
  ]);
  expect(await manager.codeOf(`/printed-matter/${late}/withdraw`, away)).toBe('matter-withdrawn');
  await isSound(hall);
});
