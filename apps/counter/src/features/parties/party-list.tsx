import { routes, type VisitView } from '@onehall/protocol';
import { Button, Icon, RefusalNotice, useCommand } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';

type Party = VisitView['parties'][number];

interface PartyListProps {
  readonly visitId: string;
  readonly parties: readonly Party[];
}

/** The lines and people of the visit, masked, with what each has proved; one of them is at the counter now. */
export function PartyList({ visitId, parties }: PartyListProps) {
  const { t } = useConsoleText();
  const choose = useCommand(routes.chooseParty);
  if (parties.length === 0) return <p className="oh-muted">{t('party.none')}</p>;
  return (
    <section className="cn-party-list" aria-label={t('party.here')}>
      <ul>
        {parties.map((party) => (
          <li key={party.partyId} data-current={party.current ? true : undefined}>
            <span className="cn-party-who">
              <strong>{party.maskedName}</strong>
              <span className="oh-number">
                {party.kind === 'line' ? party.maskedMobile : t('party.person')}
              </span>
            </span>
            <Proved party={party} />
            {party.current ? (
              <span className="cn-chip cn-chip-done">{t('party.current')}</span>
            ) : (
              <Button
                disabled={choose.pending}
                onClick={() => void choose.send({ params: { visitId, partyId: party.partyId } })}
              >
                {t('party.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={choose.refusal} onClose={choose.clear} />
    </section>
  );
}

function Proved({ party }: { readonly party: Party }) {
  const { t } = useConsoleText();
  const { proof, copyKept } = party;
  const words =
    proof === null
      ? t('party.proof.none')
      : `${t(`party.proof.${proof.by}`)} · ${t(`party.actsAs.${proof.actsAs}`)}`;
  return (
    <span className={proof === null ? 'cn-chip' : 'cn-chip cn-chip-done'}>
      <Icon name={proof === null ? 'clock' : 'check'} />
      {words}
      {copyKept ? ` · ${t('party.copyKept')}` : ''}
    </span>
  );
}
