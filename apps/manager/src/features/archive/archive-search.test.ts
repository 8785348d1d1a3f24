import { describe, expect, it } from 'vitest';
import { weekUntil } from './archive-search.ts';

describe('the search that the archive begins with', () => {
  it('is the last seven days, over the end of a month and of a year', () => {
    expect(weekUntil('2026-03-02')).toMatchObject({ from: '2026-02-24', to: '2026-03-02' });
    expect(weekUntil('2027-01-01')).toMatchObject({ from: '2026-12-26', to: '2027-01-01' });
  });

  it('asks for nobody', () => {
    expect(weekUntil('2026-03-02')).toMatchObject({ ticketNumber: '', hashPrefix: '', mobile: '' });
  });
});
