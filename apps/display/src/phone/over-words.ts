import type { FollowView } from '@onehall/protocol';
import type { IconName } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';

export interface OverWords {
  readonly look: 'good' | 'attention' | 'quiet';
  readonly icon: IconName;
  readonly title: DisplayKey;
  readonly what: DisplayKey | null;
}

type Asked = Pick<FollowView, 'state' | 'returnUntil'>;

/** What is said of a ticket that neither waits nor is called; null for one that does. Until when it may come back decides. */
export function overWords({ state, returnUntil }: Asked, now: number): OverWords | null {
  switch (state) {
    case 'waiting':
    case 'called':
      return null;
    case 'serving':
      return { look: 'good', icon: 'person', title: 'phone.serving', what: null };
    case 'finished':
      return { look: 'good', icon: 'check', title: 'phone.finished', what: null };
    case 'held': {
      const what = returnUntil === null || returnUntil <= now ? 'phone.heldWhat' : 'phone.heldUntil';
      return { look: 'attention', icon: 'clock', title: 'phone.held', what };
    }
    case 'noShow': {
      const what = returnUntil === null || returnUntil <= now ? 'phone.noShowWhat' : 'phone.noShowUntil';
      return { look: 'attention', icon: 'alert', title: 'phone.noShow', what };
    }
    case 'abandoned':
      return { look: 'quiet', icon: 'check', title: 'phone.abandoned', what: 'phone.abandonedWhat' };
    case 'cancelled':
      return { look: 'quiet', icon: 'cross', title: 'phone.cancelled', what: 'phone.cancelledWhat' };
  }
}
