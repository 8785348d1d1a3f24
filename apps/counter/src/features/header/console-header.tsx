import type { ConsoleView } from '@onehall/protocol';
import { Button, type Connection, EmergencyButton, Icon, LanguageSwitch, TicketNumber } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';
import { IllDevices, WellPrinter } from './device-chips.tsx';
import { ServiceClock, WaitedChip } from './ticket-clocks.tsx';
import './header.css';

/** What a clerk sees first is started here with one key [E5]. */
const emergencyKey = '!';

interface ConsoleHeaderProps {
  readonly view: ConsoleView;
  readonly connection: Connection;
  readonly maySignOff: boolean;
  readonly onSignOff: () => void;
  readonly onHelp: () => void;
}

function freeWords({ pause, mending, callsClosed }: ConsoleView): ConsoleKey {
  if (callsClosed) return 'head.callsClosed';
  if (mending !== null) return 'head.mending';
  return pause === null ? 'head.free' : 'head.paused';
}

/** Where I am, whom I serve, how long it takes, and whether what I see is live. */
export function ConsoleHeader({ view, connection, maySignOff, onSignOff, onHelp }: ConsoleHeaderProps) {
  const { t, say } = useConsoleText();
  const { ticket, session } = view;
  const [emergency, setEmergency] = useState(false);
  useKeys([{ key: emergencyKey, run: () => setEmergency(true) }]);
  return (
    <header className="cn-head">
      <h1 className="cn-head-place">{t('head.counter', { number: view.number })}</h1>
      {ticket === null ? (
        <span className="cn-head-free">{t(freeWords(view))}</span>
      ) : (
        <>
          <TicketNumber number={ticket.number} className="cn-head-number" />
          <span className={`cn-class cn-class-${ticket.group}`}>{say(ticket.className)}</span>
          <span className="cn-head-category">
            {say(ticket.categoryName)}
            {ticket.alsoCategoryNames.length === 0 ? null : <b> +{ticket.alsoCategoryNames.length}</b>}
          </span>
          <WaitedChip ticket={ticket} />
          {ticket.servingAt === null ? null : (
            <ServiceClock since={ticket.servingAt} whole={(view.visit?.clocks.length ?? 0) > 0} />
          )}
        </>
      )}
      <IllDevices devices={view.devices} />
      <div className="cn-head-end">
        <WellPrinter devices={view.devices} />
        <span className={`cn-live cn-live-${connection}`}>{t(`live.${connection}`)}</span>
        {session === null ? null : (
          <span className="cn-head-clerk">
            <Icon name="person" />
            {session.clerkWorkNumber}
          </span>
        )}
        <EmergencyButton
          running={view.emergencies}
          keyName={emergencyKey}
          open={emergency}
          onOpen={setEmergency}
        />
        <LanguageSwitch />
        {ticket === null ? (
          <Button disabled={!maySignOff} onClick={onSignOff}>
            {t('head.signOff')} <kbd>O</kbd>
          </Button>
        ) : null}
        <Button onClick={onHelp}>
          {t('head.help')} <kbd>F1</kbd>
        </Button>
      </div>
    </header>
  );
}
