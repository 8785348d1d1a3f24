import type { FindingBody } from '@onehall/protocol';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface Group {
  readonly key: string;
  readonly first: FindingBody;
  readonly all: number;
  readonly waiting: number;
}

const waits = ({ state }: FindingBody) => state === 'opened' || state === 'answered';

/** One row for each clerk and rule, by clerk. */
function groupsOf(findings: readonly FindingBody[]): Group[] {
  const groups = new Map<string, FindingBody[]>();
  for (const one of findings) {
    const key = `${one.clerk?.workNumber ?? ''} ${one.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .flatMap(([key, [first, ...rest]]) =>
      first === undefined
        ? []
        : [{ key, first, all: rest.length + 1, waiting: [first, ...rest].filter(waits).length }],
    )
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** The result of the day for each clerk: which rule, how many, how many still wait. */
export function ClerkRules({ findings }: { readonly findings: readonly FindingBody[] }) {
  const { t, say } = useManagerText();
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('audit.byClerk')}>
      <table className="mg-table mg-audit-table">
        <caption className="mg-audit-caption">{t('audit.byClerk')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.clerk')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col" className="mg-right">
              {t('audit.waiting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(findings).map(({ key, first, all, waiting }) => (
            <tr key={key}>
              <th scope="row">
                {first.clerk === null
                  ? t('audit.nobody')
                  : `${say(first.clerk.name)} ${first.clerk.workNumber}`}
              </th>
              <td>{t(`audit.rule.${first.rule}`)}</td>
              <td className="mg-right oh-number">{t('audit.waitingOf', { n: waiting, all })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
