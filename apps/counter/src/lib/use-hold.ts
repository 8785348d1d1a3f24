import { useEffect, useState } from 'react';

const HOLD_MS = 1500;

/**
 * Keeps a button down between the answer to a command and the view that follows it, so that a press in between does
 * not ask for the same thing again. Lets go by itself when the view is late.
 */
export function useHold(): { held: boolean; after: (answer: { readonly kind: string }) => void } {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!held) return;
    const timer = setTimeout(() => setHeld(false), HOLD_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return { held, after: (answer) => setHeld(answer.kind === 'ok') };
}
