import { Icon } from '@onehall/ui';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';

interface SpeakerProps {
  readonly speaking: string | null;
  /** Newest last. */
  readonly spoken: readonly string[];
}

/** What the chip says now, and what it said lately. */
export function Speaker({ speaking, spoken }: SpeakerProps) {
  const { t } = useDevicesText();
  const lately = spoken.map((words, place) => ({ words, place })).reverse();
  return (
    <div className="dv-speaker">
      <p className={speaking === null ? 'dv-says' : 'dv-says dv-says-now'}>
        <Icon name="sound" />
        <span>
          <small>{t(speaking === null ? 'face.silent' : 'face.speaking')}</small>
          {speaking ?? ' '}
        </span>
      </p>
      <section className="dv-spoken" aria-label={t('face.spoken')} {...scrollable}>
        {lately.length === 0 ? <p className="oh-muted">{t('face.nothingSpoken')}</p> : null}
        <ol>
          {lately.map(({ words, place }) => (
            <li key={place}>{words}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
