import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField, SelectField } from './fields.tsx';
import { type FormTools, SettingForm, type ValueOf } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

type QueueForm = FormTools<ValueOf<'queue'>>;

/** No-shows, holds, pauses and courtesy: one rule each, in the order of a ticket's life [Q5, Q7, Q10]. */
export function QueueSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const form = { area: 'queue', id: 'hall', value: settings.queue } as const;
  return (
    <div className="mg-two">
      <SettingForm {...form} title={t('queue.noShowTitle')}>
        {(tools) => <NoShow {...tools} />}
      </SettingForm>
      <SettingForm {...form} title={t('queue.holdTitle')}>
        {(tools) => <Limits {...tools} />}
      </SettingForm>
      <SettingForm {...form} title={t('queue.classTitle')}>
        {({ value, set, problem }) => (
          <ClassSelect
            label={t('queue.courtesyClassId')}
            none={t('set.none')}
            value={value.courtesyClassId}
            onChange={(courtesyClassId) => set({ courtesyClassId })}
            problem={problem('courtesyClassId')}
          />
        )}
      </SettingForm>
    </div>
  );
}

function NoShow({ value, set, problem }: QueueForm) {
  const { t } = useManagerText();
  return (
    <>
      <NumberField
        label={t('queue.recallsMin')}
        unit={t('queue.times')}
        value={value.noShow.recallsMin}
        onChange={(recallsMin) => set({ noShow: { ...value.noShow, recallsMin } })}
        problem={problem('noShow.recallsMin')}
      />
      <NumberField
        label={t('queue.pauseMs')}
        unit={t('set.seconds')}
        value={value.noShow.pauseMs / 1000}
        onChange={(seconds) => set({ noShow: { ...value.noShow, pauseMs: seconds * 1000 } })}
        problem={problem('noShow.pauseMs')}
      />
      <NumberField
        label={t('queue.returnMinutes')}
        hint={t('queue.returnHint')}
        unit={t('set.minutes')}
        value={value.returnMinutes}
        onChange={(returnMinutes) => set({ returnMinutes })}
        problem={problem('returnMinutes')}
      />
    </>
  );
}

function Limits({ value, set, problem }: QueueForm) {
  const { t } = useManagerText();
  return (
    <>
      <NumberField
        label={t('queue.holdMinutesMax')}
        unit={t('set.minutes')}
        value={value.holdMinutesMax}
        onChange={(holdMinutesMax) => set({ holdMinutesMax })}
        problem={problem('holdMinutesMax')}
      />
      <NumberField
        label={t('queue.pauseMinutesMax')}
        unit={t('set.minutes')}
        value={value.pause.minutesMax}
        onChange={(minutesMax) => set({ pause: { ...value.pause, minutesMax } })}
        problem={problem('pause.minutesMax')}
      />
      <NumberField
        label={t('queue.promisesMax')}
        hint={t('queue.promisesHint')}
        unit={t('queue.people')}
        value={value.pause.promisesMax}
        onChange={(promisesMax) => set({ pause: { ...value.pause, promisesMax } })}
        problem={problem('pause.promisesMax')}
      />
    </>
  );
}

interface ClassSelectProps {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  readonly onChange: (classId: string | null) => void;
  readonly problem: string | null;
}

/** One of the hall's classes, or none. */
export function ClassSelect({ label, none, value, onChange, problem }: ClassSelectProps) {
  const { say } = useManagerText();
  const { settings } = useSettingsPlace();
  const options = [
    { id: '', name: none },
    ...settings.classes.map((one) => ({ id: one.id, name: say(one.name) })),
  ];
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(id === '' ? null : id)}
      problem={problem}
    />
  );
}
