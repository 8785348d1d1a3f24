import { ClipPlayer } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { heardWords } from './heard-words.ts';

export interface Heard {
  readonly on: boolean;
  readonly toggle: () => void;
}

const ignore = () => undefined;

/**
 * A virtual chip has no loudspeaker: this page is it, once somebody has asked to listen. `said`: how much it has said so
 * far, so that the same words said twice are heard twice.
 */
export function useHeard(speaking: string | null, said: number): Heard {
  const player = useRef<ClipPlayer | null>(null);
  const [on, setOn] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said again is the same words after more was said
  useEffect(() => {
    if (on && speaking !== null) void player.current?.play(heardWords(speaking)).catch(ignore);
  }, [on, speaking, said]);
  useEffect(
    () => () => {
      void player.current?.close().catch(ignore);
      player.current = null;
    },
    [],
  );
  const toggle = () => {
    // Made under the press: browsers let a page sound only after one.
    player.current ??= new ClipPlayer();
    void player.current.unlock().catch(ignore);
    setOn((was) => !was);
  };
  return { on, toggle };
}
