import { routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, Sheet, useCommand, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { AgentFiles } from './agent-files.tsx';
import { AgentsTable } from './agents-table.tsx';
import './agents.css';

/** Whether agents bring their subscribers' files on time [M8], and which are to be chased. */
export function AgentsPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const { found, refusal, read } = useRead(routes.readAgents);
  const [registering, setRegistering] = useState(false);
  const agent = found?.agents.find((one) => one.agentId === part);
  const mayAct = staff.role !== 'auditor';
  if (agent !== undefined && found !== null)
    return <AgentFiles key={agent.agentId} agent={agent} mayAct={mayAct} onDone={read} />;
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-agents">
      <div className="mg-panel-head">
        <h2 id="mg-agents">{t('agent.title')}</h2>
        <p className="oh-muted">{t('agent.what')}</p>
        {mayAct ? (
          <Button look="main" onClick={() => setRegistering(true)}>
            {t('agent.register')}
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found?.agents.length === 0 ? (
        <EmptyState icon="people" title={t('agent.none')} what={t('agent.noneWhat')} />
      ) : null}
      {found === null || found.agents.length === 0 ? null : <AgentsTable agents={found.agents} />}
      {registering ? (
        <RegisterSheet
          onClose={() => setRegistering(false)}
          onDone={() => {
            setRegistering(false);
            void read();
          }}
        />
      ) : null}
    </section>
  );
}

function RegisterSheet({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useManagerText();
  const register = useCommand(routes.registerAgent);
  return (
    <Sheet title={t('agent.register')} onClose={onClose}>
      <ActForm
        fields={[
          { name: 'code', label: t('agent.code'), hint: t('agent.codeHint'), least: 2, most: 20 },
          { name: 'name', label: t('agent.name'), least: 2, most: 60 },
        ]}
        main={t('agent.register')}
        pending={register.pending}
        refusal={register.refusal}
        onClose={register.clear}
        onSend={async ({ code, name }) => {
          const answer = await register.send({ body: { code: code.trim().toUpperCase(), name } });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
    </Sheet>
  );
}
