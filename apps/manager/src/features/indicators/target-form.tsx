import { type IndicatorBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure } from './figure-words.tsx';

interface TargetFormProps {
  readonly indicator: IndicatorBody;
  readonly all: readonly IndicatorBody[];
  readonly onDone: () => void;
}

/** Up to two decimals; null: what was typed is no such number. */
const typedTarget = (typed: string): number | null =>
  /^\d{1,4}(\.\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim()) : null;

/** The branch manager sets another target, or takes the usual one again; it counts from now on, for the past too. */
export function TargetForm({ indicator, all, onDone }: TargetFormProps) {
  const { t } = useManagerText();
  const figure = useFigure();
  const change = useCommand(routes.changeSetting);
  const { indicatorId, target, usualTarget, unit } = indicator;
  const [typed, setTyped] = useState(target === null ? '' : String(target));
  const [tried, setTried] = useState(false);
  const id = useId();
  const value = typed.trim() === '' ? null : typedTarget(typed);
  const wrong = typed.trim() !== '' && value === null;
  const keep = async (next: number | null) => {
    // A setting holds the whole of its area: every target that differs from the usual one.
    const targets = all
      .map((one) => ({
        indicatorId: one.indicatorId,
        target: one.indicatorId === indicatorId ? next : one.target,
        usual: one.usualTarget,
      }))
      .filter((one) => one.target !== one.usual)
      .map((one) => ({ indicatorId: one.indicatorId, target: one.target }));
    const setting = { area: 'indicators', id: 'hall', value: { targets } } as const;
    const kept = await change.send({ body: { setting } });
    if (kept.kind === 'ok') onDone();
  };
  return (
    <form
      className="mg-ind-target-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong) void keep(value);
      }}
    >
      <div className="oh-field mg-field">
        <label htmlFor={id}>{t('ind.setTarget')}</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={7}
          value={typed}
          aria-invalid={tried && wrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id={`${id}-note`} className={tried && wrong ? 'mg-risk' : 'oh-muted'}>
          {tried && wrong ? t('ind.targetWrong') : t('ind.usual', { figure: figure(unit, usualTarget) })}
        </p>
      </div>
      <Button submit aria-disabled={change.pending}>
        {t('ind.keepTarget')}
      </Button>
      <RefusalNotice refusal={change.refusal} onClose={change.clear} />
    </form>
  );
}
