import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, TimeField } from './fields.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

/** Opening hours, and when tickets end [Q11]. */
export function HoursSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <div className="mg-two">
      <SettingForm area="hours" id="hall" value={settings.hours} title={t('hours.title')}>
        {({ value, set, problem }) => (
          <>
            <TimeField
              label={t('hours.opens')}
              hint={t('hours.hint')}
              value={value.opensMinute}
              onChange={(opensMinute) => set({ opensMinute })}
              problem={problem('opensMinute')}
            />
            <TimeField
              label={t('hours.closes')}
              value={value.closesMinute}
              onChange={(closesMinute) => set({ closesMinute })}
              problem={problem('closesMinute')}
            />
          </>
        )}
      </SettingForm>
      <SettingForm area="queue" id="hall" value={settings.queue} title={t('hours.lastTitle')}>
        {({ value, set, problem }) => (
          <NumberField
            label={t('hours.last')}
            hint={t('hours.lastHint')}
            unit={t('set.minutes')}
            value={value.lastTicketMinutes}
            onChange={(lastTicketMinutes) => set({ lastTicketMinutes })}
            problem={problem('lastTicketMinutes')}
          />
        )}
      </SettingForm>
    </div>
  );
}
