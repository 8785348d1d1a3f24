import { Icon, useText } from '@onehall/ui';
import { papersOf, type Wish } from '../flow/wish.ts';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { HelpBar } from './help-bar.tsx';
import { PaperList } from './paper-list.tsx';

/** Something was left at home: the guide can give a time to come back without queueing again [Q13]. */
export function PapersMissing({ view, desk, dispatch, wish }: PageProps & { readonly wish: Wish }) {
  const { t } = useText<KioskKey>();
  return (
    <div className="k-answer">
      <div className="k-scroll">
        <Icon name="paper" className="k-answer-icon" />
        <h1>{t('papers.title')}</h1>
        <p>{t('papers.what')}</p>
        <PaperList title={t('papers.list')} papers={papersOf(view.categories, wish)} />
      </div>
      <HelpBar help={desk.help} back={t('common.back')} onBack={() => dispatch({ kind: 'back' })} />
    </div>
  );
}
