import { type ApprovalWanted, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

/** What the head office answered by telephone or letter: its reference, who decided, and why not. */
export function HeadOfficeForm({ wanted }: { readonly wanted: ApprovalWanted }) {
  const { t } = useManagerText();
  const answer = useCommand(routes.answerFromHeadOffice);
  const [given, setGiven] = useState({ reference: '', decidedBy: '', because: '' });
  const [tried, setTried] = useState<'grant' | 'refuse' | null>(null);
  const short = (text: string, least: number) => text.trim().length < least;
  const problems = {
    reference: tried !== null && short(given.reference, 1),
    decidedBy: tried !== null && short(given.decidedBy, 2),
    because: tried === 'refuse' && short(given.because, 2),
  };
  const run = async (what: 'grant' | 'refuse') => {
    setTried(what);
    const { reference, decidedBy, because } = given;
    if (short(reference, 1) || short(decidedBy, 2) || (what === 'refuse' && short(because, 2))) return;
    const { approvalId, contentHash } = wanted;
    const refusedBecause = what === 'refuse' ? because : null;
    await answer.send({
      params: { approvalId },
      body: { contentHash, reference, decidedBy, refusedBecause },
    });
  };
  const field = (name: keyof typeof given, most: number) => (
    <Line
      label={t(`approve.head.${name}`)}
      problem={problems[name] ? t(`approve.head.${name}Missing`) : null}
      value={given[name]}
      most={most}
      onChange={(value) => setGiven({ ...given, [name]: value })}
    />
  );
  return (
    <form
      className="mg-approval-form"
      aria-label={t('approve.head.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run('grant');
      }}
    >
      <h4>{t('approve.head.title')}</h4>
      <div className="mg-approval-head">
        {field('reference', 64)}
        {field('decidedBy', 40)}
        {field('because', 200)}
      </div>
      <RefusalNotice refusal={answer.refusal} onClose={answer.clear} />
      <p className="mg-approval-moves">
        <Button look="main" icon="check" submit disabled={answer.pending}>
          {t('approve.head.granted')}
        </Button>
        <Button icon="cross" disabled={answer.pending} onClick={() => void run('refuse')}>
          {t('approve.head.refused')}
        </Button>
      </p>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly problem: string | null;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function Line({ label, problem, value, most, onChange }: LineProps) {
  const id = useId();
  return (
    <div className="oh-field mg-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={most}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-note`} className="mg-risk" role={problem === null ? undefined : 'alert'}>
        {problem}
      </p>
    </div>
  );
}
