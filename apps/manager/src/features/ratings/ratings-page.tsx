import { type ReplyOf, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { type Period, periodAround } from '../../lib/period.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PeriodTools } from '../../parts/period-tools.tsx';
import { RatingsTable } from './ratings-table.tsx';
import './ratings.css';

type Ratings = ReplyOf<typeof routes.readRatings>;

/** Which of them; 'all': whichever. */
type Which = Readonly<Record<'clerkId' | 'categoryId' | 'score' | 'words', string>>;
const every: Which = { clerkId: 'all', categoryId: 'all', score: 'all', words: 'all' };
const scores = ['1', '2', '3', '4', '5'] as const;

/** What customers said of any days: how many of each score, and each rating with its words behind a look [Q12, C12]. */
export function RatingsPage({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const [period, setPeriod] = useState<Period>(() => periodAround('month', today));
  const [which, setWhich] = useState<Which>(every);
  const { found, refusal, read } = useRead(routes.readRatings, { ...period, ...which });
  const all = found?.scores.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <div className="mg-ratings">
      <section className="mg-panel" aria-labelledby="mg-ratings">
        <div className="mg-panel-head">
          <h2 id="mg-ratings">{t('rate.title')}</h2>
          <p className="oh-muted">{t('rate.what')}</p>
        </div>
        <PeriodTools period={period} today={today} onChange={setPeriod} />
        <Choice found={found} which={which} onChange={setWhich} />
        {found === null || all === 0 ? null : <Scores found={found} all={all} />}
      </section>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found !== null && all === 0 ? (
        <EmptyState icon="people" title={t('rate.none')} what={t('rate.noneWhat')} />
      ) : null}
      {found === null || all === 0 ? null : <RatingsTable ratings={found.ratings} all={all} />}
    </div>
  );
}

interface ChoiceProps {
  readonly found: Ratings | null;
  readonly which: Which;
  readonly onChange: (which: Which) => void;
}

function Choice({ found, which, onChange }: ChoiceProps) {
  const { t, say } = useManagerText();
  const clerks = (found?.clerks ?? []).map(
    ({ id, workNumber, name }) => [id, `${workNumber} ${say(name)}`] as const,
  );
  const services = (found?.services ?? []).map(({ id, name }) => [id, say(name)] as const);
  const lists = [
    ['clerkId', t('rate.clerk'), clerks],
    ['categoryId', t('rate.service'), services],
    ['score', t('rate.score'), scores.map((n) => [n, t('rate.of', { n })] as const)],
  ] as const;
  return (
    <div className="mg-ratings-choice">
      {lists.map(([name, label, options]) => (
        <label key={name} className="oh-field mg-field">
          {label}
          <select
            value={which[name]}
            onChange={(event) => onChange({ ...which, [name]: event.target.value })}
          >
            <option value="all">{t('rate.all')}</option>
            {options.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
            {/* Of other days than those with anything of it: what was chosen still stands. */}
            {which[name] === 'all' || options.some(([id]) => id === which[name]) ? null : (
              <option value={which[name]}>{which[name]}</option>
            )}
          </select>
        </label>
      ))}
      <label className="mg-ratings-only">
        <input
          type="checkbox"
          checked={which.words === 'words'}
          onChange={(event) => onChange({ ...which, words: event.target.checked ? 'words' : 'all' })}
        />
        {t('rate.onlyWords')}
      </label>
    </div>
  );
}

function Scores({ found, all }: { readonly found: Ratings; readonly all: number }) {
  const { t } = useManagerText();
  return (
    <ul className="mg-ratings-scores" aria-label={t('rate.scores')}>
      {found.scores.map(({ score, count, withWords }) => (
        <li key={score}>
          <b className="oh-number">{t('rate.of', { n: score })}</b>
          <span className="mg-bar" aria-hidden="true">
            <i style={{ width: `${(count / all) * 100}%` }} />
          </span>
          <span className="oh-number">
            {t(withWords === 0 ? 'rate.count' : 'rate.countWords', { n: count, words: withWords })}
          </span>
        </li>
      ))}
    </ul>
  );
}
