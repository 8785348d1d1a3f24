import { type InvoiceNumberBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { ReasonLine } from './reason-line.tsx';

interface NewestNumbersProps {
  readonly numbers: readonly InvoiceNumberBody[];
  readonly onDone: () => void;
}

const shown = 8;

/** The clerk's last numbers: whose paper was spoiled is made void, and its payment takes the next one. */
export function NewestNumbers({ numbers, onDone }: NewestNumbersProps) {
  const { t } = useConsoleText();
  return (
    <section aria-labelledby="cn-docs-newest">
      <h3 id="cn-docs-newest">{t('docs.newest')}</h3>
      {numbers.length === 0 ? <p className="oh-muted">{t('docs.newestNone')}</p> : null}
      <ul>
        {numbers.slice(0, shown).map((one) => (
          <Used key={`${one.prefix} ${one.number} ${one.state}`} number={one} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Used({ number, onDone }: { readonly number: InvoiceNumberBody; readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const spoil = useCommand(routes.voidInvoice);
  const [asked, setAsked] = useState(false);
  const run = async (reason: string, act: string) => {
    const { prefix, number: digits } = number;
    const body = { prefix, number: digits, reason, replace: act === 'replace' };
    const answer = await spoil.send({ body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li>
      <p className="cn-docs-number">
        <span className="oh-number">{number.printed}</span>
        <span>{number.ticketNumber === null ? '' : t('docs.used', { ticket: number.ticketNumber })}</span>
        <span className="oh-muted">{t(`docs.state.${number.state}`)}</span>
        {number.state === 'used' ? (
          <Button
            aria-expanded={asked}
            aria-label={t('docs.voidOne', { number: number.printed })}
            onClick={() => setAsked(!asked)}
          >
            {t('docs.void')}
          </Button>
        ) : null}
      </p>
      {number.reason === null ? null : <p className="oh-muted">{number.reason}</p>}
      {asked ? (
        <ReasonLine
          acts={[
            { id: 'replace', words: 'docs.voidMain' },
            { id: 'only', words: 'docs.voidOnly' },
          ]}
          busy={spoil.pending}
          onGiven={(reason, act) => void run(reason, act)}
        />
      ) : null}
      <RefusalNotice refusal={spoil.refusal} onClose={spoil.clear} />
    </li>
  );
}
