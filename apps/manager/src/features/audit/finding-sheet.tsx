import { type FindingBody, routes } from '@onehall/protocol';
import { findingFacts, Sheet, useCommand, useSignedIn } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { placeOf } from './finding-place.ts';

interface FindingSheetProps {
  readonly finding: FindingBody;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One finding: its cause, where to look, what was said to it, and what the reader can do. */
export function FindingSheet(props: FindingSheetProps) {
  const { finding, onClose } = props;
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const isAuditor = staff.role === 'auditor';
  const facts = findingFacts(finding, t);
  const { answeredBy, answer, word, state } = finding;
  const rows: readonly (readonly [string, string])[] = [
    [t('audit.cause'), t(`audit.cause.${finding.rule}`)],
    ...(facts === '' ? [] : [[t('audit.facts'), facts] as const]),
    [
      t('audit.clerk'),
      finding.clerk === null ? t('audit.nobody') : `${say(finding.clerk.name)} ${finding.clerk.workNumber}`,
    ],
    [
      t('audit.answer'),
      answer === null || answeredBy === null
        ? t('audit.noAnswer')
        : `${answer} (${say(answeredBy.name)} ${answeredBy.workNumber})`,
    ],
    ...(word === null || word === '' ? [] : [[t('audit.word'), word] as const]),
  ];
  return (
    <Sheet title={t(`audit.rule.${finding.rule}`)} onClose={onClose}>
      <dl className="mg-audit-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mg-audit-look">
        <a href={placeOf(finding)} onClick={onClose}>
          {t(`audit.look.${finding.subjectKind}`)}
        </a>
      </p>
      {state === 'opened' && !isAuditor ? <AnswerForm {...props} /> : null}
      {state === 'opened' && isAuditor ? <p className="oh-muted">{t('audit.waitsAnswer')}</p> : null}
      {state === 'answered' && isAuditor ? <DecideForms {...props} /> : null}
      {state === 'answered' && !isAuditor ? <p className="oh-muted">{t('audit.waitsAuditor')}</p> : null}
    </Sheet>
  );
}

/** A manager writes down what the clerk says, or answers what is nobody's. */
function AnswerForm({ finding, onDone }: FindingSheetProps) {
  const { t } = useManagerText();
  const answer = useCommand(routes.answerFinding);
  return (
    <ActForm
      title={t('audit.answerTitle')}
      fields={[{ name: 'words', label: t('audit.answer'), hint: t('audit.answerHint'), least: 2, most: 120 }]}
      main={t('audit.answerMain')}
      pending={answer.pending}
      refusal={answer.refusal}
      onClose={answer.clear}
      onSend={async ({ words }) => {
        const said = await answer.send({ params: { findingId: finding.findingId }, body: { words } });
        if (said.kind === 'ok') onDone();
        return said.kind === 'ok';
      }}
    />
  );
}

function DecideForms({ finding, onDone }: FindingSheetProps) {
  const { t } = useManagerText();
  const decide = useCommand(routes.decideFinding);
  const params = { findingId: finding.findingId };
  return (
    <>
      <ActForm
        title={t('audit.file')}
        fields={[{ name: 'words', label: t('audit.note'), optional: true, most: 120 }]}
        main={t('audit.file')}
        pending={decide.pending}
        refusal={decide.refusal}
        onClose={decide.clear}
        onSend={async ({ words }) => {
          const filed = await decide.send({ params, body: { accepted: true, words } });
          if (filed.kind === 'ok') onDone();
          return filed.kind === 'ok';
        }}
      />
      <ActForm
        title={t('audit.sendBack')}
        fields={[{ name: 'words', label: t('audit.missing'), least: 2, most: 120 }]}
        main={t('audit.sendBack')}
        look="quiet"
        pending={decide.pending}
        refusal={null}
        onClose={decide.clear}
        onSend={async ({ words }) => {
          const sent = await decide.send({ params, body: { accepted: false, words } });
          if (sent.kind === 'ok') onDone();
          return sent.kind === 'ok';
        }}
      />
    </>
  );
}
