import { type ArticleBody, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { type ArticleDraft, contentOf, draftOf, draftProblem } from './article-draft.ts';
import { ArticleServices } from './article-services.tsx';
import { WordsField } from './fields.tsx';
import { useSettingsPlace } from './settings-context.ts';

interface ArticleFormProps {
  /** null: a new one. */
  readonly article: ArticleBody | null;
  readonly onSaved: (articles: readonly ArticleBody[]) => void;
}

/** One article; saving it publishes the next version at once. */
export function ArticleForm({ article, onSaved }: ArticleFormProps) {
  const { t } = useManagerText();
  const { mayEdit } = useSettingsPlace();
  const { staff } = useSignedIn();
  const publish = useCommand(routes.publishArticle);
  const [draft, setDraft] = useState(() => {
    const today = new Date().toLocaleDateString('sv-SE');
    return draftOf(article, staff.staffId, today);
  });
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const problem = draftProblem(draft);
  const set = (part: Partial<ArticleDraft>) => {
    setDraft({ ...draft, ...part });
    setSaved(false);
    publish.clear();
  };
  const save = async () => {
    setTried(true);
    if (problem !== null) return;
    const body = {
      articleId: article?.articleId ?? null,
      basedOn: article?.version ?? 0,
      ...contentOf(draft),
    };
    const answer = await publish.send({ body });
    if (answer.kind !== 'ok') return;
    setSaved(true);
    onSaved(answer.value.articles);
  };
  return (
    <section className="mg-panel mg-setting">
      <div className="mg-panel-head">
        <h3>{t(article === null ? 'article.new' : 'article.edit')}</h3>
      </div>
      <form
        className="mg-setting-part"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset className="mg-phrase-words" disabled={!mayEdit} aria-label={t('article.edit')}>
          <WordsField
            label={t('article.title')}
            value={draft.title}
            onChange={(title) => set({ title })}
            problem={null}
          />
          {(['zh', 'en'] as const).map((language) => (
            <label key={language}>
              <span>
                {t('article.body')} · {t(`set.${language}`)}
              </span>
              <textarea
                lang={language === 'zh' ? 'zh-CN' : 'en'}
                rows={5}
                maxLength={4000}
                value={draft.body[language]}
                onChange={(event) => set({ body: { ...draft.body, [language]: event.target.value } })}
              />
            </label>
          ))}
          <label className="oh-field">
            {t('article.keywords')}
            <input
              maxLength={200}
              value={draft.keywords}
              onChange={(event) => set({ keywords: event.target.value })}
            />
          </label>
          <ArticleServices chosen={draft.serviceIds} onChange={(serviceIds) => set({ serviceIds })} />
          <Days draft={draft} set={set} />
        </fieldset>
        <RefusalNotice refusal={publish.refusal} onClose={publish.clear} />
        {mayEdit ? (
          <div className="mg-setting-end">
            <Button look="main" submit disabled={publish.pending}>
              {t('article.publish')}
            </Button>
            <p role="status" className={saved ? 'mg-word mg-kept' : 'mg-risk'}>
              {saved ? <Icon name="check" /> : null}
              {saved ? t('article.published') : tried && problem !== null ? t(problem) : ''}
            </p>
          </div>
        ) : null}
      </form>
      {!mayEdit || article === null || article.state === 'withdrawn' ? null : (
        <Withdraw article={article} onSaved={onSaved} />
      )}
    </section>
  );
}

interface DaysProps {
  readonly draft: ArticleDraft;
  readonly set: (part: Partial<ArticleDraft>) => void;
}

/** Its first and last day: outside them no counter finds it. */
function Days({ draft, set }: DaysProps) {
  const { t } = useManagerText();
  return (
    <div className="mg-days">
      <label className="oh-field">
        {t('article.from')}
        <input
          type="date"
          value={draft.validFrom}
          onChange={(event) => set({ validFrom: event.target.value })}
        />
      </label>
      <label className="oh-field">
        {t('article.until')}
        <input
          type="date"
          value={draft.validUntil}
          onChange={(event) => set({ validUntil: event.target.value })}
        />
      </label>
    </div>
  );
}

/** Taken from the counters with a reason, in a form of its own: Enter in the reason must not publish it anew. */
function Withdraw({
  article,
  onSaved,
}: { readonly article: ArticleBody } & Pick<ArticleFormProps, 'onSaved'>) {
  const { t } = useManagerText();
  const withdraw = useCommand(routes.withdrawArticle);
  const [reason, setReason] = useState<string | null>(null);
  const run = async () => {
    if (reason === null) {
      setReason('');
      return;
    }
    if (reason.trim().length < 2) return;
    const params = { articleId: article.articleId };
    const answer = await withdraw.send({ params, body: { reason: reason.trim() } });
    if (answer.kind === 'ok') onSaved(answer.value.articles);
  };
  return (
    <form
      className="mg-setting-end"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {reason === null ? null : (
        <input
          aria-label={t('article.why')}
          placeholder={t('article.why')}
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <Button submit disabled={withdraw.pending}>
        {t('article.withdraw')}
      </Button>
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
    </form>
  );
}
