import { type FaultBody, type FaultCauseBody, routes } from '@onehall/protocol';
import { clockTime, Sheet, staffDate, useCommand, useSignedIn, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { EquipmentKey } from '../../text/equipment-zh-cn.ts';

interface FaultSheetProps {
  readonly fault: FaultBody;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const causes: readonly FaultCauseBody[] = [
  'power',
  'cable',
  'consumables',
  'part',
  'software',
  'damage',
  'other',
];

/** One fault: what was done about it, and what can be done next. */
export function FaultSheet({ fault, today, onClose, onDone }: FaultSheetProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const acts = fault.state !== 'closed' && staff.role !== 'auditor';
  const part = { fault, onDone };
  return (
    <Sheet title={say(fault.thingName)} onClose={onClose}>
      <p>
        {t(`eq.state.${fault.state}`)} · {fault.what}
      </p>
      <Log fault={fault} />
      {acts && fault.state === 'repaired' ? <Try {...part} /> : null}
      {acts && fault.state !== 'repaired' ? <Repaired {...part} /> : null}
      {acts && fault.state === 'given' ? <Remind {...part} /> : null}
      {acts && fault.state !== 'repaired' ? <Give {...part} today={today} /> : null}
    </Sheet>
  );
}

const stepNames = [
  'RepairGiven',
  'RepairReminded',
  'RepairOverdue',
  'ThingRepaired',
  'RepairTried',
  'RepairFailed',
] as const;

function Log({ fault }: { readonly fault: FaultBody }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const named = (what: string): EquipmentKey => {
    const known = stepNames.find((one) => one === what);
    return known === undefined ? 'eq.log' : `eq.step.${known}`;
  };
  const note = (words: string) =>
    words === 'works-again' || words === 'taken-out' ? t(`eq.how.${words}`) : words;
  if (fault.steps.length === 0)
    return fault.how === null ? null : <p className="oh-muted">{note(fault.how)}</p>;
  return (
    <section aria-labelledby="mg-eq-log">
      <h3 id="mg-eq-log">{t('eq.log')}</h3>
      <ol className="mg-eq-log">
        {fault.steps.map((step) => (
          <li key={step.seq}>
            <span className="oh-number">
              {staffDate(step.at, zone)} {clockTime(step.at, zone)}
            </span>{' '}
            <strong>{t(named(step.what))}</strong> {say(step.by)} {note(step.note)}
          </li>
        ))}
      </ol>
    </section>
  );
}

type PartProps = Pick<FaultSheetProps, 'fault' | 'onDone'>;

function Give({ fault, today, onDone }: PartProps & { readonly today: string }) {
  const { t } = useManagerText();
  const give = useCommand(routes.giveRepair);
  return (
    <ActForm
      title={t('eq.give')}
      fields={[
        { name: 'to', label: t('eq.givenTo'), most: 60 },
        { name: 'on', label: t('eq.promisedOn'), kind: 'date', begins: today },
      ]}
      main={t('eq.giveMain')}
      look={fault.state === 'reported' ? 'main' : 'quiet'}
      pending={give.pending}
      refusal={give.refusal}
      onClose={give.clear}
      onSend={async ({ to, on }) => {
        const answer = await give.send({
          params: { faultId: fault.faultId },
          body: { givenTo: to, promisedOn: on },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function Remind({ fault, onDone }: PartProps) {
  const { t } = useManagerText();
  const remind = useCommand(routes.remindRepair);
  return (
    <ActForm
      title={t('eq.remind')}
      fields={[{ name: 'note', label: t('eq.remindNote'), least: 2 }]}
      main={t('eq.remindMain')}
      look="quiet"
      pending={remind.pending}
      refusal={remind.refusal}
      onClose={remind.clear}
      onSend={async ({ note }) => {
        const answer = await remind.send({ params: { faultId: fault.faultId }, body: { note } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function Repaired({ fault, onDone }: PartProps) {
  const { t } = useManagerText();
  const repaired = useCommand(routes.markRepaired);
  return (
    <ActForm
      title={t('eq.repaired')}
      fields={[
        { name: 'how', label: t('eq.how'), least: 2 },
        {
          name: 'cause',
          label: t('eq.cause'),
          kind: 'choice',
          options: causes.map((id) => ({ id, name: t(`eq.cause.${id}`) })),
        },
      ]}
      main={t('eq.repairedMain')}
      look={fault.state === 'given' ? 'main' : 'quiet'}
      pending={repaired.pending}
      refusal={repaired.refusal}
      onClose={repaired.clear}
      onSend={async ({ how, cause }) => {
        const known = causes.find((one) => one === cause) ?? null;
        const answer = await repaired.send({
          params: { faultId: fault.faultId },
          body: { how, cause: known },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}

function Try({ fault, onDone }: PartProps) {
  const { t } = useManagerText();
  const tried = useCommand(routes.tryRepair);
  return (
    <ActForm
      title={t('eq.try')}
      fields={[
        {
          name: 'works',
          label: t('eq.works'),
          kind: 'choice',
          options: (['yes', 'no'] as const).map((id) => ({ id, name: t(`eq.works.${id}`) })),
        },
        { name: 'note', label: t('eq.tryNote'), optional: true },
      ]}
      main={t('eq.tryMain')}
      pending={tried.pending}
      refusal={tried.refusal}
      onClose={tried.clear}
      onSend={async ({ works, note }) => {
        const answer = await tried.send({
          params: { faultId: fault.faultId },
          body: { works: works === 'yes', note },
        });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
