import { useEffect, useState } from 'react';
import { type Place, placeOf } from './place.ts';

/** The page that the address names, and the device that was looked at last: the bench comes back to it. */
export function usePlace(): { readonly place: Place; readonly lastId: string | null } {
  const [state, setState] = useState(() => {
    const place = placeOf(window.location.hash);
    return { place, lastId: 'deviceId' in place ? place.deviceId : null };
  });
  useEffect(() => {
    const moved = () =>
      setState(({ lastId }) => {
        const place = placeOf(window.location.hash);
        return { place, lastId: 'deviceId' in place ? place.deviceId : lastId };
      });
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return state;
}
