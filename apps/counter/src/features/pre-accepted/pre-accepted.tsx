import { routes, type VisitView } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './pre-accepted.css';

/** What the guide has taken down for this customer [Q8, C9]; one key brings it into the visit. */
export function PreAccepted({ visit }: { readonly visit: VisitView }) {
  const { t, say } = useConsoleText();
  const zone = useZone();
  const find = useCommand(routes.takeUpPreAccepted);
  const adopt = useCommand(routes.adoptPreAcceptedCopy);
  const known = visit.preAccepted;
  const party = visit.parties.find((one) => one.current) ?? null;
  const { visitId } = visit;
  const open = visit.payment === null && visit.form === null;
  const mayFind = open && known !== null && known.maskedMobile !== '' && visit.parties.length === 0;
  const mayAdopt = open && known?.hasCopy === true && party !== null && !party.copyKept;
  const run = () => {
    if (find.pending || adopt.pending) return;
    if (mayFind) void find.send({ params: { visitId }, body: {} });
    else if (mayAdopt) void adopt.send({ params: { visitId, partyId: party.partyId } });
  };
  // A key that does nothing here must not keep the payment from hearing it.
  useKeys(mayFind || mayAdopt ? [{ key: 'F8', run }] : []);
  if (known === null) return null;
  return (
    <section className="cn-panel cn-pre" aria-labelledby="cn-pre">
      <h2 id="cn-pre">{t('pre.title')}</h2>
      {known.services.length === 0 ? null : (
        <p>{known.services.map((service) => say(service.name)).join(' · ')}</p>
      )}
      <p className="oh-muted">
        {[
          ...(party === null && known.maskedMobile !== '' ? [known.maskedMobile] : []),
          ...(known.hasCopy ? [t(party?.copyKept === true ? 'pre.copyKept' : 'pre.copy')] : []),
          t('pre.by', { by: known.by, time: clockTime(known.at, zone) }),
        ].join(' · ')}
      </p>
      {mayFind || mayAdopt ? (
        <Button disabled={find.pending || adopt.pending} onClick={run}>
          {t(mayFind ? 'pre.find' : 'pre.adopt')} <kbd>F8</kbd>
        </Button>
      ) : null}
      <RefusalNotice refusal={find.refusal} onClose={find.clear} />
      <RefusalNotice refusal={adopt.refusal} onClose={adopt.clear} />
    </section>
  );
}
