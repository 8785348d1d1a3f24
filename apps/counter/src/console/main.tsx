import './console.css';
import { findingsEn, findingsZh, mountScreen, runningEn, runningZh, SignInGate } from '@onehall/ui';
import { aroundEn } from '../text/around-en.ts';
import { aroundZhCn } from '../text/around-zh-cn.ts';
import { casesEn } from '../text/cases-en.ts';
import { casesZhCn } from '../text/cases-zh-cn.ts';
import { devicesEn } from '../text/devices-en.ts';
import { devicesZhCn } from '../text/devices-zh-cn.ts';
import { documentsEn } from '../text/documents-en.ts';
import { documentsZhCn } from '../text/documents-zh-cn.ts';
import { en } from '../text/en.ts';
import { counterFindingsEn } from '../text/findings-en.ts';
import { counterFindingsZhCn } from '../text/findings-zh-cn.ts';
import { movesEn } from '../text/moves-en.ts';
import { movesZhCn } from '../text/moves-zh-cn.ts';
import { payEn } from '../text/pay-en.ts';
import { payZhCn } from '../text/pay-zh-cn.ts';
import { rejectedEn } from '../text/rejected-en.ts';
import { rejectedZhCn } from '../text/rejected-zh-cn.ts';
import { servicesEn } from '../text/services-en.ts';
import { servicesZhCn } from '../text/services-zh-cn.ts';
import { shiftEn } from '../text/shift-en.ts';
import { shiftZhCn } from '../text/shift-zh-cn.ts';
import { counterStockEn } from '../text/stock-en.ts';
import { counterStockZhCn } from '../text/stock-zh-cn.ts';
import { zhCn } from '../text/zh-cn.ts';
import { ConsoleApp } from './console-app.tsx';

mountScreen({
  kind: 'desk',
  texts: {
    zh: {
      ...zhCn,
      ...movesZhCn,
      ...devicesZhCn,
      ...payZhCn,
      ...servicesZhCn,
      ...aroundZhCn,
      ...casesZhCn,
      ...documentsZhCn,
      ...counterStockZhCn,
      ...shiftZhCn,
      ...counterFindingsZhCn,
      ...findingsZh,
      ...runningZh,
      ...rejectedZhCn,
    },
    en: {
      ...en,
      ...movesEn,
      ...devicesEn,
      ...payEn,
      ...servicesEn,
      ...aroundEn,
      ...casesEn,
      ...documentsEn,
      ...counterStockEn,
      ...shiftEn,
      ...counterFindingsEn,
      ...findingsEn,
      ...runningEn,
      ...rejectedEn,
    },
  },
  app: (
    <SignInGate roles={['clerk', 'complaint-handler', 'duty-manager']}>
      <ConsoleApp />
    </SignInGate>
  ),
});
