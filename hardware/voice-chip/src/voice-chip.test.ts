import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { encodeReply, type VoiceChipModel } from './frames.ts';
import { createVirtualVoiceChip } from './virtual-chip.ts';
import { createVoiceChip, type SpokenOutcome } from './voice-chip.ts';

const call = '请A012号到3号柜台';

/** Numbers that look thrown, and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function wired(model: VoiceChipModel = 'syn6288') {
  const timers = createFakeTimers();
  const device = createVirtualVoiceChip(model, { timers, random: dice(7) });
  const cable = createFakeCable(device);
  const chip = createVoiceChip({ model, linkFactory: cable.linkFactory, timers, random: () => 0 });
  const outcomes: SpokenOutcome['state'][] = [];
  const say = (text: string) => void chip.say(text).then(({ state }) => outcomes.push(state));
  chip.start();
  await timers.advance(200);
  return { timers, device, cable, chip, outcomes, say, speakFrames: () => speakFrames(cable.written) };
}

const speakFrames = (written: readonly Uint8Array[]) => written.filter((frame) => frame[3] === 0x01).length;

test.each(['syn6288', 'xfs5152'] as const)('%s says the call and tells when it is over', async (model) => {
  const { chip, device, timers, outcomes, say } = await wired(model);
  expect([chip.line(), chip.health(), chip.state()]).toEqual(['online', 'answers', 'idle']);
  say(call);
  await timers.advance(1_000);
  expect([device.speaking, chip.state(), outcomes]).toEqual([call, 'busy', []]);
  await timers.advance(3_000);
  expect([device.speaking, device.spoken, chip.state(), outcomes]).toEqual([
    null,
    [call],
    'idle',
    ['spoken'],
  ]);
  expect(chip.statistics().own).toEqual({ 'texts-spoken': 1 });
});

test('texts are said one after another, none cuts off another', async () => {
  const { device, timers, outcomes, say } = await wired();
  for (const text of ['一号', '二号', '三号']) say(text);
  await timers.advance(6_000);
  expect([device.spoken, outcomes]).toEqual([
    ['一号', '二号', '三号'],
    ['spoken', 'spoken', 'spoken'],
  ]);
});

test('a long text is said in parts and has one outcome', async () => {
  const { device, timers, outcomes, say } = await wired();
  const sentence = '请各位客户注意，本营业厅将于今天下午六点停止营业。';
  say(sentence.repeat(6));
  await timers.advance(60_000);
  expect(device.spoken.length).toBeGreaterThan(1);
  expect([device.spoken.join(''), outcomes]).toEqual([sentence.repeat(6), ['spoken']]);
});

test('more than sixteen waiting texts are refused', async () => {
  const { timers, outcomes, say } = await wired();
  for (let n = 0; n < 20; n += 1) say(`${n}`);
  await timers.advance(0);
  expect(outcomes).toEqual(['queue-full', 'queue-full', 'queue-full']);
});

test('a chip that rejects a text is asked once more and no oftener', async () => {
  const { device, timers, outcomes, say, speakFrames } = await wired();
  device.setFault('rejects', true);
  say(call);
  await timers.advance(3_000);
  expect([outcomes, speakFrames()]).toEqual([['rejected'], 2]);
});

test('a text without a sayable character is rejected and never sent', async () => {
  const { timers, outcomes, say, speakFrames } = await wired();
  say('[]…');
  await timers.advance(100);
  expect([outcomes, speakFrames()]).toEqual([['rejected'], 0]);
});

test('a chip that never ends has accepted the text, and is stopped before the next', async () => {
  const { device, timers, outcomes, say } = await wired();
  device.setFault('stuck', true);
  say('一号');
  say('二号');
  await timers.advance(8_000);
  expect([device.speaking, outcomes]).toEqual(['一号', ['accepted']]);
  device.setFault('stuck', false);
  await timers.advance(15_000);
  expect([device.spoken, outcomes]).toEqual([['二号'], ['accepted', 'spoken']]);
});

test('when the end went unheard the status tells of it', async () => {
  const { cable, device, timers, outcomes, say } = await wired();
  say('一号');
  await timers.advance(100);
  device.setFault('silent', true);
  await timers.advance(500);
  device.setFault('silent', false);
  await timers.advance(5_000);
  expect([device.spoken, outcomes]).toEqual([['一号'], ['spoken']]);
  expect(speakFrames(cable.written)).toBe(1);
});

test('a chip that falls silent gets no text, and its line is lost at once', async () => {
  const { chip, device, timers, outcomes, say, speakFrames } = await wired();
  device.setFault('silent', true);
  say('一号');
  say('二号');
  await timers.advance(2_500);
  expect([outcomes, speakFrames(), chip.health()]).toEqual([
    ['not-connected', 'no-answer'],
    0,
    'not-connected',
  ]);
});

test('a silent chip is missed after three heart-beats, and found again', async () => {
  const { chip, device, timers } = await wired();
  device.setFault('silent', true);
  await timers.advance(29_000);
  expect(chip.health()).toBe('answers');
  await timers.advance(3_500);
  expect(chip.health()).toBe('not-connected');
  expect(chip.statistics().timeouts).toBeGreaterThanOrEqual(3);
  device.setFault('silent', false);
  await timers.advance(20_000);
  expect([chip.health(), chip.statistics().losses]).toEqual(['answers', 1]);
});

test('an unplug in the middle of a call cuts it off; nothing is said twice after the replug', async () => {
  const { chip, cable, device, timers, outcomes, say, speakFrames } = await wired();
  say(call);
  say('二号');
  await timers.advance(500);
  cable.unplug();
  await timers.advance(0);
  expect([outcomes, chip.state()]).toEqual([['not-connected', 'cut-off'], 'closed']);
  say('三号');
  await timers.advance(0);
  expect(outcomes.at(-1)).toBe('not-connected');
  cable.plug();
  await timers.advance(20_000);
  expect([device.spoken, speakFrames(), chip.health()]).toEqual([[call], 1, 'answers']);
});

test('a text waits until what an older plugging-in began is over', async () => {
  const { cable, device, timers, outcomes, say } = await wired();
  say('请各位客户注意安全');
  await timers.advance(100);
  cable.unplug();
  cable.plug();
  await timers.advance(800);
  say('二号');
  await timers.advance(8_000);
  expect([device.spoken, outcomes]).toEqual([
    ['请各位客户注意安全', '二号'],
    ['cut-off', 'spoken'],
  ]);
});

test('a late answer of an older text is not taken for the newer', async () => {
  const { device, timers, outcomes, say, speakFrames } = await wired();
  device.setFault('late-answers', true);
  say('一号');
  await timers.advance(3_000);
  device.setFault('late-answers', false);
  device.setFault('silent', true);
  say('二号');
  await timers.advance(10_000);
  expect([outcomes, speakFrames()]).toEqual([['no-answer', 'not-connected'], 0]);
});

test('a chip that was switched off and on has cut the text off', async () => {
  const { device, timers, outcomes, say } = await wired();
  say(call);
  await timers.advance(500);
  device.powerCycle();
  await timers.advance(1_000);
  expect([device.spoken, outcomes]).toEqual([[], ['cut-off']]);
});

test('an idle that nobody sent is not believed', async () => {
  const { device, cable, timers, outcomes, say } = await wired();
  let send: (bytes: Uint8Array) => void = () => undefined;
  const plugged = device.plugged.bind(device);
  device.plugged = (to) => {
    send = to;
    plugged(to);
  };
  cable.unplug();
  cable.plug();
  await timers.advance(1_000);
  say(call);
  await timers.advance(500);
  send(encodeReply('idle'));
  await timers.advance(500);
  expect([device.speaking, outcomes]).toEqual([call, []]);
});

test('flush falls silent and forgets what waits', async () => {
  const { chip, device, timers, outcomes, say } = await wired();
  say(call);
  say('二号');
  await timers.advance(500);
  chip.flush();
  await timers.advance(100);
  expect([device.speaking, device.spoken, outcomes]).toEqual([null, [], ['flushed', 'flushed']]);
  say('三号');
  await timers.advance(2_000);
  expect(device.spoken).toEqual(['三号']);
});

test('over a noisy line nothing is said twice, and what is called spoken was said', async () => {
  const { device, timers, outcomes, say } = await wired();
  device.setFault('noise', true);
  const texts = Array.from({ length: 40 }, (_, n) => `第${n}段`);
  for (const text of texts) {
    say(text);
    await timers.advance(10_000);
  }
  const called = texts.filter((_, n) => outcomes[n] === 'spoken');
  expect(outcomes).toHaveLength(40);
  expect(called.length).toBeGreaterThan(3);
  expect(device.spoken).toEqual(expect.arrayContaining(called.slice(-3)));
  expect(new Set(device.spoken).size).toBe(device.spoken.length);
});

test('a line that babbles is no speech chip', async () => {
  const { chip, cable, device, timers } = await wired();
  device.setFault('babbling', true);
  cable.unplug();
  cable.plug();
  await timers.advance(10_000);
  expect(chip.health()).toBe('not-connected');
  device.setFault('babbling', false);
  await timers.advance(20_000);
  expect(chip.health()).toBe('answers');
});

test('a chip that begins to babble is given up', async () => {
  const { chip, device, timers } = await wired();
  device.setFault('babbling', true);
  await timers.advance(35_000);
  expect(chip.health()).toBe('not-connected');
});

test('the test is said, and fails with the reason', async () => {
  const { chip, cable, device, timers } = await wired();
  const first = chip.test();
  await timers.advance(5_000);
  await first;
  expect(device.spoken).toEqual(['语音测试，一二三。']);
  cable.unplug();
  await expect(chip.test()).rejects.toMatchObject({ code: 'link-lost' });
});

test('a stopped driver leaves no timer and answers everybody', async () => {
  const { chip, device, timers, outcomes, say } = await wired();
  say('一号');
  say('二号');
  await timers.advance(100);
  await chip.stop();
  await timers.advance(0);
  device.powerCycle();
  expect([outcomes, timers.pending(), chip.state()]).toEqual([['flushed', 'cut-off'], 0, 'closed']);
});
