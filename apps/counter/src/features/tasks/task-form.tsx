import { routes, type TaskView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { consultTopics } from '../../lib/consult-topics.ts';
import { useKeys } from '../../lib/keys.ts';
import { rejectedKey } from '../../lib/rejected-key.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';

interface TaskFormProps {
  readonly task: TaskView;
  readonly onDone: () => void;
}

/** Whom to call (each look is journalled [C12]) and how it ended. */
export function TaskForm({ task, onDone }: TaskFormProps) {
  const { t } = useConsoleText();
  const contact = useCommand(routes.readTaskContact);
  const finish = useCommand(routes.finishTask);
  const [known, setKnown] = useState<{ name: string; mobile: string | null; question: string | null } | null>(
    null,
  );
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const params = { taskId: task.taskId };
  const noted = note.trim().length >= 2;
  const look = async () => {
    const answer = await contact.send({ params });
    if (answer.kind === 'ok') setKnown(answer.value);
  };
  const mayLook = task.hasContact && known === null && !contact.pending;
  useKeys([{ key: 'V', enabled: mayLook, run: () => void look() }]);
  const run = async () => {
    setTried(true);
    if (!noted || finish.pending) return;
    const answer = await finish.send({ params, body: { note: note.trim() } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <DrawerForm onSubmit={run}>
      <TaskReason facts={task.facts} />
      <p className="cn-task-contact" aria-live="polite">
        {known === null ? (
          <Button icon="phone" disabled={!mayLook} onClick={() => void look()}>
            {t(task.hasContact ? 'tasks.contact' : 'tasks.contactNone')} <kbd>V</kbd>
          </Button>
        ) : (
          <strong className="oh-number">
            {t('tasks.contactIs', { name: known.name, mobile: known.mobile ?? t('tasks.contactNone') })}
          </strong>
        )}
      </p>
      {known?.question == null ? null : <p>{t('tasks.asked', { question: known.question })}</p>}
      <RefusalNotice refusal={contact.refusal} onClose={contact.clear} />
      <Field label={t('tasks.note')} problem={tried && !noted ? t('tasks.noteMissing') : null}>
        {(field) => (
          <input {...field} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      <RefusalNotice refusal={finish.refusal} onClose={finish.clear} />
      <div className="cn-drawer-end">
        <DrawerSubmit words="tasks.main" busy={finish.pending} />
      </div>
    </DrawerForm>
  );
}

/** Why the task is there: what billing answered, or what the question is about. */
function TaskReason({ facts }: Pick<TaskView, 'facts'>) {
  const { t } = useConsoleText();
  const { reason, topic } = facts;
  const about = consultTopics.find((one) => one === topic);
  const words =
    typeof reason === 'string'
      ? t(rejectedKey(reason))
      : about === undefined
        ? null
        : t(`consult.topic.${about}`);
  return words === null ? null : <p className="oh-muted">{words}</p>;
}
