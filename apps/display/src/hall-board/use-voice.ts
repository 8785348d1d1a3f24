import { ClipPlayer } from '@onehall/ui';
import { announcement, clipFile } from '@onehall/voice/announcements';
import { useCallback, useEffect, useState } from 'react';
import { Speaker, type Spoken } from './speaker.ts';

interface Voice {
  readonly sound: ClipPlayer;
  readonly speaker: Speaker;
}

const none: readonly string[] = [];
let made: Voice | null = null;

function voice(): Voice {
  if (made === null) {
    const sound = new ClipPlayer();
    sound.preload(announcement({ number: '0123456789'.slice(0, 4), counter: '3' }).map(clipFile));
    made = { sound, speaker: new Speaker((names) => sound.play(names.map(clipFile))) };
  }
  return made;
}

/** The voice of this page, and whether the browser lets it speak. */
export function useVoice(dialects: readonly string[] = none) {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const { sound } = voice();
    const look = () => setAllowed(sound.allowed);
    // A browser that may play at once says so within a moment; before that no button flashes up.
    const timer = setTimeout(look, 600);
    const stop = sound.onChange(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  useEffect(() => {
    voice().speaker.dialects = dialects;
  }, [dialects]);
  const say = useCallback((calls: readonly Spoken[]) => voice().speaker.say(calls), []);
  const unlock = useCallback(() => void voice().sound.unlock(), []);
  return { allowed, say, unlock };
}
