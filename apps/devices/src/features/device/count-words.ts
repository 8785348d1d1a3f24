import type { DeviceStatisticsBody } from '@onehall/protocol';
import { type StateKey, stateZhCn } from '../../text/state-zh-cn.ts';

interface Sentence {
  readonly key: StateKey;
  readonly vars: Readonly<Record<string, string | number>>;
}

/** '480 B', '12.3 KB', '4.0 MB' */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A length of time in the largest words that say it. */
export function timeWords(ms: number): Sentence {
  const minutes = Math.round(ms / 60_000);
  if (ms < 60_000) return { key: 'time.seconds', vars: { n: Math.ceil(ms / 1000) } };
  if (minutes < 60) return { key: 'time.minutes', vars: { n: minutes } };
  return { key: 'time.hours', vars: { n: Math.floor(minutes / 60), minutes: minutes % 60 } };
}

/** '2.4 %'; a few in many thousands is not nothing. */
export function shareText(part: number, whole: number): string {
  const share = (part / whole) * 100;
  return share > 0 && share < 0.1 ? '<0.1 %' : `${share.toFixed(1)} %`;
}

function isKey(key: string): key is StateKey {
  return key in stateZhCn;
}

/** What was counted, a sentence each, and nothing of what never happened. `lost`: a length of time in words. */
export function countSentences(counted: DeviceStatisticsBody, lost: string): Sentence[] {
  const { bytesOut, bytesIn, framesGood, framesBad, bytesDiscarded, timeouts, losses, lostMs } = counted;
  const found: Sentence[] = [];
  const say = (when: boolean, key: StateKey, vars: Sentence['vars']) => {
    if (when) found.push({ key, vars });
  };
  for (const [name, n] of Object.entries(counted.own)) {
    const key = `own.${name}`;
    say(n > 0, isKey(key) ? key : 'count.other', { n, name });
  }
  const spoke = bytesOut + bytesIn > 0;
  say(spoke, 'count.bytes', { sent: bytesText(bytesOut), received: bytesText(bytesIn) });
  say(framesGood > 0, 'count.frames', { n: framesGood });
  const share = framesBad > 0 ? shareText(framesBad, framesGood + framesBad) : '';
  say(framesBad > 0, 'count.framesBad', { n: framesBad, share });
  say(bytesDiscarded > 0, 'count.discarded', { n: bytesDiscarded });
  say(timeouts > 0, 'count.timeouts', { n: timeouts });
  say(losses > 0, 'count.losses', { n: losses, time: lost });
  say(losses === 0 && lostMs > 0, 'count.lostNow', { time: lost });
  return found.length === 0 ? [{ key: 'count.none', vars: {} }] : found;
}
