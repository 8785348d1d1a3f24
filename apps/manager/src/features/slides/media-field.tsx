import { type ReplyOf, routes } from '@onehall/protocol';
import { Button, type Refusal, RefusalNotice, refusalOf, sendFile } from '@onehall/ui';
import { useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

type KeptMedia = ReplyOf<typeof routes.keepSlideMedia>;

/** More than any kind may have: a film of two gigabytes would take minutes for a no. */
const bytesMost = 64 * 1024 * 1024;

interface MediaFieldProps {
  readonly has: boolean;
  readonly onMedia: (media: KeptMedia | null) => void;
}

/** The picture or film of a slide: brought in at once, so that it is seen before anything is kept. */
export function MediaField({ has, onMedia }: MediaFieldProps) {
  const { t } = useManagerText();
  const id = useId();
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const bringIn = async (file: File) => {
    setRefusal(null);
    if (file.size > bytesMost) {
      setRefusal({ code: 'media-too-large', facts: { most: bytesMost } });
      return;
    }
    setPart(0);
    const answer = await sendFile(routes.keepSlideMedia, { fileName: file.name }, file, setPart);
    setPart(null);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') onMedia(answer.value);
  };
  return (
    <div className="oh-field mg-field">
      <label htmlFor={id}>{t('slide.media')}</label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp,video/mp4,video/webm"
        aria-describedby={`${id}-note`}
        disabled={part !== null}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void bringIn(file);
        }}
      />
      <p id={`${id}-note`} className="oh-muted">
        {t('slide.mediaHint')}
      </p>
      {part === null ? null : (
        <p role="status">
          <progress max={1} value={part} aria-label={t('slide.sending')} />{' '}
          {t('slide.sent', { n: Math.round(part * 100) })}
        </p>
      )}
      <RefusalNotice refusal={refusal} onClose={() => setRefusal(null)} />
      {has ? <Button onClick={() => onMedia(null)}>{t('slide.noMedia')}</Button> : null}
    </div>
  );
}
