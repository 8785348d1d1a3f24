import type { LiveCall, LiveMessage } from '@onehall/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { LiveChannel } from './channel.ts';

const heard: number[] = [];
let channel: LiveChannel<'hall-board'>;

const liveCall = (seq: number): LiveCall => ({
  seq,
  at: seq * 1000,
  ticketNumber: `A${String(seq).padStart(3, '0')}`,
  counterId: 'c1',
  counterNumber: '1',
});
const message = (
  seq: number,
  calls: readonly number[] = [],
  name: string | null = `v${seq}`,
): LiveMessage => ({
  topic: 'hall-board',
  subject: null,
  seq,
  view: name === null ? null : ({ hallName: { zh: name, en: name } } as LiveMessage<'hall-board'>['view']),
  calls: calls.map(liveCall),
  announcements: [],
});

describe('a live channel', () => {
  beforeEach(() => {
    heard.length = 0;
    channel = new LiveChannel(
      () => ({ onCalls: (calls) => heard.push(...calls.map((one) => one.seq)) }),
      () => undefined,
    );
    channel.connected();
  });

  it('is live after its first answer', () => {
    expect(channel.state.connection).toBe('connecting');
    channel.answered(message(5));
    expect(channel.state).toMatchObject({ connection: 'live', cutOffSince: null });
    expect(channel.sinceSeq).toBe(5);
  });

  it('keeps the view and says since when it is cut off, then catches up', () => {
    channel.answered(message(5));
    channel.cutOff(1000);
    channel.cutOff(2000);
    expect(channel.state).toMatchObject({ connection: 'cut-off', cutOffSince: 1000 });
    expect(channel.state.view).not.toBeNull();
    channel.connected();
    expect(channel.state).toMatchObject({ connection: 'catching-up', cutOffSince: 1000 });
    channel.cutOff(3000);
    expect(channel.state.cutOffSince).toBe(1000);
    channel.connected();
    channel.answered(message(9, [7, 8], null));
    expect(channel.state).toMatchObject({ connection: 'live', cutOffSince: null });
    expect(channel.state.view?.hallName.zh).toBe('v5');
    expect(heard).toEqual([7, 8]);
  });

  it('hands each call on once and in order, although an update overtakes the answer', () => {
    channel.answered(message(5));
    channel.updated(message(6, [6]));
    channel.cutOff(1);
    channel.connected();
    channel.updated(message(9, [8, 9]));
    channel.answered(message(8, [6, 7, 8]));
    expect(heard).toEqual([6, 7, 8, 9]);
    expect(channel.state.view?.hallName.zh).toBe('v9');
  });

  it('drops a message that is older than what it shows', () => {
    channel.answered(message(5));
    channel.updated(message(4));
    expect(channel.state.view?.hallName.zh).toBe('v5');
  });

  it('believes a server that began anew', () => {
    channel.answered(message(50, [50]));
    channel.cutOff(1);
    channel.connected();
    channel.answered(message(3, [2]));
    expect(channel.sinceSeq).toBe(3);
    expect(heard).toEqual([50, 2]);
  });

  it('knows a refusal', () => {
    channel.answered({ refusal: { code: 'ticket-unknown' } });
    expect(channel.state.refused).toBe('ticket-unknown');
  });
});
