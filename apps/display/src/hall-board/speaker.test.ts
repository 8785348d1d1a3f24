import { describe, expect, it } from 'vitest';
import { Speaker } from './speaker.ts';

const call = (seq: number) => ({ seq, ticketNumber: `A${String(seq).padStart(3, '0')}`, counterNumber: '3' });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function stage() {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  const speaker = new Speaker((clips) => {
    said.push(clips.slice(2, 6).join(' '));
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  return { said, ends, speaker };
}

describe('the voice of the board', () => {
  it('says a call only when the one before has ended', async () => {
    const { said, ends, speaker } = stage();
    speaker.say([call(1)]);
    speaker.say([call(2), call(3)]);
    await settle();
    expect(said).toEqual(['zh/letter-a zh/0 zh/0 zh/1']);
    ends[0]?.();
    await settle();
    expect(said).toHaveLength(2);
    ends[1]?.();
    await settle();
    expect(said.at(-1)).toBe('zh/letter-a zh/0 zh/0 zh/3');
  });

  it('goes on after a call that cannot be said', async () => {
    const { said, ends, speaker } = stage();
    speaker.say([{ ...call(1), ticketNumber: '???' }, call(2)]);
    await settle();
    expect(said).toHaveLength(1);
    ends[0]?.();
  });

  it('says a call once that is asked for again before it was said, and again once it was', async () => {
    const { said, ends, speaker } = stage();
    speaker.say([call(1), call(2), call(2)]);
    speaker.say([{ ...call(2), seq: 9 }]);
    await settle();
    ends[0]?.();
    await settle();
    speaker.say([{ ...call(2), seq: 10 }]);
    ends[1]?.();
    await settle();
    expect(said).toEqual([
      'zh/letter-a zh/0 zh/0 zh/1',
      'zh/letter-a zh/0 zh/0 zh/2',
      'zh/letter-a zh/0 zh/0 zh/2',
    ]);
    ends[2]?.();
  });

  it('says the dialect after Mandarin, and does without it when its clips cannot be had', async () => {
    const said: string[][] = [];
    const speaker = new Speaker(async (clips) => {
      if (clips.some((clip) => clip.startsWith('nan/'))) throw new Error('no such clip');
      said.push([...new Set(clips.map((clip) => clip.split('/')[0] ?? ''))]);
    });
    speaker.dialects = ['yue'];
    speaker.say([call(1)]);
    await settle();
    speaker.dialects = ['nan'];
    speaker.say([call(2)]);
    await settle();
    expect(said).toEqual([
      ['chime', 'zh', 'pause', 'yue', 'en'],
      ['chime', 'zh', 'pause', 'en'],
    ]);
  });

  it('does not run minutes behind', async () => {
    const { said, ends, speaker } = stage();
    speaker.say([call(1)]);
    speaker.say(Array.from({ length: 40 }, (_, index) => call(index + 2)));
    for (let done = 0; done < 40; done += 1) {
      ends[done]?.();
      await settle();
    }
    expect(said).toHaveLength(13);
    expect(said.at(-1)).toBe('zh/letter-a zh/0 zh/4 zh/1');
  });
});
