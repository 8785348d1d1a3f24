import type { WayBody } from '@onehall/protocol';
import { useText } from '../text/use-text.ts';

/** Each leg with where it begins, in metres from the start. */
function told(legs: WayBody['legs']) {
  let walked = 0;
  return legs.map((leg) => {
    const at = walked;
    walked += leg.metres;
    return { ...leg, at };
  });
}

/** The way to a counter in words, for those who would rather be told than shown. */
export function WayWords({ way }: { readonly way: WayBody }) {
  const { t } = useText();
  return (
    <ol className="oh-plan-legs">
      {told(way.legs).map(({ turn, metres, at }) => (
        <li key={at}>{t(`plan.leg.${turn ?? 'first'}`, { n: metres })}</li>
      ))}
      <li>{t('plan.leg.end', { n: way.counterNumber })}</li>
    </ol>
  );
}
