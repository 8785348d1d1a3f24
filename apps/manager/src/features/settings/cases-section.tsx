import { useManagerText } from '../../lib/use-manager-text.ts';
import { DepartmentsFields } from './departments-fields.tsx';
import { NumberField } from './fields.tsx';
import { SettingForm } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const kinds = ['complaint', 'dissatisfaction', 'fault', 'repair', 'suggestion'] as const;
const hours = ['escalatedHours', 'vipContactHours', 'nextContactHours'] as const;

/** How long cases may take [D5], in clock hours; what is open keeps the limits that it began with. */
export function CasesSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <SettingForm area="cases" id="hall" value={settings.cases} title={t('caseSet.title')}>
      {({ value, set, problem, ...tools }) => (
        <>
          {kinds.map((kind) => (
            <NumberField
              key={kind}
              label={t('caseSet.limit', { kind: t(`case.kind.${kind}`) })}
              unit={t('caseSet.hours')}
              value={value.limitHours[kind]}
              onChange={(typed) => set({ limitHours: { ...value.limitHours, [kind]: typed } })}
              problem={problem(`limitHours.${kind}`)}
            />
          ))}
          {hours.map((name) => (
            <NumberField
              key={name}
              label={t(`caseSet.${name}`)}
              unit={t('caseSet.hours')}
              value={value[name]}
              onChange={(typed) => set({ [name]: typed })}
              problem={problem(name)}
            />
          ))}
          <NumberField
            label={t('caseSet.recheckLeadMinutes')}
            unit={t('caseSet.minutes')}
            value={value.recheckLeadMinutes}
            onChange={(recheckLeadMinutes) => set({ recheckLeadMinutes })}
            problem={problem('recheckLeadMinutes')}
          />
          <NumberField
            label={t('caseSet.callBackTries')}
            value={value.callBackTries}
            onChange={(callBackTries) => set({ callBackTries })}
            problem={problem('callBackTries')}
          />
          <DepartmentsFields {...tools} value={value} set={set} problem={problem} />
        </>
      )}
    </SettingForm>
  );
}
