import { StoredHall } from '@onehall/testing';
import { expect, test } from 'vitest';
import { keepRoster, publishRoster } from './keep-roster.ts';

test('a month that is none is neither kept nor published', async () => {
  const hall = await StoredHall.open();
  const keep = (month: string) =>
    hall.codeOf((context) =>
      keepRoster({ month, basedOn: 0, shifts: [], origin: 'hand', by: 'm1' }, context),
    );
  const publish = (month: string) =>
    hall.codeOf((context) => publishRoster({ month, version: 1, reason: '', by: 'm1' }, context));
  for (const month of ['2026-13', '2026-4', 'next'])
    expect([await keep(month), await publish(month)]).toEqual(['malformed-request', 'malformed-request']);
  expect(await keep('2026-04')).toBe('accepted');
});
