import { StoredHall } from '@onehall/testing';
import { expect, test } from 'vitest';
import { closeAlert, raiseAlert, settleAlert } from './alerts.ts';

const help = { kind: 'help-wanted', source: 'kiosk-1', facts: {} } as const;

test('the same trouble at the same place is told once until somebody has seen to it', async () => {
  const hall = await StoredHall.open();
  const raise = (source = 'kiosk-1') => hall.must((context) => raiseAlert({ ...help, source }, context));
  const first = await raise();
  expect(await raise()).toEqual(first);
  expect((await raise('kiosk-2')).alertId).not.toBe(first.alertId);
  expect(hall.store.queries.openAlerts(9)).toHaveLength(2);
  await hall.must((context) => closeAlert({ alertId: first.alertId, by: 'staff:y1' }, context));
  expect((await raise()).alertId).not.toBe(first.alertId);
});

test('an alert is closed once', async () => {
  const hall = await StoredHall.open();
  const { alertId } = await hall.must((context) => raiseAlert(help, context));
  const close = () => hall.codeOf((context) => closeAlert({ alertId, by: 'staff:y1' }, context));
  expect([await close(), await close()]).toEqual(['accepted', 'alert-unknown']);
});

test('trouble that went away by itself closes its alert, and where there is none nothing is written', async () => {
  const hall = await StoredHall.open();
  await hall.must((context) => raiseAlert(help, context));
  await hall.must((context) => settleAlert(help, context));
  expect(hall.store.queries.openAlerts(9)).toEqual([]);
  const seq = hall.store.seq();
  await hall.must((context) => settleAlert(help, context));
  expect(hall.store.seq()).toBe(seq);
});
