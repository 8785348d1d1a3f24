import type { ApprovalWanted } from '@onehall/protocol';
import { duration, useNow, yuanSign } from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ApprovalDetail, type Asked } from './approval-detail.tsx';
import { pressedKey } from './pressed-key.ts';

/** The requests that wait, the oldest first, and the chosen one with all that is decided by. */
export function WaitingApprovals({ approvals }: { readonly approvals: readonly ApprovalWanted[] }) {
  const { t } = useManagerText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const at = Math.max(
    approvals.findIndex((one) => one.approvalId === chosenId),
    0,
  );
  const chosen = approvals[at];
  const choose = (nth: number) => {
    const next = approvals[Math.min(Math.max(nth, 0), approvals.length - 1)];
    if (next === undefined) return;
    setChosenId(next.approvalId);
    setAsked(null);
  };
  const keys = useRef<Readonly<Record<string, () => void>>>({});
  useEffect(() => {
    keys.current = {
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at - 1),
      A: () => setAsked({ what: 'grant', approvalId: chosen?.approvalId ?? '' }),
      R: () => setAsked({ what: 'refuse', approvalId: chosen?.approvalId ?? '' }),
      U: () => setAsked({ what: 'send-up', approvalId: chosen?.approvalId ?? '' }),
      Escape: () => setAsked(null),
    };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = keys.current[pressedKey(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <div className="mg-approvals">
      <ul className="mg-approval-list" aria-label={t('approve.list')}>
        {approvals.map((one, nth) => (
          <li key={one.approvalId}>
            <Row one={one} current={nth === at} onChoose={() => choose(nth)} />
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : (
        <ApprovalDetail
          key={`${chosen.approvalId} ${chosen.contentHash}`}
          wanted={chosen}
          asked={asked?.approvalId === chosen.approvalId ? asked.what : null}
          onAsked={(what) => setAsked(what && { what, approvalId: chosen.approvalId })}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly one: ApprovalWanted;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Row({ one, current, onChoose }: RowProps) {
  const { t, say } = useManagerText();
  const now = useNow();
  return (
    <button type="button" className="mg-approval-row" aria-current={current} onClick={onChoose}>
      <strong>{t(`approve.kind.${one.kind}`)}</strong>
      <strong className="oh-number">{yuanSign(one.amountFen)}</strong>
      <span>
        {say(one.clerkName)} {one.clerkWorkNumber}
        {one.counterNumber === null ? '' : ` · ${t('approve.counter', { counter: one.counterNumber })}`}
      </span>
      <span className="oh-number oh-muted">{duration(Math.max(now - one.askedAt, 0))}</span>
    </button>
  );
}
