import { Button, EmptyState, Icon, PublicNotices, RefusalNotice, useFloorPlan, useText } from '@onehall/ui';
import { masked, type Obstacle } from '../flow/flow.ts';
import type { Category } from '../flow/wish.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { NamedBar, ReadHint, Stranger } from './named.tsx';
import { PrintNote } from './print-note.tsx';
import { Tile } from './tile.tsx';

function obstacleOf(category: Category): Obstacle {
  if (!category.available) return 'unavailable';
  return category.diverted ? 'diverted' : null;
}

/** What else a customer may come for, and how the glass stands. */
function StartBar({ kioskId, view, dispatch, desk, live, low, setLow }: PageProps) {
  const { t } = useText<KioskKey>();
  const plan = useFloorPlan(kioskId);
  const { help } = desk;
  const off = live.connection === 'cut-off';
  return (
    <nav className="k-bar k-bar-start" data-appointments={view.appointments} data-plan={plan !== null}>
      {view.appointments ? (
        <Button icon="clock" disabled={off} onClick={() => dispatch({ kind: 'have-appointment' })}>
          {t('choose.appointment')}
        </Button>
      ) : null}
      <Button icon="phone" onClick={() => dispatch({ kind: 'identify-first' })}>
        {t('choose.phone')}
      </Button>
      <Button icon="ticket" disabled={off} onClick={() => dispatch({ kind: 'have-lost' })}>
        {t('choose.lost')}
      </Button>
      {plan === null ? null : (
        <Button
          icon="place"
          className="k-look"
          disabled={off}
          onClick={() => dispatch({ kind: 'look-at-plan' })}
        >
          {t('choose.plan')}
        </Button>
      )}
      <Button icon="help" className="k-ask" disabled={help.pending} onClick={() => void help.ask()}>
        {t('choose.help')}
      </Button>
      <Button icon={low ? 'up' : 'down'} className="k-reach" aria-pressed={low} onClick={() => setLow(!low)}>
        {t(low ? 'choose.high' : 'choose.low')}
      </Button>
    </nav>
  );
}

/** The start page: every service of the hall at once, each with what waiting for it means now. */
export function Choose(props: PageProps) {
  const { view, flow, live, dispatch, desk } = props;
  const { t, say } = useText<KioskKey>();
  return (
    <div className="k-choose">
      <h1>{t('choose.title')}</h1>
      <PublicNotices notices={view.notices} />
      {view.outOfOrder.length === 0 ? null : (
        <p className="k-known" data-testid="out-of-order">
          <Icon name="alert" />
          <span>{t('choose.outOfOrder', { names: view.outOfOrder.map(say).join(t('choose.and')) })}</span>
        </p>
      )}
      {flow.named === null ? null : <NamedBar named={flow.named} dispatch={dispatch} />}
      {flow.stranger ? <Stranger /> : null}
      {flow.named === null && flow.mobile === null && !flow.stranger ? <ReadHint reads={view.reads} /> : null}
      {flow.mobile === null ? null : (
        <div className="k-known">
          <Icon name="person" />
          <span>{t('choose.identified', { mobile: masked(flow.mobile) })}</span>
          <Button onClick={() => dispatch({ kind: 'forget-number' })}>{t('choose.forget')}</Button>
        </div>
      )}
      <PrintNote view={view} elsewhere="choose.printsAt" nowhere="choose.printer" />
      {view.categories.length === 0 ? (
        <EmptyState icon="people" title={t('choose.emptyTitle')} what={t('choose.emptyWhat')} />
      ) : (
        <div className="k-tiles k-scroll" data-many={view.categories.length > 6}>
          {view.categories.map((category) => (
            <Tile
              key={category.id}
              category={category}
              brief={view.categories.length > 6}
              off={live.connection === 'cut-off'}
              onPress={() =>
                dispatch({ kind: 'choose', categoryId: category.id, obstacle: obstacleOf(category) })
              }
            />
          ))}
        </div>
      )}
      <RefusalNotice refusal={desk.help.refusal} onClose={desk.help.clear} />
      <StartBar {...props} />
    </div>
  );
}
