import { type ReplyOf, routes } from '@onehall/protocol';
import { call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { percentOf } from '../../lib/share.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ErrorsTable } from './errors-table.tsx';
import { GapsTable } from './gaps-table.tsx';
import { QualityClerks } from './quality-clerks.tsx';
import './quality.css';

export type Quality = ReplyOf<typeof routes.readQuality>;

/** Of the day that was asked for last: an answer for another is dropped. */
function useQuality(today: string) {
  const [asked, setAsked] = useState({ day: today });
  const [quality, setQuality] = useState<Quality | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    void call(routes.readQuality, { params: asked }).then((answer) => {
      if (gone) return;
      setRefusal(refusalOf(answer));
      if (answer.kind === 'ok') setQuality(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [asked]);
  return { day: asked.day, quality, refusal, ask: (day: string) => setAsked({ day }) };
}

/** Whether the records of a day are complete and right [C11]: what is missing, which errors, whose. */
export function QualityPage({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const { day, quality, refusal, ask } = useQuality(today);
  const empty = quality === null || (quality.all.records === 0 && quality.errors.length === 0);
  return (
    <div className="mg-quality">
      <section className="mg-panel" aria-labelledby="mg-quality">
        <div className="mg-panel-head">
          <h2 id="mg-quality">{t('qual.title')}</h2>
          <label className="oh-field mg-quality-day">
            {t('qual.day')}
            <input
              type="date"
              max={today}
              value={day}
              onChange={(event) => {
                if (event.target.value !== '') ask(event.target.value);
              }}
            />
          </label>
        </div>
        <RefusalNotice refusal={refusal} onRetry={() => ask(day)} />
        {quality === null && refusal === null ? <EmptyState icon="clock" title={t('qual.loading')} /> : null}
        {quality !== null && empty ? (
          <EmptyState icon="paper" title={t('qual.none')} what={t('qual.noneWhat')} />
        ) : null}
        {empty ? null : <Figures quality={quality} />}
      </section>
      {empty ? null : (
        <div className="mg-quality-tables">
          <GapsTable gaps={quality.gaps} />
          <ErrorsTable errors={quality.errors} />
          <QualityClerks clerks={quality.clerks} />
        </div>
      )}
    </div>
  );
}

function Figures({ quality }: { readonly quality: Quality }) {
  const { t } = useManagerText();
  const { records, complete, errors, errorsPermille, withinLimit } = quality.all;
  const all = complete === records;
  return (
    <dl className="mg-quality-figures">
      <div>
        <dt>{t('qual.complete')}</dt>
        <dd>
          <strong className="oh-number">{t('qual.percent', { n: percentOf(complete, records) })}</strong>{' '}
          <span className={all ? 'mg-word mg-kept' : 'mg-word mg-risk'}>
            {t(all ? 'qual.good' : 'qual.bad')}
          </span>
          <small className="oh-number">{t('qual.completeOf', { n: complete, all: records })}</small>
        </dd>
      </div>
      <div>
        <dt>{t('qual.errors')}</dt>
        <dd>
          <strong className="oh-number">
            {errorsPermille === null ? '—' : t('qual.permille', { n: errorsPermille })}
          </strong>{' '}
          <span className={withinLimit ? 'mg-word mg-kept' : 'mg-word mg-risk'}>
            {t(withinLimit ? 'qual.good' : 'qual.bad')}
          </span>
          <small className="oh-number">{t('qual.limit', { n: quality.errorsPermilleMax, errors })}</small>
        </dd>
      </div>
    </dl>
  );
}
