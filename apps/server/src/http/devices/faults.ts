import { closeFault, endCounterMending, reportFault, stopForMending } from '@onehall/application';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { deviceOf, troubleOf } from '../../devices/hall-device.ts';
import { command, endpoint } from '../endpoint.ts';

/** Refusals: those of reportFault. What the line knows is added to what the person saw. */
export const reportFaultEndpoint = endpoint(routes.reportFault, (asked) => {
  const deviceId = asked.param('deviceId');
  const device = asked.parts.devices.device(deviceId);
  const { what } = asked.body;
  const by = actorOf(asked.principal);
  const line = device ? deviceOf(device).line() : 'absent';
  const detail = device ? (troubleOf(device) ?? device.lastStep.reason) : null;
  return command(asked, 'reportFault', (context) =>
    reportFault({ deviceId, what, line, detail, by }, context),
  );
});

/** Refusals: those of closeFault. */
export const closeFaultEndpoint = endpoint(routes.closeFault, (asked) => {
  const { how } = asked.body;
  const by = actorOf(asked.principal);
  return command(asked, 'closeFault', (context) =>
    closeFault({ deviceId: asked.param('deviceId'), how, by }, context),
  );
});

/** Refusals: those of stopForMending. */
export const stopForMendingEndpoint = endpoint(routes.stopForMending, (asked) => {
  const { deviceId, reason } = asked.body;
  const by = actorOf(asked.principal);
  return command(asked, 'stopForMending', (context) =>
    stopForMending({ counterId: asked.param('counterId'), deviceId, reason, by }, context),
  );
});

/** Refusals: those of endCounterMending. */
export const endMendingEndpoint = endpoint(routes.endMending, (asked) => {
  const by = actorOf(asked.principal);
  return command(asked, 'endMending', (context) =>
    endCounterMending({ counterId: asked.param('counterId'), by }, context),
  );
});
