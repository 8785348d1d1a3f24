import { routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useDeferredValue, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { KeepLesson, Withdraw } from './lesson-forms.tsx';

/** The case library [D7]: every word that is typed, in Chinese too; nothing typed shows the newest. */
export function LessonLibrary() {
  const { t, say } = useManagerText();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const { found, refusal, read } = useRead(routes.searchLessons, { typed: asked === '' ? '-' : asked });
  const { staff } = useSignedIn();
  const mayWithdraw = staff.role === 'branch-manager' || staff.role === 'duty-manager';
  const mayKeep = mayWithdraw || staff.role === 'complaint-handler';
  return (
    <>
      {mayKeep ? <KeepLesson onDone={() => void read()} /> : null}
      <label className="oh-field mg-field mg-case-find">
        {t('case.find')}
        <input
          type="search"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found?.lessons.length === 0 ? (
        <EmptyState icon="paper" title={t('case.noLessons')} what={t('case.noLessonsWhat')} />
      ) : null}
      <ul className="mg-case-lessons mg-scroll" {...scrollable}>
        {(found?.lessons ?? []).map((one) => (
          <li key={one.lessonId}>
            <p>
              <strong>{one.problem}</strong> <span className="mg-class">{say(one.cause)}</span>
            </p>
            <p>{one.solution}</p>
            {mayWithdraw ? <Withdraw lessonId={one.lessonId} onDone={() => void read()} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
