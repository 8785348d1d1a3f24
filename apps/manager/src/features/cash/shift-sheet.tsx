import { routes, type ShiftRow } from '@onehall/protocol';
import { Button, Sheet, useCommand, yuan, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { CountForAbsent } from './count-for-absent.tsx';

interface ShiftSheetProps {
  readonly shift: ShiftRow;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** A clerk's shift: its counts piece by piece, what it still waits for, and a manager's word on a difference. */
export function ShiftSheet({ shift, onDone, onClose }: ShiftSheetProps) {
  const { t, say } = useManagerText();
  return (
    <Sheet
      title={`${say(shift.clerk.name)} ${shift.clerk.workNumber}`}
      onClose={onClose}
      className="mg-cash-wide"
    >
      <div className="mg-cash-sheet">
        <p>
          <strong>{t(`cash.state.${shift.state}`)}</strong>{' '}
          {shift.expectedFen === null ? '' : t('cash.expectedIs', { amount: yuanSign(shift.expectedFen) })}
        </p>
        {shift.pending.length === 0 ? null : (
          <>
            <h3>{t('cash.pending')}</h3>
            <ul>
              {shift.pending.map((one) => (
                <li key={`${one.kind} ${one.ticketNumber ?? ''}`}>
                  {t(`cash.pending.${one.kind}`, { ticket: one.ticketNumber ?? '', n: one.count })}
                </li>
              ))}
            </ul>
          </>
        )}
        {shift.rounds.map((round) => (
          <RoundTable key={round.round} round={round} />
        ))}
        {shift.reason === null ? null : <p>{t('cash.reasonIs', { reason: shift.reason })}</p>}
        {shift.reviewedBy === null ? null : (
          <p>{t('cash.reviewedBy', { name: say(shift.reviewedBy.name), note: shift.reviewNote ?? '' })}</p>
        )}
        {shift.state === 'in-review' ? <Review shift={shift} onDone={onDone} /> : null}
        <CountForAbsent shift={shift} onDone={onDone} />
      </div>
    </Sheet>
  );
}

function RoundTable({ round }: { readonly round: ShiftRow['rounds'][number] }) {
  const { t, say } = useManagerText();
  return (
    <table className="mg-table">
      <caption>
        {t('cash.roundBy', { n: round.round, name: say(round.by.name) })}{' '}
        <strong>
          {t('cash.difference')} {yuan(round.countedFen - round.expectedFen)}
        </strong>
      </caption>
      <tbody>
        {round.notes.map(({ fen, count }) => (
          <tr key={fen}>
            <th scope="row">{yuanSign(fen)}</th>
            <td className="mg-right">× {count}</td>
            <td className="mg-right">{yuan(fen * count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('cash.counted')}</th>
          <td />
          <td className="mg-right">{yuan(round.countedFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Review({ shift, onDone }: Pick<ShiftSheetProps, 'shift' | 'onDone'>) {
  const { t } = useManagerText();
  const review = useCommand(routes.reviewShift);
  const [decision, setDecision] = useState<'accepted' | 'count-again'>('accepted');
  return (
    <>
      <h3>{t('cash.review')}</h3>
      <p className="mg-cash-acts">
        {(['accepted', 'count-again'] as const).map((one) => (
          <Button
            key={one}
            look={decision === one ? 'main' : 'quiet'}
            aria-pressed={decision === one}
            onClick={() => setDecision(one)}
          >
            {t(`cash.decision.${one}`)}
          </Button>
        ))}
      </p>
      <ActForm
        fields={[{ name: 'note', label: t('cash.note'), least: 2 }]}
        main={t('cash.reviewMain')}
        pending={review.pending}
        refusal={review.refusal}
        onClose={review.clear}
        onSend={async ({ note }) => {
          const answer = await review.send({
            params: { shiftId: shift.shiftId },
            body: { decision, note: note.trim() },
          });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
    </>
  );
}
