import { Button, newCommandId } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList, WordsField } from './fields.tsx';
import type { FormTools, ValueOf } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const departmentsMost = 20;

/** Who looks into cases [D3, D4], and which tickets begin one by themselves [D2]. */
export function DepartmentsFields({ value, set, problem }: FormTools<ValueOf<'cases'>>) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const { departments } = value;
  return (
    <>
      <CheckList
        label={t('caseSet.categoryIds')}
        options={settings.categories}
        chosen={value.categoryIds}
        onChange={(categoryIds) => set({ categoryIds })}
        problem={problem('categoryIds')}
      />
      <fieldset className="mg-list">
        <legend>{t('caseSet.departments')}</legend>
        {departments.map((one, index) => (
          <div key={one.id} className="mg-list-row">
            <WordsField
              label={t('caseSet.department', { n: index + 1 })}
              value={one.name}
              onChange={(name) =>
                set({ departments: departments.map((was) => (was.id === one.id ? { ...was, name } : was)) })
              }
              problem={problem(`departments.${index}.name`)}
            />
            <Button onClick={() => set({ departments: departments.filter(({ id }) => id !== one.id) })}>
              {t('set.remove')}
            </Button>
          </div>
        ))}
        {departments.length >= departmentsMost ? null : (
          <Button
            onClick={() =>
              set({
                departments: [
                  ...departments,
                  // Never one that a case of a department which is gone still names.
                  { id: newCommandId(), name: { zh: '', en: '' } },
                ],
              })
            }
          >
            {t('set.add')}
          </Button>
        )}
      </fieldset>
    </>
  );
}
