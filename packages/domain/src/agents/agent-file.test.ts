import { describe, expect, it } from 'vitest';
import {
  type AgentFile,
  awaitFiles,
  bookInFile,
  chaseFile,
  readSales,
  reportedSalesMax,
  returnFile,
} from './agent-file.ts';

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;
const file: AgentFile = {
  id: 'f1',
  agentId: 'a1',
  reference: 'S-1',
  soldOn: '2026-11-10',
  dueOn: '2026-11-17',
  state: 'awaited',
};
const booked: AgentFile = { ...file, state: 'booked-in' };

describe('the report of an agent', () => {
  it('is a line for each sale, with or without a heading', () => {
    const sales = [
      { reference: 'S-1', soldOn: '2026-11-10' },
      { reference: 'S/2', soldOn: '2026-11-11' },
    ];
    expect(readSales('\uFEFFreference,day\r\nS-1, 2026-11-10\n\nS/2;2026-11-11,\n')).toEqual({
      ok: true,
      value: sales,
    });
    expect(readSales('S-1，2026-11-10\nS/2\t2026-11-11')).toEqual({ ok: true, value: sales });
  });

  it.each([
    ['agent-report-malformed', 'S-1,2026-11-10\nwhat is this'],
    ['agent-report-malformed', 'S-1,2026-02-30'],
    ['agent-report-malformed', '13800000001 张三,2026-11-10'],
    ['agent-report-malformed', 'S-1,2026-11-10,more'],
    ['agent-report-malformed', 'S-1'],
    ['agent-report-empty', 'reference,day\n'],
    ['agent-report-too-long', 'S-1,2026-11-10\n'.repeat(reportedSalesMax + 1)],
  ])('is refused as %s', (code, text) => expect(codeOf(readSales(text))).toBe(code));
});

describe('the files of reported sales', () => {
  const report = { agentId: 'a1', dueDays: 7, today: '2026-11-22', by: 's1' };
  const sale = (reference: string, soldOn = '2026-11-28') => ({ reference, soldOn });

  it('are due days after the sale, once each, and only those not known yet', () => {
    const sales = [
      sale('S-1', '2026-10-28'),
      sale('S-1', '2026-10-28'),
      sale('S-2', '2026-10-28'),
      sale('S-0', '2026-10-28'),
    ];
    expect(awaitFiles({ ...report, sales }, new Set(['S-0']), () => 'id')).toMatchObject({
      value: [
        {
          payload: {
            files: [
              { reference: 'S-1', dueOn: '2026-11-04' },
              { reference: 'S-2', dueOn: '2026-11-04' },
            ],
          },
        },
      ],
    });
    expect(awaitFiles({ ...report, sales }, new Set(['S-0', 'S-1', 'S-2']), () => 'id')).toEqual({
      ok: true,
      value: [],
    });
  });

  it('are of no sale that is still to come', () => {
    expect(codeOf(awaitFiles({ ...report, sales: [sale('S-9')] }, new Set(), () => 'id'))).toBe(
      'agent-sale-to-come',
    );
  });
});

describe('a file', () => {
  it('is booked in once, or goes back until it is complete', () => {
    expect(codeOf(bookInFile(file, { by: 's1', businessDay: '2026-11-17' }))).toBe('accepted');
    expect(codeOf(bookInFile(booked, { by: 's1', businessDay: '2026-11-17' }))).toBe('agent-file-booked-in');
    expect(codeOf(returnFile(file, { by: 's1', reason: 'no copy' }))).toBe('accepted');
    expect(codeOf(returnFile(booked, { by: 's1', reason: 'no copy' }))).toBe('agent-file-booked-in');
  });

  it('is chased from the day after it was due', () => {
    const chase = { by: 's1', note: 'called' };
    expect(codeOf(chaseFile(file, { ...chase, today: '2026-11-17' }))).toBe('agent-file-not-due');
    expect(codeOf(chaseFile(file, { ...chase, today: '2026-11-18' }))).toBe('accepted');
    expect(codeOf(chaseFile(booked, { ...chase, today: '2026-11-18' }))).toBe('agent-file-booked-in');
  });
});
