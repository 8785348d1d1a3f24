import { createVirtualVoiceChip, createVoiceChip, type VoiceChipModel } from '@onehall/voice-chip';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

const call = '请A012号到3号柜台';
const models: readonly VoiceChipModel[] = ['syn6288', 'xfs5152'];

async function chipRig(model: VoiceChipModel, characterMs = 20) {
  const device = createVirtualVoiceChip(model, { random: Math.random, characterMs });
  const port = await plugIn(device);
  const chip = createVoiceChip({
    model,
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => chip.stop());
  chip.start();
  const untilHealth = (health: string) =>
    until(
      (check) => chip.onChange(check),
      () => chip.health() === health,
    );
  const untilSpeaking = () =>
    until(
      (check) => device.onChange(check),
      () => device.speaking !== null,
    );
  await untilHealth('answers');
  return { device, port, chip, untilHealth, untilSpeaking };
}

test.each(models)('%s: calls are said in Chinese, in the order of asking', async (model) => {
  const { device, chip } = await chipRig(model);
  const outcomes = await Promise.all([chip.say(call), chip.say('请B007号到1号柜台')]);
  expect(outcomes.map(({ state }) => state)).toEqual(['spoken', 'spoken']);
  expect(device.spoken).toEqual([call, '请B007号到1号柜台']);
  expect(chip.statistics()).toMatchObject({ framesBad: 0, timeouts: 0 });
});

test.each(models)(
  '%s: pulled out in the middle of a call, it says it once, and the next after the replug',
  async (model) => {
    const { device, port, chip, untilHealth, untilSpeaking } = await chipRig(model, 200);
    const first = chip.say(call);
    const waiting = chip.say('二号');
    await untilSpeaking();
    await port.unplug();
    expect([(await first).state, (await waiting).state]).toEqual(['cut-off', 'not-connected']);
    expect((await chip.say('三号')).state).toBe('not-connected');
    await port.plug();
    await untilHealth('answers');
    expect((await chip.say('四号')).state).toBe('spoken');
    expect([device.spoken, chip.statistics().losses]).toEqual([[call, '四号'], 1]);
  },
);

test('a chip that falls silent is lost with the next call, and found again once it answers', async () => {
  const { device, chip, untilHealth } = await chipRig('syn6288');
  device.setFault('silent', true);
  expect((await chip.say(call)).state).toBe('no-answer');
  expect(chip.health()).toBe('not-connected');
  device.setFault('silent', false);
  await untilHealth('answers');
  expect((await chip.say(call)).state).toBe('spoken');
  expect(device.spoken).toEqual([call]);
});

test('answers that come late or break off are none, and nothing is said because of them', async () => {
  const { device, chip } = await chipRig('syn6288');
  device.setFault('late-answers', true);
  expect((await chip.say(call)).state).toBe('no-answer');
  device.setFault('late-answers', false);
  device.setFault('half-frames', true);
  expect((await chip.say(call)).state).toBe('not-connected');
  expect([device.speaking, device.spoken]).toEqual([null, []]);
});

test('a line that babbles says nothing twice and proves nothing it did not say, and is well once it falls silent', async () => {
  const { device, chip, untilHealth } = await chipRig('xfs5152');
  device.setFault('babbling', true);
  const { state } = await chip.say(call);
  device.setFault('babbling', false);
  await untilHealth('answers');
  expect((await chip.say('二号')).state).toBe('spoken');
  const said = device.spoken.filter((text) => text === call).length;
  expect(said).toBeLessThanOrEqual(1);
  if (state === 'spoken') expect(said).toBe(1);
});
