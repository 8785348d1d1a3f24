import { type CaseKindBody, type CaseTopicBody, routes, type VisitView } from '@onehall/protocol';
import { Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useSteadyNow } from '../../lib/use-steady-now.ts';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { CaseContact } from './case-contact.tsx';
import { type CaseEntry, caseBody, caseProblems, noEntry } from './case-draft.ts';
import { CaseEnding } from './case-ending.tsx';
import { GuidedTalk } from './guided-talk.tsx';
import { SimilarLessons } from './similar-lessons.tsx';
import type { Guide } from './use-cases.ts';

const kinds: readonly CaseKindBody[] = ['complaint', 'dissatisfaction', 'fault', 'repair', 'suggestion'];
const topics: readonly CaseTopicBody[] = ['network', 'billing', 'data', 'other'];

interface CaseFormProps {
  readonly guide: Guide;
  readonly visit: VisitView | null;
  /** The draft that this ticket began, or that was taken; null: none. */
  readonly draftId: string | null;
  readonly onOpened: () => void;
}

/** A case is opened in one go: what, what about, the customer's words, read back, and what is done with it. */
export function CaseForm({ guide, visit, draftId, onOpened }: CaseFormProps) {
  const { t } = useConsoleText();
  const open = useCommand(routes.openCase);
  const [entry, setEntry] = useState<CaseEntry>(noEntry);
  const [tried, setTried] = useState(false);
  const [number, setNumber] = useState<string | null>(null);
  const nowFor = useSteadyNow();
  const card = visit?.subscriber ?? null;
  const hasLine = card !== null;
  const problems = caseProblems(entry, { hasLine });
  const wrong = (name: (typeof problems)[number]) => tried && problems.includes(name);
  const change = (next: Partial<CaseEntry>) => {
    setNumber(null);
    setEntry((was) => ({ ...was, ...next }));
  };
  const run = async () => {
    setTried(true);
    if (problems.length > 0 || open.pending) return;
    const channel = draftId === null ? 'counter' : 'desk';
    const visitId = visit?.visitId ?? null;
    const now = nowFor(JSON.stringify([visitId, draftId, entry]));
    const answer = await open.send({ body: caseBody(entry, { visitId, hasLine, draftId, channel, now }) });
    if (answer.kind !== 'ok') return;
    setNumber(answer.value.number);
    setEntry(noEntry);
    setTried(false);
    onOpened();
  };
  return (
    <section aria-labelledby="cn-case-new">
      <h3 id="cn-case-new">{t('case.new')}</h3>
      <DrawerForm onSubmit={run}>
        <KindAndTopic entry={entry} onChange={change} />
        <GuidedTalk guide={guide} entry={entry} onChange={change} />
        <Words entry={entry} wrong={wrong('content')} onChange={change} />
        <SimilarLessons told={entry.content} />
        <CaseContact
          entry={entry}
          line={card === null ? null : `${card.maskedName} ${card.maskedMobile}`}
          wrong={wrong('contact')}
          onChange={change}
        />
        {entry.kind === 'repair' && hasLine ? (
          <Device entry={entry} wrong={wrong('goods')} onChange={change} />
        ) : (
          <CaseEnding guide={guide} entry={entry} tried={tried} onChange={change} />
        )}
        <label className="cn-case-tick" data-wrong={wrong('readBack') ? true : undefined}>
          <input
            type="checkbox"
            checked={entry.readBack}
            onChange={(event) => change({ readBack: event.target.checked })}
          />{' '}
          {t('case.readBack')}
        </label>
        <label className="cn-case-tick">
          <input
            type="checkbox"
            checked={entry.major}
            onChange={(event) => change({ major: event.target.checked })}
          />{' '}
          {t('case.major')}
        </label>
        <RefusalNotice refusal={open.refusal} onClose={open.clear} />
        {number === null ? null : (
          <p className="cn-chip cn-chip-done" role="status">
            <Icon name="check" />
            {t('case.opened', { number })}
          </p>
        )}
        <div className="cn-drawer-end">
          <DrawerSubmit words="case.main" busy={open.pending} />
        </div>
      </DrawerForm>
    </section>
  );
}

interface PartProps {
  readonly entry: CaseEntry;
  readonly onChange: (change: Partial<CaseEntry>) => void;
}

function KindAndTopic({ entry, onChange }: PartProps) {
  const { t } = useConsoleText();
  return (
    <div className="cn-two-fields">
      <Field label={t('case.kind')}>
        {(field) => (
          <select
            {...field}
            data-first
            value={entry.kind}
            onChange={(event) =>
              onChange({ kind: kinds.find((one) => one === event.target.value) ?? 'complaint' })
            }
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`case.kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('case.topic')}>
        {(field) => (
          <select
            {...field}
            value={entry.topic}
            onChange={(event) =>
              onChange({ guided: [], topic: topics.find((one) => one === event.target.value) ?? 'other' })
            }
          >
            {topics.map((one) => (
              <option key={one} value={one}>
                {t(`case.topic.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

interface WrongProps extends PartProps {
  readonly wrong: boolean;
}

function Words({ entry, wrong, onChange }: WrongProps) {
  const { t } = useConsoleText();
  return (
    <>
      <Field label={t('case.content')} problem={wrong ? t('case.contentMissing') : null}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={1000}
            value={entry.content}
            onChange={(event) => onChange({ content: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('case.expectation')} hint={t('svc.optional')}>
        {(field) => (
          <input
            {...field}
            maxLength={400}
            value={entry.expectation}
            onChange={(event) => onChange({ expectation: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Device({ entry, wrong, onChange }: WrongProps) {
  const { t } = useConsoleText();
  return (
    <div className="cn-two-fields">
      <Field label={t('case.goods')} problem={wrong ? t('case.goodsMissing') : null}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            value={entry.goods}
            onChange={(event) => onChange({ goods: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('case.days')}>
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            maxLength={2}
            value={entry.days}
            onChange={(event) => onChange({ days: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
