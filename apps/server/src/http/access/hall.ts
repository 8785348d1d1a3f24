import { findStaff, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentHall } from '../../present/hall-info.ts';
import { endpoint } from '../endpoint.ts';

export const readHallEndpoint = endpoint(routes.readHall, ({ parts }) => ({
  ok: true,
  value: presentHall(parts),
}));

/** Refusal: not-a-demo-hall. A real hall tells nobody its accounts. */
export const readDemoEndpoint = endpoint(routes.readDemo, ({ parts }) => {
  if (!parts.file.demo) return refuse('not-a-demo-hall');
  return {
    ok: true,
    value: {
      accounts: parts.file.staff
        .filter((one) => findStaff(parts.hall, one.id)?.left !== true)
        .map(({ workNumber, initialPassword, role, name }) => ({
          workNumber,
          password: initialPassword,
          role,
          name,
        })),
      customers: parts.demoCustomers(),
    },
  };
});
