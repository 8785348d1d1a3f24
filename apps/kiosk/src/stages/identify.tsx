import { Button, Keypad, useText } from '@onehall/ui';
import { grouped, MOBILE_DIGITS, type Stage, type Step } from '../flow/flow.ts';
import type { KioskKey } from '../text/zh-cn.ts';

export interface IdentifyProps {
  readonly stage: Extract<Stage, { name: 'identify' }>;
  readonly dispatch: (step: Step) => void;
}

/** The number decides the class; nobody has to give it. */
export function Identify({ stage, dispatch }: IdentifyProps) {
  const { t } = useText<KioskKey>();
  return (
    <div className="k-identify">
      <h1>{t('identify.title')}</h1>
      <p className="k-lead">{t('identify.why')}</p>
      <output className="k-digits" aria-label={t('identify.field')} data-testid="digits">
        {stage.typed === '' ? <span className="k-digits-empty">1–– –––– ––––</span> : grouped(stage.typed)}
      </output>
      {stage.wrong ? (
        <p className="oh-refusal" role="alert">
          {t('identify.wrong')}
        </p>
      ) : null}
      <Keypad
        value={stage.typed}
        maxLength={MOBILE_DIGITS}
        onChange={(typed) => dispatch({ kind: 'type', typed })}
      />
      <nav className="k-bar">
        <Button icon="back" onClick={() => dispatch({ kind: 'back' })}>
          {t('common.back')}
        </Button>
        <Button onClick={() => dispatch({ kind: 'skip' })}>{t('identify.skip')}</Button>
        <Button
          look="main"
          disabled={stage.typed.length < MOBILE_DIGITS}
          onClick={() => dispatch({ kind: 'use-number' })}
        >
          {t('identify.next')}
        </Button>
      </nav>
    </div>
  );
}
