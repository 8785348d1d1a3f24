import { type MyShift, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useZone, yuanSign } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Counting, Rounds } from './counting.tsx';
import { OfferToMe } from './offer-to-me.tsx';
import { OpenActs } from './open-acts.tsx';
import { useMyShift } from './use-my-shift.ts';
import './shift.css';

/** The clerk's cash responsibility from the float to the last count [M1]. */
export function ShiftDesk() {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMyShift();
  if (mine === null)
    return refusal === null ? (
      <p role="status">{t('shift.loading')}</p>
    ) : (
      <RefusalNotice refusal={refusal} onRetry={read} />
    );
  const { shift } = mine;
  const changing = shift === null || shift.state === 'open';
  return (
    <div className="cn-shift">
      <RefusalNotice refusal={refusal} onRetry={read} />
      <Standing mine={mine} />
      {changing && mine.offers.length > 0 ? (
        <ul className="cn-shift-list" aria-label={t('shift.offers')}>
          {mine.offers.map((offer) => (
            <OfferToMe key={offer.transferId} offer={offer} onDone={read} />
          ))}
        </ul>
      ) : null}
      <Underway mine={mine} onDone={read} />
      {shift?.state === 'open' ? <OpenActs mine={mine} shift={shift} onDone={read} /> : null}
      {shift?.state === 'counting' || shift?.state === 'counted' ? (
        <Counting shift={shift} onDone={read} />
      ) : null}
      {shift?.state === 'in-review' ? (
        <>
          <Rounds shift={shift} />
          <p role="status">{t('shift.inReview', { reason: shift.reason ?? '' })}</p>
        </>
      ) : null}
    </div>
  );
}

function Standing({ mine }: { readonly mine: MyShift }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const { shift, floatMode } = mine;
  if (shift === null) return <p>{t(floatMode === 'handed' ? 'shift.none' : 'shift.noneStanding')}</p>;
  const since = { time: clockTime(shift.openedAt, zone), float: yuanSign(shift.floatFen) };
  return (
    <p>
      <strong>{t(`shift.state.${shift.state}`)}</strong> {t('shift.since', since)}
    </p>
  );
}

interface UnderwayProps {
  readonly mine: MyShift;
  readonly onDone: () => void;
}

/** What the clerk gave and nobody has counted yet, and change that was asked for: each can be taken back. */
function Underway({ mine, onDone }: UnderwayProps) {
  const { t } = useConsoleText();
  const withdraw = useCommand(routes.withdrawTransfer);
  const cancel = useCommand(routes.cancelChange);
  if (mine.given.length + mine.asks.length === 0) return null;
  const takeBack = async (transferId: string) => {
    const body = { reason: t('shift.withdrawn') };
    const answer = await withdraw.send({ params: { transferId }, body });
    if (answer.kind === 'ok') onDone();
  };
  const drop = async (askId: string) => {
    const answer = await cancel.send({ params: { askId } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <ul className="cn-shift-list" aria-label={t('shift.underway')}>
        {mine.given.map((one) => (
          <li key={one.transferId} className="cn-shift-row">
            <span>
              {t(`shift.kind.${one.kind}`)} {yuanSign(one.amountFen ?? 0)} {t('shift.notTaken')}
            </span>
            {one.kind === 'remittance' ? null : (
              <Button disabled={withdraw.pending} onClick={() => void takeBack(one.transferId)}>
                {t('shift.withdraw')}
              </Button>
            )}
          </li>
        ))}
        {mine.asks.map((one) => (
          <li key={one.askId} className="cn-shift-row">
            <span>{t('shift.asked', { amount: yuanSign(one.amountFen) })}</span>
            <Button disabled={cancel.pending} onClick={() => void drop(one.askId)}>
              {t('shift.cancelAsk')}
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={withdraw.refusal ?? cancel.refusal} onClose={withdraw.clear} />
    </>
  );
}
