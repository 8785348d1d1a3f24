import { Button, EmptyState, useText } from '@onehall/ui';
import { addable, type Wish } from '../flow/wish.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { Tile } from './tile.tsx';

/** One more service on the same ticket: what is on it already and what nobody does now are left out [Q5]. */
export function AddService({ view, live, dispatch, wish }: PageProps & { readonly wish: Wish }) {
  const { t, say } = useText<KioskKey>();
  const main = view.categories.find((one) => one.id === wish.categoryIds[0]);
  const more = addable(view.categories, wish);
  return (
    <div className="k-choose">
      <h1>{t('add.title')}</h1>
      {main === undefined ? null : <p className="k-lead">{t('add.what', { name: say(main.name) })}</p>}
      {more.length === 0 ? (
        <EmptyState icon="people" title={t('choose.emptyTitle')} what={t('choose.emptyWhat')} />
      ) : (
        <div className="k-tiles k-scroll" data-many={more.length > 6}>
          {more.map((category) => (
            <Tile
              key={category.id}
              category={category}
              brief={more.length > 6}
              off={live.connection === 'cut-off'}
              onPress={() => dispatch({ kind: 'choose', categoryId: category.id })}
            />
          ))}
        </div>
      )}
      <nav className="k-bar">
        <Button icon="back" onClick={() => dispatch({ kind: 'back' })}>
          {t('common.back')}
        </Button>
      </nav>
    </div>
  );
}
