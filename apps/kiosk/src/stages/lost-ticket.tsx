import { mobileNumber } from '@onehall/protocol';
import { Button, RefusalNotice, useText } from '@onehall/ui';
import { grouped, MOBILE_DIGITS, type Stage } from '../flow/flow.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { Keys } from './keys.tsx';

export interface LostTicketProps extends PageProps {
  readonly stage: Extract<Stage, { name: 'lost' }>;
}

/** A lost ticket is found by the number it was taken with; place and number stay. */
export function LostTicket({ stage, dispatch, desk }: LostTicketProps) {
  const { t } = useText<KioskKey>();
  const { send, pending, refusal, clear } = desk.copy;
  const find = async () => {
    dispatch({ kind: 'use-number' });
    if (!mobileNumber.safeParse(stage.typed).success) return;
    const answer = await send({ body: { mobile: stage.typed } });
    if (answer.kind === 'ok') dispatch({ kind: 'found', copy: answer.value });
  };
  return (
    <Keys
      title={t('lost.title')}
      why={t('lost.why')}
      field={t('identify.field')}
      shown={grouped(stage.typed)}
      empty="1–– –––– ––––"
      value={stage.typed}
      maxLength={MOBILE_DIGITS}
      onType={(typed) => {
        clear();
        dispatch({ kind: 'type', typed });
      }}
      notice={
        stage.wrong ? (
          <p className="oh-refusal" role="alert">
            {t('lost.wrong')}
          </p>
        ) : (
          <RefusalNotice refusal={refusal} />
        )
      }
    >
      <Button
        icon="back"
        disabled={pending}
        onClick={() => {
          clear();
          dispatch({ kind: 'back' });
        }}
      >
        {t('common.back')}
      </Button>
      <Button
        look="main"
        className="k-go"
        aria-disabled={pending}
        disabled={stage.typed.length < MOBILE_DIGITS}
        onClick={() => void find()}
      >
        {t(pending ? 'lost.going' : 'lost.go')}
      </Button>
    </Keys>
  );
}
