import type { TextBody } from '@onehall/protocol';
import { Icon, Money } from '@onehall/ui';
import { useCustomerText } from '../lib/use-customer-text.ts';
import { FactList } from './fact-list.tsx';

interface OpeningLine {
  readonly key: string;
  readonly name: TextBody;
  readonly amountFen: number;
  readonly details: readonly { readonly label: TextBody; readonly value: string }[];
}

interface OpeningLinesProps {
  readonly lines: readonly OpeningLine[];
  /** What a touch does, beside each name. */
  readonly touch: string;
  readonly className?: string;
}

/** The services of a visit as its customer reads them: each opens to its details [C3]. */
export function OpeningLines({ lines, touch, className = '' }: OpeningLinesProps) {
  const { say } = useCustomerText();
  return (
    <ol className={className}>
      {lines.map((line) => (
        <li key={line.key}>
          <details>
            <summary>
              <span>
                {say(line.name)} <small>{touch}</small>
              </span>
              <Money fen={line.amountFen} />
              <Icon name="down" />
            </summary>
            <FactList facts={line.details.map(({ label, value }) => [say(label), value] as const)} />
          </details>
        </li>
      ))}
    </ol>
  );
}
