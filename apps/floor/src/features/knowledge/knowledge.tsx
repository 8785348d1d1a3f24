import { type ArticleBody, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf, Sheet } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import './knowledge.css';

/** Opens what the hall knows [C13], for questions that are asked on the floor. */
export function KnowledgeButton() {
  const { t } = useFloorText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="help" onClick={() => setOpen(true)}>
        {t('knowledge.title')}
      </Button>
      {open ? <KnowledgeSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function KnowledgeSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useFloorText();
  const [typed, setTyped] = useState('');
  const { articles, refusal } = useFound(typed);
  return (
    <Sheet className="fl-sheet" onClose={onClose} title={t('knowledge.title')}>
      <label className="oh-field">
        {t('knowledge.find')}
        <input
          type="search"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small className="oh-muted">{t('knowledge.hint')}</small>
      </label>
      <RefusalNotice refusal={refusal} />
      <div className="fl-knowledge" {...scrollable}>
        {articles.map((one) => (
          <details key={one.articleId}>
            <summary>{say(one.title)}</summary>
            <p>{say(one.body)}</p>
            <small className="oh-muted">
              {say(one.ownerName)} · {one.validFrom}
            </small>
          </details>
        ))}
        {articles.length === 0 ? (
          <EmptyState icon="help" title={t(typed.trim() === '' ? 'knowledge.start' : 'knowledge.nothing')} />
        ) : null}
      </div>
    </Sheet>
  );
}

const SETTLE_MS = 250;

function useFound(typed: string) {
  const [articles, setArticles] = useState<readonly ArticleBody[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wanted = typed.trim();
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = wanted === '' ? null : await call(routes.searchArticles, { params: { typed: wanted } });
      if (gone) return;
      setRefusal(answer === null ? null : refusalOf(answer));
      setArticles(answer?.kind === 'ok' ? answer.value.articles : []);
    };
    const timer = setTimeout(() => void ask(), SETTLE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return { articles, refusal };
}
