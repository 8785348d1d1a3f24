import type { ArticleBody } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { useHallPhrases } from '../../lib/phrases.tsx';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Field } from '../../parts/field.tsx';
import { useArticles } from './use-articles.ts';
import './knowledge.css';

interface KnowledgeDrawerProps {
  /** The service in hand: what is known of it stands here before anything is typed. */
  readonly serviceId: string | null;
  readonly onClose: () => void;
}

const moments = ['elsewhere', 'interrupt', 'fault', 'elderly', 'calm', 'about'] as const;

/** What the hall knows [C13], opened by the service in hand; below it what to say when the moment comes [C8]. */
export function KnowledgeDrawer({ serviceId, onClose }: KnowledgeDrawerProps) {
  const { t } = useConsoleText();
  const [typed, setTyped] = useState('');
  const found = useArticles(typed, serviceId);
  return (
    <Drawer name="knowledge" title={t('knowledge.title')} what={t('knowledge.what')} onClose={onClose}>
      <Field label={t('knowledge.find')} hint={t('knowledge.hint')}>
        {(field) => (
          <input
            {...field}
            data-first
            type="search"
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <RefusalNotice refusal={found.refusal} onRetry={found.again} />
      <div className="cn-knowledge" {...scrollable}>
        {found.articles === null ? null : found.articles.length === 0 ? (
          <EmptyState
            icon="help"
            title={t(typed.trim() === '' ? 'knowledge.nothingHere' : 'knowledge.nothing')}
            what={t('knowledge.nothingWhat')}
          />
        ) : (
          <ul>
            {found.articles.map((one, index) => (
              <Article key={one.articleId} article={one} open={index === 0 && typed !== ''} />
            ))}
          </ul>
        )}
        <Moments serviceId={serviceId} />
      </div>
    </Drawer>
  );
}

function Article({ article, open }: { readonly article: ArticleBody; readonly open: boolean }) {
  const { t, say } = useConsoleText();
  return (
    <li>
      <details open={open}>
        <summary>{say(article.title)}</summary>
        <p className="cn-article-body">{say(article.body)}</p>
        <small>
          {t('knowledge.foot', {
            version: article.version,
            owner: say(article.ownerName),
            from: article.validFrom,
            until: article.validUntil ?? t('knowledge.open'),
          })}
        </small>
      </details>
    </li>
  );
}

function Moments({ serviceId }: { readonly serviceId: string | null }) {
  const { t, say } = useConsoleText();
  const phrases = useHallPhrases();
  if (phrases === null) return null;
  const row = serviceId === null ? null : (phrases.rows[serviceId] ?? null);
  const wordsOf = (step: string) =>
    [serviceId, row, 'any'].map((owner) => phrases.words.get(`${owner}.${step}`)?.words).find(Boolean);
  return (
    <section className="cn-moments" aria-labelledby="cn-moments">
      <h3 id="cn-moments">{t('knowledge.moments')}</h3>
      <dl>
        {moments.map((step) => {
          const words = wordsOf(step);
          return words === undefined ? null : (
            <div key={step}>
              <dt>{t(`moment.${step}`)}</dt>
              <dd>{say(words).replaceAll(/\{\w+\}/g, '…')}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
