import { Button, Icon, type Refusal, RefusalNotice, useText, useZone } from '@onehall/ui';
import { checkInWords } from '../flow/check-in-words.ts';
import { CODE_DIGITS } from '../flow/flow.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { Keys } from './keys.tsx';

interface NotNowProps {
  readonly refusal: Refusal | null;
  readonly onOrdinary: () => void;
}

/** Why not, with the times of this appointment; an ordinary ticket is always to be had. */
function NotNow({ refusal, onOrdinary }: NotNowProps) {
  const { t } = useText<KioskKey>();
  const zone = useZone();
  const words = refusal === null ? null : checkInWords(refusal, zone);
  if (refusal === null || words === null) return <RefusalNotice refusal={refusal} />;
  return (
    <div className="oh-refusal" role="alert" data-code={refusal.code}>
      <Icon name={refusal.code === 'appointment-early' ? 'clock' : 'alert'} />
      <p>{t(words.key, words.vars)}</p>
      <Button onClick={onOrdinary}>{t('checkIn.ordinary')}</Button>
    </div>
  );
}

/** Here for an appointment [Q4]: the six digits that were shown when it was booked. */
export function CheckIn({ typed, dispatch, desk }: PageProps & { readonly typed: string }) {
  const { t, language } = useText<KioskKey>();
  const { send, pending, refusal, clear } = desk.checkIn;
  const back = () => {
    clear();
    dispatch({ kind: 'back' });
  };
  const go = async () => {
    const answer = await send({ body: { code: typed, language } });
    if (answer.kind === 'ok') dispatch({ kind: 'checked-in', ticket: answer.value });
  };
  return (
    <Keys
      title={t('checkIn.title')}
      why={t('checkIn.why')}
      field={t('checkIn.field')}
      shown={`${typed.slice(0, 3)} ${typed.slice(3)}`.trim()}
      empty="––– –––"
      value={typed}
      maxLength={CODE_DIGITS}
      onType={(next) => {
        clear();
        dispatch({ kind: 'type', typed: next });
      }}
      notice={<NotNow refusal={refusal} onOrdinary={back} />}
    >
      <Button icon="back" disabled={pending} onClick={back}>
        {t('common.back')}
      </Button>
      <Button
        look="main"
        className="k-go"
        aria-disabled={pending}
        disabled={typed.length < CODE_DIGITS}
        onClick={() => void go()}
      >
        {t(pending ? 'checkIn.going' : 'checkIn.go')}
      </Button>
    </Keys>
  );
}
