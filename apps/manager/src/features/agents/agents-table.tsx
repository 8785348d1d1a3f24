import type { AgentBody } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { percentOf } from '../../lib/share.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

const figures = ['files', 'bookedIn', 'onTime', 'overdue', 'returned'] as const;

/** A row for each agent; those with overdue files stand out. */
export function AgentsTable({ agents }: { readonly agents: readonly AgentBody[] }) {
  const { t } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('agent.list')}>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('agent.code')}</th>
            <th scope="col">{t('agent.name')}</th>
            {figures.map((one) => (
              <th key={one} scope="col" className="mg-right">
                {t(`agent.${one}`)}
              </th>
            ))}
            <th scope="col">{t('agent.open')}</th>
          </tr>
        </thead>
        <tbody>
          {agents.map((one) => (
            <Row key={one.agentId} agent={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ agent }: { readonly agent: AgentBody }) {
  const { t } = useManagerText();
  const late = agent.counted > agent.onTime;
  return (
    <tr>
      <th scope="row" className="oh-number">
        {agent.code}
      </th>
      <td>{agent.name}</td>
      <td className="mg-right oh-number">{agent.files}</td>
      <td className="mg-right oh-number">{agent.bookedIn}</td>
      <td className="mg-right">
        {agent.counted === 0 ? (
          '–'
        ) : (
          <span className={late ? 'mg-word mg-risk' : 'mg-word mg-kept'}>
            <Icon name={late ? 'alert' : 'check'} />
            {t('agent.percent', { n: percentOf(agent.onTime, agent.counted) })}{' '}
            <small className="oh-number">
              {t('agent.onTimeOf', { n: agent.onTime, all: agent.counted })}
            </small>
          </span>
        )}
      </td>
      <td className={agent.overdue > 0 ? 'mg-right mg-risk' : 'mg-right'}>{agent.overdue}</td>
      <td className="mg-right oh-number">{agent.returned}</td>
      <td>
        <a
          className="oh-button oh-button-quiet mg-small"
          href={`#agents/${agent.agentId}`}
          aria-label={t('agent.openOne', { name: agent.name })}
        >
          {t('agent.open')}
        </a>
      </td>
    </tr>
  );
}
