import { type JobBody, routes, type VisitView } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { JobForm } from './job-form.tsx';
import { OpenJobs } from './open-jobs.tsx';
import './jobs.css';

interface JobsDrawerProps {
  readonly visit: VisitView | null;
  readonly onClose: () => void;
}

/** Jobs left with the hall [C19]: this customer's, one to be left now, and those that wait to be done. */
export function JobsDrawer({ visit, onClose }: JobsDrawerProps) {
  const { t } = useConsoleText();
  const jobs = visit?.jobs ?? [];
  return (
    <Drawer name="jobs" title={t('jobs.title')} what={t('jobs.what')} onClose={onClose}>
      <div className="cn-jobs" {...scrollable}>
        {visit === null || jobs.length === 0 ? null : (
          <section aria-label={t('jobs.here')}>
            <h3>{t('jobs.here')}</h3>
            <ul>
              {jobs.map((job) => (
                <Job key={job.jobId} visitId={visit.visitId} job={job} />
              ))}
            </ul>
          </section>
        )}
        {visit === null || visit.parties.length === 0 ? null : <JobForm visitId={visit.visitId} />}
        <OpenJobs />
      </div>
    </Drawer>
  );
}

/** One job of the customer here; a finished one is put before them to be signed. */
function Job({ visitId, job }: { readonly visitId: string; readonly job: JobBody }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const show = useCommand(routes.showPickup);
  const run = () => void show.send({ params: { visitId, jobId: job.jobId } });
  return (
    <li data-state={job.state}>
      <p>
        <strong className="oh-number">{job.code}</strong> {job.what}{' '}
        <span className="cn-chip">{t(`jobs.state.${job.state}`)}</span>
      </p>
      <p className="oh-muted">
        {job.goods === '' ? '' : `${t('jobs.goods')} ${job.goods} · `}
        {t('jobs.promised', { time: clockTime(job.promisedAt, zone) })}
        {job.note === '' ? '' : ` · ${job.note}`}
      </p>
      {job.state === 'done' ? (
        <p>
          <Button disabled={show.pending} onClick={run}>
            {t(job.shown ? 'jobs.showAgain' : 'jobs.pickUp')}
          </Button>{' '}
          {job.shown ? <span role="status">{t('jobs.waitSign')}</span> : null}
        </p>
      ) : null}
      <RefusalNotice refusal={show.refusal} onClose={show.clear} />
    </li>
  );
}
