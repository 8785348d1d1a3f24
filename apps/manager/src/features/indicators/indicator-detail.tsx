import { type IndicatorBody, routes } from '@onehall/protocol';
import { EmptyState, Icon, RefusalNotice } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { CasesTable } from './cases-table.tsx';
import { useFigure, useOf, Verdict } from './figure-words.tsx';
import { addressOf, type IndicatorPlace } from './indicator-place.ts';
import type { Indicators } from './indicators-page.tsx';
import { Entries, Reasons } from './keep-forms.tsx';
import { MarkChart, PointsTable } from './mark-chart.tsx';
import { PartsTable } from './parts-tables.tsx';
import { TargetForm } from './target-form.tsx';

interface IndicatorDetailProps {
  readonly indicator: IndicatorBody;
  readonly shown: Indicators;
  readonly place: IndicatorPlace;
  readonly onDone: () => Promise<void>;
}

/** One indicator: how it went against its target, where it fell short, and what lies behind it. */
export function IndicatorDetail({ indicator, shown, place, onDone }: IndicatorDetailProps) {
  const { t, say } = useManagerText();
  const { from, to, indicatorId } = place;
  const { found, refusal, read } = useRead(routes.readIndicator, { indicatorId, from, to });
  const { name, formula, source, aim, entered, cuts } = indicator;
  const done = () => {
    void onDone();
    void read();
  };
  // Read from its beginning, wherever the list above it was left.
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up by.
    void top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keep = { indicator, today: shown.today, onDone: done };
  return (
    <div className="mg-ind-detail">
      <section ref={top} className="mg-panel" aria-labelledby="mg-ind-one">
        <p>
          <a className="mg-ind-back" href={addressOf({ ...place, indicatorId: '' })}>
            <Icon name="back" />
            {t('ind.back')}
          </a>
        </p>
        <div className="mg-panel-head">
          <h2 id="mg-ind-one">{say(name)}</h2>
          <p className="oh-muted">
            {say(formula)} · {source}
          </p>
        </div>
        <Standing indicator={indicator} />
        {shown.may.setTargets && aim !== null ? (
          <TargetForm
            key={String(indicator.target)}
            indicator={indicator}
            all={shown.indicators}
            onDone={done}
          />
        ) : null}
      </section>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null || refusal !== null ? null : (
        <>
          {found.points.length < 2 || found.points.every(({ figure }) => figure === null) ? null : (
            <section className="mg-panel" aria-labelledby="mg-ind-course">
              <h3 id="mg-ind-course">{t(aim === null ? 'ind.howMany' : 'ind.keptWhen')}</h3>
              <MarkChart indicator={indicator} points={found.points} />
              <PointsTable indicator={indicator} points={found.points} />
            </section>
          )}
          <div className="mg-ind-keeps">
            <Reasons {...keep} one={found} may={shown.may.explain} />
            {entered ? <Entries {...keep} one={found} may={shown.may.enter} /> : null}
          </div>
          <div className="mg-ind-parts">
            {found.parts.map(({ cut, parts }) => (
              <PartsTable key={cut} indicator={indicator} cut={cut} parts={parts} />
            ))}
            {cuts.includes('clerk') ? <ClerkParts indicator={indicator} place={place} /> : null}
          </div>
          {found.cases.length === 0 ? null : <CasesTable cases={found.cases} />}
        </>
      )}
    </div>
  );
}

/** The figure, its target, the verdict, and the period before. */
function Standing({ indicator }: { readonly indicator: IndicatorBody }) {
  const { t } = useManagerText();
  const figure = useFigure();
  const restsOn = useOf();
  const { unit, aim, target, now, before } = indicator;
  return (
    <dl className="mg-ind-standing">
      <div>
        <dt>{t('ind.figure')}</dt>
        <dd>
          <strong className="oh-number">{figure(unit, now.figure)}</strong> <Verdict verdict={now.verdict} />
          <small className="oh-muted">{restsOn(unit, now)}</small>
        </dd>
      </div>
      <div>
        <dt>{t('ind.target')}</dt>
        <dd className="oh-number">
          {target === null || aim === null ? '—' : t(`ind.aim.${aim}`, { n: figure(unit, target) })}
        </dd>
      </div>
      <div>
        <dt>{t('ind.beforeShort')}</dt>
        <dd className="oh-number">
          {figure(unit, before.figure)} <small className="oh-muted">{restsOn(unit, before)}</small>
        </dd>
      </div>
    </dl>
  );
}

interface ClerkPartsProps {
  readonly indicator: IndicatorBody;
  readonly place: IndicatorPlace;
}

/** Figures of people are asked for apart: whoever may not see them is told so, and sees the rest. */
function ClerkParts({ indicator, place }: ClerkPartsProps) {
  const { t } = useManagerText();
  const { indicatorId, from, to } = place;
  const { found, refusal } = useRead(routes.readIndicatorClerks, { indicatorId, from, to });
  if (refusal !== null)
    return (
      <section className="mg-panel mg-ind-part">
        <RefusalNotice refusal={refusal} />
      </section>
    );
  if (found === null) return <EmptyState icon="clock" title={t('act.loading')} />;
  return <PartsTable indicator={indicator} cut="clerk" parts={found.parts} />;
}
