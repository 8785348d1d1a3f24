import { Money } from '@onehall/ui';
import { type ChangeAdvice, type Notes, notesFor } from '../../lib/change-notes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';

function wordsFor({ fen }: Notes): { key: ConsoleKey; value: number } {
  if (fen >= 100) return { key: 'pay.note', value: fen / 100 };
  return fen >= 10 ? { key: 'pay.jiao', value: fen / 10 } : { key: 'pay.fen', value: fen };
}

const whence: Readonly<Record<ChangeAdvice['from'], ConsoleKey>> = {
  drawer: 'notes.fromDrawer',
  amount: 'notes.fromAmount',
  short: 'notes.short',
};

interface ChangeToGiveProps {
  readonly changeFen: number | null;
  /** What the drawer can give; null: only the amount counts. */
  readonly advice?: ChangeAdvice | null;
  /** The amount alone: the pieces stand in a table above, or were advised a step before. */
  readonly compact?: boolean;
}

/** The change, large, and the notes that make it: out of the drawer, where it is known [C7]. */
export function ChangeToGive({ changeFen, advice = null, compact = false }: ChangeToGiveProps) {
  const { t } = useConsoleText();
  const notes = advice?.notes ?? (changeFen === null ? [] : notesFor(changeFen));
  return (
    <div className={compact ? 'cn-change cn-change-compact' : 'cn-change'} aria-live="polite">
      <p>
        <span>{t('pay.change')}</span>
        {changeFen === null ? (
          <span className="cn-change-amount cn-change-none">–</span>
        ) : (
          <Money fen={changeFen} className="cn-change-amount" />
        )}
      </p>
      {changeFen === null || compact ? null : (
        <ul aria-label={t('pay.notes')}>
          {changeFen === 0 ? <li>{t('pay.noNotes')}</li> : null}
          {notes.map((one) => {
            const { key, value } = wordsFor(one);
            return <li key={one.fen}>{t(key, { value, n: one.count })}</li>;
          })}
        </ul>
      )}
      {advice === null || changeFen === null || changeFen === 0 ? null : (
        <p className={`cn-change-from cn-from-${advice.from}`}>{t(whence[advice.from])}</p>
      )}
    </div>
  );
}
