import { type HallSettingBody, routes, type TextBody } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { type ReactNode, useId, useState } from 'react';
import { problemOfRefusal, problemsOf } from '../lib/setting-problems.ts';
import { useManagerText } from '../lib/use-manager-text.ts';
import './step-rows.css';

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few, beside the words of a row or above a list. */
export function ChoiceField({ label, value, options, onChange }: Choice) {
  const id = useId();
  return (
    <div className="oh-field mg-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface OwnListTools<V> {
  readonly value: V;
  readonly set: (change: Partial<V>) => void;
  /** What is wrong at this place of the value, in either language of it; null: nothing. */
  readonly problem: (place: string) => string | null;
}

interface OwnListFormProps<V> {
  readonly title: string;
  readonly value: V;
  readonly settingOf: (value: V) => HallSettingBody;
  readonly mayEdit: boolean;
  /** The usual list: as a setting that takes the hall's own away, or as a value to be saved; null: it is in use. */
  readonly usual: { readonly setting: HallSettingBody } | { readonly value: V } | null;
  readonly onSaved: () => void;
  readonly children: (tools: OwnListTools<V>) => ReactNode;
}

/** A list of the hall's own, edited in place, checked as the wire checks it, and saved as a whole. Give it a key by its value. */
export function OwnListForm<V>(props: OwnListFormProps<V>) {
  const { title, value, settingOf, mayEdit, usual, onSaved, children } = props;
  const { t } = useManagerText();
  const change = useCommand(routes.changeSetting);
  const [draft, setDraft] = useState<V>(() => value);
  const [tried, setTried] = useState(false);
  // Typed fields keep what was typed: a draft that is put in its place makes them anew.
  const [round, setRound] = useState(0);
  const problems = problemsOf(settingOf(draft));
  const dirty = JSON.stringify(draft) !== JSON.stringify(value);
  const send = async (setting: HallSettingBody) => {
    const answer = await change.send({ body: { setting } });
    if (answer.kind === 'ok') onSaved();
  };
  const save = () => {
    setTried(true);
    if (problems.size === 0 && !change.pending) void send(settingOf(draft));
  };
  const begin = (next: V) => {
    setDraft(() => next);
    change.clear();
  };
  const putBack = (next: V) => {
    begin(next);
    setTried(false);
    setRound(round + 1);
  };
  const problem = (place: string) => {
    const found =
      problemOfRefusal(change.refusal, place) ??
      [place, `${place}.zh`, `${place}.en`].map((at) => problems.get(at)).find((one) => one !== undefined);
    return found === undefined || (!tried && change.refusal === null) ? null : t(found.key, found.vars);
  };
  return (
    <form
      className="mg-own"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{title}</h3>
      <fieldset key={round} disabled={!mayEdit} aria-label={title}>
        {children({ value: draft, set: (part) => begin({ ...draft, ...part }), problem })}
      </fieldset>
      <RefusalNotice refusal={change.refusal} onClose={change.clear} />
      {mayEdit ? (
        <div className="mg-own-end">
          <Button look="main" submit aria-disabled={change.pending || !dirty}>
            {t('set.save')}
          </Button>
          <Button disabled={!dirty} onClick={() => putBack(value)}>
            {t('set.undo')}
          </Button>
          {usual === null ? null : (
            <Button
              disabled={change.pending}
              onClick={() => ('setting' in usual ? void send(usual.setting) : putBack(usual.value))}
            >
              {t('own.usual')}
            </Button>
          )}
          <p role="status" className="mg-risk">
            {tried && problems.size > 0 ? t('set.fix') : ''}
          </p>
        </div>
      ) : null}
    </form>
  );
}

/** A row that nothing is written on yet. */
export const noWords: TextBody = { zh: '', en: '' };
