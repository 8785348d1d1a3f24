import { type FloorView, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';

type Appointment = FloorView['appointments'][number];

/** Who is expected today, and who came. */
export function Appointments({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const { t } = useFloorText();
  const sorted = [...appointments].sort((a, b) => a.slotAt - b.slotAt);
  return (
    <section className="fl-panel" aria-labelledby="fl-booked">
      <h2 id="fl-booked">{t('booked.title')}</h2>
      {sorted.length === 0 ? <p className="oh-muted">{t('booked.none')}</p> : null}
      <ul className="fl-rows" {...scrollable}>
        {sorted.map((one) => (
          <li key={one.appointmentId}>
            <AppointmentRow appointment={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AppointmentRow({ appointment }: { readonly appointment: Appointment }) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const cancel = useCommand(routes.cancelAppointment);
  const [sure, setSure] = useState(false);
  const { state, appointmentId } = appointment;
  return (
    <div className="fl-row">
      <p>
        <strong>
          {clockTime(appointment.slotAt, zone)} · {say(appointment.categoryName)}
        </strong>
        <small>
          {appointment.code} · {say(appointment.className)} · {t(`booked.${state}`)}
        </small>
      </p>
      {state !== 'booked' ? null : sure ? (
        <Button disabled={cancel.pending} onClick={() => void cancel.send({ params: { appointmentId } })}>
          {t('booked.sure')}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{t('booked.cancel')}</Button>
      )}
      <RefusalNotice refusal={cancel.refusal} onClose={cancel.clear} />
    </div>
  );
}
