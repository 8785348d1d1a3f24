import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, WordsField } from './fields.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

/** How long a password may be used, and where judicial enquiries go [C12]. */
export function SecrecySection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <SettingForm area="secrecy" id="hall" value={settings.secrecy} title={t('secrecy.title')}>
      {({ value, set, problem }) => (
        <>
          <NumberField
            label={t('secrecy.days')}
            hint={t('secrecy.daysHint')}
            unit={t('set.days')}
            value={value.passwordDays}
            onChange={(passwordDays) => set({ passwordDays })}
            problem={problem('passwordDays')}
          />
          <WordsField
            label={t('secrecy.referral')}
            long
            value={value.judicialReferral}
            onChange={(judicialReferral) => set({ judicialReferral })}
            problem={problem('judicialReferral')}
          />
        </>
      )}
    </SettingForm>
  );
}
