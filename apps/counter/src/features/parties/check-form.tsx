import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand, useHall } from '@onehall/ui';
import { useState } from 'react';
import { useReadCode } from '../../lib/reading.tsx';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { DocumentFields, nothingShown, readShown } from '../../parts/document-fields.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import type { PartyFormProps } from './party-form-props.ts';

const relations = ['spouse', 'parent', 'child', 'relative', 'colleague', 'employee', 'other'] as const;
type Relation = (typeof relations)[number];

interface Agent {
  readonly name: string;
  readonly relation: Relation;
  readonly guardian: boolean;
}

/** The customer's document, and beside it that of who acts for them: an agent, or a minor's guardian [C5]. */
export function CheckForm({ visit, onDone }: PartyFormProps) {
  const { t } = useConsoleText();
  const hall = useHall();
  const check = useCommand(routes.checkDocument);
  const [shown, setShown] = useState(nothingShown);
  const [withAgent, setWithAgent] = useState(false);
  const [agentShown, setAgentShown] = useState(nothingShown);
  const [agent, setAgent] = useState<Agent>({ name: '', relation: 'spouse', guardian: false });
  const [tried, setTried] = useState(false);
  useReadCode('id-number', (number, readingId) => setShown((was) => ({ ...was, number, readingId })));
  const firstKind = hall?.documentKinds[0]?.id ?? '';
  const own = readShown(shown, firstKind);
  const other = readShown(agentShown, firstKind);
  const agentComplete = !withAgent || (other.complete && agent.name.trim().length >= 2);
  const run = async () => {
    setTried(true);
    if (!own.complete || !agentComplete || check.pending) return;
    const { documentKind, validUntil } = own;
    const { readingId } = shown;
    const body = {
      documentKind,
      validUntil,
      readingId,
      number: readingId === null ? own.number : '',
      agent: withAgent
        ? {
            documentKind: other.documentKind,
            number: other.number,
            validUntil: other.validUntil,
            ...agent,
          }
        : null,
    };
    const answer = await check.send({ params: { visitId: visit.visitId }, body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <DrawerForm onSubmit={run}>
      <div className="cn-drawer-body">
        <DocumentFields
          shown={shown}
          onChange={(change) => setShown({ ...shown, ...change })}
          numberMissing={tried && own.number === ''}
          dateProblem={tried && !own.dated}
        />
        <label className="cn-check">
          <input
            type="checkbox"
            checked={withAgent}
            onChange={(event) => setWithAgent(event.target.checked)}
          />
          {t('party.agent')}
        </label>
        {withAgent ? (
          <fieldset className="cn-party-agent">
            <legend>{t('party.agent.title')}</legend>
            <AgentFields agent={agent} onChange={setAgent} missing={tried && agent.name.trim().length < 2} />
            <DocumentFields
              shown={agentShown}
              onChange={(change) => setAgentShown({ ...agentShown, ...change })}
              numberMissing={tried && other.number === ''}
              dateProblem={tried && !other.dated}
            />
          </fieldset>
        ) : null}
        <RefusalNotice refusal={check.refusal} onClose={check.clear} />
      </div>
      <div className="cn-drawer-end">
        <DrawerSubmit words="party.document.main" busy={check.pending} />
      </div>
    </DrawerForm>
  );
}

interface AgentFieldsProps {
  readonly agent: Agent;
  readonly onChange: (agent: Agent) => void;
  readonly missing: boolean;
}

function AgentFields({ agent, onChange, missing }: AgentFieldsProps) {
  const { t } = useConsoleText();
  return (
    <>
      <div className="cn-two-fields">
        <Field label={t('party.agent.name')} problem={missing ? t('party.person.nameMissing') : null}>
          {(field) => (
            <input
              {...field}
              maxLength={60}
              value={agent.name}
              onChange={(event) => onChange({ ...agent, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('party.agent.relation')}>
          {(field) => (
            <select
              {...field}
              value={agent.relation}
              onChange={(event) => {
                const relation = relations.find((one) => one === event.target.value) ?? 'other';
                onChange({ ...agent, relation });
              }}
            >
              {relations.map((one) => (
                <option key={one} value={one}>
                  {t(`relation.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label className="cn-check">
        <input
          type="checkbox"
          checked={agent.guardian}
          onChange={(event) => onChange({ ...agent, guardian: event.target.checked })}
        />
        {t('party.agent.guardian')}
      </label>
    </>
  );
}
