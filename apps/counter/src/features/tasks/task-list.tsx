import type { TaskView } from '@onehall/protocol';
import { clockTime, duration, TicketNumber, useNow, useZone } from '@onehall/ui';
import { useId } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';

interface TaskListProps {
  readonly tasks: readonly TaskView[];
  readonly chosenId: string;
  readonly staffId: string;
  readonly onChoose: (taskId: string) => void;
}

/** Tasks to choose one of, by arrows or a click. */
export function TaskList({ tasks, chosenId, staffId, onChoose }: TaskListProps) {
  const { t, say } = useConsoleText();
  const name = useId();
  return (
    <fieldset className="cn-choices cn-people" aria-label={t('tasks.list')}>
      <div className="cn-people-rows">
        {tasks.map((one) => (
          <label key={one.taskId} className="cn-choice-row">
            <input
              data-first={one.taskId === chosenId ? true : undefined}
              type="radio"
              name={name}
              checked={one.taskId === chosenId}
              onChange={() => onChoose(one.taskId)}
            />
            <TicketNumber number={one.ticketNumber} />
            <span>
              {t(`tasks.${one.kind}`)}
              <small>
                {one.serviceName === null ? '' : say(one.serviceName)}
                {one.ownerId === staffId ? ` · ${t('tasks.mine')}` : ''}
              </small>
            </span>
            <span className="cn-people-left">
              <Due dueAt={one.dueAt} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const REDRAW_MS = 15_000;
const DAY_MS = 86_400_000;

function Due({ dueAt }: { readonly dueAt: number }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const now = useNow(REDRAW_MS);
  if (dueAt < now)
    return <span className="cn-people-late">{t('tasks.late', { time: duration(now - dueAt) })}</span>;
  const day = dueAt - now < DAY_MS ? '' : `${new Date(dueAt).toLocaleDateString('sv-SE')} `;
  return t('tasks.due', { time: day + clockTime(dueAt, zone) });
}
