import type { AlertBody } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { alertWords, arrangeAlerts } from './alert-words.ts';

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
    expect(alertWords(alert('low-rating', { score: 2 })).vars.score).toBe(2);
  });

  it('tells a counter to open from a clerk to call back', () => {
    const wanted = (lever: string) => alertWords(alert('counter-wanted', { lever, minutes: 25 }));
    expect(wanted('open-counter')).toMatchObject({ key: 'alert.counter-wanted', vars: { minutes: 25 } });
    expect(wanted('call-back').key).toBe('alert.clerk-wanted');
  });

  it('says why a clerk asks for the duty manager', () => {
    expect(alertWords(alert('help-wanted', {})).key).toBe('alert.help-wanted');
    expect(alertWords(alert('help-wanted', { reason: '客户情绪激动' }))).toMatchObject({
      key: 'alert.help-at-counter',
      vars: { wish: '客户情绪激动' },
    });
  });

  it('never hides a bad rating behind others, and keeps the order within a kind', () => {
    const kinds = ['device-lost', 'help-wanted', 'low-rating', 'low-rating', 'low-rating'] as const;
    const all = kinds.map((kind, index) => ({ ...alert(kind, {}), alertId: `alert-${index}` }));
    const { first, rest } = arrangeAlerts(all, 2);
    expect(first.map((one) => one.alertId)).toEqual(['alert-2', 'alert-3', 'alert-4']);
    expect(rest.map((one) => one.alertId)).toEqual(['alert-1', 'alert-0']);
  });
});
