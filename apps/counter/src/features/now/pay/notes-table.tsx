import { yuanSign } from '@onehall/ui';
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
  return (
    <div className="cn-notes">
      <table>
        <caption>{t('notes.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('notes.face')}</th>
            <th scope="col">{t('notes.in')}</th>
            <th scope="col">{t('notes.out')}</th>
          </tr>
        </thead>
        <tbody>
          {faces.map((fen) => {
            const face = faceOf(fen);
            return (
              <tr key={fen}>
                <th scope="row">{t(face.key, { value: face.value })}</th>
                <td>{cell('in', fen)}</td>
                <td>{cell('out', fen)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('notes.sum')}</th>
            <td className="oh-number">{yuanSign(keyed.inFen)}</td>
            <td className="oh-number">{keyed.out === null ? '' : yuanSign(keyed.outFen)}</td>
          </tr>
        </tfoot>
      </table>
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
    </div>
  );
}
