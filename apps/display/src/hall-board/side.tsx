import type { HallBoardView, TextBody } from '@onehall/protocol';
import { Both, Clock, longDate, PublicNotices, SlideFace, useNow, useText, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { type ClosedGroup, closedGroups } from './closed-counters.ts';
import { shownNow, turnOf } from './turn-of.ts';
import { useClosedWords } from './use-closed-words.ts';
import { usePromise } from './use-promise.ts';
import { inZone, type Zone } from './zone.ts';

const SLIDE_SECONDS = 14;
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

interface SlidesProps {
  readonly slides: HallBoardView['slides'];
  readonly zone: Zone | null;
  readonly closed: readonly ClosedGroup[];
}

/** What the board itself has to say, and then what the hall shows [E6]; each has its turn by the clock. */
function Slides({ slides, zone, closed }: SlidesProps) {
  const { both } = useText<DisplayKey>();
  const promise = usePromise();
  const now = useNow(1000);
  const seconds = SLIDE_SECONDS;
  const plain = (id: string, title: TextBody, body: TextBody) => ({ id, seconds, title, body, media: null });
  const paused = closed.filter((group) => group.pause !== null);
  const shown = turnOf(
    [
      plain('papers', both('board.papersTitle'), both('board.papersWhat')),
      plain('follow', both('board.followTitle'), both('board.followWhat')),
      ...(promise.vip > 0 && promise.general > 0
        ? [plain('promise', both('board.promiseTitle'), both('board.promise', promise))]
        : []),
      ...(paused.length > 0 ? [{ id: 'closed', seconds }] : []),
      ...shownNow(slides, zone?.name.zh ?? null, now).map(({ slideId, ...slide }) => ({
        ...slide,
        id: slideId,
      })),
    ],
    now,
  );
  if (shown === undefined || !('title' in shown)) return <ClosedSlide groups={paused} />;
  return (
    <section className="b-slide" key={shown.id}>
      <SlideFace title={shown.title} body={shown.body} media={shown.media} />
    </section>
  );
}

export interface SideProps {
  readonly view: HallBoardView;
  readonly zone: Zone | null;
  readonly children: ReactNode;
}

/** Where we are, what time it is, and what is good to know while waiting: in an emergency that alone, never over a call. */
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
      {view.notices.length === 0 ? (
        <Slides slides={view.slides} zone={zone} closed={closedGroups(inZone(zone, view.closedCounters))} />
      ) : (
        <PublicNotices notices={view.notices} />
      )}
      {children}
    </aside>
  );
}
