import {
  Button,
  CutOffBanner,
  EmptyState,
  MyRosterButton,
  refusalKey,
  useLive,
  useSignedIn,
} from '@onehall/ui';
import { useState } from 'react';
import { CounterChoice, type SignedOn } from '../features/counter-choice/counter-choice.tsx';
import { FindingsAsked } from '../features/findings/findings-asked.tsx';
import { NoticesToRead } from '../features/notices/notices-to-read.tsx';
import { ShiftDesk } from '../features/shift/shift-desk.tsx';
import { useConsoleText } from '../lib/use-console-text.ts';
import { ConsolePage } from './console-page.tsx';

/** Which counter this clerk stands at: chosen by signing on, known again after a reload. */
export function ConsoleApp() {
  const { staff } = useSignedIn();
  const [counterId, setCounterId] = useState(staff.counterId);
  const [floatFen, setFloatFen] = useState<number | null>(null);
  const place = (signedOn: SignedOn | null) => {
    setFloatFen(signedOn?.floatFen ?? null);
    setCounterId(signedOn?.counterId ?? null);
  };
  if (counterId === null)
    return (
      <CounterChoice hint={null} first={<NoticesToRead />} onSignedOn={place}>
        <ShiftDesk />
        <FindingsAsked />
        <MyRosterButton />
      </CounterChoice>
    );
  return (
    <AtCounter
      key={counterId}
      counterId={counterId}
      floatFen={floatFen}
      onFloatSeen={() => setFloatFen(null)}
      onPlace={place}
    />
  );
}

interface AtCounterProps {
  readonly counterId: string;
  readonly floatFen: number | null;
  readonly onFloatSeen: () => void;
  readonly onPlace: (signedOn: SignedOn | null) => void;
}

function AtCounter({ counterId, floatFen, onFloatSeen, onPlace }: AtCounterProps) {
  const { t, say } = useConsoleText();
  const { staff } = useSignedIn();
  const live = useLive('console', counterId);
  const { view, refused } = live;
  const another = (
    <Button look="main" onClick={() => onPlace(null)}>
      {t('choice.another')}
    </Button>
  );
  if (refused !== null) {
    return (
      <main className="oh-gate">
        <EmptyState icon="alert" title={t('choice.unseen')} what={t(refusalKey(refused))}>
          {another}
        </EmptyState>
      </main>
    );
  }
  if (view === null) {
    return (
      <main className="oh-gate">
        <CutOffBanner live={live} />
        <EmptyState icon="link" title={t('live.connecting')} />
      </main>
    );
  }
  const { session } = view;
  if (session === null)
    return (
      <CounterChoice hint={counterId} first={<NoticesToRead />} onSignedOn={onPlace}>
        <ShiftDesk />
        <FindingsAsked />
        <MyRosterButton />
      </CounterChoice>
    );
  if (session.clerkId !== staff.staffId) {
    const words = { name: say(session.clerkName), workNumber: session.clerkWorkNumber };
    return (
      <main className="oh-gate">
        <EmptyState icon="person" title={t('choice.other', words)}>
          {another}
        </EmptyState>
      </main>
    );
  }
  return (
    <ConsolePage
      live={live}
      view={view}
      floatFen={floatFen}
      onFloatSeen={onFloatSeen}
      onSignedOff={() => onPlace(null)}
    />
  );
}
