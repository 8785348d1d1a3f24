import { randomUUID } from 'node:crypto';
import { routes } from '@onehall/protocol';
import { sampleIccid } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { checkToken } from '../../apps/server/src/papers/check-token.ts';
import { TestHall } from './hall-harness.ts';
import { postOf, signature, untilForm } from './jobs.ts';
import { readPdf } from './pdf-reader.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

/** A customer at counter 1 with two services on the form, which is signed. */
async function signed(hall: TestHall) {
  const post = await postOf(hall);
  const { clerk, screen, customer } = post;
  const job = await untilForm(post);
  const { visitId, ticketId } = job;
  await clerk.must(routes.addOrder, `/visits/${visitId}/orders`, {
    serviceId: 'sim-replacement',
    fields: { sim: sampleIccid(1) },
  });
  const visit = await clerk.must(routes.showForm, `/visits/${visitId}/form`);
  const { contentHash = '', documentId = '' } = visit.form ?? {};
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  const { totalFen } = visit;
  return { hall, post, clerk, screen, customer, visitId, ticketId, contentHash, documentId, totalFen };
}

type Signed = Awaited<ReturnType<typeof signed>>;

async function paidAndGone({ clerk, visitId, ticketId, totalFen }: Signed): Promise<void> {
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
}

const print = (who: Person, documentId: string, commandId: string = randomUUID()) =>
  who.must(routes.printForm, `/documents/${documentId}/print`, { commandId });
const printCode = (who: Person, documentId: string) => who.codeOf(`/documents/${documentId}/print`);
const pagesOf = (pdf: string) => readPdf(Buffer.from(pdf, 'base64'));

const staffOf = (hall: TestHall, role: string) =>
  hall.staff(hall.file.staff.find((one) => one.role === role)?.workNumber ?? '');

/** What stands in the code of a form. */
const tokenOf = (hall: TestHall, documentId: string) => checkToken(hall.store.hallKey, documentId);
const pathOfCode = (qr: string | null) => new URL(qr ?? '').pathname;

describe('the signed form on A4', () => {
  test('says everything that was signed, and its code leads to the check; the second is COPY 1', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    const first = await print(job.clerk, job.documentId);
    expect(first).toMatchObject({ copy: 0, fileName: `${first.number}.pdf` });
    const pages = await pagesOf(first.pdf);
    const text = pages.map((page) => page.text).join(' ');
    expect(text).toContain('业务受理单 Service form');
    expect(text).toContain(first.number);
    expect(text).toContain('补卡 SIM replacement');
    expect(text).toContain(sampleIccid(1));
    expect(text).toMatch(/应收合计 Total due\s+￥\d+\.\d\d/);
    expect(text).not.toContain('COPY');
    // Masked as on the form: the paper says no more than was signed.
    for (const secret of [job.customer.name, job.customer.mobile, job.customer.idNumber])
      expect(text).not.toContain(secret);
    const hashes = text.replaceAll(' ', '');
    expect(hashes).toContain(job.contentHash);
    const { qr } = pages.at(-1) ?? { qr: null };
    expect(qr).toBe(`${hall.url}/f/${tokenOf(hall, job.documentId)}`);
    const again = await print(job.clerk, job.documentId);
    expect(again).toMatchObject({ copy: 1, fileName: `${first.number}-copy-1.pdf` });
    expect((await pagesOf(again.pdf))[0]?.text).toContain('补打 COPY 1');
    expect(hall.store.eventsAfter(0, ['FormPrinted'], 9).map((event) => event.payload)).toEqual([
      { visitId: job.visitId, documentId: job.documentId, copy: 0 },
      { visitId: job.visitId, documentId: job.documentId, copy: 1 },
    ]);
  });

  test('asked again with the same command it is the same copy with the same bytes', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    const commandId = randomUUID();
    const first = await print(job.clerk, job.documentId, commandId);
    hall.clock.pass(60_000);
    expect(await print(job.clerk, job.documentId, commandId)).toEqual(first);
    expect(hall.store.state.formPrints(job.documentId)).toBe(1);
    // An answer that was lost is asked for soon: later it is no way to a second original.
    hall.clock.pass(10 * 60_000);
    const late = await job.clerk.ask('POST', `/documents/${job.documentId}/print`, { body: { commandId } });
    expect(late.code).toBe('answer-too-old');
  });

  test('is given out at the counter of its customer, and later by a manager; never unsigned', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const shown = await untilForm(post);
    const { documentId = '' } = hall.store.state.visit(shown.visitId)?.form ?? {};
    expect(await printCode(post.clerk, documentId)).toBe('document-unsigned');
    expect(await printCode(post.clerk, 'ghost')).toBe('document-unknown');
    const { contentHash, visitId } = shown;
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    const other = await hall.staff('K002');
    expect(await printCode(other, documentId)).toBe('not-signed-on');
    await other.must(routes.signOn, '/counters/counter-2/sign-on');
    expect(await printCode(other, documentId)).toBe('visit-not-open');
    await paidAndGone({ ...shown, clerk: post.clerk } as Signed);
    expect(await printCode(post.clerk, documentId)).toBe('visit-not-open');
    expect(await printCode(await staffOf(hall, 'branch-manager'), documentId)).toBe('accepted');
    expect(await printCode(await staffOf(hall, 'auditor'), documentId)).toBe('not-permitted');
  });

  test('void after a change, it stays, says so on paper and at the check', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    await job.clerk.must(routes.chooseSettlement, `/visits/${job.visitId}/settlement`, {
      settlement: 'apart',
      voidsSignature: true,
    });
    const [page] = await pagesOf((await print(job.clerk, job.documentId)).pdf);
    expect(page?.text).toContain('已作废 VOID');
    const code = `/checks/${tokenOf(hall, job.documentId)}`;
    const check = await hall.nobody().must(routes.checkForm, code);
    expect(check).toMatchObject({ standing: 'void', voidAt: expect.any(Number) });
  });
});

describe('the check by the code', () => {
  test('tells anybody number, date, hash, items and total, and nothing about a person', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    const paper = await print(job.clerk, job.documentId);
    const reply = await hall.nobody().ask('GET', `/checks/${tokenOf(hall, job.documentId)}`);
    expect(reply.body).toEqual({
      hallName: hall.file.name,
      number: paper.number,
      businessDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      signedAt: hall.clock.at,
      standing: 'signed',
      voidAt: null,
      contentHash: job.contentHash,
      lines: 2,
      totalFen: job.totalFen,
      payoutFen: 0,
    });
  });

  test('knows no code that the hall did not make, however near', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    const token = tokenOf(hall, job.documentId);
    const near = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [near, 'x', token.slice(1), `${token}A`, '-'.repeat(38), job.documentId]) {
      const { status, code } = await hall.nobody().ask('GET', `/checks/${wrong}`);
      expect([wrong, status, code]).toEqual([wrong, 404, 'check-unknown']);
    }
  });

  test('is asked a bounded number of times a minute', async () => {
    const hall = await TestHall.start();
    const codes = await Promise.all(
      Array.from({ length: 61 }, async () => (await hall.nobody().ask('GET', '/checks/x')).code),
    );
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(1);
  });
});

describe('the receipt and the phone page of a visit', () => {
  test('lead to the same check, which knows it, and the phone shows nobody', async () => {
    const hall = await TestHall.start();
    await hall.devicesReady();
    const job = await signed(hall);
    await paidAndGone(job);
    const codes = () =>
      hall
        .virtualPrinter('receipt-printer-1')
        .paper()
        .flatMap((piece) => piece.lines)
        .flatMap((line) => ('qr' in line ? [line.qr.data] : []));
    await until(() => codes().length > 0);
    const ticket = hall.store.queries.ticketByVisit(job.visitId);
    const { view } = await hall.nobody().watch('follow', ticket?.followToken ?? '');
    expect(view()).toMatchObject({
      form: {
        number: expect.stringMatching(/^\d{8}-[A-Z]\d{3}-2$/),
        lines: [{ title: { zh: '缴费' } }, { title: { zh: '补卡' } }],
        totalFen: job.totalFen,
        checkPath: pathOfCode(codes()[0] ?? null),
      },
    });
    const check = pathOfCode(codes()[0] ?? null).replace('/f/', '/checks/');
    expect(await hall.nobody().must(routes.checkForm, check)).toMatchObject({ standing: 'signed' });
    // A ticket may lie on the floor: not even what is masked, and no serial number of a card.
    const shown = JSON.stringify(view());
    for (const said of [`${job.customer.mobile.slice(0, 3)}****`, sampleIccid(1), '居民身份证'])
      expect(shown).not.toContain(said);
  });
});

describe('the archive', () => {
  test('is searched by day, ticket, hash and number; only the number is a look-up', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    const auditor = await staffOf(hall, 'auditor');
    const ticket = hall.store.queries.ticketByVisit(job.visitId);
    const day = ticket?.businessDay ?? '';
    const search = async (more: object = {}) =>
      (await auditor.must(routes.searchForms, '/documents/search', { from: day, to: day, ...more })).forms;
    expect(await search()).toMatchObject([
      { documentId: job.documentId, ticketNumber: ticket?.number, totalFen: job.totalFen },
    ]);
    const spaced = `${job.contentHash.slice(0, 8).toUpperCase()} ${job.contentHash.slice(8, 12)}`;
    expect(await search({ ticketNumber: ticket?.number.toLowerCase(), hashPrefix: spaced })).toHaveLength(1);
    const wrong = job.contentHash.startsWith('0') ? '1' : '0';
    expect(await search({ hashPrefix: wrong })).toEqual([]);
    expect(await search({ ticketNumber: 'Z999' })).toEqual([]);
    const before = hall.store.eventsAfter(0, ['SubscriberLookedUp'], 50).length;
    expect(await search({ mobile: job.customer.mobile })).toHaveLength(1);
    expect(await search({ mobile: '19900000009' })).toEqual([]);
    const looks = hall.store.eventsAfter(0, ['SubscriberLookedUp'], 50).slice(before);
    expect(looks.map((event) => event.payload)).toMatchObject([
      { purpose: 'archive', subscriberId: expect.any(String) },
      { purpose: 'archive', subscriberId: null },
    ]);
    const code = (more: object) => auditor.codeOf('/documents/search', { from: day, to: day, ...more });
    expect(await code({ from: '2020-01-01' })).toBe('search-too-wide');
    expect(await code({ to: '2020-01-01' })).toBe('search-too-wide');
    expect(await code({ hashPrefix: 'xyz' })).toBe('malformed-request');
    expect(await code({ mobile: '123' })).toBe('malformed-request');
  });

  test('opens a form with its signature and with who was given it; each opening is journalled', async () => {
    const hall = await TestHall.start();
    const job = await signed(hall);
    await print(job.clerk, job.documentId);
    const auditor = await staffOf(hall, 'auditor');
    const path = `/documents/${job.documentId}/open`;
    const opened = await auditor.must(routes.openForm, path);
    expect(opened).toMatchObject({
      content: { lines: [{}, {}], totalFen: job.totalFen },
      signature,
      given: [{ copy: 0, by: 'K001' }],
    });
    expect(hall.store.context().hashOf(opened.content)).toBe(job.contentHash);
    expect(hall.store.eventsAfter(0, ['SubscriberLookedUp'], 50).at(-1)).toMatchObject({
      payload: { purpose: 'document', visitId: job.visitId },
    });
    expect(await auditor.codeOf('/documents/ghost/open')).toBe('document-unknown');
    expect(await job.clerk.codeOf(path)).toBe('not-permitted');
  });
});
