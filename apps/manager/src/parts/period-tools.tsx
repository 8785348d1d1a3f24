import { Button, IconButton } from '@onehall/ui';
import type { KeyboardEvent } from 'react';
import { kindOf, type Period, periodAround, periodKinds, stepped } from '../lib/period.ts';
import { useManagerText } from '../lib/use-manager-text.ts';
import './period-tools.css';

interface PeriodToolsProps {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Which days: a day, a week, a month, a quarter, half a year, a year or any from–to; the arrow keys step while one of these is focused. */
export function PeriodTools({ period, today, onChange }: PeriodToolsProps) {
  const { t } = useManagerText();
  const kind = kindOf(period);
  const next = stepped(period, 1);
  const step = (way: -1 | 1) => {
    if (way === -1 || next.from <= today) onChange(stepped(period, way));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      step(event.key === 'ArrowLeft' ? -1 : 1);
    }
  };
  return (
    <fieldset className="mg-period" aria-label={t('rep.period')} onKeyDown={keys}>
      <div className="mg-period-kinds">
        {periodKinds.map((one) =>
          one === 'own' ? null : (
            <Button
              key={one}
              aria-pressed={kind === one}
              onClick={() => onChange(periodAround(one, period.to > today ? today : period.to))}
            >
              {t(`rep.kind.${one}`)}
            </Button>
          ),
        )}
      </div>
      <IconButton icon="back" label={t('rep.before')} onClick={() => step(-1)} />
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="oh-field mg-field mg-period-day">
          <input
            type="date"
            aria-label={t(`rep.${end}`)}
            value={period[end]}
            max="2099-12-31"
            onChange={(event) => {
              const day = event.target.value;
              if (!isDay(day)) return;
              const other = end === 'from' ? period.to : period.from;
              // One end that passes the other takes it along.
              const passed = end === 'from' ? day > other : day < other;
              onChange(passed ? { from: day, to: day } : { ...period, [end]: day });
            }}
          />
        </span>
      ))}
      <IconButton
        icon="right"
        label={t('rep.after')}
        aria-disabled={next.from > today}
        onClick={() => step(1)}
      />
    </fieldset>
  );
}
