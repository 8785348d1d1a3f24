import type { WaitingTicket } from '@onehall/protocol';
import { TicketNumber } from '@onehall/ui';
import { type ReactNode, useId } from 'react';
import { useConsoleText } from '../lib/use-console-text.ts';

interface PeopleListProps {
  readonly legend: string;
  readonly tickets: readonly WaitingTicket[];
  readonly chosenId: string | null;
  readonly onChoose: (ticketId: string) => void;
  /** What stands at the end of a row. */
  readonly end: (ticket: WaitingTicket) => ReactNode;
  readonly problem?: string | null;
}

/** Tickets to choose one of, by arrows or by a click; their order never changes under the cursor. */
export function PeopleList({ legend, tickets, chosenId, onChoose, end, problem }: PeopleListProps) {
  const { t, say } = useConsoleText();
  const name = useId();
  return (
    <>
      <fieldset className="cn-choices cn-people" aria-label={legend}>
        <div className="cn-people-rows">
          {tickets.map((one) => (
            <label key={one.ticketId} className="cn-choice-row">
              <input
                type="radio"
                name={name}
                checked={one.ticketId === chosenId}
                onChange={() => onChoose(one.ticketId)}
              />
              <TicketNumber number={one.number} />
              <span>
                {say(one.categoryName)}
                <small>
                  {t(`class.${one.group}`)}
                  {one.holdReason === null ? '' : ` · ${one.holdReason}`}
                  {one.prepared === null || one.prepared.note === '' ? '' : ` · ${one.prepared.note}`}
                </small>
              </span>
              <span className="cn-people-left">{end(one)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {problem ? (
        <p className="cn-field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  );
}
