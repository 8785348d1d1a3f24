import { routes, type ShiftRow } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { CountAct } from './count-act.tsx';

interface CountForAbsentProps {
  readonly shift: ShiftRow;
  readonly onDone: () => Promise<void>;
}

/** The clerk has gone: a manager counts the drawer in their place, so that no day waits for ever. */
export function CountForAbsent({ shift, onDone }: CountForAbsentProps) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const begin = useCommand(routes.beginShiftCount);
  const count = useCommand(routes.countShift);
  const end = useCommand(routes.endShift);
  const params = { shiftId: shift.shiftId };
  if (staff.role === 'auditor' || staff.staffId === shift.clerk.staffId) return null;
  if (shift.state === 'open') {
    const orders = shift.pending.some((one) => one.kind === 'billing');
    return (
      <details>
        <summary>{t('cash.absent')}</summary>
        <ActForm
          fields={orders ? [{ name: 'reason' as const, label: t('cash.absentCarry'), least: 2 }] : []}
          main={t('cash.absentBegin')}
          look="quiet"
          pending={begin.pending}
          refusal={begin.refusal}
          onClose={begin.clear}
          onSend={async (values: { readonly reason?: string }) => {
            const carryOverReason = orders ? (values.reason ?? '').trim() : null;
            const answer = await begin.send({ params, body: { carryOverReason } });
            if (answer.kind === 'ok') await onDone();
            return answer.kind === 'ok';
          }}
        />
      </details>
    );
  }
  if (shift.state !== 'counting' && shift.state !== 'counted') return null;
  const off = shift.rounds.some((one) => one.countedFen !== one.expectedFen);
  const finish = async (reason: string | null) => {
    const answer = await end.send({ params, body: { reason } });
    if (answer.kind === 'ok') await onDone();
    return answer.kind === 'ok';
  };
  return (
    <details>
      <summary>{t('cash.absent')}</summary>
      <CountAct
        title={t('cash.countIn')}
        main={t('cash.countMain')}
        command={count}
        mayBeEmpty
        onSend={async (notes) => {
          const answer = await count.send({ params, body: { notes } });
          if (answer.kind === 'ok') await onDone();
          return answer.kind === 'ok';
        }}
      />
      {shift.state === 'counting' ? null : off ? (
        <ActForm
          fields={[{ name: 'reason', label: t('cash.absentWhy'), least: 2 }]}
          main={t('cash.absentEnd')}
          look="quiet"
          pending={end.pending}
          refusal={end.refusal}
          onClose={end.clear}
          onSend={({ reason }) => finish(reason.trim())}
        />
      ) : (
        <>
          <Button disabled={end.pending} onClick={() => void finish(null)}>
            {t('cash.absentEnd')}
          </Button>
          <RefusalNotice refusal={end.refusal} onClose={end.clear} />
        </>
      )}
    </details>
  );
}
