import { type IndicatorBody, type ReplyOf, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { wholeOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';

type One = ReplyOf<typeof routes.readIndicator>;

interface KeepProps {
  readonly indicator: IndicatorBody;
  readonly one: One;
  readonly today: string;
  readonly may: boolean;
  readonly onDone: () => void;
}

/** Why a target was missed, in a manager's words; what was said before stays. */
export function Reasons({ indicator, one, may, onDone }: KeepProps) {
  const { t } = useManagerText();
  const explain = useCommand(routes.explainIndicator);
  const missed = indicator.now.verdict === 'missed';
  if (!missed && one.reasons.length === 0) return null;
  return (
    <section className="mg-panel" aria-labelledby="mg-ind-reasons">
      <h3 id="mg-ind-reasons">{t('ind.reasons')}</h3>
      {one.reasons.length === 0 ? <p className="oh-muted">{t('ind.noReasonYet')}</p> : null}
      <ul className="mg-ind-words">
        {one.reasons.map(({ from, to, reason, workNumber, at }) => (
          <li key={`${at} ${reason}`}>
            {reason}{' '}
            <small className="oh-muted">
              {from === to ? from : `${from} – ${to}`} · {workNumber}
            </small>
          </li>
        ))}
      </ul>
      {may && missed ? (
        <ActForm
          fields={[
            { name: 'reason', label: t('ind.reason'), hint: t('ind.reasonHint'), least: 2, most: 300 },
          ]}
          main={t('ind.keepReason')}
          pending={explain.pending}
          refusal={explain.refusal}
          onClose={explain.clear}
          onSend={async ({ reason }) => {
            const { from, to } = one;
            const params = { indicatorId: indicator.indicatorId };
            const said = await explain.send({ params, body: { from, to, reason } });
            if (said.kind === 'ok') onDone();
            return said.kind === 'ok';
          }}
        />
      ) : null}
    </section>
  );
}

/** What somebody counted, with where it comes from, by whom and when [E10]; entered again, the newest of a day counts. */
export function Entries({ indicator, one, today, may, onDone }: KeepProps) {
  const { t } = useManagerText();
  const zone = useZone();
  const enter = useCommand(routes.enterIndicator);
  const last = one.to < today ? one.to : today;
  return (
    <section className="mg-panel" aria-labelledby="mg-ind-entries">
      <h3 id="mg-ind-entries">{t('ind.entries')}</h3>
      {one.entries.length === 0 ? <p className="oh-muted">{t('ind.noEntry')}</p> : null}
      <ul className="mg-ind-words">
        {one.entries.map(({ entryId, businessDay, hits, base, source, note, workNumber, at, replaced }) => (
          <li key={entryId} className={replaced ? 'mg-ind-replaced' : undefined}>
            <span className="oh-number">
              {businessDay} · {t('ind.of', { hits, base })}
            </span>{' '}
            {source}
            {note === '' ? '' : ` · ${note}`}{' '}
            <small className="oh-muted">
              {workNumber} {clockTime(at, zone)}
              {replaced ? ` · ${t('ind.replaced')}` : ''}
            </small>
          </li>
        ))}
      </ul>
      {may ? (
        <ActForm
          title={t('ind.enter')}
          fields={[
            { name: 'businessDay', label: t('ind.day'), kind: 'date', begins: last },
            { name: 'hits', label: t('ind.hits'), kind: 'whole', most: 7 },
            { name: 'base', label: t('ind.base'), kind: 'whole', most: 7 },
            { name: 'source', label: t('ind.source'), hint: t('ind.sourceHint'), least: 2, most: 120 },
            { name: 'note', label: t('ind.note'), optional: true, most: 300 },
          ]}
          main={t('ind.enter')}
          pending={enter.pending}
          refusal={enter.refusal}
          onClose={enter.clear}
          onSend={async ({ businessDay, hits, base, source, note }) => {
            const sent = await enter.send({
              params: { indicatorId: indicator.indicatorId },
              body: { businessDay, hits: wholeOf(hits) ?? 0, base: wholeOf(base) ?? 0, source, note },
            });
            if (sent.kind === 'ok') onDone();
            return sent.kind === 'ok';
          }}
        />
      ) : null}
    </section>
  );
}
