import { type DefectBody, type InspectionsBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand, useMoment, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

interface DefectSheetProps {
  readonly defect: DefectBody;
  readonly found: InspectionsBody;
  readonly mayReassign: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One thing to be repaired: by its owner, looked at by another person, or given to somebody else. */
export function DefectSheet({ defect, found, mayReassign, onClose, onDone }: DefectSheetProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const moment = useMoment();
  const { state, owner, repair, repairedBy, repairedAt, sentBack, confirmedBy, confirmedAt } = defect;
  const mine = owner.staffId === staff.staffId;
  return (
    <Sheet title={defect.words} onClose={onClose}>
      <dl className="mg-facts">
        <dt>{t('ins.form')}</dt>
        <dd>{say(defect.formName)}</dd>
        <dt>{t('ins.owner')}</dt>
        <dd>
          {say(owner.name)} {owner.workNumber}
        </dd>
        <dt>{t('ins.until')}</dt>
        <dd className={defect.late ? 'mg-risk' : ''}>{defect.dueOn}</dd>
        <dt>{t('ins.state')}</dt>
        <dd>{t(`ins.defect.${state}`)}</dd>
        {repair === null || repairedBy === null || repairedAt === null ? null : (
          <>
            <dt>{t('ins.repair')}</dt>
            <dd>
              {repair} · {say(repairedBy.name)} {moment(repairedAt)}
            </dd>
          </>
        )}
        {sentBack === null ? null : (
          <>
            <dt>{t('ins.sentBack')}</dt>
            <dd className="mg-risk">{sentBack}</dd>
          </>
        )}
        {confirmedBy === null || confirmedAt === null ? null : (
          <>
            <dt>{t('ins.confirmed')}</dt>
            <dd>
              {say(confirmedBy.name)} {moment(confirmedAt)}
            </dd>
          </>
        )}
      </dl>
      {state === 'open' && mine ? <Repair defectId={defect.defectId} onDone={onDone} /> : null}
      {state === 'repaired' && !mine ? <Review defectId={defect.defectId} onDone={onDone} /> : null}
      {state !== 'confirmed' && mayReassign ? (
        <Reassign defect={defect} found={found} onDone={onDone} />
      ) : null}
    </Sheet>
  );
}

interface ActProps {
  readonly defectId: string;
  readonly onDone: () => void;
}

function Repair({ defectId, onDone }: ActProps) {
  const { t } = useManagerText();
  const send = useCommand(routes.repairDefect);
  return (
    <ActForm
      title={t('ins.report')}
      fields={[{ name: 'words', label: t('ins.repair'), least: 2, most: 300 }]}
      main={t('ins.report')}
      pending={send.pending}
      refusal={send.refusal}
      onClose={send.clear}
      onSend={async ({ words }) => {
        const answer = await send.send({ params: { defectId }, body: { words } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function Review({ defectId, onDone }: ActProps) {
  const { t } = useManagerText();
  const send = useCommand(routes.reviewDefect);
  const review = async (sendBack: string | null) => {
    const answer = await send.send({ params: { defectId }, body: { sendBack } });
    if (answer.kind === 'ok') onDone();
    return answer.kind === 'ok';
  };
  return (
    <>
      <div className="mg-act">
        <RefusalNotice refusal={send.refusal} onClose={send.clear} />
        <Button look="main" icon="check" disabled={send.pending} onClick={() => void review(null)}>
          {t('ins.confirm')}
        </Button>
      </div>
      <ActForm
        title={t('ins.sendBack')}
        fields={[{ name: 'reason', label: t('ins.why'), least: 2 }]}
        main={t('ins.sendBack')}
        look="quiet"
        pending={send.pending}
        refusal={null}
        onClose={send.clear}
        onSend={({ reason }) => review(reason)}
      />
    </>
  );
}

interface ReassignProps {
  readonly defect: DefectBody;
  readonly found: InspectionsBody;
  readonly onDone: () => void;
}

function Reassign({ defect, found, onDone }: ReassignProps) {
  const { t, say } = useManagerText();
  const send = useCommand(routes.reassignDefect);
  return (
    <ActForm
      title={t('ins.reassign')}
      fields={[
        {
          name: 'to',
          label: t('ins.owner'),
          kind: 'choice',
          begins: defect.owner.staffId,
          options: found.staff.map(({ staffId, workNumber, name }) => ({
            id: staffId,
            name: `${say(name)} ${workNumber}`,
          })),
        },
        { name: 'dueOn', label: t('ins.until'), kind: 'date', begins: defect.dueOn },
      ]}
      main={t('ins.reassign')}
      look="quiet"
      pending={send.pending}
      refusal={send.refusal}
      onClose={send.clear}
      onSend={async ({ to, dueOn }) => {
        const answer = await send.send({ params: { defectId: defect.defectId }, body: { to, dueOn } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
