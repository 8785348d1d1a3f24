import { mountScreen, PairingGate } from '@onehall/ui';
import { en } from '../text/en.ts';
import { zhCn } from '../text/zh-cn.ts';
import { HallBoard } from './hall-board.tsx';
import './hall-board.css';
import './panels.css';

mountScreen({
  kind: 'board',
  texts: { zh: zhCn, en },
  app: (
    <PairingGate deviceKind="hall-board" place="hall-board">
      <HallBoard />
    </PairingGate>
  ),
});
