import { type PhraseBody, type ReplyOf, routes } from '@onehall/protocol';
import { call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';
import { SelectField } from './fields.tsx';
import { PhraseForm } from './phrase-form.tsx';
import { PickedList } from './picked-list.tsx';

type AllPhrases = ReplyOf<typeof routes.readPhrases>;

/** What is said at each step of each service [C8]: rows of the table first, then services with words of their own. */
export function PhrasesSection() {
  const { t, say } = useManagerText();
  const { all, refusal, read } = usePhrases();
  const [owner, setOwner] = useState('any');
  const [step, setStep] = useState<string | null>(null);
  if (all === null) {
    return refusal === null ? (
      <EmptyState icon="clock" title={t('set.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  }
  const steps = all.phrases.filter((one) => one.owner === 'any');
  const shown = (one: PhraseBody) => phraseFor(all, owner, one.step) ?? one;
  const picked = steps.find((one) => one.step === step) ?? null;
  return (
    <div className="mg-phrases">
      <SelectField
        label={t('phrase.owner')}
        value={owner}
        options={all.owners.map(({ id, name }) => ({ id, name: say(name) }))}
        onChange={setOwner}
        problem={null}
      />
      <PickedList
        label={t('phrase.steps')}
        area="phrase"
        items={steps.map((one) => ({
          id: `${owner}.${one.step}`,
          name: t(`phrase.step.${one.step}` as ManagerKey),
          summary: shown(one).words.zh,
        }))}
        pickedId={step === null ? null : `${owner}.${step}`}
        onPick={(id) => setStep(id.slice(owner.length + 1))}
      >
        {picked === null ? null : (
          <PhraseForm
            key={`${owner}.${picked.step}`}
            id={`${owner}.${picked.step}`}
            title={t(`phrase.step.${picked.step}` as ManagerKey)}
            phrase={shown(picked)}
            own={all.phrases.some((one) => one.id === `${owner}.${picked.step}`)}
            onSaved={() => void read()}
          />
        )}
      </PickedList>
    </div>
  );
}

/** What counts for a row or service: its own words, else its row's, else those of every service. */
function phraseFor({ phrases, rows }: AllPhrases, owner: string, step: string): PhraseBody | null {
  for (const from of [owner, rows[owner], 'any']) {
    const found = phrases.find((one) => one.owner === from && one.step === step);
    if (found) return found;
  }
  return null;
}

function usePhrases() {
  const [all, setAll] = useState<AllPhrases | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readPhrases);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setAll(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { all, refusal, read };
}
