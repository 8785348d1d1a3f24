import { type AgentBody, type AgentFileBody, routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, Icon, RefusalNotice, Sheet, staffDate, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { FileSheet } from './file-sheet.tsx';
import { ReportForm } from './report-form.tsx';

interface AgentFilesProps {
  readonly agent: AgentBody;
  readonly mayAct: boolean;
  /** The agents are read anew. */
  readonly onDone: () => Promise<void>;
}

/** The files of one agent: those waited for first, and the way to bring more sales in. */
export function AgentFiles({ agent, mayAct, onDone }: AgentFilesProps) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readAgentFiles, { agentId: agent.agentId });
  const [opened, setOpened] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const open = found?.files.find((one) => one.fileId === opened);
  const again = async () => {
    setOpened(null);
    await Promise.all([read(), onDone()]);
  };
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-agent">
      <div className="mg-panel-head">
        <h2 id="mg-agent">
          {agent.name} {agent.code}
        </h2>
        <a href="#agents">{t('agent.back')}</a>
        {mayAct ? (
          <Button look="main" onClick={() => setReporting(true)}>
            {t('agent.report')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found?.files.length === 0 ? <EmptyState icon="paper" title={t('agent.fileNone')} /> : null}
      {found === null || found.files.length === 0 ? null : (
        <FilesTable files={found.files} mayAct={mayAct} onOpen={setOpened} />
      )}
      {open === undefined ? null : (
        <FileSheet file={open} onClose={() => setOpened(null)} onDone={() => void again()} />
      )}
      {reporting ? (
        <Sheet title={t('agent.report')} onClose={() => setReporting(false)}>
          <ReportForm agentId={agent.agentId} onDone={again} />
        </Sheet>
      ) : null}
    </section>
  );
}

interface FilesTableProps {
  readonly files: readonly AgentFileBody[];
  readonly mayAct: boolean;
  readonly onOpen: (fileId: string) => void;
}

const columns = ['reference', 'soldOn', 'dueOn', 'state', 'chased', 'act'] as const;

function FilesTable({ files, mayAct, onOpen }: FilesTableProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('agent.fileList')}>
      <table className="mg-table">
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {t(`agent.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((one) => (
            <Row key={one.fileId} file={one} mayAct={mayAct} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ file, mayAct, onOpen }: Omit<FilesTableProps, 'files'> & { readonly file: AgentFileBody }) {
  const { t } = useManagerText();
  const zone = useZone();
  const chased =
    file.chasedAt === null
      ? '–'
      : t('agent.chasedWords', {
          n: file.chases,
          when: `${staffDate(file.chasedAt, zone)} ${clockTime(file.chasedAt, zone)}`,
          who: file.chasedBy ?? '',
          words: file.chaseNote ?? '',
        });
  const done = file.state === 'booked-in';
  return (
    <tr>
      <th scope="row" className="oh-number">
        {file.reference}
      </th>
      <td className="oh-number">{file.soldOn}</td>
      <td className="oh-number">{file.dueOn}</td>
      <td>
        <span className={file.overdue ? 'mg-word mg-risk' : 'mg-word'}>
          {file.overdue ? <Icon name="alert" /> : null}
          {t(`agent.state.${file.state}`)}
          {file.overdue ? ` · ${t('agent.isOverdue')}` : ''}
        </span>
        {done ? (
          <small className="oh-muted">
            {' '}
            {t('agent.bookedOn', { day: file.bookedInOn ?? '', who: file.bookedInBy ?? '' })}
          </small>
        ) : null}
        {file.state === 'returned' ? (
          <small className="oh-muted"> {t('agent.returnReason', { words: file.returnReason ?? '' })}</small>
        ) : null}
      </td>
      <td>{chased}</td>
      <td>
        {done || !mayAct ? (
          '–'
        ) : (
          <Button
            className="mg-small"
            aria-label={t('agent.actOn', { reference: file.reference })}
            onClick={() => onOpen(file.fileId)}
          >
            {t('agent.act')}
          </Button>
        )}
      </td>
    </tr>
  );
}
