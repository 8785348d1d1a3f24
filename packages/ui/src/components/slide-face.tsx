import type { TextBody } from '@onehall/protocol';
import { type CSSProperties, useState } from 'react';
import { Both } from './figures.tsx';
import './slide-face.css';

export interface SlideFaceProps {
  readonly title: TextBody;
  readonly body: TextBody;
  readonly media: { readonly url: string; readonly video: boolean } | null;
}

/** Letters that fill a slide at full size, without and with a picture; English ones are narrower and set smaller. */
const roomFor = { words: 110, picture: 60 } as const;
const smallest = 0.5;

/** How much smaller the words must be, so that all of them are seen: 1 is full size. */
function fitOf({ title, body, media }: SlideFaceProps): number {
  const weight = (title.zh.length + title.en.length * 0.3) * 0.7 + body.zh.length + body.en.length * 0.3;
  const room = media === null ? roomFor.words : roomFor.picture;
  return weight <= room ? 1 : Math.max(smallest, Math.sqrt(room / weight));
}

/** One slide as the board shows it and its keeper sees it beforehand [E6]: what cannot be shown leaves the words alone. */
export function SlideFace(props: SlideFaceProps) {
  const { title, body, media } = props;
  const [broken, setBroken] = useState<string | null>(null);
  const seen = media === null || media.url === broken ? null : media;
  return (
    <div className="oh-slide" style={{ '--fit': fitOf(props) } as CSSProperties}>
      {seen === null ? null : seen.video ? (
        // It plays without a sound: the board speaks the calls.
        <video
          src={seen.url}
          autoPlay
          muted
          loop
          playsInline
          aria-label={title.zh}
          onError={() => setBroken(seen.url)}
        />
      ) : (
        <img src={seen.url} alt={title.zh} onError={() => setBroken(seen.url)} />
      )}
      {title.zh === '' ? null : (
        <h2>
          <Both text={title} />
        </h2>
      )}
      {body.zh === '' ? null : (
        <p>
          <Both text={body} />
        </p>
      )}
    </div>
  );
}
