import type { HallBoardView } from '@onehall/protocol';
import { Both, Clock, longDate, useNow, useText, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { type ClosedGroup, closedGroups } from './closed-counters.ts';
import { useClosedWords } from './use-closed-words.ts';
import { usePromise } from './use-promise.ts';
import { inZone, type Zone } from './zone.ts';

const SLIDE_MS = 14_000;
const GROUPS_SHOWN = 4;

/** Which counters pause, why, and when they are back; those that were not opened at all are not worth a slide. */
function ClosedSlide({ groups }: { readonly groups: readonly ClosedGroup[] }) {
  const { both } = useText<DisplayKey>();
  const words = useClosedWords();
  return (
    <section className="b-slide">
      <h2>
        <Both text={both('board.closedCounters')} />
      </h2>
      <ul className="b-closed">
        {groups.slice(0, GROUPS_SHOWN).map((group) => (
          <li key={group.numbers.join()}>
            <b className="oh-number">{group.numbers.join('  ')}</b>
            <Both text={words(group)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Slide({ closed }: { readonly closed: readonly ClosedGroup[] }) {
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
  const paused = closed.filter((group) => group.pause !== null);
  const slide = slides[turn % (slides.length + (paused.length > 0 ? 1 : 0))];
  if (slide === undefined) return <ClosedSlide groups={paused} />;
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
  readonly zone: Zone | null;
  readonly children: ReactNode;
}

/** Where we are, what time it is, and what is good to know while waiting. */
export function Side({ view, zone, children }: SideProps) {
  const { say, language } = useText();
  const clock = useZone();
  const now = useNow(10_000);
  return (
    <aside className="b-side">
      <div>
        <p className="b-hall">{say(view.hallName)}</p>
        {zone === null ? null : (
          <p className="b-side-zone" data-testid="zone">
            <Both text={zone.name} />
          </p>
        )}
      </div>
      <div className="b-now">
        <Clock className="b-clock" />
        <p className="b-date">{longDate(now, clock, language)}</p>
      </div>
      <Slide closed={closedGroups(inZone(zone, view.closedCounters))} />
      {children}
    </aside>
  );
}
