import { Icon, useText } from '@onehall/ui';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { HelpBar } from './help-bar.tsx';
import { PaperList } from './paper-list.tsx';

/** Nobody on duty does this service now: said before a ticket is given, with what helps instead. */
export function Unavailable({
  view,
  desk,
  dispatch,
  categoryId,
}: PageProps & { readonly categoryId: string }) {
  const { t, say } = useText<KioskKey>();
  const category = view.categories.find((one) => one.id === categoryId);
  const papers = category?.papers ?? [];
  return (
    <div className="k-answer">
      <div className="k-scroll">
        <Icon name="alert" className="k-answer-icon" />
        <h1>{t('off.title', { name: category === undefined ? '' : say(category.name) })}</h1>
        <p>{t('off.what')}</p>
        {view.appointments ? <p>{t('off.appointment')}</p> : null}
        {papers.length === 0 ? null : <PaperList title={t('off.papers')} papers={papers} />}
      </div>
      <HelpBar help={desk.help} back={t('off.others')} onBack={() => dispatch({ kind: 'back' })} />
    </div>
  );
}
