import { staffDate, useSignedIn, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { CaseList } from './case-list.tsx';
import { CaseMonth } from './case-month.tsx';
import { CaseRecord } from './case-record.tsx';
import { LessonLibrary } from './lesson-library.tsx';
import { NewCase } from './new-case.tsx';
import './cases.css';

const parts = ['list', 'new', 'month', 'library'] as const;

/** Cases of the hall [D1–D14]: what wants somebody, one case with its whole record, the month, and what was learnt. */
export function CasesPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const today = staffDate(Date.now(), useZone());
  const shown = parts.filter((one) => one !== 'new' || staff.role !== 'auditor');
  const known = shown.find((one) => one === part);
  const opened = part !== '' && known === undefined ? part : null;
  const current = known ?? 'list';
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-cases">
      <div className="mg-panel-head">
        <h2 id="mg-cases">{t('case.title')}</h2>
        <PartTabs
          page="cases"
          label={t('case.parts')}
          parts={shown.map((id) => ({ id, name: t(`case.part.${id}`) }))}
          current={current}
        />
      </div>
      {opened === null ? null : <CaseRecord key={opened} caseId={opened} />}
      {opened === null && current === 'list' ? <CaseList /> : null}
      {opened === null && current === 'new' ? <NewCase /> : null}
      {opened === null && current === 'month' ? <CaseMonth today={today} /> : null}
      {opened === null && current === 'library' ? <LessonLibrary /> : null}
    </section>
  );
}
