import type { TextBody } from '@onehall/protocol';
import { Button } from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useSingleKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './help.css';

const keys = [
  ['Enter', 'help.main'],
  ['R', 'help.recall'],
  ['N', 'help.noShow'],
  ['F', 'help.consult'],
  ['L', 'help.leave-visit'],
  ['C', 'help.again'],
  ['W', 'help.showAgain'],
  ['P', 'help.reprint'],
  ['O', 'help.signOff'],
  ['S', 'help.add'],
  ['I', 'help.party'],
  ['E', 'help.query'],
  ['U', 'help.consult-record'],
  ['0', 'help.papers'],
  ['J', 'help.tasks'],
  ['Q', 'help.chosen'],
  ['A', 'help.aside'],
  ['H', 'help.hold'],
  ['T', 'help.reroute'],
  ['Z', 'help.turnAway'],
  ['Y', 'help.why'],
  ['B', 'help.pause'],
  ['X', 'help.mend'],
  ['D', 'help.till'],
  ['M', 'help.manager'],
  ['F2', 'help.reading'],
  ['F4', 'help.change'],
  ['Del', 'help.remove'],
  ['F3 F4 F7', 'help.tenders'],
  ['F6', 'help.notes'],
  ['F8', 'help.back'],
  ['F9', 'help.settle'],
  ['K', 'help.knowledge'],
  ['F10', 'help.jobs'],
  [';', 'help.cases'],
  ['G', 'help.stock'],
  ['V', 'help.documents'],
  ['=', 'help.shift'],
  ['-', 'help.findings'],
  [',', 'help.notices'],
  ['.', 'help.roster'],
  ['!', 'help.emergency'],
  ['/', 'help.log'],
  ['1–9', 'help.digits'],
  ['Esc', 'help.leave'],
  ['F1', 'help.this'],
] as const;

interface HelpOverlayProps {
  /** What to say when police or a court ask about a customer [C12]. */
  readonly judicialReferral: TextBody;
  readonly onClose: () => void;
}

/** Every key on one page, the switch for those who do not want single letters to act, and what is not answered here. */
export function HelpOverlay({ judicialReferral, onClose }: HelpOverlayProps) {
  const { t, say } = useConsoleText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="cn-help" aria-labelledby="cn-help-title" onClose={onClose}>
      <h2 id="cn-help-title">{t('help.title')}</h2>
      <dl>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="oh-muted">{t('help.typing')}</p>
      <section className="cn-judicial">
        <h3>{t('help.judicial')}</h3>
        <p>{say(judicialReferral)}</p>
      </section>
      <label className="cn-check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <span>
          {t('help.single')} <small className="oh-muted">{t('help.singleWhat')}</small>
        </span>
      </label>
      <Button look="main" onClick={() => dialog.current?.close()}>
        {t('help.close')}
      </Button>
    </dialog>
  );
}
