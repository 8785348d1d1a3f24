import { Button, Icon } from '@onehall/ui';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { useHeard } from './use-heard.ts';

interface SpeakerProps {
  readonly speaking: string | null;
  /** Newest last. */
  readonly spoken: readonly string[];
}

/** What the chip says now, to read and to listen to, and what it said lately. */
export function Speaker({ speaking, spoken }: SpeakerProps) {
  const { t } = useDevicesText();
  const heard = useHeard(speaking, spoken.length);
  const lately = spoken.map((words, place) => ({ words, place })).reverse();
  return (
    <div className="dv-speaker">
      <div className={speaking === null ? 'dv-says' : 'dv-says dv-says-now'}>
        <Icon name="sound" />
        <span>
          <small>{t(speaking === null ? 'face.silent' : 'face.speaking')}</small>
          {speaking ?? ' '}
        </span>
        <Button className="dv-listen" onClick={heard.toggle}>
          {t(heard.on ? 'face.listening' : 'face.listen')}
        </Button>
      </div>
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
