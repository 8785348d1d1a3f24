import type { HallBoardView } from '@onehall/protocol';
import { Both, MinutesRange, useText } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';

const SHOWN = 8;

/** How long each service takes to be called: the longest queues first would jump about, so the hall's own order stays. */
export function Waiting({ view }: { readonly view: HallBoardView }) {
  const { t, both } = useText<DisplayKey>();
  const rows = view.waiting.length > SHOWN ? view.waiting.slice(0, SHOWN - 1) : view.waiting;
  const hidden = view.waiting.length - rows.length;
  return (
    <section className="b-wait" aria-label={t('board.waiting')}>
      <ul data-many={rows.length > 6}>
        {rows.map((row) => (
          <li key={row.categoryId}>
            <span className="b-wait-name">
              <Both text={row.name} />
            </span>
            <span className="b-wait-range">
              {row.waiting === 0 && row.range !== null ? (
                t('board.nobodyWaiting')
              ) : (
                <MinutesRange range={row.range} />
              )}
            </span>
            <span className="b-wait-people oh-number">{t('board.people', { n: row.waiting })}</span>
          </li>
        ))}
        {hidden === 0 ? null : (
          <li className="b-wait-more">
            <Both text={both('board.more', { n: hidden })} />
          </li>
        )}
      </ul>
    </section>
  );
}
