import { type HallSettingBody, type ReplyOf, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ChoiceField, noWords, OwnListForm } from '../../parts/own-list-form.tsx';
import { StepRows } from '../../parts/step-rows.tsx';
import { WordsField } from '../../parts/words-field.tsx';

type OfKind = ReplyOf<typeof routes.readEmergencies>['kinds'][number];
type Step = OfKind['checklist']['steps'][number];

const stepsMost = 20;
const owners = ['anyone', 'guide', 'manager'] as const;
const operations = ['close-counters', 'stop-tickets', 'refund-promise'] as const;
const none = 'none';

/** What is done in each kind of emergency, as the hall has written it; it counts from the next start on [E5]. */
export function OwnLists() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readEmergencies);
  const [kind, setKind] = useState<OfKind['kind']>('billing');
  if (found === null)
    return refusal === null ? (
      <EmptyState icon="clock" title={t('act.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  const picked = found.kinds.find((one) => one.kind === kind);
  return (
    <div className="mg-scroll mg-em-own" {...scrollable}>
      <p className="oh-muted">{t('own.what')}</p>
      <ChoiceField
        label={t('em.kind')}
        value={kind}
        options={found.kinds.map((one) => ({
          id: one.kind,
          name: t(one.own ? 'own.kindOwn' : 'own.kindUsual', { kind: t(`emergency.kind.${one.kind}`) }),
        }))}
        onChange={(id) => setKind(found.kinds.find((one) => one.kind === id)?.kind ?? kind)}
      />
      {picked === undefined ? null : (
        <ListForm
          key={`${kind} ${JSON.stringify(picked.checklist)}`}
          picked={picked}
          mayEdit={staff.role !== 'auditor'}
          onSaved={() => void read()}
        />
      )}
    </div>
  );
}

interface ListFormProps {
  readonly picked: OfKind;
  readonly mayEdit: boolean;
  readonly onSaved: () => void;
}

function ListForm({ picked, mayEdit, onSaved }: ListFormProps) {
  const { t } = useManagerText();
  const { kind, own, checklist } = picked;
  const settingOf = (value: OfKind['checklist'] | null): HallSettingBody => ({
    area: 'emergency',
    id: kind,
    value,
  });
  return (
    <OwnListForm
      title={t(`emergency.kind.${kind}`)}
      value={checklist}
      settingOf={settingOf}
      mayEdit={mayEdit}
      usual={own ? { setting: settingOf(null) } : null}
      onSaved={onSaved}
    >
      {({ value, set, problem }) => (
        <>
          <StepRows<Step>
            label={t('emergency.steps')}
            rows={value.steps}
            most={stepsMost}
            words={({ text }) => text}
            withWords={(row, text) => ({ ...row, text })}
            made={(id) => ({ id, owner: 'anyone', text: noWords })}
            onChange={(steps) => set({ steps: [...steps] })}
            problem={(nth) => problem(nth === null ? 'steps' : `steps.${nth}.text`)}
            more={(row, change) => <OfStep row={row} onChange={change} />}
          />
          <WordsField
            label={t('emergency.announce')}
            value={value.announcement}
            long
            onChange={(announcement) => set({ announcement })}
            problem={problem('announcement')}
          />
        </>
      )}
    </OwnListForm>
  );
}

/** Who sees to a step, and what it does to the whole hall. */
function OfStep({ row, onChange }: { readonly row: Step; readonly onChange: (row: Step) => void }) {
  const { t } = useManagerText();
  return (
    <>
      <ChoiceField
        label={t('own.owner')}
        value={row.owner}
        options={owners.map((id) => ({ id, name: t(`emergency.owner.${id}`) }))}
        onChange={(id) => onChange({ ...row, owner: owners.find((one) => one === id) ?? row.owner })}
      />
      <ChoiceField
        label={t('emergency.measures')}
        value={row.operation ?? none}
        options={[
          { id: none, name: t('own.noOperation') },
          ...operations.map((id) => ({ id, name: t(`emergency.op.${id}`) })),
        ]}
        onChange={(id) => {
          const { operation: _before, ...rest } = row;
          const operation = operations.find((one) => one === id);
          onChange(operation === undefined ? rest : { ...rest, operation });
        }}
      />
      {row.measure === undefined ? null : <p className="oh-muted">{t('emergency.measured')}</p>}
    </>
  );
}
