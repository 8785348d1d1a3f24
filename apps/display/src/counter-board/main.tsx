import { mountScreen, PairingGate } from '@onehall/ui';
import { lastPart } from '../last-part.ts';
import { en } from '../text/en.ts';
import { zhCn } from '../text/zh-cn.ts';
import { CounterBoard } from './counter-board.tsx';
import './counter-board.css';

const counterId = lastPart(window.location.pathname);

mountScreen({
  kind: 'board',
  texts: { zh: zhCn, en },
  app: (
    <PairingGate deviceKind="counter-board" place={counterId}>
      <CounterBoard counterId={counterId} />
    </PairingGate>
  ),
});
