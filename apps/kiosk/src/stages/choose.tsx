import type { KioskView } from '@onehall/protocol';
import { Button, EmptyState, Icon, MinutesRange, type Refusal, RefusalNotice, useText } from '@onehall/ui';
import { type Flow, masked, type Step } from '../flow/flow.ts';
import type { KioskKey } from '../text/zh-cn.ts';

type Category = KioskView['categories'][number];

export interface ChooseProps {
  readonly view: KioskView;
  readonly mobile: Flow['mobile'];
  readonly cutOff: boolean;
  readonly dispatch: (step: Step) => void;
  readonly help: {
    readonly pending: boolean;
    readonly refusal: Refusal | null;
    readonly clear: () => void;
    readonly ask: () => Promise<void>;
  };
  readonly low: boolean;
  readonly setLow: (low: boolean) => void;
}

function Tile({ category, off, onPress }: { category: Category; off: boolean; onPress: () => void }) {
  const { t, say } = useText<KioskKey>();
  return (
    <button type="button" className="k-tile" disabled={off || !category.available} onClick={onPress}>
      <span className="k-tile-name">{say(category.name)}</span>
      <span className="k-tile-hint">{say(category.hint)}</span>
      {category.available ? (
        <span className="k-tile-wait">
          <MinutesRange range={category.range} />
          <span className="k-tile-count">{t('choose.waiting', { n: category.waiting })}</span>
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

/** The start page: every service of the hall at once, each with what waiting for it means now. */
export function Choose({ view, mobile, cutOff, dispatch, help, low, setLow }: ChooseProps) {
  const { t } = useText<KioskKey>();
  return (
    <div className="k-choose">
      <h1>{t('choose.title')}</h1>
      {mobile === null ? null : (
        <div className="k-known">
          <Icon name="person" />
          <span>{t('choose.identified', { mobile: masked(mobile) })}</span>
          <Button onClick={() => dispatch({ kind: 'forget-number' })}>{t('choose.forget')}</Button>
        </div>
      )}
      {view.printer.state === 'ready' ? null : (
        <p className="k-note">
          <Icon name="printer" />
          {t('choose.printer')}
        </p>
      )}
      {view.categories.length === 0 ? (
        <EmptyState icon="people" title={t('choose.emptyTitle')} what={t('choose.emptyWhat')} />
      ) : (
        <div className="k-tiles k-scroll" data-many={view.categories.length > 6}>
          {view.categories.map((category) => (
            <Tile
              key={category.id}
              category={category}
              off={cutOff}
              onPress={() => dispatch({ kind: 'choose', categoryId: category.id })}
            />
          ))}
        </div>
      )}
      <RefusalNotice refusal={help.refusal} onClose={help.clear} />
      <nav className="k-bar">
        <Button icon="phone" onClick={() => dispatch({ kind: 'identify-first' })}>
          {t('choose.phone')}
        </Button>
        <Button icon="help" disabled={help.pending} onClick={() => void help.ask()}>
          {t('choose.help')}
        </Button>
        <Button icon={low ? 'up' : 'down'} aria-pressed={low} onClick={() => setLow(!low)}>
          {t(low ? 'choose.high' : 'choose.low')}
        </Button>
      </nav>
    </div>
  );
}
