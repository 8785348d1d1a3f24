import { routes, type TaskView } from '@onehall/protocol';
import { call, EmptyState, type Refusal, RefusalNotice, refusalOf, useSignedIn } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import './tasks.css';

function useTasks() {
  const [tasks, setTasks] = useState<readonly TaskView[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readTasks);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setTasks(answer.value.tasks);
  }, []);
  useEffect(() => void read(), [read]);
  return { tasks, refusal, read };
}

/** What is to be done after visits, the most urgent first: called back, written down, done [C14]. */
export function TasksDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { staff } = useSignedIn();
  const { tasks, refusal, read } = useTasks();
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = tasks?.find((one) => one.taskId === picked) ?? tasks?.[0] ?? null;
  return (
    <Drawer name="tasks" title={t('tasks.title')} what={t('tasks.what')} onClose={onClose}>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {tasks === null && refusal === null ? <EmptyState icon="clock" title={t('tasks.loading')} /> : null}
      {tasks !== null && chosen === null ? <EmptyState icon="check" title={t('tasks.none')} /> : null}
      {tasks === null || chosen === null ? null : (
        <>
          <TaskList tasks={tasks} chosenId={chosen.taskId} staffId={staff.staffId} onChoose={setPicked} />
          <TaskForm key={chosen.taskId} task={chosen} onDone={() => void read()} />
        </>
      )}
    </Drawer>
  );
}
