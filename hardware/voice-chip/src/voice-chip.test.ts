import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { describe, expect, test } from 'vitest';
import type { VoiceChipModel } from './frames.ts';
import { createVirtualVoiceChip } from './virtual-voice-chip.ts';
import { createVoiceChip, type SpokenOutcome } from './voice-chip.ts';

async function rig(model: VoiceChipModel = 'syn6288') {
  const timers = createFakeTimers();
  const body = createVirtualVoiceChip(model, { timers, random: () => 0.7 });
  const cable = createFakeCable(body);
  const chip = createVoiceChip({ model, linkFactory: cable.linkFactory, timers, random: () => 0.5 });
  chip.start();
  await timers.advance(100);
  const ask = (text: string) => {
    const asked: { outcome: SpokenOutcome['state'] | null } = { outcome: null };
    chip.say(text).then(
      ({ state }) => {
        asked.outcome = state;
      },
      () => undefined,
    );
    return asked;
  };
  return { timers, body, cable, chip, ask };
}

describe('a voice chip', () => {
  test.each(['syn6288', 'xfs5152'] as const)(
    '%s says what it is told, one after the other, and says when it is done',
    async (model) => {
      const { timers, body, chip, ask } = await rig(model);
      expect(chip.health()).toBe('answers');
      const [first, second] = [ask('请A012号到3号柜台'), ask('请A013号到4号柜台')];
      await timers.advance(500);
      expect(body.speaking).toBe('请A012号到3号柜台');
      expect([first.outcome, second.outcome, chip.state()]).toEqual([null, null, 'busy']);
      await timers.advance(6_000);
      expect(body.spoken).toEqual(['请A012号到3号柜台', '请A013号到4号柜台']);
      expect([first.outcome, second.outcome, chip.state()]).toEqual(['spoken', 'spoken', 'idle']);
      await chip.stop();
      expect(timers.pending()).toBe(0);
    },
  );

  test('that takes no text says so, and takes the next one', async () => {
    const { timers, body, ask } = await rig();
    body.setFault('rejects', true);
    const refused = ask('一');
    await timers.advance(1_000);
    body.setFault('rejects', false);
    const taken = ask('二');
    await timers.advance(5_000);
    expect([refused.outcome, taken.outcome, body.spoken]).toEqual(['rejected', 'spoken', ['二']]);
  });

  test('that falls silent is known by the next text, and lost after three heart-beats', async () => {
    const { timers, body, chip, ask } = await rig();
    body.setFault('silent', true);
    const asked = ask('一');
    await timers.advance(2_000);
    expect([asked.outcome, chip.health()]).toEqual(['no-answer', 'answers']);
    await timers.advance(40_000);
    expect(chip.health()).toBe('not-connected');
    expect(chip.statistics().timeouts).toBeGreaterThanOrEqual(4);
    body.setFault('silent', false);
    await timers.advance(40_000);
    // It had heard the text and said it: once, whatever its answers were.
    expect([chip.health(), body.spoken]).toEqual(['answers', ['一']]);
  });

  test('whose cable is pulled in mid sentence says nothing again when it comes back', async () => {
    const { timers, body, cable, chip, ask } = await rig();
    const [said, waiting] = [ask('一二三四五六七八'), ask('九')];
    await timers.advance(300);
    cable.unplug();
    await timers.advance(100);
    expect([said.outcome, waiting.outcome]).toEqual(['accepted', 'not-connected']);
    body.powerCycle();
    cable.plug();
    await timers.advance(10_000);
    expect([chip.health(), body.spoken]).toEqual(['answers', []]);
  });

  test('answers that come too late are not taken for those of the next text', async () => {
    const { timers, body, ask } = await rig();
    body.setFault('late-answers', true);
    const late = ask('一');
    await timers.advance(1_000);
    body.setFault('late-answers', false);
    expect(late.outcome).toBe('no-answer');
    const next = ask('二三四五六七八九');
    await timers.advance(20_000);
    expect(next.outcome).toBe('spoken');
  });

  test.each(['babbling', 'half-frames', 'noise'] as const)(
    'a line that is %s ends every text with an outcome',
    async (fault) => {
      const { timers, body, chip, ask } = await rig();
      body.setFault(fault, true);
      const asked = [ask('一'), ask('二')];
      await timers.advance(60_000);
      expect(asked.map((one) => one.outcome)).not.toContain(null);
      await chip.stop();
    },
  );

  test('falls silent when it is told to, and forgets what waits', async () => {
    const { timers, body, chip, ask } = await rig();
    const [said, waiting] = [ask('一二三四五六七八'), ask('九')];
    await timers.advance(300);
    await Promise.all([chip.flush(), timers.advance(100)]);
    await timers.advance(5_000);
    expect(body.spoken).toEqual([]);
    expect([said.outcome, waiting.outcome]).toEqual(['stopped', 'stopped']);
  });

  test('has no more than twenty texts waiting', async () => {
    const { timers, ask } = await rig();
    const asked = Array.from({ length: 21 }, () => ask('一'));
    await timers.advance(10);
    expect(asked[20]?.outcome).toBe('queue-full');
  });

  test('can be tested by ear, and says why it cannot', async () => {
    const { timers, body, cable, chip } = await rig();
    const heard = chip.test();
    await timers.advance(5_000);
    await heard;
    expect(body.spoken).toHaveLength(1);
    body.setFault('rejects', true);
    const refused = expect(chip.test()).rejects.toMatchObject({ code: 'not-ready' });
    await timers.advance(2_000);
    await refused;
    cable.unplug();
    await timers.advance(100);
    await expect(chip.test()).rejects.toMatchObject({ code: 'link-lost' });
  });
});
