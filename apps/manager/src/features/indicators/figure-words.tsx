import type { IndicatorBody, IndicatorSumBody } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Unit = IndicatorBody['unit'];

/** A figure in its unit, as people read it; '—': there was nothing to count. */
export function useFigure(): (unit: Unit, figure: number | null) => string {
  const { t } = useManagerText();
  return (unit, figure) => (figure === null ? '—' : t(`ind.unit.${unit}`, { n: figure }));
}

/** 'kept' or 'missed' by its shape, its word and its colour. */
export function Verdict({ verdict }: { readonly verdict: IndicatorSumBody['verdict'] }) {
  const { t } = useManagerText();
  if (verdict === 'no-target' || verdict === 'nothing')
    return <span className="oh-muted">{t(`ind.verdict.${verdict}`)}</span>;
  return (
    <span className={verdict === 'kept' ? 'mg-word mg-kept' : 'mg-word mg-risk'}>
      <Icon name={verdict === 'kept' ? 'check' : 'alert'} />
      {t(`ind.verdict.${verdict}`)}
    </span>
  );
}

/** '29 of 30': what a share rests on. Hours and counts rest on themselves. */
export function useOf(): (unit: Unit, sum: IndicatorSumBody) => string {
  const { t } = useManagerText();
  return (unit, { hits, base, figure }) => {
    if (figure === null || unit === 'hours' || unit === 'count') return '';
    return unit === 'score' ? t('ind.times', { n: base }) : t('ind.of', { hits, base });
  };
}
