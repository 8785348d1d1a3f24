import { type MyShift, type NotesBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { CountForm } from './count-form.tsx';
import { WhyForm } from './why-form.tsx';

interface CountingProps {
  readonly shift: NonNullable<MyShift['shift']>;
  readonly onDone: () => void;
}

/** The drawer is shut and counted: blind at first, then with what each count was over or short. */
export function Counting({ shift, onDone }: CountingProps) {
  const { t } = useConsoleText();
  const count = useCommand(routes.countShift);
  const back = useCommand(routes.giveUpShiftCount);
  const [again, setAgain] = useState(false);
  const params = { shiftId: shift.shiftId };
  const run = async (notes: NotesBody[]) => {
    const answer = await count.send({ params, body: { notes } });
    if (answer.kind !== 'ok') return;
    setAgain(false);
    onDone();
  };
  const giveUp = async () => {
    const answer = await back.send({ params });
    if (answer.kind === 'ok') onDone();
  };
  if (shift.state === 'counted' && !again)
    return <Counted shift={shift} onAgain={() => setAgain(true)} onDone={onDone} />;
  return (
    <>
      <p>{t('shift.blind')}</p>
      <CountForm
        title={t('shift.countTitle')}
        main={t('shift.countMain')}
        busy={count.pending}
        mayBeEmpty
        onCounted={(notes) => void run(notes)}
      />
      <RefusalNotice refusal={count.refusal ?? back.refusal} onClose={count.clear} />
      {shift.state === 'counting' ? (
        <Button look="plain" disabled={back.pending} onClick={() => void giveUp()}>
          {t('shift.giveUp')}
        </Button>
      ) : null}
    </>
  );
}

interface CountedProps extends CountingProps {
  readonly onAgain: () => void;
}

function Counted({ shift, onAgain, onDone }: CountedProps) {
  const { t } = useConsoleText();
  const end = useCommand(routes.endShift);
  // An earlier count that was off is explained too: it is not recounted away.
  const off = shift.rounds.some((one) => one.countedFen !== one.expectedFen);
  const run = async (reason: string | null) => {
    const answer = await end.send({ params: { shiftId: shift.shiftId }, body: { reason } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      <Rounds shift={shift} />
      {off ? (
        <WhyForm
          label={t('shift.endWhy')}
          main={t('shift.endDiffers')}
          busy={end.pending}
          onGiven={(reason) => void run(reason)}
        />
      ) : (
        <Button look="main" disabled={end.pending} onClick={() => void run(null)}>
          {t('shift.end')}
        </Button>
      )}
      <Button onClick={onAgain}>{t('shift.again')}</Button>
      <RefusalNotice refusal={end.refusal} onClose={end.clear} />
    </>
  );
}

/** Every count that was kept, the newest last, and what it was over or short. */
export function Rounds({ shift }: { readonly shift: NonNullable<MyShift['shift']> }) {
  const { t } = useConsoleText();
  return (
    <dl className="cn-shift-rounds">
      {shift.rounds.map(({ round, countedFen, expectedFen }) => {
        const differenceFen = countedFen - expectedFen;
        const word = differenceFen === 0 ? 'even' : differenceFen > 0 ? 'over' : 'short';
        return (
          <div key={round}>
            <dt>{t('shift.round', { n: round })}</dt>
            <dd>
              {t('shift.counted', { counted: yuanSign(countedFen), expected: yuanSign(expectedFen) })}{' '}
              <strong data-difference={word}>
                {t(`shift.${word}`, { amount: yuanSign(Math.abs(differenceFen)) })}
              </strong>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
