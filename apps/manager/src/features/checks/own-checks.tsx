import { type ChecksBody, type HallSettingBody, routes } from '@onehall/protocol';
import { Button, EmptyState, newCommandId, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { wholeOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ChoiceField, noWords, OwnListForm, type OwnListTools } from '../../parts/own-list-form.tsx';
import { StepRows } from '../../parts/step-rows.tsx';
import { WordsField } from '../../parts/words-field.tsx';

type Settings = ChecksBody['settings'];
type CheckStep = Settings['opening'][number];
type Form = Settings['forms'][number];
type Point = Form['points'][number];

const stepsMost = 40;
const pointsMost = 30;
const formsMost = 20;

const settingOf = (value: Settings): HallSettingBody => ({ area: 'checks', id: 'hall', value });

/** The lists before and after hours and the forms of inspections, as the hall has written them [E9, E10]. */
export function OwnChecks({ mayAct }: { readonly mayAct: boolean }) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readChecks, { businessDay: 'today' });
  const [picked, setPicked] = useState('opening');
  if (found === null)
    return refusal === null ? (
      <EmptyState icon="clock" title={t('act.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  const { settings, usual } = found;
  const isUsual = JSON.stringify(settings) === JSON.stringify(usual);
  return (
    <OwnListForm
      key={JSON.stringify(settings)}
      title={t('own.checks')}
      value={settings}
      settingOf={settingOf}
      mayEdit={mayAct}
      usual={isUsual ? null : { value: usual }}
      onSaved={() => void read()}
    >
      {(tools) => <PickedPart tools={tools} picked={picked} onPick={setPicked} />}
    </OwnListForm>
  );
}

interface PickedPartProps {
  readonly tools: OwnListTools<Settings>;
  /** A list, or the id of a form. */
  readonly picked: string;
  readonly onPick: (id: string) => void;
}

function PickedPart({ tools, picked, onPick }: PickedPartProps) {
  const { t, say } = useManagerText();
  const { value, set, problem } = tools;
  const nth = value.forms.findIndex(({ id }) => id === picked);
  const list = picked === 'closing' ? 'closing' : 'opening';
  const add = () => {
    const id = newCommandId();
    const point = { id: newCommandId(), words: noWords };
    set({ forms: [...value.forms, { id, name: noWords, everyDays: 0, points: [point] }] });
    onPick(id);
  };
  return (
    <>
      <ChoiceField
        label={t('own.which')}
        value={nth === -1 ? list : picked}
        options={[
          { id: 'opening', name: t('chk.list.opening') },
          { id: 'closing', name: t('chk.list.closing') },
          ...value.forms.map(({ id, name }) => ({
            id,
            name: say(name) === '' ? t('own.newForm') : say(name),
          })),
        ]}
        onChange={onPick}
      />
      {nth === -1 ? (
        <StepRows<CheckStep>
          label={t(`chk.list.${list}`)}
          rows={value[list]}
          most={stepsMost}
          words={({ words }) => words}
          withWords={(row, words) => ({ ...row, words })}
          made={(id) => ({ id, words: noWords, measure: null })}
          onChange={(rows) => set({ [list]: [...rows] })}
          problem={(at) => problem(at === null ? list : `${list}.${at}.words`)}
          more={({ measure }) =>
            measure === null ? null : <p className="oh-muted">{t('emergency.measured')}</p>
          }
        />
      ) : (
        <FormFields tools={tools} nth={nth} onRemove={() => onPick('opening')} />
      )}
      {value.forms.length >= formsMost ? null : (
        <p>
          <Button onClick={add}>{t('own.addForm')}</Button>
        </p>
      )}
    </>
  );
}

interface FormFieldsProps {
  readonly tools: OwnListTools<Settings>;
  readonly nth: number;
  readonly onRemove: () => void;
}

function FormFields({ tools: { value, set, problem }, nth, onRemove }: FormFieldsProps) {
  const { t } = useManagerText();
  const form = value.forms[nth];
  if (form === undefined) return null;
  const put = (change: Partial<Form>) =>
    set({ forms: value.forms.map((one, at) => (at === nth ? { ...one, ...change } : one)) });
  const wrongDays = problem(`forms.${nth}.everyDays`);
  return (
    <>
      <WordsField
        label={t('own.formName')}
        value={form.name}
        onChange={(name) => put({ name })}
        problem={problem(`forms.${nth}.name`)}
      />
      <label className="oh-field mg-field">
        <span>{t('own.everyDays')}</span>
        <input
          key={form.id}
          inputMode="numeric"
          maxLength={3}
          aria-invalid={wrongDays !== null}
          defaultValue={String(form.everyDays)}
          onChange={(event) => put({ everyDays: wholeOf(event.target.value) ?? Number.NaN })}
        />
        {wrongDays === null ? null : (
          <span className="mg-risk" role="alert">
            {wrongDays}
          </span>
        )}
      </label>
      <StepRows<Point>
        label={t('own.points')}
        rows={form.points}
        most={pointsMost}
        words={({ words }) => words}
        withWords={(row, words) => ({ ...row, words })}
        made={(id) => ({ id, words: noWords })}
        onChange={(points) => put({ points: [...points] })}
        problem={(at) => problem(`forms.${nth}.points${at === null ? '' : `.${at}.words`}`)}
      />
      <p>
        <Button
          onClick={() => {
            set({ forms: value.forms.filter(({ id }) => id !== form.id) });
            onRemove();
          }}
        >
          {t('own.removeForm')}
        </Button>
      </p>
    </>
  );
}
