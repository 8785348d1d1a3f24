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

/** What the simulator says a slot can hold, beside what is set: all services share it. */
function Capacity() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const { capacity } = settings;
  const { perSlot } = settings.queue.appointments;
  const wished = perSlot * settings.categories.length;
  return (
    <section className="mg-panel mg-capacity" aria-labelledby="mg-capacity">
      <h3 id="mg-capacity">{t('appointment.capacityTitle')}</h3>
      <p className="mg-capacity-figure">
        {capacity === null ? t('appointment.unknown') : t('appointment.capacity', { n: capacity })}
      </p>
      <p className="oh-muted">{t('appointment.capacityWhat')}</p>
      <p className="oh-muted">
        {t('appointment.wished', { each: perSlot, services: settings.categories.length, n: wished })}
      </p>
      {capacity !== null && wished > capacity ? (
        <p className="mg-word">
          <Icon name="alert" />
          {t('appointment.over')}
        </p>
      ) : null}
    </section>
  );
}
