import type { TextBody } from '@onehall/protocol';
import { clockTime, useText, useZone } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import type { ClosedGroup } from './closed-counters.ts';

/** '用餐（13:30 恢复）' in both languages: why, and until when. */
export function useClosedWords(): (group: ClosedGroup) => TextBody {
  const { both } = useText<DisplayKey>();
  const clock = useZone();
  return ({ pause, backAt }) => {
    const why = both(pause === null ? 'board.notOpen' : `pause.${pause}`);
    if (backAt === null) return why;
    const back = both('board.backAt', { time: clockTime(backAt, clock) });
    return { zh: `${why.zh}（${back.zh}）`, en: `${why.en} (${back.en})` };
  };
}
