import type { HallSettingsBody } from '@onehall/protocol';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList, Toggle } from './fields.tsx';
import { PickedList } from './picked-list.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

/** What each clerk is trained for, and which dialects they speak [Q14]. */
export function ClerksSection() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const [asked, setAsked] = useState<string | null>(null);
  const picked = settings.clerks.find((one) => one.id === asked) ?? settings.clerks[0] ?? null;
  const summary = (categoryIds: readonly string[] | null) =>
    categoryIds === null ? t('clerk.summaryAll') : t('clerk.summary', { n: categoryIds.length });
  return (
    <PickedList
      label={t('section.clerks')}
      area="clerk"
      items={settings.clerks.map((one) => ({
        id: one.id,
        name: `${say(one.name)} ${one.workNumber}`,
        summary: summary(one.skills.categoryIds),
      }))}
      pickedId={picked?.id ?? null}
      onPick={setAsked}
    >
      {picked === null ? null : <ClerkForm key={picked.id} of={picked} />}
    </PickedList>
  );
}

function ClerkForm({ of }: { readonly of: HallSettingsBody['clerks'][number] }) {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const everything = settings.categories.map((one) => one.id);
  const { dialects } = settings.queue;
  return (
    <SettingForm area="clerk" id={of.id} value={of.skills} title={t('clerk.title', { name: say(of.name) })}>
      {({ value: draft, set, problem }) => (
        <>
          <Toggle
            label={t('clerk.everything')}
            on={draft.categoryIds === null}
            onChange={(on) => set({ categoryIds: on ? null : everything })}
          />
          {draft.categoryIds === null ? null : (
            <CheckList
              label={t('clerk.categoryIds')}
              options={settings.categories}
              chosen={draft.categoryIds}
              onChange={(categoryIds) => set({ categoryIds })}
              problem={problem('categoryIds')}
            />
          )}
          {dialects.length === 0 ? (
            <p className="oh-muted">{t('clerk.noDialects')}</p>
          ) : (
            <CheckList
              label={t('clerk.dialectIds')}
              options={dialects}
              chosen={draft.dialectIds}
              onChange={(dialectIds) => set({ dialectIds })}
              problem={problem('dialectIds')}
            />
          )}
        </>
      )}
    </SettingForm>
  );
}
