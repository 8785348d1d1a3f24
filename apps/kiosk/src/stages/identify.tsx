import type { KioskView } from '@onehall/protocol';
import { Button, useText } from '@onehall/ui';
import { grouped, MOBILE_DIGITS, type Stage, type Step } from '../flow/flow.ts';
import type { KioskKey } from '../text/zh-cn.ts';
import { Keys } from './keys.tsx';
import { ReadHint, Stranger } from './named.tsx';

export interface IdentifyProps {
  readonly reads: KioskView['reads'];
  readonly stranger: boolean;
  readonly stage: Extract<Stage, { name: 'identify' }>;
  readonly dispatch: (step: Step) => void;
}

/** The number decides the class; nobody has to give it. */
export function Identify({ stage, reads, stranger, dispatch }: IdentifyProps) {
  const { t } = useText<KioskKey>();
  return (
    <Keys
      title={t('identify.title')}
      why={t('identify.why')}
      field={t('identify.field')}
      shown={grouped(stage.typed)}
      empty="1–– –––– ––––"
      value={stage.typed}
      maxLength={MOBILE_DIGITS}
      onType={(typed) => dispatch({ kind: 'type', typed })}
      notice={
        stage.wrong ? (
          <p className="oh-refusal" role="alert">
            {t('identify.wrong')}
          </p>
        ) : stranger ? (
          <Stranger />
        ) : (
          <ReadHint reads={reads} />
        )
      }
    >
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
    </Keys>
  );
}
