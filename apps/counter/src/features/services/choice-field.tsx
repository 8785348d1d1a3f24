import { type KeyboardEvent, useId, useRef } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';
import { type FieldProps, useProblemWords } from './field-frame.tsx';

/** As many as the digits of the keyboard can choose. */
const digitsMax = 9;

/** The choice that a digit means while the focus is in the field; null: the key is none of ours. */
function chosenBy<T>(event: KeyboardEvent, choices: readonly T[]): { index: number; choice: T } | null {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return null;
  const index = Number(event.key) - 1;
  const choice = choices[index];
  return choice === undefined ? null : { index, choice };
}

/** One of a few: by its digit or by arrows while the focus is here. Long lists are a plain select. */
export function ChoiceField(props: FieldProps) {
  const { field, entry, onEntry, problem } = props;
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  if (field.choices.length > digitsMax) return <LongChoice {...props} />;
  const problemText = words(field, problem);
  return (
    <fieldset
      ref={group}
      className="cn-choices cn-choices-wide"
      aria-describedby={`${id}-problem`}
      onKeyDown={(event) => {
        const picked = chosenBy(event, field.choices);
        if (picked === null) return;
        event.preventDefault();
        event.stopPropagation();
        onEntry(picked.choice.id);
        group.current?.querySelectorAll<HTMLElement>('input')[picked.index]?.focus();
      }}
    >
      <legend>
        {say(field.label)} {field.required ? null : <small>{t('svc.optional')}</small>}
      </legend>
      {field.choices.map((one, index) => (
        <label key={one.id} className="cn-choice-row">
          <input type="radio" name={id} checked={entry === one.id} onChange={() => onEntry(one.id)} />
          <span>{say(one.name)}</span>
          <kbd>{index + 1}</kbd>
        </label>
      ))}
      {field.choices.length === 0 ? <p className="oh-muted">{t('svc.noChoice')}</p> : null}
      <p id={`${id}-problem`} className="cn-field-problem" role={problemText === null ? undefined : 'alert'}>
        {problemText}
      </p>
    </fieldset>
  );
}

function LongChoice({ field, entry, onEntry, problem }: FieldProps) {
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  return (
    <Field
      label={say(field.label)}
      hint={field.required ? '' : t('svc.optional')}
      problem={words(field, problem)}
    >
      {(props) => (
        <select
          {...props}
          value={typeof entry === 'string' ? entry : ''}
          onChange={(event) => onEntry(event.target.value)}
        >
          <option value="">{t('svc.choose')}</option>
          {field.choices.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several of a list: each digit ticks one while the focus is here. */
export function ChoicesField({ field, entry, onEntry, problem }: FieldProps) {
  const { t, say } = useConsoleText();
  const words = useProblemWords();
  const id = useId();
  const ticked = typeof entry === 'object' ? entry : [];
  const toggle = (one: string) =>
    onEntry(ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one]);
  const problemText = words(field, problem);
  return (
    <fieldset
      className="cn-choices cn-choices-wide"
      aria-describedby={`${id}-problem`}
      onKeyDown={(event) => {
        const picked = chosenBy(event, field.choices);
        if (picked === null) return;
        event.preventDefault();
        event.stopPropagation();
        toggle(picked.choice.id);
      }}
    >
      <legend>
        {say(field.label)} {field.required ? null : <small>{t('svc.optional')}</small>}
      </legend>
      {field.choices.map((one, index) => (
        <label key={one.id} className="cn-choice-row">
          <input type="checkbox" checked={ticked.includes(one.id)} onChange={() => toggle(one.id)} />
          <span>{say(one.name)}</span>
          {index < digitsMax ? <kbd>{index + 1}</kbd> : null}
        </label>
      ))}
      {field.choices.length === 0 ? <p className="oh-muted">{t('svc.noChoice')}</p> : null}
      <p id={`${id}-problem`} className="cn-field-problem" role={problemText === null ? undefined : 'alert'}>
        {problemText}
      </p>
    </fieldset>
  );
}

/** Yes or no, by the space bar. */
export function FlagField({ field, entry, onEntry }: FieldProps) {
  const { say } = useConsoleText();
  return (
    <label className="cn-check">
      <input type="checkbox" checked={entry === true} onChange={(event) => onEntry(event.target.checked)} />
      {say(field.label)}
    </label>
  );
}
