import { mountScreen } from '@onehall/ui';
import { Kiosk } from './kiosk.tsx';
import { en } from './text/en.ts';
import { zhCn } from './text/zh-cn.ts';
import './kiosk.css';
import './stages.css';
import './wish.css';
import './reach.css';

const kioskId = new URLSearchParams(window.location.search).get('id') ?? 'kiosk-1';

mountScreen({ kind: 'kiosk', texts: { zh: zhCn, en }, app: <Kiosk kioskId={kioskId} /> });
