import { Button } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { WordsField } from './fields.tsx';
import { type FormTools, SettingForm, type ValueOf } from './setting-form.tsx';
import { useSettingsPlace } from './settings-context.ts';

const DIALECTS_MAX = 8;

/** Dialects of the hall: spoken after Mandarin, and a skill to call by [Q14]. */
export function DialectsSection() {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  return (
    <SettingForm area="queue" id="hall" value={settings.queue} title={t('dialect.title')}>
      {(form) => <Dialects {...form} />}
    </SettingForm>
  );
}

function Dialects({ value, set, problem }: FormTools<ValueOf<'queue'>>) {
  const { t } = useManagerText();
  const { dialects } = value;
  const put = (at: number, part: Partial<(typeof dialects)[number]>) =>
    set({ dialects: dialects.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <div className="mg-list">
      {dialects.length === 0 ? <p className="oh-muted">{t('dialect.none')}</p> : null}
      {[...dialects.entries()].map(([index, dialect]) => (
        <div key={index} className="mg-list-row">
          <div className="oh-field mg-field">
            <label htmlFor={`mg-dialect-${index}`}>{t('dialect.id')}</label>
            <input
              id={`mg-dialect-${index}`}
              maxLength={16}
              value={dialect.id}
              onChange={(event) => put(index, { id: event.target.value.trim() })}
            />
            <p className={problem(`dialects.${index}.id`) === null ? 'oh-muted' : 'mg-risk'}>
              {problem(`dialects.${index}.id`) ?? (dialect.id === '' ? t('dialect.idHint') : '')}
            </p>
          </div>
          <WordsField
            label={t('dialect.name')}
            value={dialect.name}
            onChange={(name) => put(index, { name })}
            problem={problem(`dialects.${index}.name`)}
          />
          <Button onClick={() => set({ dialects: dialects.filter((_, at) => at !== index) })}>
            {t('set.remove')}
          </Button>
        </div>
      ))}
      {dialects.length >= DIALECTS_MAX ? null : (
        <Button onClick={() => set({ dialects: [...dialects, { id: '', name: { zh: '', en: '' } }] })}>
          {t('set.add')}
        </Button>
      )}
    </div>
  );
}
