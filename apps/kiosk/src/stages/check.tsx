import type { KioskView } from '@onehall/protocol';
import { Button, Icon, MinutesRange, RefusalNotice, useText } from '@onehall/ui';
import type { Step } from '../flow/flow.ts';
import type { KioskKey } from '../text/zh-cn.ts';
import type { Issue } from '../use-issue.ts';
import { type Preview, usePreview } from './use-preview.ts';

export interface CheckProps {
  readonly view: KioskView;
  readonly categoryId: string;
  readonly mobile: string | null;
  readonly dispatch: (step: Step) => void;
  readonly issue: Issue;
}

function Facts({ preview }: { readonly preview: Preview | null }) {
  const { t, say } = useText<KioskKey>();
  const fact = (label: KioskKey, value: string) => (
    <div>
      <dt>{t(label)}</dt>
      <dd>{preview === null ? '…' : value}</dd>
    </div>
  );
  return (
    <dl className="k-facts" aria-busy={preview === null}>
      {fact('check.class', preview === null ? '' : say(preview.className))}
      {fact('check.ahead', t('check.people', { n: preview?.peopleAhead ?? 0 }))}
      <div className="k-facts-wait">
        <dt>{t('check.wait')}</dt>
        <dd>{preview === null ? '…' : <MinutesRange range={preview.range} />}</dd>
      </div>
    </dl>
  );
}

/** Before the ticket: what it would be, what to bring, and one big button. */
export function Check({ view, categoryId, mobile, dispatch, issue }: CheckProps) {
  const { t, say, language } = useText<KioskKey>();
  const { preview, refusal, retry } = usePreview(categoryId, mobile);
  const category = view.categories.find((one) => one.id === categoryId);
  const name = preview?.categoryName ?? category?.name;
  const papers = preview?.papers ?? category?.papers ?? [];
  const take = async () => {
    const answer = await issue.send({ body: { categoryId, mobile, language } });
    if (answer.kind === 'ok') dispatch({ kind: 'issued', ticket: answer.value });
  };
  return (
    <div className="k-check">
      <div className="k-scroll">
        <p className="k-lead">
          {preview?.maskedName == null ? t('check.title') : t('check.hello', { name: preview.maskedName })}
        </p>
        <h1 className="k-check-name">{name === undefined ? '' : say(name)}</h1>
        <Facts preview={preview} />
        <section className="k-papers">
          <h2>
            <Icon name="paper" />
            {t(papers.length === 0 ? 'check.noPapers' : 'check.papers')}
          </h2>
          <ul>
            {papers.map((paper) => (
              <li key={paper.zh}>{say(paper)}</li>
            ))}
          </ul>
        </section>
        {view.printer.state === 'ready' ? null : (
          <p className="k-note">
            <Icon name="printer" />
            {t('check.notPrinting')}
          </p>
        )}
        <RefusalNotice refusal={refusal} onRetry={retry} />
        <RefusalNotice refusal={issue.refusal} />
      </div>
      <nav className="k-bar k-bar-issue">
        <Button
          icon="back"
          disabled={issue.pending}
          onClick={() => {
            issue.clear();
            dispatch({ kind: 'back' });
          }}
        >
          {t('common.back')}
        </Button>
        <Button
          look="main"
          icon="ticket"
          className="k-issue"
          aria-disabled={issue.pending}
          onClick={() => void take()}
        >
          {t(issue.pending ? 'check.issuing' : 'check.issue')}
        </Button>
      </nav>
    </div>
  );
}
