import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const unwanted = ['contextmenu', 'dragstart', 'gesturestart', 'selectstart'] as const;

/** What a public machine does not do: menus, dragging, selecting, zooming. */
export function useLockedDown(): void {
  useEffect(() => {
    const stop = (event: Event) => event.preventDefault();
    const stopZoom = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault();
    };
    for (const name of unwanted) document.addEventListener(name, stop);
    document.addEventListener('wheel', stopZoom, { passive: false });
    return () => {
      for (const name of unwanted) document.removeEventListener(name, stop);
      document.removeEventListener('wheel', stopZoom);
    };
  }, []);
}

const SETTLE_MS = 350;

/** The second half of a double press must not reach the page that the first half opened. */
export function useSettled(page: string): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    changedAt.current = performance.now();
    frame.current?.querySelector<HTMLElement>('.k-scroll')?.scrollTo(0, 0);
  }, [page]);
  useEffect(() => {
    const place = frame.current;
    const swallow = (event: MouseEvent) => {
      if (event.timeStamp - changedAt.current > SETTLE_MS || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    };
    place?.addEventListener('click', swallow, true);
    return () => place?.removeEventListener('click', swallow, true);
  }, []);
  return frame;
}

export interface Idle {
  readonly afterMs: number;
  readonly warnMs: number;
  readonly paused: boolean;
  /** A card that is laid on is a touch, too. */
  readonly readingId: string | null;
}

/** Seconds left until an untouched machine starts anew; null while that is not near. */
export function useIdle({ afterMs, warnMs, paused, readingId }: Idle, onIdle: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const act = useRef(onIdle);
  useEffect(() => {
    act.current = onIdle;
  });
  const touchedAt = useRef(0);
  const touch = useCallback(() => {
    touchedAt.current = Date.now();
    setLeft(null);
  }, []);
  useEffect(() => {
    if (readingId !== null) touch();
  }, [readingId, touch]);
  useEffect(() => {
    touchedAt.current = Date.now();
    const timer = setInterval(() => {
      const rest = touchedAt.current + afterMs - Date.now();
      if (paused) touchedAt.current = Date.now();
      else if (rest <= 0) {
        touch();
        act.current();
      } else setLeft(rest <= warnMs ? Math.ceil(rest / 1000) : null);
    }, 250);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [afterMs, warnMs, paused, touch]);
  return left;
}
