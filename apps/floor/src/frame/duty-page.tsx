import type { FloorView } from '@onehall/protocol';
import { Advice } from '../features/advice/advice.tsx';
import { Levers } from '../features/advice/levers.tsx';
import { Alerts } from '../features/alerts/alerts.tsx';
import { Counters } from '../features/counters/counters.tsx';
import { Appointments } from '../features/day/appointments.tsx';
import { Breaks } from '../features/day/breaks.tsx';
import { Today } from '../features/day/today.tsx';
import { Forecast } from '../features/forecast/forecast.tsx';

/** The live hall as the duty manager answers for it: what comes, what helps, who works, and the day so far. */
export function DutyPage({ view }: { readonly view: FloorView }) {
  return (
    <>
      <Alerts alerts={view.alerts} shown={4} />
      <Advice advice={view.advice} manages />
      <div className="fl-duty">
        <div className="fl-duty-column">
          <Forecast forecast={view.forecast} />
          <Counters view={view} manages />
          <Appointments appointments={view.appointments} />
        </div>
        <div className="fl-duty-column">
          <Levers view={view} />
          <Today today={view.today} />
          <Breaks view={view} />
        </div>
      </div>
    </>
  );
}
