import { ClipPlayer } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { heardWords } from './heard-words.ts';

export interface Heard {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** A virtual chip has no loudspeaker: this page is it, once somebody has asked to listen. */
export function useHeard(speaking: string | null): Heard {
  const player = useRef<ClipPlayer | null>(null);
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (on && speaking !== null) void player.current?.play(heardWords(speaking)).catch(() => undefined);
  }, [on, speaking]);
  const toggle = () => {
    // Made under the press: browsers let a page sound only after one.
    player.current ??= new ClipPlayer();
    void player.current.unlock();
    setOn((was) => !was);
  };
  return { on, toggle };
}
