import { Icon, MinutesRange, useText } from '@onehall/ui';
import type { Category } from '../flow/wish.ts';
import type { KioskKey } from '../text/zh-cn.ts';

interface PapersProps {
  readonly papers: Category['papers'];
  readonly brief: boolean;
}

/**
 * What to bring, by the name of the first paper; the longer language names only how many where many services share the
 * glass. The check page names them all.
 */
function Papers({ papers, brief }: PapersProps) {
  const { t, say, language } = useText<KioskKey>();
  const [first] = papers;
  const several = papers.length > 1 ? 'choose.papersMore' : 'choose.papers';
  const key = brief && language === 'en' ? 'choose.papersCount' : several;
  return (
    <span className="k-tile-papers">
      <Icon name="paper" />
      {first === undefined ? t('choose.noPapers') : t(key, { first: say(first), n: papers.length })}
    </span>
  );
}

export interface TileProps {
  readonly category: Category;
  readonly off: boolean;
  /** One of many. */
  readonly brief: boolean;
  readonly onPress: () => void;
}

/** One service: what it is, what to bring, and what waiting for it means now. */
export function Tile({ category, off, brief, onPress }: TileProps) {
  const { t, say } = useText<KioskKey>();
  return (
    <button
      type="button"
      className="k-tile"
      data-available={category.available}
      disabled={off}
      onClick={onPress}
    >
      <span className="k-tile-name">{say(category.name)}</span>
      <span className="k-tile-hint">{say(category.hint)}</span>
      <Papers papers={category.papers} brief={brief} />
      {category.available ? (
        <span className="k-tile-wait">
          <MinutesRange range={category.range} />
          <span className="k-tile-count">
            {category.diverted ? t('choose.diverted') : t('choose.waiting', { n: category.waiting })}
          </span>
        </span>
      ) : (
        <span className="k-tile-off">
          <Icon name="alert" />
          {t('choose.unavailable')}
        </span>
      )}
    </button>
  );
}
