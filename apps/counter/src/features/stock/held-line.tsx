import { type MyStockView, routes, type StockLineBody } from '@onehall/protocol';
import { Button, useCommand, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { PiecesForm } from './pieces-form.tsx';

interface HeldLineProps {
  readonly line: StockLineBody;
  readonly article: MyStockView['articles'][number] | undefined;
  readonly onDone: () => void;
}

/** One article in the clerk's hands: handed back to the stockroom, or given out where it is for that. */
export function HeldLine({ line, article, onDone }: HeldLineProps) {
  const { t, say } = useConsoleText();
  const { staff } = useSignedIn();
  const [open, setOpen] = useState<'back' | 'give' | null>(null);
  const offer = useCommand(routes.offerStock);
  const give = useCommand(routes.handOutStock);
  const counted = line.kind === 'counted';
  const gives = article?.use === 'gift' || article?.use === 'roaming';
  const name = article === undefined ? line.articleId : say(article.name);
  const done = (answer: { readonly kind: string }) => {
    if (answer.kind !== 'ok') return;
    setOpen(null);
    onDone();
  };
  return (
    <li>
      <p className="oh-number">{t('stock.line', { name, n: line.quantity })}</p>
      {counted ? null : (
        <details>
          <summary>{t('stock.serials', { n: line.quantity })}</summary>
          <small className="cn-stock-serials">{line.serials.join(' ')}</small>
        </details>
      )}
      <p className="cn-stock-acts">
        <Button aria-expanded={open === 'back'} onClick={() => setOpen(open === 'back' ? null : 'back')}>
          {t('stock.back')}
        </Button>
        {gives ? (
          <Button aria-expanded={open === 'give'} onClick={() => setOpen(open === 'give' ? null : 'give')}>
            {t('stock.give')}
          </Button>
        ) : null}
      </p>
      {open === 'back' ? (
        <PiecesForm
          line={line}
          label={t(counted ? 'stock.backCount' : 'stock.backWhat')}
          main={t('stock.backMain')}
          begins={counted ? String(line.quantity) : line.serials.join('\n')}
          command={offer}
          onSend={(pieces) => {
            const from = `clerk:${staff.staffId}`;
            void offer.send({ body: { from, to: 'stockroom', lines: [pieces] } }).then(done);
          }}
        />
      ) : null}
      {open === 'give' ? (
        <PiecesForm
          line={line}
          label={t(counted ? 'stock.giveCount' : 'stock.giveWhat')}
          main={t('stock.giveMain')}
          begins={counted ? '1' : (line.serials[0] ?? '')}
          reasoned
          command={give}
          onSend={(pieces, reason) => void give.send({ body: { reason, lines: [pieces] } }).then(done)}
        />
      ) : null}
    </li>
  );
}
