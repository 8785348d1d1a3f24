import { createVirtualVoiceChip, createVoiceChip } from '@onehall/voice-chip';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

async function chipRig(model: 'syn6288' | 'xfs5152') {
  const body = createVirtualVoiceChip(model, { characterMs: 2 });
  const port = await plugIn(body);
  const chip = createVoiceChip({
    model,
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => chip.stop());
  chip.start();
  await until(
    (check) => chip.onChange(check),
    () => chip.health() === 'answers',
  );
  return { body, port, chip };
}

test.each(['syn6288', 'xfs5152'] as const)('%s says a call over a real serial port', async (model) => {
  const { body, chip } = await chipRig(model);
  expect(await chip.say('请A012号到3号柜台')).toEqual({ state: 'spoken' });
  expect(body.spoken).toEqual(['请A012号到3号柜台']);
});

test('a chip whose cable was out says the next call, and none of before', async () => {
  const { body, port, chip } = await chipRig('syn6288');
  await port.unplug();
  await until(
    (check) => chip.onChange(check),
    () => chip.health() === 'not-connected',
  );
  expect(await chip.say('请A012号到3号柜台')).toEqual({ state: 'not-connected' });
  await port.plug();
  await until(
    (check) => chip.onChange(check),
    () => chip.health() === 'answers',
  );
  expect(await chip.say('请A013号到3号柜台')).toEqual({ state: 'spoken' });
  expect(body.spoken).toEqual(['请A013号到3号柜台']);
});
