import { Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CheckList, NumberField } from './fields.tsx';
import { ClassSelect } from './queue-section.tsx';
import { type FormTools, SettingForm, type ValueOf } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

/** How appointments are made, beside what the hall can keep [Q4]. */
export function AppointmentsSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <div className="mg-two mg-two-fill">
      <div className="mg-scroll" {...scrollable}>
        <SettingForm area="queue" id="hall" value={settings.queue} title={t('appointment.title')}>
          {(form) => <Rules {...form} />}
        </SettingForm>
      </div>
      <Capacity />
    </div>
  );
}

function Rules({ value, set, problem }: FormTools<ValueOf<'queue'>>) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const { appointments } = value;
  const change = (part: Partial<typeof appointments>) => set({ appointments: { ...appointments, ...part } });
  const minutes = (name: 'slotMinutes' | 'earlyMinutes' | 'lateMinutes') => (
    <NumberField
      label={t(`appointment.${name}`)}
      unit={t('set.minutes')}
      value={appointments[name]}
      onChange={(typed) => change({ [name]: typed })}
      problem={problem(`appointments.${name}`)}
    />
  );
  return (
    <>
      <ClassSelect
        label={t('appointment.classId')}
        none={t('appointment.off')}
        value={value.appointmentClassId}
        onChange={(appointmentClassId) => set({ appointmentClassId })}
        problem={problem('appointmentClassId')}
      />
      {minutes('slotMinutes')}
      <NumberField
        label={t('appointment.perSlot')}
        hint={t('appointment.perSlotHint')}
        unit={t('queue.people')}
        value={appointments.perSlot}
        onChange={(perSlot) => change({ perSlot })}
        problem={problem('appointments.perSlot')}
      />
      <NumberField
        label={t('appointment.daysAhead')}
        unit={t('appointment.days')}
        value={appointments.daysAhead}
        onChange={(daysAhead) => change({ daysAhead })}
        problem={problem('appointments.daysAhead')}
      />
      {minutes('earlyMinutes')}
      {minutes('lateMinutes')}
      <CheckList
        label={t('appointment.memberClassIds')}
        options={settings.classes}
        chosen={appointments.memberClassIds}
        onChange={(memberClassIds) => change({ memberClassIds })}
        problem={problem('appointments.memberClassIds')}
      />
    </>
  );
}

/** What the simulator says a slot can hold, beside what is set. */
function Capacity() {
  const { t, say } = useManagerText();
  const { settings } = useSettingsPlace();
  const nameOf = new Map(settings.categories.map((one) => [one.id, say(one.name)]));
  const { perSlot } = settings.queue.appointments;
  return (
    <section className="mg-panel mg-capacity mg-scroll" aria-labelledby="mg-capacity" {...scrollable}>
      <h3 id="mg-capacity">{t('appointment.capacityTitle')}</h3>
      <p className="oh-muted">{t('appointment.capacityWhat')}</p>
      <dl>
        {settings.capacity.map((one) => (
          <div key={one.categoryId}>
            <dt>{nameOf.get(one.categoryId) ?? one.categoryId}</dt>
            <dd>
              {one.perSlot === null ? (
                <span className="oh-muted">{t('appointment.unknown')}</span>
              ) : (
                <>
                  {one.perSlot < perSlot ? (
                    <span className="mg-word mg-risk">
                      <Icon name="alert" />
                      {t('appointment.over')}
                    </span>
                  ) : null}
                  <strong>{t('appointment.capacity', { n: one.perSlot })}</strong>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
