import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  call,
  type Refusal,
  RefusalNotice,
  refusalOf,
  Sheet,
  useCommand,
  useSignedIn,
} from '@onehall/ui';
import { useEffect, useRef, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ActForm } from '../../parts/act-form.tsx';
import type { MonthState } from './use-month.ts';

type Running = ReplyOf<typeof routes.readProposal>;
const pollMs = 700;
const failedRefusal: Refusal = { code: 'proposal-unknown', facts: {} };

/** What is done with a month: proposed, kept, published. */
export function MonthActs({ month, state }: { readonly month: string; readonly state: MonthState }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, changed, shifts } = state;
  const keep = useCommand(routes.keepRoster);
  const publish = useCommand(routes.publishRoster);
  const [origin, setOrigin] = useState<'hand' | 'proposal'>('hand');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const proposing = useProposal(month, (running) => {
    const { proposal } = running;
    if (proposal === null) return;
    state.takeOver(proposal);
    setOrigin('proposal');
    setSaid(
      t('ros.proposed', { n: Math.max(1, Math.round(proposal.tookMs / 1000)) }) +
        (proposal.greedyWeeks > 0 ? t('ros.greedy', { n: proposal.greedyWeeks }) : ''),
    );
  });
  if (found === null) return null;
  const over = month < found.today.slice(0, 7);
  const save = async () => {
    const body = { basedOn: found.version, shifts: [...shifts], origin };
    const answer = await keep.send({ params: { month }, body });
    if (answer.kind !== 'ok') return;
    setOrigin('hand');
    setSaid(t('ros.saved', { n: answer.value.version }));
    await state.read();
  };
  const send = async (reason: string) => {
    const answer = await publish.send({ params: { month }, body: { version: found.version, reason } });
    if (answer.kind !== 'ok') return false;
    setAsking(false);
    setSaid(t('ros.publishedNow'));
    await state.read();
    return true;
  };
  const problems = state.problems.filter((one) => one.day >= found.today).length;
  const busy = keep.pending || publish.pending || proposing.running !== null;
  return (
    <div className="mg-roster-acts">
      <p role="status" className="oh-muted">
        {proposing.running === null ? said : stepWords(proposing.running, t)}
      </p>
      <Button aria-disabled={busy || over} onClick={() => busy || over || void proposing.begin()}>
        {t('ros.propose')}
      </Button>
      <Button
        look={changed ? 'main' : 'quiet'}
        aria-disabled={busy || !changed}
        onClick={() => busy || !changed || void save()}
      >
        {t('ros.save')}
      </Button>
      {staff.role === 'branch-manager' && found.isDraft && !changed && !over ? (
        <Button
          look="main"
          aria-disabled={busy}
          onClick={() => busy || (problems > 0 ? setAsking(true) : void send(''))}
        >
          {t('ros.publish')}
        </Button>
      ) : null}
      <RefusalNotice
        refusal={proposing.refusal ?? keep.refusal ?? publish.refusal}
        onClose={() => {
          keep.clear();
          publish.clear();
          proposing.clear();
        }}
      />
      {asking ? (
        <Sheet title={t('ros.publish')} onClose={() => setAsking(false)}>
          <p>{t('ros.publishProblems', { n: problems })}</p>
          <ActForm
            fields={[{ name: 'reason', label: t('ros.reason'), least: 2, most: 120 }]}
            main={t('ros.publishAnyway')}
            pending={publish.pending}
            refusal={publish.refusal}
            onClose={publish.clear}
            onSend={({ reason }) => send(reason)}
          />
        </Sheet>
      ) : null}
    </div>
  );
}

function stepWords(running: Running, t: ReturnType<typeof useManagerText>['t']): string {
  return t(`ros.step.${running.step}`, { done: Math.min(running.done + 1, running.of), of: running.of });
}

/** Begins a proposal and asks how far it is until it is done. */
function useProposal(month: string, onDone: (running: Running) => void) {
  const [running, setRunning] = useState<Running | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      if (timer.current) clearTimeout(timer.current);
    };
  }, []);
  const done = useRef(onDone);
  done.current = onDone;
  const poll = async (proposalId: string) => {
    const answer = await call(routes.readProposal, { params: { proposalId } });
    if (gone.current) return;
    if (answer.kind === 'ok' && answer.value.state === 'running') {
      setRunning(answer.value);
      timer.current = setTimeout(() => void poll(proposalId), pollMs);
      return;
    }
    setRunning(null);
    if (answer.kind === 'ok' && answer.value.state === 'done') done.current(answer.value);
    else setRefusal(refusalOf(answer) ?? failedRefusal);
  };
  const begin = async () => {
    setRefusal(null);
    setRunning({ state: 'running', step: 'needs', done: 0, of: 1, proposal: null });
    const answer = await call(routes.startProposal, { params: { month }, body: { seed: 1 } });
    if (gone.current) return;
    if (answer.kind === 'ok') return poll(answer.value.proposalId);
    setRunning(null);
    setRefusal(refusalOf(answer));
  };
  return { running, refusal, begin, clear: () => setRefusal(null) };
}
