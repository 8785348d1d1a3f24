import type { HallSettingsBody, TextBody } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, Toggle, WordsField } from './fields.tsx';
import { PickedList } from './picked-list.tsx';
import { type FormTools, SettingForm, type ValueOf } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const PAPERS_MAX = 8;

/** What each service is called, needs and takes [Q13]. */
export function ServicesSection() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const [asked, setAsked] = useState<string | null>(null);
  const picked = settings.categories.find((one) => one.id === asked) ?? settings.categories[0] ?? null;
  return (
    <PickedList
      label={t('section.services')}
      area="category"
      items={settings.categories.map((one) => ({
        id: one.id,
        name: `${one.prefix} ${say(one.name)}`,
        summary: t('service.summary', { n: one.meanMinutes, papers: one.papers.length }),
      }))}
      pickedId={picked?.id ?? null}
      onPick={setAsked}
    >
      {picked === null ? null : <ServiceForm key={picked.id} of={picked} />}
    </PickedList>
  );
}

function ServiceForm({ of }: { readonly of: HallSettingsBody['categories'][number] }) {
  const { t, say } = useManagerText();
  const { id, prefix: _, ...value } = of;
  return (
    <SettingForm area="category" id={id} value={value} title={t('service.title', { name: say(of.name) })}>
      {(form) => (
        <>
          <WordsField
            label={t('service.name')}
            value={form.value.name}
            onChange={(name) => form.set({ name })}
            problem={form.problem('name')}
          />
          <WordsField
            label={t('service.hint')}
            value={form.value.hint}
            onChange={(hint) => form.set({ hint })}
            problem={form.problem('hint')}
          />
          <Papers form={form} />
          <NumberField
            label={t('service.meanMinutes')}
            unit={t('set.minutes')}
            value={form.value.meanMinutes}
            onChange={(meanMinutes) => form.set({ meanMinutes })}
            problem={form.problem('meanMinutes')}
          />
          <Toggle
            label={t('service.selfService')}
            on={form.value.selfService}
            onChange={(selfService) => form.set({ selfService })}
          />
        </>
      )}
    </SettingForm>
  );
}

function Papers({ form }: { readonly form: FormTools<ValueOf<'category'>> }) {
  const { t } = useManagerText();
  const { papers } = form.value;
  const put = (at: number, paper: TextBody) =>
    form.set({ papers: papers.map((one, index) => (index === at ? paper : one)) });
  return (
    <fieldset className="mg-list">
      <legend>{t('service.papers')}</legend>
      {papers.length === 0 ? <p className="oh-muted">{t('service.noPapers')}</p> : null}
      {[...papers.entries()].map(([index, paper]) => (
        <div key={index} className="mg-list-row">
          <WordsField
            label={t('service.paper', { n: index + 1 })}
            value={paper}
            onChange={(next) => put(index, next)}
            problem={form.problem(`papers.${index}`)}
          />
          <Button onClick={() => form.set({ papers: papers.filter((_, at) => at !== index) })}>
            {t('set.remove')}
          </Button>
        </div>
      ))}
      {papers.length >= PAPERS_MAX ? null : (
        <Button onClick={() => form.set({ papers: [...papers, { zh: '', en: '' }] })}>{t('set.add')}</Button>
      )}
    </fieldset>
  );
}
