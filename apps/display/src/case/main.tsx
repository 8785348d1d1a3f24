import { mountScreen } from '@onehall/ui';
import { lastPart } from '../last-part.ts';
import { caseEn } from '../text/case-en.ts';
import { caseZhCn } from '../text/case-zh-cn.ts';
import { CaseOfCustomer } from './case-of-customer.tsx';
import '../phone/phone.css';
import './case.css';

mountScreen({
  kind: 'phone',
  texts: { zh: caseZhCn, en: caseEn },
  app: <CaseOfCustomer token={lastPart(window.location.pathname)} />,
});
