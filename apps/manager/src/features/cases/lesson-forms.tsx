import { routes } from '@onehall/protocol';
import { Button, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';

const topics = ['network', 'billing', 'data', 'other'] as const;

interface DoneProps {
  readonly onDone: () => void;
}

/** What somebody knows from experience, without a case [D7]. */
export function KeepLesson({ onDone }: DoneProps) {
  const { t, say } = useManagerText();
  const [open, setOpen] = useState(false);
  const { found: guide } = useRead(routes.readCaseGuide);
  const keep = useCommand(routes.keepLesson);
  const causes = guide?.causes ?? [];
  return (
    <>
      <p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('case.keepLesson')}
        </Button>
      </p>
      {open ? (
        <ActForm
          fields={[
            {
              name: 'topic',
              label: t('case.field.topic'),
              kind: 'choice',
              begins: 'network',
              options: topics.map((id) => ({ id, name: t(`case.topic.${id}`) })),
            },
            {
              name: 'causeId',
              label: t('case.field.causeId'),
              kind: 'choice',
              options: causes.map(({ id, name }) => ({ id, name: say(name) })),
            },
            { name: 'problem', label: t('case.field.problemOf'), least: 2, most: 400 },
            { name: 'solution', label: t('case.field.solutionOf'), kind: 'lines', least: 2 },
          ]}
          main={t('case.keepLesson')}
          pending={keep.pending}
          refusal={keep.refusal}
          onClose={keep.clear}
          onSend={async (values) => {
            const causeId = causes.find(({ id }) => id === values.causeId)?.id ?? 'other';
            const topic = topics.find((one) => one === values.topic) ?? 'other';
            const [problem, solution] = [values.problem.trim(), values.solution.trim()];
            const answer = await keep.send({ body: { topic, causeId, problem, solution } });
            if (answer.kind === 'ok') {
              setOpen(false);
              onDone();
            }
            return answer.kind === 'ok';
          }}
        />
      ) : null}
    </>
  );
}

/** It helps nobody any more. */
export function Withdraw({ lessonId, onDone }: DoneProps & { readonly lessonId: string }) {
  const { t } = useManagerText();
  const [open, setOpen] = useState(false);
  const withdraw = useCommand(routes.withdrawLesson);
  if (!open)
    return (
      <Button className="mg-small" onClick={() => setOpen(true)}>
        {t('case.withdrawLesson')}
      </Button>
    );
  return (
    <ActForm
      fields={[{ name: 'reason', label: t('case.withdrawWhy'), least: 2 }]}
      main={t('case.withdrawLesson')}
      pending={withdraw.pending}
      refusal={withdraw.refusal}
      onClose={withdraw.clear}
      onSend={async ({ reason }) => {
        const answer = await withdraw.send({ params: { lessonId }, body: { reason: reason.trim() } });
        if (answer.kind === 'ok') onDone();
        return answer.kind === 'ok';
      }}
    />
  );
}
