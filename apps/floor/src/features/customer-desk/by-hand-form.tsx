import { type ReplyOf, routes } from '@onehall/protocol';
import { MinutesRange, TicketNumber, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../lib/choices.tsx';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { ToolProps } from './tool-props.ts';

/** A ticket by hand: for whoever cannot use the kiosk, and, with a reason, while tickets are stopped [E5]. */
export function ByHandForm({ view, onClose }: ToolProps) {
  const { t, language, say } = useFloorText();
  const issue = useCommand(routes.issueTicket);
  const [categoryId, setCategoryId] = useState('');
  const [why, setWhy] = useState('');
  const [issued, setIssued] = useState<ReplyOf<typeof routes.issueTicket> | null>(null);
  const stopped = view.emergencies.some(
    ({ drill, operations }) => !drill && operations.includes('stop-tickets'),
  );
  const send = async () => {
    const answer = await issue.send({
      body: { categoryIds: [categoryId], mobile: null, language, byHandReason: stopped ? why : null },
    });
    if (answer.kind === 'ok') setIssued(answer.value);
  };
  if (issued !== null) {
    return (
      <Done onClose={onClose}>
        <p className="fl-issued">
          <TicketNumber number={issued.number} /> {say(issued.categoryName)}{' '}
          <MinutesRange range={issued.range} />
        </p>
      </Done>
    );
  }
  return (
    <CommandForm
      {...(stopped ? { what: t('desk.by-handStopped') } : {})}
      send={t('desk.by-hand')}
      ready={categoryId !== '' && (!stopped || why.trim().length >= 2)}
      command={issue}
      onSend={() => void send()}
      onBack={onClose}
    >
      <Choices
        legend={t('desk.service')}
        value={categoryId}
        onChange={setCategoryId}
        choices={view.categories.map((one) => ({ value: one.id, label: say(one.name) }))}
      />
      {stopped ? (
        <label className="oh-field">
          {t('desk.by-handWhy')}
          <input
            value={why}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
      ) : null}
    </CommandForm>
  );
}
