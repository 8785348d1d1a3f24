import type { ConsoleView } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { actionKeys, actionsOf } from './actions.ts';

const names = (view: Partial<ConsoleView>) =>
  actionsOf({ ticket: null, pause: null, ...view })
    .filter((one) => one.enabled)
    .map((one) => one.name);
const ticket = { ticketId: 't' } as NonNullable<ConsoleView['ticket']>;
const pause = { kind: 'meal', since: 0, until: 1 } as const;

describe('what may be done beside the main job', () => {
  it('depends on whether somebody is at the counter', () => {
    expect(names({})).toEqual(['chosen', 'aside', 'pause', 'manager']);
    expect(names({ ticket })).toEqual(['aside', 'hold', 'reroute', 'turnAway', 'why', 'manager']);
  });
  it('is little while the counter is paused', () => expect(names({ pause })).toEqual(['aside', 'manager']));
  it('has a key of its own for each, none of which the main job uses', () => {
    const keys: string[] = Object.values(actionKeys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((one) => ['R', 'N', 'F', 'L', 'C', 'W', 'P', 'O', 'G'].includes(one))).toEqual([]);
  });
});
