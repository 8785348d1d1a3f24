import type { ManagerView } from '@onehall/protocol';
import { duration, Icon } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';

type ClassWaits = ManagerView['classes'][number];

/** The promise of each class against what happened; a bar, and the same in words. */
export function WaitsTable({ classes }: { readonly classes: readonly ClassWaits[] }) {
  const { t } = useManagerText();
  return (
    <section className="mg-panel" aria-labelledby="mg-waits">
      <h2 id="mg-waits">{t('waits.title')}</h2>
      <div className="mg-scroll">
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('waits.class')}</th>
              <th scope="col" className="mg-right">
                {t('waits.promise')}
              </th>
              <th scope="col">{t('waits.share')}</th>
              <th scope="col" className="mg-right">
                {t('waits.late')}
              </th>
              <th scope="col" className="mg-right">
                {t('waits.median')}
              </th>
              <th scope="col" className="mg-right">
                {t('waits.max')}
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map((one) => (
              <ClassRow key={one.classId} waits={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClassRow({ waits }: { readonly waits: ClassWaits }) {
  const { t, say } = useManagerText();
  const { waitingLate, waitMsMedian, waitMsMax } = waits;
  const wait = (ms: number | null) => (ms === null ? '–' : duration(ms));
  return (
    <tr>
      <th scope="row">
        <span className={`mg-class mg-class-${waits.group}`}>{say(waits.name)}</span>
      </th>
      <td className="mg-right">{t('waits.minutes', { n: waits.waitTargetMin })}</td>
      <td>
        <Share within={waits.withinTarget} called={waits.called} />
      </td>
      <td className="mg-right">
        {waitingLate === 0 ? (
          <span className="oh-muted">{t('waits.none')}</span>
        ) : (
          <strong className="mg-word mg-risk mg-end">
            <Icon name="alert" />
            {t('waits.people', { n: waitingLate })}
          </strong>
        )}
      </td>
      <td className="mg-right">{wait(waitMsMedian)}</td>
      <td className="mg-right">{wait(waitMsMax)}</td>
    </tr>
  );
}

function Share({ within, called }: { readonly within: number; readonly called: number }) {
  const { t } = useManagerText();
  if (called === 0) return <span className="oh-muted">{t('waits.nobody')}</span>;
  const percent = Math.floor((within * 100) / called);
  const kept = within === called;
  return (
    <div className="mg-share">
      <div className="mg-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </div>
      <span className="oh-number">
        {within} / {called} · {percent}%
      </span>
      <span className={kept ? 'mg-kept' : 'mg-risk'}>
        {kept ? t('waits.kept') : t('waits.some', { n: called - within })}
      </span>
    </div>
  );
}
