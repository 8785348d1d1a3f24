import { routes, type SlideBody } from '@onehall/protocol';
import { Button, EmptyState, SlideFace, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { mediaUrl } from './media-url.ts';
import type { ScreenContent } from './slide-form.tsx';

interface SlideListProps {
  readonly content: ScreenContent;
  readonly mayKeep: boolean;
  readonly onChange: (slide: SlideBody) => void;
  readonly onDone: () => void;
}

/** Every slide as it looks, with how it stands today. */
export function SlideList({ content, mayKeep, onChange, onDone }: SlideListProps) {
  const { t } = useManagerText();
  if (content.slides.length === 0)
    return <EmptyState icon="paper" title={t('slide.none')} what={t('slide.noneWhat')} />;
  return (
    <ul className="mg-slides mg-scroll" {...scrollable}>
      {content.slides.map((one) => (
        <li key={one.slideId}>
          <div className="mg-slide-small" aria-hidden="true">
            <SlideFace
              title={one.title}
              body={one.body}
              media={one.mediaId === null ? null : mediaUrl(one.mediaId, one.mediaKind)}
            />
          </div>
          <About slide={one} content={content} />
          {mayKeep && one.state !== 'withdrawn' ? (
            <Acts slide={one} onChange={() => onChange(one)} onDone={onDone} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const looks = { shown: 'mg-kept', coming: '', expired: 'mg-risk', withdrawn: 'oh-muted' } as const;

function About({ slide, content }: { readonly slide: SlideBody; readonly content: ScreenContent }) {
  const { t, say } = useManagerText();
  const zones = slide.zones.map((one) => content.zones.find(({ zh }) => zh === one) ?? { zh: one, en: one });
  const name = slide.title.zh === '' ? t('slide.picture') : say(slide.title);
  return (
    <div>
      <h3>
        {name} <span className={`mg-word ${looks[slide.state]}`}>{t(`slide.state.${slide.state}`)}</span>
      </h3>
      <p>
        {t(`slide.kind.${slide.kind}`)} ·{' '}
        {slide.validUntil === null
          ? t('slide.fromOn', { from: slide.validFrom })
          : t('slide.fromTo', { from: slide.validFrom, to: slide.validUntil })}{' '}
        · {t('slide.secondsOf', { n: slide.seconds })}
      </p>
      <p className="oh-muted">
        {zones.length === 0 ? t('slide.everywhere') : zones.map(say).join(' / ')} · {say(slide.keptBy.name)}{' '}
        {slide.keptBy.workNumber}
        {slide.withdrawReason === null ? '' : ` · ${slide.withdrawReason}`}
      </p>
    </div>
  );
}

interface ActsProps {
  readonly slide: SlideBody;
  readonly onChange: () => void;
  readonly onDone: () => void;
}

function Acts({ slide, onChange, onDone }: ActsProps) {
  const { t, say } = useManagerText();
  const withdraw = useCommand(routes.withdrawSlide);
  const [asked, setAsked] = useState(false);
  const name = slide.title.zh === '' ? t('slide.picture') : say(slide.title);
  if (!asked)
    return (
      <div className="mg-slide-acts">
        <Button aria-label={t('slide.changeOf', { name })} onClick={onChange}>
          {t('slide.change')}
        </Button>
        <Button aria-label={t('slide.withdrawOf', { name })} onClick={() => setAsked(true)}>
          {t('slide.withdraw')}
        </Button>
      </div>
    );
  return (
    <ActForm
      fields={[{ name: 'reason', label: t('slide.withdrawWhy'), least: 2 }]}
      main={t('slide.withdraw')}
      pending={withdraw.pending}
      refusal={withdraw.refusal}
      onClose={withdraw.clear}
      onSend={async ({ reason }) => {
        const params = { slideId: slide.slideId };
        const answer = await withdraw.send({ params, body: { reason: reason.trim() } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
