import { expect, test } from 'vitest';
import { DeviceError } from './device-error.ts';
import { createFakeCable } from './fake-link.ts';
import type { LineLink } from './line-link.ts';
import { Supervisor, type SupervisorOptions } from './supervisor.ts';
import { createFakeTimers } from './timers.ts';
import type { DeviceSend } from './virtual-device.ts';

function supervised(overrides: Partial<SupervisorOptions<string>> = {}) {
  let send: DeviceSend = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    receive: () => undefined,
  });
  const timers = createFakeTimers();
  const links: LineLink[] = [];
  const supervisor = new Supervisor<string>({
    linkFactory: cable.linkFactory,
    probe: async () => 'probed',
    online: (link) => void links.push(link),
    timers,
    random: () => 1,
    ...overrides,
  });
  const states: string[] = [];
  supervisor.onTransition(({ to }) => states.push(to));
  return { cable, timers, supervisor, states, links, send: (byte: number) => send(Uint8Array.of(byte)) };
}

test('a line is opened, probed and handed over', async () => {
  const { supervisor, timers, states, links } = supervised();
  supervisor.start();
  await timers.advance(0);
  expect(states).toEqual(['opening', 'probing', 'online']);
  expect(links).toHaveLength(1);
});

test('a lost line comes back by itself with a new link of a later generation', async () => {
  const { supervisor, cable, timers, states, links } = supervised();
  supervisor.start();
  await timers.advance(0);
  cable.unplug();
  await timers.advance(5_000);
  expect(supervisor.state).toBe('absent');
  cable.plug();
  await timers.advance(1_000);
  expect(states).toEqual([
    'opening',
    'probing',
    'online',
    'lost',
    'back-off',
    'absent',
    'opening',
    'probing',
    'online',
  ]);
  expect(links.map((link) => link.generation)[0]).toBe(1);
  expect(links[1]?.generation).toBeGreaterThan(1);
});

test('a reply that belongs to an older plugging-in reaches nobody', async () => {
  const { supervisor, cable, timers, links, send } = supervised();
  supervisor.start();
  await timers.advance(0);
  const heard: number[] = [];
  links[0]?.onData((bytes) => heard.push(...bytes));
  send(1);
  await timers.advance(0);
  send(2);
  cable.unplug();
  await timers.advance(0);
  expect(heard).toEqual([1]);
  await expect(links[0]?.write(Uint8Array.of(1), 100)).rejects.toThrow(DeviceError);
});

test('a device that does not answer the probe is tried again, later and later', async () => {
  let probes = 0;
  const { supervisor, timers } = supervised({
    probe: () => {
      probes += 1;
      return Promise.reject(new DeviceError('timeout', 'silence'));
    },
  });
  supervisor.start();
  await timers.advance(250 + 500 + 1_000);
  expect(probes).toBe(4);
  await timers.advance(120_000);
  expect(probes).toBeLessThan(16);
});

test('a probe that never ends is given up', async () => {
  const { supervisor, timers, states } = supervised({ probe: () => new Promise<string>(() => undefined) });
  supervisor.start();
  await timers.advance(20_000);
  expect(states).toEqual(['opening', 'probing', 'back-off']);
});

test('a line that flaps is given a rest, and comes back after it', async () => {
  const { supervisor, timers, links } = supervised();
  supervisor.start();
  await timers.advance(0);
  for (let loss = 0; loss < 6; loss += 1) {
    links.at(-1)?.fail(new DeviceError('link-lost', 'loose plug'));
    await timers.advance(300);
  }
  expect(supervisor.state).toBe('quarantined');
  await timers.advance(60_000);
  expect(supervisor.state).toBe('online');
});

test('a technician can end the rest by hand', async () => {
  const { supervisor, timers, links } = supervised({ retry: { lossesMax: 0 } });
  supervisor.start();
  await timers.advance(0);
  links[0]?.fail(new DeviceError('link-lost', 'loose plug'));
  await timers.advance(0);
  expect(supervisor.state).toBe('quarantined');
  supervisor.retryNow();
  await timers.advance(0);
  expect(supervisor.state).toBe('online');
});

test('a stopped line leaves nothing behind', async () => {
  const { supervisor, cable, timers, states } = supervised();
  supervisor.start();
  await timers.advance(0);
  cable.unplug();
  await timers.advance(0);
  await supervisor.stop();
  cable.plug();
  await timers.advance(60_000);
  expect(states.at(-1)).toBe('absent');
  expect(timers.pending()).toBe(0);
});
