import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, SelectField } from './fields.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const modes = ['handed', 'standing'] as const;
const fenOf = (yuan: number) => Math.round(yuan * 100);

/** How floats are given, what a count may be off by, and how much a drawer should hold [M1]. */
export function CashSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const options = modes.map((id) => ({ id, name: t(`cashSet.${id}`) }));
  return (
    <SettingForm area="cash" id="hall" value={settings.cash} title={t('cashSet.title')}>
      {({ value, set, problem }) => (
        <>
          <SelectField
            label={t('cashSet.float')}
            value={value.floatMode}
            options={options}
            onChange={(mode) => set({ floatMode: modes.find((one) => one === mode) ?? 'handed' })}
            problem={problem('floatMode')}
          />
          <NumberField
            label={t('cashSet.tolerance')}
            hint={t('cashSet.toleranceHint')}
            unit={t('cashSet.yuan')}
            value={value.toleranceFen / 100}
            onChange={(yuan) => set({ toleranceFen: fenOf(yuan) })}
            problem={problem('toleranceFen')}
          />
          <NumberField
            label={t('cashSet.most')}
            hint={t('cashSet.mostHint')}
            unit={t('cashSet.yuan')}
            value={value.drawerMostFen / 100}
            onChange={(yuan) => set({ drawerMostFen: fenOf(yuan) })}
            problem={problem('drawerMostFen')}
          />
        </>
      )}
    </SettingForm>
  );
}
