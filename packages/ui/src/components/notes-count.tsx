import { yuanSign } from '../format/money.ts';
import { useText } from '../text/use-text.ts';
import { noteFaces, readTypedNotes, type TypedNotes } from './typed-notes.ts';

export interface NotesCountProps {
  readonly title: string;
  readonly typed: TypedNotes;
  readonly onChange: (typed: TypedNotes) => void;
  /** Sent without anything that can be read. */
  readonly problem?: string | null;
}

/** Cash by denomination, piece by piece, with what it makes: for floats, counts, drops and bags. */
export function NotesCount({ title, typed, onChange, problem = null }: NotesCountProps) {
  const { t } = useText();
  const { sumFen, wrong } = readTypedNotes(typed);
  const faceOf = (fen: number) => {
    if (fen >= 100) return t('notesCount.yuan', { n: fen / 100 });
    return fen >= 10 ? t('notesCount.jiao', { n: fen / 10 }) : t('notesCount.fen', { n: fen });
  };
  const said = wrong ? t('notesCount.wrong') : problem;
  return (
    <fieldset className="oh-notes-count">
      <legend>{title}</legend>
      <div>
        {noteFaces.map((fen) => (
          <label key={fen}>
            <span>{faceOf(fen)}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              value={typed[fen] ?? ''}
              onChange={(event) => onChange({ ...typed, [fen]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className="oh-notes-sum">
        {t('notesCount.sum')} <strong className="oh-number">{yuanSign(sumFen)}</strong>
      </p>
      {said === null ? null : (
        <p className="oh-notes-problem" role="alert">
          {said}
        </p>
      )}
    </fieldset>
  );
}
