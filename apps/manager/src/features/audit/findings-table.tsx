import type { FindingBody } from '@onehall/protocol';
import { Button, findingFacts, Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface FindingsTableProps {
  readonly findings: readonly FindingBody[];
  readonly onOpen: (findingId: string) => void;
}

/** Every finding of the day: what waits first. */
export function FindingsTable({ findings, onOpen }: FindingsTableProps) {
  const { t, say } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('audit.findings')}>
      <table className="mg-table mg-audit-table">
        <caption className="mg-audit-caption">{t('audit.findings')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.facts')}</th>
            <th scope="col">{t('audit.clerk')}</th>
            <th scope="col">{t('audit.state')}</th>
            <th scope="col">{t('audit.act')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.findingId}>
              <th scope="row">{t(`audit.rule.${one.rule}`)}</th>
              <td>{findingFacts(one, t)}</td>
              <td>
                {one.clerk === null ? t('audit.nobody') : `${say(one.clerk.name)} ${one.clerk.workNumber}`}
              </td>
              <td>
                <State finding={one} />
              </td>
              <td>
                <Button
                  className="mg-small"
                  aria-label={t('audit.openOf', {
                    what: `${t(`audit.rule.${one.rule}`)} ${findingFacts(one, t)}`,
                  })}
                  onClick={() => onOpen(one.findingId)}
                >
                  {t('audit.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where a finding stands, with a sign and never by colour alone. */
function State({ finding }: { readonly finding: FindingBody }) {
  const { t } = useManagerText();
  const { state, severity, escalatedAt, word } = finding;
  const done = state === 'filed' || state === 'settled';
  const look = done ? 'mg-kept' : state === 'opened' ? 'mg-risk' : 'mg-pending';
  const sentBack = state === 'opened' && word !== null;
  return (
    <>
      <span className={`mg-word ${look}`}>
        <Icon name={done ? 'check' : state === 'opened' ? 'alert' : 'clock'} />
        {t(sentBack ? 'audit.sentBack' : `audit.state.${state}`)}
      </span>
      {state === 'opened' && severity === 'money' ? (
        <small className="mg-audit-note">{t('audit.holdsDay')}</small>
      ) : null}
      {escalatedAt === null || done ? null : <small className="mg-audit-note">{t('audit.escalated')}</small>}
    </>
  );
}
