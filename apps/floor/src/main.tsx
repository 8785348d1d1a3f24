import { mountScreen, runningEn, runningZh, SignInGate } from '@onehall/ui';
import { FloorApp } from './floor-app.tsx';
import { aroundEn } from './text/around-en.ts';
import { aroundZhCn } from './text/around-zh-cn.ts';
import { dutyEn } from './text/duty-en.ts';
import { dutyZhCn } from './text/duty-zh-cn.ts';
import { en } from './text/en.ts';
import { ticketEn } from './text/ticket-en.ts';
import { ticketZhCn } from './text/ticket-zh-cn.ts';
import { zhCn } from './text/zh-cn.ts';
import './floor.css';
import './lib/forms.css';
import './features/advice/advice.css';
import './features/alerts/alerts.css';
import './features/aside/aside.css';
import './features/counters/counters.css';
import './features/day/day.css';
import './features/forecast/forecast.css';
import './features/promise-line/promise-line.css';
import './features/ticket-sheet/ticket-sheet.css';
import './features/waiting-list/waiting-list.css';

mountScreen({
  kind: 'tablet',
  texts: {
    zh: { ...zhCn, ...runningZh, ...ticketZhCn, ...dutyZhCn, ...aroundZhCn },
    en: { ...en, ...runningEn, ...ticketEn, ...dutyEn, ...aroundEn },
  },
  app: (
    <SignInGate roles={['floor-guide', 'duty-manager', 'branch-manager']}>
      <FloorApp />
    </SignInGate>
  ),
});
