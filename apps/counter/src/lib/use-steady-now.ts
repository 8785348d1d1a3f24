import { useRef } from 'react';

/**
 * The present instant, the same for the same words. A body that names a time is sent again as it was after a broken
 * connection: with another time it would be another command, and done twice.
 */
export function useSteadyNow(): (words: string) => number {
  const kept = useRef<{ readonly words: string; readonly at: number } | null>(null);
  return (words) => {
    if (kept.current?.words !== words) kept.current = { words, at: Date.now() };
    return kept.current.at;
  };
}
