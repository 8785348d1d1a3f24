import { useEffect, useState } from 'react';

export interface Place {
  readonly page: string;
  /** What stands after the page's name: a section of it. */
  readonly part: string;
}

function placeOfAddress(): Place {
  const [page = '', part = ''] = window.location.hash.slice(1).split('/');
  return { page, part };
}

/** The page stands in the address, so that a reload and a bookmark keep it. */
export function usePlace(): Place {
  const [place, setPlace] = useState(placeOfAddress);
  useEffect(() => {
    const changed = () => setPlace(placeOfAddress());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return place;
}
