import type { HallSettingsBody } from '@onehall/protocol';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, SelectField } from './fields.tsx';
import { PickedList } from './picked-list.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const groups = ['vip', 'priority', 'general'] as const;

/** What each class is promised, and how soon it is called [Q2, Q3]. */
export function ClassesSection() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const [asked, setAsked] = useState<string | null>(null);
  const picked = settings.classes.find((one) => one.id === asked) ?? settings.classes[0] ?? null;
  return (
    <PickedList
      label={t('section.classes')}
      area="class"
      items={settings.classes.map((one) => ({
        id: one.id,
        name: say(one.name),
        summary: t('class.summary', { target: one.waitTargetMin, cap: one.waitCapMin, weight: one.weight }),
      }))}
      pickedId={picked?.id ?? null}
      onPick={setAsked}
    >
      {picked === null ? null : <ClassForm key={picked.id} of={picked} />}
    </PickedList>
  );
}

function ClassForm({ of }: { readonly of: HallSettingsBody['classes'][number] }) {
  const { t, say } = useManagerText();
  const { id, name, ...value } = of;
  return (
    <SettingForm area="class" id={id} value={value} title={t('class.title', { name: say(name) })}>
      {({ value: draft, set, problem }) => (
        <>
          <SelectField
            label={t('class.group')}
            value={draft.group}
            options={groups.map((group) => ({ id: group, name: t(`class.${group}`) }))}
            onChange={(group) => set({ group: groups.find((one) => one === group) ?? draft.group })}
            problem={problem('group')}
          />
          <NumberField
            label={t('class.waitTargetMin')}
            unit={t('set.minutes')}
            value={draft.waitTargetMin}
            onChange={(waitTargetMin) => set({ waitTargetMin })}
            problem={problem('waitTargetMin')}
          />
          <NumberField
            label={t('class.waitCapMin')}
            hint={t('class.capHint')}
            unit={t('set.minutes')}
            value={draft.waitCapMin}
            onChange={(waitCapMin) => set({ waitCapMin })}
            problem={problem('waitCapMin')}
          />
          <NumberField
            label={t('class.weight')}
            hint={t('class.weightHint')}
            value={draft.weight}
            onChange={(weight) => set({ weight })}
            problem={problem('weight')}
          />
        </>
      )}
    </SettingForm>
  );
}
