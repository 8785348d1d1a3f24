import { type PrintedMatterBody, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { ScreenContent } from './slide-form.tsx';

interface PrintedPartProps {
  readonly content: ScreenContent;
  readonly mayKeep: boolean;
  readonly onDone: () => void;
}

const columns = ['title', 'place', 'dates', 'count', 'left', 'state'] as const;

/** Leaflets and posters with their dates [E6]: what has passed stands on top until somebody has taken it away. */
export function PrintedPart({ content, mayKeep, onDone }: PrintedPartProps) {
  const { t } = useManagerText();
  return (
    <div className="mg-scroll mg-printed" {...scrollable}>
      {content.matter.length === 0 ? (
        <EmptyState icon="paper" title={t('matter.none')} what={t('matter.noneWhat')} />
      ) : (
        <table className="mg-table">
          <thead>
            <tr>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {t(`matter.${one}`)}
                </th>
              ))}
              {mayKeep ? <th scope="col">{t('matter.acts')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {content.matter.map((one) => (
              <Row key={one.matterId} matter={one} mayKeep={mayKeep} onDone={onDone} />
            ))}
          </tbody>
        </table>
      )}
      {mayKeep ? <PutOut today={content.today} onDone={onDone} /> : null}
    </div>
  );
}

interface RowProps {
  readonly matter: PrintedMatterBody;
  readonly mayKeep: boolean;
  readonly onDone: () => void;
}

function Row({ matter, mayKeep, onDone }: RowProps) {
  const { t } = useManagerText();
  const { withdrawnAt, inTime, outdated } = matter;
  return (
    <tr>
      <th scope="row">{matter.title}</th>
      <td>{matter.place}</td>
      <td className="oh-number">
        {matter.validFrom} – {matter.validUntil}
      </td>
      <td className="oh-number">{matter.count}</td>
      <td className="oh-number">{matter.left ?? '–'}</td>
      <td>
        {withdrawnAt === null ? (
          <span className={outdated ? 'mg-word mg-risk' : 'mg-word'}>
            {outdated ? <Icon name="alert" /> : null}
            {t(outdated ? 'matter.outdated' : 'matter.lying')}
          </span>
        ) : (
          <>
            {t(inTime === true ? 'matter.inTime' : 'matter.late', { n: matter.withdrawnCount ?? 0 })}
            {matter.note === '' ? '' : ` · ${matter.note}`}
          </>
        )}
      </td>
      {mayKeep ? <td>{withdrawnAt === null ? <RowActs matter={matter} onDone={onDone} /> : null}</td> : null}
    </tr>
  );
}

function RowActs({ matter, onDone }: Omit<RowProps, 'mayKeep'>) {
  const { t } = useManagerText();
  const [act, setAct] = useState<'count' | 'withdraw' | null>(null);
  const count = useCommand(routes.countPrintedMatter);
  const withdraw = useCommand(routes.withdrawPrintedMatter);
  const params = { matterId: matter.matterId };
  const done = (kind: string) => {
    if (kind !== 'ok') return false;
    setAct(null);
    onDone();
    return true;
  };
  if (act === null)
    return (
      <div className="mg-slide-acts">
        {(['count', 'withdraw'] as const).map((one) => (
          <Button
            key={one}
            aria-label={t(`matter.act.${one}Of`, { name: matter.title })}
            onClick={() => setAct(one)}
          >
            {t(`matter.act.${one}`)}
          </Button>
        ))}
      </div>
    );
  return act === 'count' ? (
    <ActForm
      fields={[{ name: 'left', label: t('matter.left'), kind: 'whole' }]}
      main={t('matter.act.count')}
      pending={count.pending}
      refusal={count.refusal}
      onClose={count.clear}
      onSend={async ({ left }) => done((await count.send({ params, body: { left: Number(left) } })).kind)}
    />
  ) : (
    <ActForm
      fields={[
        { name: 'count', label: t('matter.taken'), kind: 'whole' },
        { name: 'note', label: t('matter.note'), optional: true },
      ]}
      main={t('matter.act.withdraw')}
      pending={withdraw.pending}
      refusal={withdraw.refusal}
      onClose={withdraw.clear}
      onSend={async (values) => {
        const body = { count: Number(values.count), note: values.note.trim() };
        return done((await withdraw.send({ params, body })).kind);
      }}
    />
  );
}

function PutOut({ today, onDone }: { readonly today: string; readonly onDone: () => void }) {
  const { t } = useManagerText();
  const putOut = useCommand(routes.putOutPrintedMatter);
  return (
    <ActForm
      title={t('matter.putOut')}
      fields={[
        { name: 'title', label: t('matter.title'), most: 80 },
        { name: 'place', label: t('matter.place'), most: 80 },
        { name: 'validFrom', label: t('slide.from'), kind: 'date', begins: today },
        { name: 'validUntil', label: t('slide.until'), kind: 'date' },
        { name: 'count', label: t('matter.count'), kind: 'whole' },
      ]}
      main={t('matter.putOut')}
      pending={putOut.pending}
      refusal={putOut.refusal}
      onClose={putOut.clear}
      onSend={async ({ count, ...matter }) => {
        const body = { ...matter, title: matter.title.trim(), place: matter.place.trim() };
        const answer = await putOut.send({ body: { ...body, count: Number(count) } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
