import { addLogNote, closeLogItem, takeOverLogItem, writeLogEntry } from '@onehall/application';
import { hallDayOf } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentLog } from '../../present/log.ts';
import { byStaff } from '../by-staff.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The shift log [E3]; each refuses what its use case does. A day that is none is today. */
export const logEndpoints = {
  readLog: endpoint(routes.readLog, ({ parts, param }) => {
    const asked = param('businessDay');
    const today = hallDayOf(parts.now(), parts.hall);
    return { ok: true, value: presentLog(parts, day.test(asked) ? asked : today) };
  }),
  writeLogEntry: byStaff(routes.writeLogEntry, ({ body: { kind, words, open } }, by, context) =>
    writeLogEntry({ kind, words, open, by }, context),
  ),
  takeLogItem: byStaff(routes.takeLogItem, ({ body: { from }, param }, by, context) =>
    takeOverLogItem({ entryId: param('entryId'), from, by }, context),
  ),
  noteLogItem: byStaff(routes.noteLogItem, ({ body: { words }, param }, by, context) =>
    addLogNote({ entryId: param('entryId'), words, by }, context),
  ),
  finishLogItem: byStaff(routes.finishLogItem, ({ body: { outcome }, param }, by, context) =>
    closeLogItem({ entryId: param('entryId'), outcome, by }, context),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
