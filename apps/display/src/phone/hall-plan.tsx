import type { FollowView } from '@onehall/protocol';
import { FloorMap, Icon, useFloorPlan, useText, WayWords } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';

/** Where everything is, folded away while one waits; from the call on the way to the counter, open [E6]. */
export function HallPlan({ view }: { readonly view: FollowView }) {
  const { t, say } = useText<DisplayKey>();
  const plan = useFloorPlan('hall');
  if (plan === null) return null;
  const to = view.state === 'called' ? view.counterNumber : null;
  const way = plan.ways.find((one) => one.counterNumber === to);
  if (way === undefined) {
    return (
      <details className="p-papers p-plan">
        <summary>
          <Icon name="place" />
          {t('plan.title')}
        </summary>
        <FloorMap plan={plan} to={null} />
      </details>
    );
  }
  const start = plan.places.find(({ x, y }) => x === plan.start?.x && y === plan.start.y);
  return (
    <section className="p-papers p-plan">
      <h2>
        <Icon name="place" />
        {t('plan.way', { n: way.counterNumber, zone: say(way.zone) })}
      </h2>
      {start === undefined ? null : (
        <p>
          {t('phone.planFrom', {
            place: start.name === null ? t(`plan.kind.${start.kind}`) : say(start.name),
          })}
        </p>
      )}
      <FloorMap plan={plan} to={to} />
      <WayWords way={way} />
    </section>
  );
}
