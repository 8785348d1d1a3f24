import type { HallBoardView } from '@onehall/protocol';
import { Both, useText } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { usePromise } from './use-promise.ts';

/** Before the first call: how to begin, what is promised, when we are here. Never an empty board. */
export function Welcome({ view }: { readonly view: HallBoardView }) {
  const { both } = useText<DisplayKey>();
  const promise = usePromise();
  return (
    <section className="b-welcome">
      <h1>
        <Both text={both('board.emptyTitle')} />
      </h1>
      <p>
        <Both text={both('board.emptyWhat')} />
      </p>
      {promise.vip > 0 && promise.general > 0 ? (
        <p className="b-welcome-more">
          <Both text={both('board.promise', promise)} />
        </p>
      ) : null}
      <p className="b-welcome-more">
        <Both text={both('board.hours', { opens: view.hours.opens, closes: view.hours.closes })} />
      </p>
    </section>
  );
}
