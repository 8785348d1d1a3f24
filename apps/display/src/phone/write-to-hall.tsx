import { type FollowView, type ReplyOf, routes } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand, useText } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import type { CaseKey } from '../text/case-zh-cn.ts';
import { noDraft, type WriteDraft, type WriteProblem, writeBody, writeProblems } from './write-draft.ts';

const kinds = ['complaint', 'fault', 'suggestion'] as const;
const topics = ['network', 'billing', 'data', 'other'] as const;

interface WriteToHallProps {
  readonly token: string;
  readonly cases: FollowView['cases'];
}

/** A complaint, a fault or a suggestion from the customer's own phone [D2], and the way to what was brought up before. */
export function WriteToHall({ token, cases }: WriteToHallProps) {
  const { t } = useText<CaseKey>();
  const [open, setOpen] = useState(false);
  return (
    <>
      {cases.length === 0 ? null : <Mine cases={cases} />}
      {open ? (
        <Form token={token} onClose={() => setOpen(false)} />
      ) : (
        <Button icon="help" className="p-wide" onClick={() => setOpen(true)}>
          {t('write.open')}
        </Button>
      )}
    </>
  );
}

function Mine({ cases }: Pick<WriteToHallProps, 'cases'>) {
  const { t } = useText<CaseKey>();
  return (
    <section className="p-form" aria-labelledby="p-cases-title">
      <h2 id="p-cases-title">
        <Icon name="paper" />
        {t('write.mine')}
      </h2>
      {cases.map((one) => (
        <a key={one.number} className="p-form-check" href={one.path}>
          <span className="oh-number">{one.number}</span> {t('write.follow')}
        </a>
      ))}
    </section>
  );
}

interface FormProps {
  readonly token: string;
  readonly onClose: () => void;
}

function Form({ token, onClose }: FormProps) {
  const { t } = useText<CaseKey>();
  const write = useCommand(routes.writeToHall);
  const [draft, setDraft] = useState<WriteDraft>(noDraft);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<ReplyOf<typeof routes.writeToHall> | null>(null);
  const problems = writeProblems(draft);
  const change = (next: Partial<WriteDraft>) => setDraft((was) => ({ ...was, ...next }));
  const run = async () => {
    setTried(true);
    const [first] = problems;
    if (first !== undefined) document.getElementById(`p-write-${first}`)?.focus();
    if (first !== undefined || write.pending) return;
    const answer = await write.send({ params: { token }, body: writeBody(draft) });
    if (answer.kind === 'ok') setDone(answer.value);
  };
  if (done !== null) return <Done done={done} />;
  const problem = (name: WriteProblem) => (tried && problems.includes(name) ? t(`write.${name}Missing`) : '');
  return (
    <form
      className="p-form p-write"
      noValidate
      aria-label={t('write.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2>{t('write.title')}</h2>
      <fieldset>
        <legend>{t('write.kind')}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="p-write-kind"
              checked={draft.kind === one}
              onChange={() => change({ kind: one })}
            />
            {t(`write.kind.${one}`)}
          </label>
        ))}
      </fieldset>
      <label className="oh-field">
        {t('write.topic')}
        <select
          value={draft.topic}
          onChange={(event) => change({ topic: topics.find((one) => one === event.target.value) ?? 'other' })}
        >
          {topics.map((one) => (
            <option key={one} value={one}>
              {t(`write.topic.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Words draft={draft} problem={problem('content')} onChange={change} />
      {draft.kind === 'suggestion' ? <p className="p-hint">{t('write.nameless')}</p> : null}
      <Line name="name" value={draft.name} problem={problem('name')} onChange={(name) => change({ name })} />
      <Line
        name="mobile"
        value={draft.mobile}
        problem={problem('mobile')}
        onChange={(mobile) => change({ mobile })}
      />
      <RefusalNotice refusal={write.refusal} onClose={write.clear} />
      <Button look="main" submit className="p-wide" aria-disabled={write.pending}>
        {t('write.send')}
      </Button>
      <Button icon="back" className="p-wide" onClick={onClose}>
        {t('common.back')}
      </Button>
    </form>
  );
}

interface WordsProps {
  readonly draft: WriteDraft;
  readonly problem: string;
  readonly onChange: (next: Partial<WriteDraft>) => void;
}

function Words({ draft, problem, onChange }: WordsProps) {
  const { t } = useText<CaseKey>();
  return (
    <>
      <div className="oh-field">
        <label htmlFor="p-write-content">{t('write.content')}</label>
        <textarea
          id="p-write-content"
          rows={4}
          maxLength={1000}
          aria-invalid={problem !== ''}
          aria-describedby="p-write-content-note"
          value={draft.content}
          onChange={(event) => onChange({ content: event.target.value })}
        />
        <p id="p-write-content-note" className="p-wrong" role={problem === '' ? undefined : 'alert'}>
          {problem}
        </p>
      </div>
      <label className="oh-field">
        {t('write.expectation')}
        <input
          maxLength={400}
          value={draft.expectation}
          onChange={(event) => onChange({ expectation: event.target.value })}
        />
      </label>
    </>
  );
}

interface LineProps {
  readonly name: 'name' | 'mobile';
  readonly value: string;
  readonly problem: string;
  readonly onChange: (value: string) => void;
}

function Line({ name, value, problem, onChange }: LineProps) {
  const { t } = useText<CaseKey>();
  return (
    <div className="oh-field">
      <label htmlFor={`p-write-${name}`}>{t(`write.${name}`)}</label>
      <input
        id={`p-write-${name}`}
        autoComplete={name === 'name' ? 'name' : 'tel'}
        inputMode={name === 'name' ? 'text' : 'tel'}
        maxLength={name === 'name' ? 40 : 11}
        aria-invalid={problem !== ''}
        aria-describedby={`p-write-${name}-note`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`p-write-${name}-note`} className="p-wrong" role={problem === '' ? undefined : 'alert'}>
        {problem}
      </p>
    </div>
  );
}

function Done({ done }: { readonly done: ReplyOf<typeof routes.writeToHall> }) {
  const { t } = useText<CaseKey>();
  return (
    <section className="p-form" role="status">
      <h2>
        <Icon name="check" />
        {t('write.done')} <span className="oh-number">{done.number}</span>
      </h2>
      <p>{t('write.doneWhat')}</p>
      <a className="p-form-check" href={done.casePath}>
        {t('write.follow')}
      </a>
    </section>
  );
}
