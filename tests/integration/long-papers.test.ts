import { type FormPaperFacts, formPaper } from '@onehall/application';
import { describe, expect, test } from 'vitest';
import { paperFont } from '../../apps/server/src/papers/paper-thread.ts';
import { setPaper } from '../../apps/server/src/papers/set-paper.ts';
import { readPdf } from './pdf-reader.ts';

const font = paperFont();
const serials = Array.from({ length: 50 }, (_, nth) => `CARD${String(nth).padStart(8, '0')}`);
/** As long as a field may be, without a place to break it. */
const unbroken = '滨河路'.repeat(40);

const facts = (lines: number): FormPaperFacts => ({
  zone: 'Asia/Shanghai',
  number: '20260301-A012-3',
  form: {
    hall: { zh: '滨河路营业厅', en: 'Binhe Road Hall' },
    visitId: 'v1',
    ticketNumber: 'A012',
    businessDay: '2026-03-01',
    clerkWorkNumber: 'K001',
    customer: { name: '欧***', mobile: '139****7777', document: '居民身份证 110***********1233' },
    agent: { name: '诸**', relation: 'spouse' },
    lines: Array.from({ length: lines }, (_, nth) => ({
      title: { zh: '有价卡', en: 'Prepaid cards' },
      amountFen: (nth + 1) * 1_000,
      details: [
        { label: { zh: '序列号', en: 'Serial numbers' }, value: serials.join('、') },
        { label: { zh: '地址', en: 'Address' }, value: unbroken },
        { label: { zh: `第${nth + 1}项备注`, en: `Note ${nth + 1}` }, value: `END${nth + 1}.` },
      ],
    })),
    totalFen: 12_300,
    payoutFen: 4_500,
    settlement: 'apart',
    terms: [{ zh: '请核对以上内容。', en: 'Please check the items.' }],
  },
  contentHash: '0123456789abcdef'.repeat(4),
  signatureHash: 'fedcba9876543210'.repeat(4),
  signature: {
    width: 600,
    height: 200,
    strokes: [
      [
        [20, 100, 0],
        [300, 20, 9],
        [560, 180, 20],
      ],
      [[300, 100, 40]],
    ],
  },
  signedAt: 1_772_330_459_000,
  standing: 'signed',
  checkUrl: `http://192.168.1.10:8080/f/${'aZ_-'.repeat(9)}xy`,
  copy: 0,
});

describe('a form of many services on A4', () => {
  test('runs over several sheets, each with its number; nothing of it is lost, and the end stands together', async () => {
    const pages = await readPdf(await setPaper(formPaper(facts(12)), font));
    expect(pages.length).toBeGreaterThan(2);
    const plain = pages.map((page) => page.text.replaceAll(/\s/g, '')).join('');
    for (let nth = 1; nth <= 12; nth += 1) {
      expect(plain).toContain(`END${nth}.`);
      expect(plain).toContain(`${nth}.有价卡Prepaidcards`);
    }
    expect(plain.split(serials.at(-1) ?? '')).toHaveLength(13);
    expect(plain.split(unbroken)).toHaveLength(13);
    for (const [nth, page] of pages.entries())
      expect(page.text).toContain(`第 ${nth + 1} / ${pages.length} 页 Page ${nth + 1} of ${pages.length}`);
    const last = pages.at(-1);
    expect(last?.qr).toBe(facts(1).checkUrl);
    const end = last?.text.replaceAll(' ', '') ?? '';
    expect(end).toContain('0123456789abcdef'.repeat(4));
    expect(end).toContain('fedcba9876543210'.repeat(4));
    expect(pages.slice(0, -1).map((page) => page.qr)).toEqual(pages.slice(1).map(() => null));
  });

  test('says the agent, what is paid out, and that both are settled apart', async () => {
    const [page] = await readPdf(await setPaper(formPaper(facts(1)), font));
    expect(page?.text).toMatch(/代办人 Agent\s+诸\*\*（配偶 spouse）/);
    expect(page?.text).toMatch(/退付客户 Paid out to you\s+￥45\.00/);
    expect(page?.text).toContain('应收与退付分开结算');
  });

  test('has the same bytes each time it is set, and others where a word differs', async () => {
    const once = await setPaper(formPaper(facts(2)), font);
    expect(Buffer.compare(once, await setPaper(formPaper(facts(2)), font))).toBe(0);
    expect(Buffer.compare(once, await setPaper(formPaper({ ...facts(2), copy: 1 }), font))).not.toBe(0);
  });

  test('carries the letters it uses and not the whole font', async () => {
    const pdf = await setPaper(formPaper(facts(3)), font);
    expect(pdf.length).toBeLessThan(150_000);
    expect(pdf.includes('/FontFile2')).toBe(true);
  });

  test('draws the signature where its field is, dots too', async () => {
    const signed = await setPaper(formPaper(facts(1)), font);
    const blank = await setPaper(formPaper({ ...facts(1), signature: null }), font);
    const [drawn, empty] = await Promise.all([readPdf(signed), readPdf(blank)]);
    expect(drawn.at(-1)?.text).toBe(empty.at(-1)?.text);
    expect(drawn.at(-1)?.png.equals(empty.at(-1)?.png ?? Buffer.alloc(0))).toBe(false);
  });
});
