import type { TopicName } from '@onehall/protocol';
import { useEffect, useRef, useState } from 'react';
import { LiveChannel, type LiveHandlers, type LiveState } from './channel.ts';
import { subscribe } from './socket.ts';

const beginning = { view: null, connection: 'connecting', cutOffSince: null, refused: null } as const;

/**
 * The live view of a topic. It recovers by itself; `connection` and `cutOffSince` say what to believe. `onCalls` and
 * `onAnnouncements` hear each call and each amount once, oldest first.
 */
export function useLive<T extends TopicName>(
  topic: T,
  subject: string | null,
  handlers: LiveHandlers = {},
): LiveState<T> {
  const [state, setState] = useState<LiveState<T>>(beginning);
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    setState(beginning);
    const channel: LiveChannel<T> = new LiveChannel<T>(
      () => newest.current,
      () => setState(channel.state),
    );
    return subscribe({ topic, subject, channel: channel as unknown as LiveChannel<TopicName> });
  }, [topic, subject]);
  return state;
}
