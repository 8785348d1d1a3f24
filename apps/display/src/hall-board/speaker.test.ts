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
