import { type HallInfo, routes } from '@onehall/protocol';
import { useEffect, useState } from 'react';
import { call } from './call.ts';

let known: HallInfo | null = null;
let asking: Promise<HallInfo> | null = null;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The hall's facts, asked for until they come. */
export async function readHallOnce(): Promise<HallInfo> {
  if (known !== null) return known;
  asking ??= (async () => {
    for (;;) {
      const answer = await call(routes.readHall);
      if (answer.kind === 'ok') {
        known = answer.value;
        return answer.value;
      }
      await pause(2000);
    }
  })();
  return asking;
}

/** What anyone may know about the hall; null until the server has said it. */
export function useHall(): HallInfo | null {
  const [hall, setHall] = useState(known);
  useEffect(() => {
    let here = true;
    void readHallOnce().then((answer) => {
      if (here) setHall(answer);
    });
    return () => {
      here = false;
    };
  }, []);
  return hall;
}

/** The zone of the hall's clock; China's until the hall has said its own. */
export function useZone(): string {
  return useHall()?.zone ?? 'Asia/Shanghai';
}
