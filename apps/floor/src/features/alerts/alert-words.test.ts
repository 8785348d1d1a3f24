import type { AlertBody } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { alertWords } from './alert-words.ts';

const alert = (kind: AlertBody['kind'], facts: AlertBody['facts']): AlertBody => ({
  alertId: 'alert-1',
  kind,
  source: 'printer-1',
  sourceName: { zh: '打印机', en: 'Printer' },
  facts,
  at: 0,
});

describe('the sentence of an alert', () => {
  it('names the remedy where the reason is known', () => {
    expect(alertWords(alert('printer-not-ready', { reason: 'paper-end' })).reason).toBe('reason.paper-end');
    expect(alertWords(alert('printer-not-ready', { reason: 'gremlins' })).reason).toBe('reason.other');
    expect(alertWords(alert('printer-not-ready', {})).reason).toBe('reason.other');
  });

  it('tells a print that failed from one that is in doubt', () => {
    expect(alertWords(alert('print-unknown', { state: 'failed' })).key).toBe('alert.print-failed');
    expect(alertWords(alert('print-unknown', { state: 'unknown' })).key).toBe('alert.print-unknown');
  });

  it('carries the score', () => {
    expect(alertWords(alert('low-rating', { score: 2 })).score).toBe(2);
  });
});
