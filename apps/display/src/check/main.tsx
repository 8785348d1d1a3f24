import { mountScreen } from '@onehall/ui';
import { lastPart } from '../last-part.ts';
import { papersEn } from '../text/papers-en.ts';
import { papersZhCn } from '../text/papers-zh-cn.ts';
import { Check } from './check.tsx';
import '../phone/phone.css';
import './check.css';

mountScreen({
  kind: 'phone',
  texts: { zh: papersZhCn, en: papersEn },
  app: <Check token={lastPart(window.location.pathname)} />,
});
