import type { HallBoardView } from '@onehall/protocol';
import { Both, Clock, longDate, useNow, useText, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { usePromise } from './use-promise.ts';

const SLIDE_MS = 14_000;

function Slide() {
  const { both } = useText<DisplayKey>();
  const promise = usePromise();
  const turn = Math.floor(useNow(1000) / SLIDE_MS);
  const slides = [
    { title: both('board.papersTitle'), what: both('board.papersWhat') },
    { title: both('board.followTitle'), what: both('board.followWhat') },
    ...(promise.vip > 0 && promise.general > 0
      ? [{ title: both('board.promiseTitle'), what: both('board.promise', promise) }]
      : []),
  ];
  const slide = slides[turn % slides.length];
  if (slide === undefined) return null;
  return (
    <section className="b-slide" key={slide.title.zh}>
      <h2>
        <Both text={slide.title} />
      </h2>
      <p>
        <Both text={slide.what} />
      </p>
    </section>
  );
}

export interface SideProps {
  readonly view: HallBoardView;
  readonly children: ReactNode;
}

/** Where we are, what time it is, and what is good to know while waiting. */
export function Side({ view, children }: SideProps) {
  const { say, language } = useText();
  const zone = useZone();
  const now = useNow(10_000);
  return (
    <aside className="b-side">
      <p className="b-hall">{say(view.hallName)}</p>
      <div className="b-now">
        <Clock className="b-clock" />
        <p className="b-date">{longDate(now, zone, language)}</p>
      </div>
      <Slide />
      {children}
    </aside>
  );
}
