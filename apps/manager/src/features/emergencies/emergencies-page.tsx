import { type ManagerView, routes } from '@onehall/protocol';
import { EmergencyPanel, EmptyState, RefusalNotice, staffDate, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { OwnLists } from './own-lists.tsx';
import { PapersPart } from './papers-part.tsx';
import { PastPart } from './past-part.tsx';
import './emergencies.css';

const parts = ['now', 'papers', 'past', 'lists'] as const;

/** What is done when something happens, the paper that stands in, and what came of it [E5]. */
export function EmergenciesPage({ view, part }: { readonly view: ManagerView; readonly part: string }) {
  const { t } = useManagerText();
  const current = parts.find((one) => one === part) ?? 'now';
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-emergencies">
      <div className="mg-panel-head">
        <h2 id="mg-emergencies">{t('em.title')}</h2>
        <PartTabs
          page="emergencies"
          label={t('em.parts')}
          parts={parts.map((id) => ({ id, name: t(`em.part.${id}`) }))}
          current={current}
        />
      </div>
      {current === 'now' ? <NowPart view={view} /> : null}
      {current === 'papers' ? <PapersPart /> : null}
      {current === 'past' ? <PastPart /> : null}
      {current === 'lists' ? <OwnLists /> : null}
    </section>
  );
}

function NowPart({ view }: { readonly view: ManagerView }) {
  const { t } = useManagerText();
  const zone = useZone();
  const { found, refusal, read } = useRead(routes.readEmergencies);
  return (
    <div className="mg-em-now">
      <EmergencyPanel running={view.emergencies} onDone={() => void read()} />
      <section aria-labelledby="mg-em-drills">
        <h3 id="mg-em-drills">{t('em.drills')}</h3>
        <RefusalNotice refusal={refusal} onRetry={() => void read()} />
        {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
        {found === null ? null : (
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('em.kind')}</th>
                <th scope="col">{t('em.lastDrill')}</th>
              </tr>
            </thead>
            <tbody>
              {found.kinds.map(({ kind, lastDrillAt }) => (
                <tr key={kind}>
                  <th scope="row">{t(`emergency.kind.${kind}`)}</th>
                  <td className={lastDrillAt === null ? 'mg-risk' : 'oh-number'}>
                    {lastDrillAt === null ? t('em.never') : staffDate(lastDrillAt, zone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
