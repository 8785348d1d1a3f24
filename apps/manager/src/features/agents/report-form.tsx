import { type ReplyOf, routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

type Reported = ReplyOf<typeof routes.reportAgentSales>;

interface ReportFormProps {
  readonly agentId: string;
  readonly onDone: () => Promise<void>;
}

const fileBytesMax = 30_000;

/** Reported sales, typed or from a file; a report that comes twice brings nothing new. */
export function ReportForm({ agentId, onDone }: ReportFormProps) {
  const { t } = useManagerText();
  const report = useCommand(routes.reportAgentSales);
  const [fromFile, setFromFile] = useState('');
  const [reported, setReported] = useState<Reported | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setFromFile((await file.text()).slice(0, fileBytesMax));
  };
  return (
    <>
      <p className="oh-muted">{t('agent.reportWhat')}</p>
      <label className="oh-field mg-field mg-file">
        {t('agent.choose')}
        <input
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      <ActForm
        key={fromFile}
        fields={[
          {
            name: 'text',
            label: t('agent.sales'),
            hint: t('agent.salesHint'),
            kind: 'lines',
            begins: fromFile,
          },
          { name: 'dueDays', label: t('agent.dueDays'), kind: 'whole', begins: '7', most: 2 },
        ]}
        main={t('agent.reportMain')}
        pending={report.pending}
        refusal={report.refusal}
        onClose={report.clear}
        onSend={async ({ text, dueDays }) => {
          const body = { text, dueDays: Math.min(90, Number(dueDays)) };
          const answer = await report.send({ params: { agentId }, body });
          if (answer.kind !== 'ok') return false;
          setReported(answer.value);
          setFromFile('');
          await onDone();
          return true;
        }}
      />
      <p role="status">{reported === null ? '' : t('agent.reported', { ...reported })}</p>
    </>
  );
}
