import { describe, expect, it } from 'vitest';
import { finishLogItem, type LogEntry, noteLogItem, takeLogItem } from './shift-log.ts';

const item: LogEntry = {
  id: 'e1',
  businessDay: '2026-03-01',
  kind: 'device',
  words: '2号机缺纸，备用纸在库房',
  by: 'k1',
  at: 1,
  state: 'open',
  ownerId: 'k1',
};
const note: LogEntry = { ...item, state: 'note', ownerId: null };
const done: LogEntry = { ...item, state: 'done' };
const codeOf = (result: ReturnType<typeof takeLogItem>) =>
  result.ok ? result.value.type : result.refusal.code;

describe('an open item of the shift log', () => {
  it('is taken over by name, from whoever answers for it', () => {
    expect(takeLogItem(item, { by: 'k2', from: 'k1' })).toEqual({
      ok: true,
      value: { type: 'LogItemTaken', payload: { entryId: 'e1', from: 'k1', by: 'k2' } },
    });
    expect(codeOf(takeLogItem(item, { by: 'k1', from: 'k1' }))).toBe('log-item-yours');
    expect(codeOf(takeLogItem({ ...item, ownerId: 'k3' }, { by: 'k2', from: 'k1' }))).toBe('log-item-taken');
  });

  it('is noted on by anybody, and done by whoever answers for it', () => {
    expect(codeOf(noteLogItem(item, { by: 'k9', words: '已报修' }))).toBe('LogItemNoted');
    const outcome = { outcome: '已换', businessDay: '2026-03-02' };
    expect(codeOf(finishLogItem(item, { by: 'k1', ...outcome }))).toBe('LogItemDone');
    expect(codeOf(finishLogItem(item, { by: 'k2', ...outcome }))).toBe('log-item-not-yours');
  });

  it.each([
    ['a note', note],
    ['one that is done', done],
  ])('is not %s', (_, entry) => {
    expect(codeOf(takeLogItem(entry, { by: 'k2', from: 'k1' }))).toBe('log-item-not-open');
    expect(codeOf(noteLogItem(entry, { by: 'k2', words: 'x' }))).toBe('log-item-not-open');
    expect(codeOf(finishLogItem(entry, { by: 'k1', outcome: 'x', businessDay: 'x' }))).toBe(
      'log-item-not-open',
    );
  });
});
