import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AmountKind,
  announceAmount,
  announceCall,
  announcement,
  CLIPS,
  dialectClips,
  MAX_SPOKEN_FEN,
} from './announcements.ts';

const SAYS = new Map(CLIPS.map((clip) => [clip.name, clip.says]));
const PINYIN = new Map(CLIPS.map((clip) => [clip.name, clip.pinyin ?? clip.says]));

function zhAmount(amountFen: number, kind: AmountKind = 'due'): string {
  const clips = announceAmount({ kind, amountFen, language: 'zh' });
  return clips.map((name) => SAYS.get(name)).join('');
}

function zhTones(amountFen: number): string {
  const clips = announceAmount({ kind: 'due', amountFen, language: 'zh' }).slice(1);
  return clips.map((name) => PINYIN.get(name)).join(' ');
}

function enAmount(amountFen: number, kind: AmountKind = 'due'): string {
  const clips = announceAmount({ kind, amountFen, language: 'en' });
  return clips.map((name) => SAYS.get(name)).join(' ');
}

function call(number: string, counter: string, language: 'zh' | 'en'): string {
  const clips = announceCall({ number, counter, language });
  return clips.map((name) => SAYS.get(name)).join(' ');
}

describe('a call', () => {
  test.each([
    ['A012', '3', '请 A 零 一 二 号 到 三 号柜台', 'ticket number A zero one two to counter three'],
    [
      'B1101',
      '12',
      '请 B 一 一 零 一 号 到 十 二 号柜台',
      'ticket number B one one zero one to counter twelve',
    ],
    ['Z999', '2', '请 Z 九 九 九 号 到 二 号柜台', 'ticket number Z nine nine nine to counter two'],
    [
      'A001',
      '99',
      '请 A 零 零 一 号 到 九 十 九 号柜台',
      'ticket number A zero zero one to counter ninety nine',
    ],
    ['A001', '20', '请 A 零 零 一 号 到 二 十 号柜台', 'ticket number A zero zero one to counter twenty'],
    ['A001', 'V1', '请 A 零 零 一 号 到 V 一 号柜台', 'ticket number A zero zero one to counter V one'],
    [
      'A001',
      '101',
      '请 A 零 零 一 号 到 一 零 一 号柜台',
      'ticket number A zero zero one to counter one zero one',
    ],
  ])('of %s to counter %s', (number, counter, zh, en) => {
    expect(call(number, counter, 'zh')).toBe(zh);
    expect(call(number, counter, 'en')).toBe(en);
  });

  test('does not bend the tones of digits read one by one', () => {
    expect(announceCall({ number: 'A112', counter: '1', language: 'zh' })).toEqual(
      ['qing', 'letter-a', '1', '1', '2', 'hao', 'dao', '1', 'hao-guitai'].map((name) => `zh/${name}`),
    );
  });

  test('in full is a chime and the languages in the order asked for', () => {
    const zh = announceCall({ number: 'A012', counter: '3', language: 'zh' });
    const en = announceCall({ number: 'A012', counter: '3', language: 'en' });
    const facts = { number: 'A012', counter: '3' };
    expect(announcement(facts)).toEqual(['chime', ...zh, 'pause', ...en]);
    expect(announcement(facts, ['zh'])).toEqual(['chime', ...zh]);
    expect(announcement(facts, ['en', 'zh'])).toEqual(['chime', ...en, 'pause', ...zh]);
  });

  test('may be said in a dialect, after Mandarin and before English', () => {
    const facts = { number: 'A012', counter: '12' };
    const zh = announceCall({ ...facts, language: 'zh' });
    const en = announceCall({ ...facts, language: 'en' });
    const yue = zh.map((name) => name.replace('zh/', 'yue/'));
    expect(announcement(facts, ['zh', 'en'], ['yue'])).toEqual([
      ...['chime', ...zh, 'pause'],
      ...[...yue, 'pause'],
      ...en,
    ]);
    expect(announcement(facts, ['en'], ['yue'])).toEqual(['chime', ...en]);
    const known = new Set(dialectClips('yue'));
    expect(yue.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(['zh', 'en', '', '../yue', 'Yue', 'y'])('is in no dialect named %j', (dialect) => {
    expect(() => announcement({ number: 'A012', counter: '3' }, ['zh'], [dialect])).toThrow(RangeError);
  });

  test('of any number to any counter needs no more clips of a dialect than are asked for', () => {
    const known = new Set(dialectClips('yue'));
    const call = fc.record({
      number: fc.stringMatching(/^[A-Z]{0,2}[0-9]{1,4}$/),
      counter: fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.stringMatching(/^[A-Z0-9]{1,4}$/)),
    });
    fc.assert(
      fc.property(call, (spoken) => {
        const clips = announcement(spoken, ['zh'], ['yue']).filter((name) => name.startsWith('yue/'));
        expect(clips.length).toBeGreaterThan(4);
        expect(clips.filter((name) => !known.has(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', 'a012', 'A', 'A01234', 'ABC012', 'A-12', 'A 12', 'A０12', '../x'])(
    'refuses %j',
    (number) => {
      expect(() => announceCall({ number, counter: '1', language: 'zh' })).toThrow(RangeError);
    },
  );

  test.each(['', '三', '3号', '12345', '-1', '1.5'])('refuses counter %j', (counter) => {
    expect(() => announceCall({ number: 'A001', counter, language: 'en' })).toThrow(RangeError);
  });
});

describe('what goes back to the customer', () => {
  test('is change or a refund, each with its own opening', () => {
    expect(zhAmount(1_200, 'payout')).toBe('退您十二元');
    expect(zhAmount(1_200, 'change')).toBe('找您十二元');
    expect(enAmount(1_200, 'payout')).toBe('your refund twelve yuan');
  });
});

describe('an amount in Mandarin', () => {
  test.each([
    [0, '零元'],
    [1, '一分'],
    [5, '五分'],
    [20, '两角'],
    [25, '两角五分'],
    [100, '一元'],
    [200, '两元'],
    [205, '两元零五分'],
    [250, '两元五角'],
    [1000, '十元'],
    [1005, '十元零五分'],
    [1200, '十二元'],
    [2200, '二十二元'],
    [10_000, '一百元'],
    [10_500, '一百零五元'],
    [11_000, '一百一十元'],
    [11_100, '一百一十一元'],
    [12_345, '一百二十三元四角五分'],
    [20_000, '两百元'],
    [22_200, '两百二十二元'],
    [100_000, '一千元'],
    [100_500, '一千零五元'],
    [101_000, '一千零一十元'],
    [105_000, '一千零五十元'],
    [110_000, '一千一百元'],
    [200_200, '两千零二元'],
    [1_000_000, '一万元'],
    [1_000_500, '一万零五元'],
    [1_001_000, '一万零一十元'],
    [1_005_000, '一万零五十元'],
    [1_050_000, '一万零五百元'],
    [1_050_500, '一万零五百零五元'],
    [1_500_000, '一万五千元'],
    [1_500_500, '一万五千零五元'],
    [2_000_000, '两万元'],
    [2_222_222, '两万两千两百二十二元两角两分'],
    [10_000_000, '十万元'],
    [10_000_100, '十万零一元'],
    [11_000_000, '十一万元'],
    [12_100_000, '十二万一千元'],
    [20_200_000, '二十万两千元'],
    [MAX_SPOKEN_FEN, '九十九万九千九百九十九元九角九分'],
  ])('%i fen: %s', (amountFen, spoken) => {
    expect(zhAmount(amountFen)).toBe(`应收${spoken}`);
  });

  test.each([
    [110, 'yi4 yuan2 yi4 jiao3'],
    [11_100, 'yi4 bai3 yi1 shi2 yi1 yuan2'],
    [1_110_001, 'yi2 wan4 yi4 qian1 yi4 bai3 yuan2 ling2 yi4 fen1'],
    [2_100, 'er4 shi2 yi1 yuan2'],
    [59_090, 'wu2 bai3 jiu3 shi2 yuan2 jiu2 jiao3'],
    [2_020_020, 'liang3 wan4 ling2 liang2 bai3 yuan2 liang2 jiao3'],
  ])('%i fen bends its tones: %s', (amountFen, spoken) => {
    expect(zhTones(amountFen)).toBe(spoken);
  });

  test('opens by what the money is', () => {
    expect(zhAmount(12_345, 'received')).toBe('收您一百二十三元四角五分');
    expect(zhAmount(12_345, 'change')).toBe('找您一百二十三元四角五分');
    expect(zhAmount(0, 'change')).toBe('不用找零');
    expect(zhAmount(0, 'received')).toBe('收您零元');
  });
});

describe('an amount in English', () => {
  test.each([
    [0, 'zero yuan'],
    [5, 'five fen'],
    [45, 'forty five fen'],
    [1005, 'ten yuan five fen'],
    [12_345, 'one hundred twenty three yuan forty five fen'],
    [1_000_500, 'ten thousand five yuan'],
    [10_000_000, 'one hundred thousand yuan'],
    [MAX_SPOKEN_FEN, 'nine hundred ninety nine thousand nine hundred ninety nine yuan ninety nine fen'],
  ])('%i fen: %s', (amountFen, spoken) => {
    expect(enAmount(amountFen)).toBe(`amount due ${spoken}`);
  });

  test('opens by what the money is', () => {
    expect(enAmount(100, 'received')).toBe('received one yuan');
    expect(enAmount(100, 'change')).toBe('your change one yuan');
    expect(enAmount(0, 'change')).toBe('no change');
  });
});

describe('any amount', () => {
  const DIGITS: Readonly<Record<string, number>> = {
    ...{ 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  };
  const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

  /** A listener: hears the characters and counts the money, knowing nothing of how they were chosen. */
  function heardFen(spoken: string): number {
    let total = 0;
    let group = 0;
    let digit: number | undefined;
    for (const character of spoken) {
      const unit = UNITS[character];
      if (unit !== undefined) group += (digit ?? 1) * unit;
      if (character === '万') group = (group + (digit ?? 0)) * 10_000;
      if (character === '元') total += (group + (digit ?? 0)) * 100;
      if (character === '角') total += (digit ?? 0) * 10;
      if (character === '分') total += digit ?? 0;
      if (character === '元') group = 0;
      digit = DIGITS[character];
    }
    return total;
  }

  test('is heard in Mandarin as what it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_SPOKEN_FEN }), (amountFen) => {
        const spoken = zhAmount(amountFen).slice('应收'.length);
        expect(heardFen(spoken)).toBe(amountFen);
        expect(spoken).not.toMatch(/零零|零$|^零.+元|(?<!十)二[百千万角分]|十两|^一十/);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([-1, 1.5, MAX_SPOKEN_FEN + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d',
    (amountFen) => {
      for (const language of ['zh', 'en'] as const) {
        expect(() => announceAmount({ kind: 'due', amountFen, language })).toThrow(RangeError);
      }
    },
  );
});

test('a browser can import the announcements: nothing they reach needs Node', () => {
  const reached = new Set(['announcements.ts']);
  for (const file of reached) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    for (const specifier of imports) {
      expect(specifier).toMatch(/^\.\/[a-z-]+\.ts$/);
      reached.add(specifier.slice(2));
    }
  }
  expect(reached.size).toBe(5);
});
