import type { AdviceBody, PulledLever } from '@onehall/protocol';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { promisesWords } from './lever-words.ts';

/** Levers and their effect in words. */
export function useLeverText() {
  const { t, say } = useFloorText();
  const promises = (kept: number) => {
    const { key, n, count } = promisesWords(kept);
    return t(key, { n: count === null ? n : t(count) });
  };
  return {
    promises,
    adviceSaid: (advice: AdviceBody) =>
      t(`advice.${advice.lever}`, {
        number: advice.counterNumber ?? '',
        name: advice.clerkName === null ? t('advice.someone') : say(advice.clerkName),
        n: advice.minutes,
        promises: promises(advice.promisesKept),
      }),
    leverSaid: (lever: PulledLever) => t(`lever.${lever.lever}`, { number: lever.counterNumber ?? '' }),
  };
}
