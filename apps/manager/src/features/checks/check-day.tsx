import type { ChecksBody } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useRef } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface CheckDayProps {
  readonly checks: ChecksBody;
  readonly onChange: (day: string) => void;
}

/** Which day is looked at: today, or one that is over. */
export function CheckDay({ checks: { day, today }, onChange }: CheckDayProps) {
  const { t } = useManagerText();
  // Whoever types a day keeps the field that they are in: it is not drawn anew while the day is read.
  const field = useRef<HTMLInputElement>(null);
  const toToday = () => {
    if (field.current !== null) field.current.value = today;
    onChange(today);
  };
  return (
    <div className="mg-check-day">
      <label className="oh-field mg-field">
        <span>{t('chk.day')}</span>
        <input
          ref={field}
          type="date"
          defaultValue={day}
          max={today}
          onChange={(event) => {
            const wanted = event.target.value;
            if (/^\d{4}-\d{2}-\d{2}$/.test(wanted) && wanted <= today) onChange(wanted);
          }}
        />
      </label>
      {day === today ? null : (
        <>
          <Button onClick={toToday}>{t('chk.toToday')}</Button>
          <p className="oh-muted">{t('chk.past')}</p>
        </>
      )}
    </div>
  );
}
