import type { KioskView } from '@onehall/protocol';
import { Button, Icon, MinutesRange, RefusalNotice, useText } from '@onehall/ui';
import type { Step } from '../flow/flow.ts';
import { papersOf, type Wish } from '../flow/wish.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import type { Help } from '../use-desk.ts';
import { Dialects } from './dialects.tsx';
import { NamedBar, Stranger } from './named.tsx';
import { PaperList } from './paper-list.tsx';
import { PrintNote } from './print-note.tsx';
import { Services } from './services.tsx';
import { type Preview, usePreview } from './use-preview.ts';

function Facts({ preview, fresh }: { readonly preview: Preview | null; readonly fresh: boolean }) {
  const { t, say } = useText<KioskKey>();
  const fact = (label: KioskKey, value: string) => (
    <div>
      <dt>{t(label)}</dt>
      <dd>{preview === null ? '…' : value}</dd>
    </div>
  );
  return (
    <dl className="k-facts" aria-busy={!fresh}>
      {fact('check.class', preview === null ? '' : say(preview.className))}
      {fact('check.ahead', t('check.people', { n: preview?.peopleAhead ?? 0 }))}
      <div className="k-facts-wait">
        <dt>{t('check.wait')}</dt>
        <dd>{preview === null ? '…' : <MinutesRange range={preview.range} />}</dd>
      </div>
    </dl>
  );
}

interface OffProps {
  readonly names: string;
  readonly only: boolean;
  readonly help: Help;
}

/** Between choosing and checking the last clerk for it may have gone: said here, not after the press. */
function Off({ names, only, help }: OffProps) {
  const { t } = useText<KioskKey>();
  return (
    <div className="oh-refusal" role="alert" data-code="category-unavailable">
      <Icon name="alert" />
      <p>{t(only ? 'check.offOnly' : 'check.off', { names })}</p>
      <Button icon="help" disabled={help.pending || help.sent} onClick={() => void help.ask()}>
        {t(help.sent ? 'off.asked' : 'off.help')}
      </Button>
    </div>
  );
}

function Notes({ view, selfService }: { readonly view: KioskView; readonly selfService: boolean }) {
  const { t } = useText<KioskKey>();
  return (
    <>
      {selfService ? (
        <p className="k-note k-note-good" data-testid="self-service">
          <Icon name="check" />
          {t('check.selfService')}
        </p>
      ) : null}
      <PrintNote view={view} elsewhere="check.printsAt" nowhere="check.notPrinting" />
    </>
  );
}

/** Before the ticket: what it would be, what to bring, and one big button. */
export function Check({ view, wish, flow, dispatch: advance, desk }: PageProps & { readonly wish: Wish }) {
  const { t, say, language } = useText<KioskKey>();
  const { issue, help } = desk;
  const { mobile, named } = flow;
  const readingId = named?.readingId ?? null;
  const { categoryIds, dialectId } = wish;
  const { preview, fresh, refusal, retry } = usePreview(categoryIds, mobile, readingId);
  /** What was refused was another wish. */
  const dispatch = (step: Step) => {
    issue.clear();
    advance(step);
  };
  const papers = papersOf(view.categories, wish);
  const off = (fresh ? preview?.unavailable : null) ?? [];
  const take = async () => {
    const answer = await issue.send({
      body: { categoryIds: [...categoryIds], mobile, readingId, language, dialectId },
    });
    if (answer.kind === 'ok') dispatch({ kind: 'issued', ticket: answer.value });
  };
  return (
    <div className="k-check">
      <div className="k-scroll">
        {named === null ? (
          <p className="k-lead">
            {preview?.maskedName == null ? t('check.title') : t('check.hello', { name: preview.maskedName })}
          </p>
        ) : (
          <NamedBar named={named} dispatch={dispatch} />
        )}
        {flow.stranger ? <Stranger /> : null}
        <Services categories={view.categories} wish={wish} dispatch={dispatch} />
        {off.length === 0 ? null : (
          <Off names={off.map(say).join(' / ')} only={categoryIds.length === 1} help={help} />
        )}
        <Facts preview={preview} fresh={fresh} />
        <PaperList title={t(papers.length === 0 ? 'check.noPapers' : 'check.papers')} papers={papers}>
          {papers.length === 0 ? null : (
            <Button className="k-papers-missing" onClick={() => dispatch({ kind: 'papers-missing' })}>
              {t('check.papersMissing')}
            </Button>
          )}
        </PaperList>
        <Notes view={view} selfService={preview?.selfService === true} />
        <Dialects dialects={view.dialects} chosen={dialectId} dispatch={dispatch} />
        <RefusalNotice refusal={refusal} onRetry={retry} />
        <RefusalNotice refusal={issue.refusal} />
      </div>
      <nav className="k-bar k-bar-issue">
        <Button icon="back" disabled={issue.pending} onClick={() => dispatch({ kind: 'back' })}>
          {t('common.back')}
        </Button>
        <Button
          look="main"
          icon="ticket"
          className="k-issue"
          aria-disabled={issue.pending}
          disabled={off.length > 0}
          onClick={() => void take()}
        >
          {t(issue.pending ? 'check.issuing' : 'check.issue')}
        </Button>
      </nav>
    </div>
  );
}
