import { mountScreen } from '@onehall/ui';
import { lastPart } from '../last-part.ts';
import { en } from '../text/en.ts';
import { zhCn } from '../text/zh-cn.ts';
import { Phone } from './phone.tsx';
import './phone.css';

mountScreen({
  kind: 'phone',
  texts: { zh: zhCn, en },
  app: <Phone token={lastPart(window.location.pathname)} />,
});
