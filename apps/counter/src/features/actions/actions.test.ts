import type { ConsoleView } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { actionKeys, actionsOf } from './actions.ts';

const devices = { printer: null, display: null, drawer: 'shut', reader: null, scanner: null } as const;
const free = { ticket: null, visit: null, pause: null, mending: null, devices };
const names = (view: Partial<ConsoleView>) =>
  actionsOf({ ...free, ...view })
    .filter((one) => one.enabled)
    .map((one) => one.name);
const ticket = { ticketId: 't' } as NonNullable<ConsoleView['ticket']>;
const pause = { kind: 'meal', since: 0, until: 1 } as const;

describe('what may be done beside the main job', () => {
  it('depends on whether somebody is at the counter', () => {
    expect(names({})).toEqual(['chosen', 'aside', 'pause', 'mend', 'till', 'tasks', 'manager']);
    expect(names({ ticket })).toEqual([
      ...['aside', 'hold', 'reroute', 'turnAway', 'why'],
      ...['mend', 'till', 'tasks', 'manager'],
    ]);
  });
  it('is little while the counter is paused or mended', () => {
    expect(names({ pause })).toEqual(['aside', 'mend', 'till', 'tasks', 'manager']);
    const mending = { since: 0, deviceName: null, reason: 'cutter' };
    expect(names({ mending })).toEqual(['aside', 'till', 'tasks', 'manager']);
  });
  it('is about the services of a visit while somebody is served, and of its money until it is paid', () => {
    const serving = { ticketId: 't', state: 'serving' } as NonNullable<ConsoleView['ticket']>;
    const open = { payment: null } as NonNullable<ConsoleView['visit']>;
    const paid = { payment: {} } as NonNullable<ConsoleView['visit']>;
    const ofVisit = (visit: ConsoleView['visit']) =>
      actionsOf({ ...free, ticket: serving, visit })
        .filter((one) => one.place === 'visit' && one.enabled)
        .map((one) => one.name);
    expect(ofVisit(open)).toEqual(['add', 'party', 'query', 'consult', 'papers']);
    expect(ofVisit(paid)).toEqual(['query', 'consult', 'papers']);
    expect(ofVisit(null)).toEqual([]);
  });
  it('opens no drawer where there is none', () => {
    const all = actionsOf({ ...free, devices: { ...devices, drawer: null } }).map((one) => one.name);
    expect(all).not.toContain('till');
  });
  it('has a key of its own for each, none of which the main job uses', () => {
    const keys: string[] = Object.values(actionKeys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      keys.filter((one) => ['R', 'N', 'F', 'L', 'C', 'W', 'P', 'O', 'G', 'K', 'V'].includes(one)),
    ).toEqual([]);
  });
});
