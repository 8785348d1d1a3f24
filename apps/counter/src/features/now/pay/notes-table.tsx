import { yuanSign } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { type ChangeAdvice, denominations } from '../../../lib/change-notes.ts';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../../text/zh-cn.ts';
import type { KeyedPieces, Pieces } from './note-pieces.ts';

/** How a denomination is named. */
export function faceOf(fen: number): { readonly key: ConsoleKey; readonly value: number } {
  if (fen >= 100) return { key: 'notes.yuan', value: fen / 100 };
  return fen >= 10 ? { key: 'notes.jiao', value: fen / 10 } : { key: 'notes.fen', value: fen };
}

interface NotesTableProps {
  readonly pieces: Pieces;
  readonly keyed: KeyedPieces;
  readonly dueFen: number;
  readonly advice: ChangeAdvice | null;
  /** What is wrong with the pieces given. */
  readonly problem: string | null;
  readonly onChange: (pieces: Pieces) => void;
}

/** Notes taken and given, piece by piece: the drawer is then known by denomination [C7]. */
export function NotesTable({ pieces, keyed, dueFen, advice, problem, onChange }: NotesTableProps) {
  const { t } = useConsoleText();
  // Coins below a jiao are asked for only where the amount has fen.
  const faces = denominations.filter((fen) => fen >= 10 || dueFen % 10 !== 0);
  const first = keyed.inFen === 0 && dueFen === 0 ? 'out' : 'in';
  const cell = (side: 'in' | 'out', fen: number) => {
    const advised = side === 'out' ? (advice?.notes.find((one) => one.fen === fen)?.count ?? '') : '';
    const face = faceOf(fen);
    return (
      <input
        aria-label={`${t(`notes.${side}`)} ${t(face.key, { value: face.value })}`}
        inputMode="numeric"
        maxLength={3}
        placeholder={String(advised)}
        value={pieces[side][fen] ?? ''}
        {...(side === first && fen === faces[0] ? { 'data-first': true } : {})}
        onChange={(event) => onChange({ ...pieces, [side]: { ...pieces[side], [fen]: event.target.value } })}
      />
    );
  };
  const table = useRef<HTMLFieldSetElement>(null);
  // Opened by a key while the amount had the focus: typing goes on here.
  useEffect(() => table.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <fieldset ref={table} className="cn-pieces">
      <legend>{t('notes.title')}</legend>
      <div className="cn-pieces-head" aria-hidden="true">
        {[0, 1].map((half) => (
          <p key={half}>
            <span />
            <span>{t('notes.in')}</span>
            <span>{t('notes.out')}</span>
          </p>
        ))}
      </div>
      <div
        className="cn-pieces-rows"
        style={{ gridTemplateRows: `repeat(${Math.ceil(faces.length / 2)}, auto)` }}
      >
        {faces.map((fen) => {
          const face = faceOf(fen);
          return (
            <p key={fen}>
              <span>{t(face.key, { value: face.value })}</span>
              {cell('in', fen)}
              {cell('out', fen)}
            </p>
          );
        })}
      </div>
      <p className="cn-pieces-sum">
        {t('notes.in')} <b className="oh-number">{yuanSign(keyed.inFen)}</b>
        {keyed.out === null ? null : (
          <>
            {t('notes.out')} <b className="oh-number">{yuanSign(keyed.outFen)}</b>
          </>
        )}
      </p>
      {keyed.wrong ? (
        <p className="cn-field-problem" role="alert">
          {t('notes.wrong')}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="cn-field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
