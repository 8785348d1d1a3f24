import { Button, type Refusal, RefusalNotice } from '@onehall/ui';
import { type FormEvent, useId, useState } from 'react';
import { fenOf, wholeOf } from '../lib/typed-values.ts';
import { useManagerText } from '../lib/use-manager-text.ts';
import './act-form.css';

export interface ActField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'words' | 'whole' | 'yuan' | 'date' | 'choice' | 'lines';
  /** Of a choice: what can be chosen; nothing is chosen at first unless it begins with something. */
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  readonly begins?: string;
  readonly optional?: boolean;
  /** Of words: the fewest and the most letters. */
  readonly least?: number;
  readonly most?: number;
}

interface ActFormProps<Name extends string> {
  readonly title?: string;
  readonly fields: readonly ActField<Name>[];
  readonly main: string;
  readonly look?: 'main' | 'quiet';
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly onClose: () => void;
  /** True: it was done, and the form begins anew. */
  readonly onSend: (values: Readonly<Record<Name, string>>) => Promise<boolean>;
}

type Problem = 'act.missing' | 'act.whole' | 'act.yuan' | 'act.short';

function problemOf(field: ActField<string>, typed: string): Problem | null {
  const value = typed.trim();
  if (value === '') return field.optional === true ? null : 'act.missing';
  if (field.kind === 'whole') return wholeOf(value) === null ? 'act.whole' : null;
  if (field.kind === 'yuan') return fenOf(value) === null ? 'act.yuan' : null;
  return value.length < (field.least ?? 1) ? 'act.short' : null;
}

/** One act of a member of staff: a few fields, one button; what is wrong is said beside its field. */
export function ActForm<Name extends string>(props: ActFormProps<Name>) {
  const { fields, pending, refusal, onSend } = props;
  const first = () =>
    Object.fromEntries(fields.map(({ name, begins = '' }) => [name, begins])) as Record<Name, string>;
  const [values, setValues] = useState(first);
  const [tried, setTried] = useState(false);
  const id = useId();
  const submit = async () => {
    setTried(true);
    const wrong = fields.find((one) => problemOf(one, values[one.name] ?? '') !== null);
    if (wrong !== undefined) {
      document.getElementById(`${id}-${wrong.name}`)?.focus();
      return;
    }
    if (pending || !(await onSend(values))) return;
    setValues(first());
    setTried(false);
  };
  return (
    <form
      className="mg-act"
      noValidate
      aria-label={props.title ?? props.main}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {props.title === undefined ? null : <h3>{props.title}</h3>}
      {fields.map((field) => (
        <ActInput
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={values[field.name] ?? ''}
          problem={tried ? problemOf(field, values[field.name] ?? '') : null}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <RefusalNotice refusal={refusal} onClose={props.onClose} />
      <Button look={props.look ?? 'main'} submit aria-disabled={pending}>
        {props.main}
      </Button>
    </form>
  );
}

interface ActInputProps {
  readonly id: string;
  readonly field: ActField<string>;
  readonly value: string;
  readonly problem: Problem | null;
  readonly onChange: (value: string) => void;
}

function ActInput({ id, field, value, problem, onChange }: ActInputProps) {
  const { t } = useManagerText();
  const { kind = 'words', most = 120 } = field;
  const same = {
    id,
    value,
    'aria-describedby': `${id}-note`,
    'aria-invalid': problem !== null,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  const numeric = kind === 'whole' || kind === 'yuan';
  return (
    <div className="oh-field mg-field">
      <label htmlFor={id}>{field.label}</label>
      {kind === 'choice' ? (
        <select {...same}>
          {field.begins === undefined ? <option value="">{t('act.choose')}</option> : null}
          {field.options?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : kind === 'lines' ? (
        <textarea {...same} rows={5} maxLength={20_000} />
      ) : (
        <input
          {...same}
          type={kind === 'date' ? 'date' : 'text'}
          maxLength={most}
          autoComplete="off"
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
        />
      )}
      <p
        id={`${id}-note`}
        className={problem === null ? 'oh-muted' : 'mg-risk'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem === null ? field.hint : t(problem, { n: field.least ?? 1 })}
      </p>
    </div>
  );
}
