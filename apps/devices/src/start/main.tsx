import { mountScreen } from '@onehall/ui';
import { en } from './en.ts';
import { StartPage } from './start-page.tsx';
import { zhCn } from './zh-cn.ts';
import './start.css';

mountScreen({ kind: 'desk', texts: { zh: zhCn, en }, app: <StartPage /> });
