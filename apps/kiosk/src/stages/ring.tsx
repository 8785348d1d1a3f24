import { useText } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import type { KioskKey } from '../text/zh-cn.ts';

/** Counts down to the start page, and goes there. */
export function Ring({ seconds, onEnd }: { readonly seconds: number; readonly onEnd: () => void }) {
  const { t } = useText<KioskKey>();
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const endsAt = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.ceil((endsAt - Date.now()) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) end.current();
    }, 200);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <div className="k-ring">
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle className="k-ring-ground" cx="20" cy="20" r="17" />
        <circle
          className="k-ring-left"
          cx="20"
          cy="20"
          r="17"
          pathLength={seconds}
          strokeDasharray={`${left} ${seconds}`}
        />
        <text x="20" y="26" textAnchor="middle">
          {left}
        </text>
      </svg>
      <span>{t('done.back', { n: left })}</span>
    </div>
  );
}
