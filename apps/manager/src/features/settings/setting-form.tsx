import { type HallSettingBody, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { problemOfRefusal, problemsOf } from '../../lib/setting-problems.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useSettingsPlace } from './settings-context.ts';

export type Area = HallSettingBody['area'];
type Values = { [S in HallSettingBody as S['area']]: S['value'] };
export type ValueOf<A extends Area> = Values[A];

export interface FormTools<V> {
  readonly value: V;
  readonly set: (change: Partial<V>) => void;
  /** What is wrong at this place of the value, in words; null: nothing. */
  readonly problem: (place: string) => string | null;
}

interface SettingFormProps<A extends Area> {
  readonly area: A;
  readonly id: string;
  readonly value: ValueOf<A>;
  readonly title: string;
  readonly children: (form: FormTools<ValueOf<A>>) => ReactNode;
}

/** One rule of the hall: what counts now, edited in place, checked as the wire checks it, and saved as a whole. */
export function SettingForm<A extends Area>(props: SettingFormProps<A>) {
  const { area, id, value } = props;
  const [saved, setSaved] = useState(false);
  const key = `${area}:${id} ${JSON.stringify(value)}`;
  return <Draft key={key} {...props} saved={saved} onSaved={setSaved} />;
}

interface DraftProps<A extends Area> extends SettingFormProps<A> {
  readonly saved: boolean;
  readonly onSaved: (saved: boolean) => void;
}

function Draft<A extends Area>({ area, id, value, title, children, saved, onSaved }: DraftProps<A>) {
  const { t } = useManagerText();
  const place = useSettingsPlace();
  const change = useCommand(routes.changeSetting);
  const [draft, setDraft] = useState<ValueOf<A>>(() => value);
  const [tried, setTried] = useState(false);
  // Typed fields keep what was typed: a new draft makes them anew.
  const [round, setRound] = useState(0);
  const setting = { area, id, value: draft } as HallSettingBody;
  const problems = problemsOf(setting);
  const dirty = JSON.stringify(draft) !== JSON.stringify(value);
  const save = async () => {
    setTried(true);
    if (problems.size > 0) return;
    const answer = await change.send({ body: { setting } });
    if (answer.kind !== 'ok') return;
    onSaved(true);
    place.onSaved(answer.value);
  };
  const set = (part: Partial<ValueOf<A>>) => {
    const next: ValueOf<A> = { ...draft, ...part };
    setDraft(() => next);
    onSaved(false);
    change.clear();
  };
  const undo = () => {
    setDraft(() => value);
    setTried(false);
    setRound(round + 1);
    change.clear();
  };
  const problem = (at: string) => {
    const found = problemOfRefusal(change.refusal, at) ?? problems.get(at) ?? null;
    return found === null ? null : t(found.key, found.vars);
  };
  return (
    <form
      className="mg-panel mg-setting"
      noValidate
      data-setting={`${area}:${id}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="mg-panel-head">
        <h3>{title}</h3>
        {place.settings.changed.includes(`${area}:${id}`) ? <ChangedMark /> : null}
      </div>
      <fieldset key={round} className="mg-fields" disabled={!place.mayEdit} aria-label={title}>
        {children({ value: draft, set, problem })}
      </fieldset>
      <RefusalNotice refusal={change.refusal} onClose={change.clear} />
      {place.mayEdit ? (
        <div className="mg-setting-end">
          <Button look="main" submit disabled={change.pending || !dirty}>
            {t('set.save')}
          </Button>
          <Button disabled={!dirty} onClick={undo}>
            {t('set.undo')}
          </Button>
          <p role="status" className={saved ? 'mg-word mg-kept' : 'mg-risk'}>
            {saved ? <Icon name="check" /> : null}
            {saved ? t('set.saved') : tried && problems.size > 0 ? t('set.fix') : ''}
          </p>
        </div>
      ) : null}
    </form>
  );
}

/** This rule differs from the hall file. */
export function ChangedMark() {
  const { t } = useManagerText();
  return (
    <span className="mg-changed" title={t('set.changedWhat')}>
      {t('set.changed')}
    </span>
  );
}
