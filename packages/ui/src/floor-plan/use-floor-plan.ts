import { routes, type ShownPlanBody } from '@onehall/protocol';
import { useEffect, useState } from 'react';
import { call } from '../server/call.ts';

/**
 * The plan of the hall with the ways from a kiosk, or for 'hall' from where people wait, as it is when the component that
 * asks appears; null: not read yet, not to be had, or the hall has none. Nobody is stopped by a plan that does not come.
 */
export function useFloorPlan(from: string): ShownPlanBody | null {
  const [plan, setPlan] = useState<ShownPlanBody | null>(null);
  useEffect(() => {
    let gone = false;
    void call(routes.readFloorPlan, { params: { from } }).then((answer) => {
      if (!gone && answer.kind === 'ok') setPlan(answer.value.plan);
    });
    return () => {
      gone = true;
    };
  }, [from]);
  return plan;
}
