import { mountScreen } from '@onehall/ui';
import { lastPart } from '../last-part.ts';
import { caseEn } from '../text/case-en.ts';
import { caseZhCn } from '../text/case-zh-cn.ts';
import { en } from '../text/en.ts';
import { papersEn } from '../text/papers-en.ts';
import { papersZhCn } from '../text/papers-zh-cn.ts';
import { zhCn } from '../text/zh-cn.ts';
import { Phone } from './phone.tsx';
import './phone.css';

mountScreen({
  kind: 'phone',
  texts: { zh: { ...zhCn, ...papersZhCn, ...caseZhCn }, en: { ...en, ...papersEn, ...caseEn } },
  app: <Phone token={lastPart(window.location.pathname)} />,
});
