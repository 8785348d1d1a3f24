import { Button, Icon, MinutesRange, useText } from '@onehall/ui';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';

/** The hall asks people to self-service for this now [Q8]: an offer, never a refusal. */
export function Diverted({
  view,
  dispatch,
  startAnew,
  categoryId,
}: PageProps & { readonly categoryId: string }) {
  const { t, say } = useText<KioskKey>();
  const category = view.categories.find((one) => one.id === categoryId);
  return (
    <div className="k-answer">
      <div className="k-scroll">
        <Icon name="check" className="k-answer-icon k-answer-good" />
        <h1>{t('self.title', { name: category === undefined ? '' : say(category.name) })}</h1>
        <p>{t('self.what')}</p>
        {category?.range == null ? null : (
          <dl className="k-facts">
            <div className="k-facts-wait">
              <dt>{t('self.counter')}</dt>
              <dd>
                <MinutesRange range={category.range} />
              </dd>
            </div>
          </dl>
        )}
      </div>
      <nav className="k-bar k-bar-diverted">
        <Button icon="back" onClick={() => dispatch({ kind: 'back' })}>
          {t('common.back')}
        </Button>
        <Button icon="ticket" onClick={() => dispatch({ kind: 'go-on' })}>
          {t('self.goOn')}
        </Button>
        <Button look="main" icon="check" onClick={startAnew}>
          {t('self.go')}
        </Button>
      </nav>
    </div>
  );
}
