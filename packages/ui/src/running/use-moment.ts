import { clockTime, staffDate } from '../format/clock.ts';
import { useZone } from '../server/use-hall.ts';

/** A moment as staff write it: day and time on the hall's clock. */
export function useMoment(): (at: number) => string {
  const zone = useZone();
  return (at) => `${staffDate(at, zone)} ${clockTime(at, zone)}`;
}
