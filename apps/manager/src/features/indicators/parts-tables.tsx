import type { IndicatorBody, IndicatorCutBody, IndicatorPartBody } from '@onehall/protocol';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure, useOf, Verdict } from './figure-words.tsx';

interface PartsTableProps {
  readonly indicator: IndicatorBody;
  readonly cut: IndicatorCutBody;
  readonly parts: readonly IndicatorPartBody[];
}

/** One indicator taken apart: with whom, for what, at which hour it fell short. */
export function PartsTable({ indicator, cut, parts }: PartsTableProps) {
  const { t, say } = useManagerText();
  const figure = useFigure();
  const restsOn = useOf();
  const { unit, aim, target } = indicator;
  const judged = aim !== null && target !== null;
  const id = `mg-ind-${cut}`;
  return (
    <section className="mg-panel mg-ind-part" aria-labelledby={id}>
      <h3 id={id}>{t(judged ? `ind.by.${cut}` : `ind.per.${cut}`)}</h3>
      {parts.length === 0 ? (
        <p className="oh-muted">{t('ind.noPart')}</p>
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t(`ind.cut.${cut}`)}>
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t(`ind.cut.${cut}`)}</th>
                <th scope="col" className="mg-right">
                  {t('ind.figure')}
                </th>
                {judged ? <th scope="col">{t('ind.verdict')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {parts.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{say(one.name)}</th>
                  <td className="mg-right oh-number">
                    {figure(unit, one.figure)} <small className="oh-muted">{restsOn(unit, one)}</small>
                  </td>
                  {judged ? (
                    <td>
                      <Verdict verdict={one.verdict} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
