import { routes, type TaskView } from '@onehall/protocol';
import {
  Button,
  call,
  clockTime,
  type Refusal,
  RefusalNotice,
  refusalOf,
  useCommand,
  useZone,
} from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';

/** Jobs that wait to be done, by when they are due: whoever has done one says what was done. */
export function OpenJobs() {
  const { t } = useConsoleText();
  const { jobs, refusal, read } = useOpenJobs();
  return (
    <section aria-labelledby="cn-jobs-open">
      <h3 id="cn-jobs-open">{t('jobs.open')}</h3>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {jobs === null ? null : jobs.length === 0 ? (
        <p className="oh-muted">{t('jobs.none')}</p>
      ) : (
        <ul>
          {jobs.map((job) => (
            <OpenJob key={job.taskId} job={job} onDone={() => void read()} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenJob({ job, onDone }: { readonly job: TaskView; readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const finish = useCommand(routes.finishTask);
  const [note, setNote] = useState('');
  const ready = note.trim().length >= 2;
  const code = String(job.facts['code'] ?? '');
  const run = async () => {
    if (!ready || finish.pending) return;
    const answer = await finish.send({ params: { taskId: job.taskId }, body: { note: note.trim() } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li>
      <form
        className="cn-job-done"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <span>
          <strong className="oh-number">{code}</strong> {job.ticketNumber} ·{' '}
          {t('jobs.promised', { time: clockTime(job.dueAt, zone) })}
        </span>
        <input
          aria-label={t('jobs.result', { code })}
          placeholder={t('jobs.resultHint')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button submit disabled={!ready || finish.pending}>
          {t('jobs.done')}
        </Button>
      </form>
      <RefusalNotice refusal={finish.refusal} onClose={finish.clear} />
    </li>
  );
}

function useOpenJobs() {
  const [jobs, setJobs] = useState<readonly TaskView[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readTasks);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setJobs(answer.value.tasks.filter((one) => one.kind === 'entrusted-job'));
  }, []);
  useEffect(() => void read(), [read]);
  return { jobs, refusal, read };
}
