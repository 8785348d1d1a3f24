import { Money } from '@onehall/ui';
import { type Notes, notesFor } from '../../lib/change-notes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';

function wordsFor({ fen }: Notes): { key: ConsoleKey; value: number } {
  if (fen >= 100) return { key: 'pay.note', value: fen / 100 };
  return fen >= 10 ? { key: 'pay.jiao', value: fen / 10 } : { key: 'pay.fen', value: fen };
}

/** The change, large, and the notes that make it. */
export function ChangeToGive({ changeFen }: { readonly changeFen: number | null }) {
  const { t } = useConsoleText();
  return (
    <div className="cn-change" aria-live="polite">
      <p>
        <span>{t('pay.change')}</span>
        {changeFen === null ? (
          <span className="cn-change-amount cn-change-none">–</span>
        ) : (
          <Money fen={changeFen} className="cn-change-amount" />
        )}
      </p>
      {changeFen === null ? null : (
        <ul aria-label={t('pay.notes')}>
          {changeFen === 0 ? <li>{t('pay.noNotes')}</li> : null}
          {notesFor(changeFen).map((one) => {
            const { key, value } = wordsFor(one);
            return <li key={one.fen}>{t(key, { value, n: one.count })}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
