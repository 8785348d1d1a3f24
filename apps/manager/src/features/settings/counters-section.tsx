import type { HallSettingsBody } from '@onehall/protocol';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList, Toggle, WordsField } from './fields.tsx';
import { PickedList } from './picked-list.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

/** What each counter does, and for whom it is kept [Q9]. */
export function CountersSection() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const [asked, setAsked] = useState<string | null>(null);
  const picked = settings.counters.find((one) => one.id === asked) ?? settings.counters[0] ?? null;
  return (
    <PickedList
      label={t('section.counters')}
      area="counter"
      items={settings.counters.map((one) => ({
        id: one.id,
        name: t('counter.name', { number: one.number }),
        summary: t('counter.summary', { zone: say(one.zone), n: one.categoryIds.length }),
      }))}
      pickedId={picked?.id ?? null}
      onPick={setAsked}
    >
      {picked === null ? null : <CounterForm key={picked.id} of={picked} />}
    </PickedList>
  );
}

function CounterForm({ of }: { readonly of: HallSettingsBody['counters'][number] }) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const { id, number, ...value } = of;
  return (
    <SettingForm area="counter" id={id} value={value} title={t('counter.title', { number })}>
      {({ value: draft, set, problem }) => (
        <>
          <CheckList
            label={t('counter.categoryIds')}
            options={settings.categories}
            chosen={draft.categoryIds}
            onChange={(categoryIds) => set({ categoryIds })}
            problem={problem('categoryIds')}
          />
          <CheckList
            label={t('counter.dedicatedClassIds')}
            options={settings.classes}
            chosen={draft.dedicatedClassIds}
            onChange={(dedicatedClassIds) => set({ dedicatedClassIds })}
            problem={problem('dedicatedClassIds')}
          />
          {draft.dedicatedClassIds.length === 0 ? null : (
            <Toggle
              label={t('counter.lendsOut')}
              on={draft.lendsOut}
              onChange={(lendsOut) => set({ lendsOut })}
            />
          )}
          <WordsField
            label={t('counter.zone')}
            value={draft.zone}
            onChange={(zone) => set({ zone })}
            problem={problem('zone')}
          />
        </>
      )}
    </SettingForm>
  );
}
