import { expect, test } from 'vitest';
import { breachCause } from './breach-cause.ts';

const scene = { capableOpen: 2, capablePaused: 0, capableClosed: 0, wasAbsent: false };

test.each([
  ['the customer did not come when called', { wasAbsent: true }, 'customer-absent'],
  ['nobody on duty can do it', { capableOpen: 0 }, 'no-counter-can'],
  ['nobody on duty, and one could be opened', { capableOpen: 0, capableClosed: 3 }, 'no-counter-can'],
  ['all who can are on a break', { capableOpen: 0, capablePaused: 1 }, 'capable-counters-paused'],
  ['one of those who can is on a break', { capablePaused: 1 }, 'capable-counters-paused'],
  ['a counter that could do it is closed', { capableClosed: 1 }, 'too-few-counters'],
  ['everybody who can is at work', {}, 'capable-counters-busy'],
])('%s', (_, change, cause) => {
  expect(breachCause({ ...scene, ...change })).toBe(cause);
});
