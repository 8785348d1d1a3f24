import type { DeviceStatisticsBody } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { bytesText, countSentences, shareText, timeWords } from './count-words.ts';

const nothing: DeviceStatisticsBody = {
  ...{ bytesOut: 0, bytesIn: 0, framesGood: 0, framesBad: 0, bytesDiscarded: 0 },
  ...{ timeouts: 0, losses: 0, lostMs: 0, own: {} },
};

describe('what was counted, in words', () => {
  it('is silent about what never happened', () => {
    expect(countSentences(nothing, '').map((one) => one.key)).toEqual(['count.none']);
    const spoke = { ...nothing, bytesOut: 12_345, bytesIn: 480, framesGood: 40 };
    expect(countSentences(spoke, '')).toEqual([
      { key: 'count.bytes', vars: { sent: '12.3 KB', received: '480 B' } },
      { key: 'count.frames', vars: { n: 40 } },
    ]);
  });

  it('puts what the device did first, and calls a counter without words by its name', () => {
    const own = { paperCuts: 31, gremlins: 2, scans: 0 };
    expect(countSentences({ ...nothing, own }, '')).toEqual([
      { key: 'own.paperCuts', vars: { n: 31, name: 'paperCuts' } },
      { key: 'count.other', vars: { n: 2, name: 'gremlins' } },
    ]);
  });

  it('sets the bad ones against all, and the losses with their time', () => {
    const ill = { ...nothing, framesGood: 97, framesBad: 3, losses: 2, lostMs: 5 };
    const keys = countSentences(ill, '12 分钟');
    expect(keys).toContainEqual({ key: 'count.framesBad', vars: { n: 3, share: '3.0 %' } });
    expect(keys).toContainEqual({ key: 'count.losses', vars: { n: 2, time: '12 分钟' } });
    expect(countSentences({ ...nothing, lostMs: 5 }, '1 秒').at(-1)?.key).toBe('count.lostNow');
  });

  it('measures in the words that fit', () => {
    expect([bytesText(999), bytesText(1000), bytesText(4_000_000)]).toEqual(['999 B', '1.0 KB', '4.0 MB']);
    expect(timeWords(400)).toEqual({ key: 'time.seconds', vars: { n: 1 } });
    expect(timeWords(90_000)).toEqual({ key: 'time.minutes', vars: { n: 2 } });
    expect(timeWords(3_599_000)).toEqual({ key: 'time.hours', vars: { n: 1, minutes: 0 } });
    expect(shareText(1, 100_000)).toBe('<0.1 %');
  });
});
