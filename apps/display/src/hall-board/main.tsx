import { mountScreen, PairingGate } from '@onehall/ui';
import { en } from '../text/en.ts';
import { zhCn } from '../text/zh-cn.ts';
import { HallBoard } from './hall-board.tsx';
import './hall-board.css';
import './panels.css';

/** A board for one zone is opened as /hall-board?zone=A区. */
const zone = new URLSearchParams(window.location.search).get('zone');

mountScreen({
  kind: 'board',
  texts: { zh: zhCn, en },
  app: (
    <PairingGate deviceKind="hall-board" place="hall-board">
      <HallBoard wanted={zone} />
    </PairingGate>
  ),
});
