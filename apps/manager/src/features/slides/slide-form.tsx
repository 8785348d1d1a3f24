import { type ReplyOf, routes, type SlideBody } from '@onehall/protocol';
import { Button, RefusalNotice, SlideFace, useCommand } from '@onehall/ui';
import { type FormEvent, useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList } from '../../parts/check-list.tsx';
import { WordsField } from '../../parts/words-field.tsx';
import { MediaField } from './media-field.tsx';
import { mediaUrl } from './media-url.ts';
import { draftOf, newDraft, type SlideDraft, slideBody, slideProblems } from './slide-draft.ts';

export type ScreenContent = ReplyOf<typeof routes.readScreenContent>;

const kinds = ['promotion', 'tariff', 'standard', 'coverage', 'branch', 'supervision'] as const;
const times = [8, 14, 20, 30, 60] as const;

interface SlideFormProps {
  readonly content: ScreenContent;
  /** null: a new one. */
  readonly slide: SlideBody | null;
  readonly onDone: () => void;
}

/** A slide is written at the left and seen at the right, as it will stand beside the calls. */
export function SlideForm({ content, slide, onDone }: SlideFormProps) {
  const { t } = useManagerText();
  const keep = useCommand(routes.keepSlide);
  const [draft, setDraft] = useState<SlideDraft>(slide === null ? newDraft(content.today) : draftOf(slide));
  const [kind, setKind] = useState(slide?.mediaKind ?? null);
  const [tried, setTried] = useState(false);
  const problems = slideProblems(draft);
  const set = (part: Partial<SlideDraft>) => setDraft((was) => ({ ...was, ...part }));
  const run = async () => {
    setTried(true);
    if (problems.length > 0 || keep.pending) return;
    const body = { slideId: slide?.slideId ?? null, slide: slideBody(draft) };
    const answer = await keep.send({ body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <form
      className="mg-slide-form"
      noValidate
      aria-label={t(slide === null ? 'slide.new' : 'slide.change')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <div className="mg-slide-fields">
        <WordsField
          label={t('slide.titleOf')}
          value={draft.title}
          onChange={(title) => set({ title })}
          problem={tried && problems.includes('words') ? t('slide.wordsMissing') : null}
        />
        <WordsField
          label={t('slide.body')}
          long
          value={draft.body}
          onChange={(body) => set({ body })}
          problem={tried && problems.includes('english') ? t('slide.englishMissing') : null}
        />
        <MediaField
          has={draft.mediaId !== null}
          onMedia={(media) => {
            set({ mediaId: media?.mediaId ?? null });
            setKind(media?.kind ?? null);
          }}
        />
        <Dates draft={draft} problem={tried && problems.includes('dates')} onChange={set} />
        <CheckList
          label={t('slide.zones')}
          options={content.zones.map((name) => ({ id: name.zh, name }))}
          chosen={draft.zones}
          onChange={(zones) => set({ zones })}
          problem={null}
        />
        <RefusalNotice refusal={keep.refusal} onClose={keep.clear} />
        <p>
          <Button look="main" submit aria-disabled={keep.pending}>
            {t('slide.keep')}
          </Button>{' '}
          <Button onClick={onDone}>{t('slide.cancel')}</Button>
        </p>
      </div>
      <section className="mg-slide-board" aria-label={t('slide.preview')}>
        <SlideFace
          title={draft.title}
          body={draft.body}
          media={draft.mediaId === null ? null : mediaUrl(draft.mediaId, kind)}
        />
      </section>
    </form>
  );
}

interface DatesProps {
  readonly draft: SlideDraft;
  readonly problem: boolean;
  readonly onChange: (part: Partial<SlideDraft>) => void;
}

function Dates({ draft, problem, onChange }: DatesProps) {
  const { t } = useManagerText();
  const id = useId();
  return (
    <>
      <div className="mg-slide-row">
        <label className="oh-field mg-field">
          {t('slide.kind')}
          <select
            value={draft.kind}
            onChange={(event) =>
              onChange({ kind: kinds.find((one) => one === event.target.value) ?? 'promotion' })
            }
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`slide.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('slide.seconds')}
          <select
            value={draft.seconds}
            onChange={(event) => onChange({ seconds: Number(event.target.value) })}
          >
            {[...new Set([...times, draft.seconds])].map((one) => (
              <option key={one} value={one}>
                {t('slide.secondsOf', { n: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="mg-slide-row">
        <label className="oh-field mg-field">
          {t('slide.from')}
          <input
            type="date"
            value={draft.validFrom}
            aria-invalid={problem}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange({ validFrom: event.target.value })}
          />
        </label>
        <label className="oh-field mg-field">
          {t('slide.until')}
          <input
            type="date"
            value={draft.validUntil}
            aria-invalid={problem}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange({ validUntil: event.target.value })}
          />
        </label>
      </div>
      <p id={`${id}-note`} className={problem ? 'mg-risk' : 'oh-muted'} role={problem ? 'alert' : undefined}>
        {t(problem ? 'slide.datesWrong' : 'slide.untilHint')}
      </p>
    </>
  );
}
