import { useMoment } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { type Briefing, Part } from './part.tsx';

/** Cases, items of the shift log, repairs, and devices that do not answer. */
export function WhatIsOpen({ found }: { readonly found: Briefing }) {
  const { t, say, language } = useManagerText();
  const moment = useMoment();
  const comma = language === 'zh' ? '、' : ', ';
  const { cases, items, repairs, devices } = found;
  return (
    <>
      <Part id="cases" title={t('brf.cases', { n: cases.open, late: cases.overdue })}>
        {cases.due.length === 0 ? <p className="oh-muted">{t('brf.casesNone')}</p> : null}
        <ul>
          {cases.due.map((one) => (
            <li key={one.number}>
              {t('brf.case', {
                number: one.number,
                when: one.dueAt === null ? '–' : moment(one.dueAt),
                who: one.owner === null ? '–' : say(one.owner.name),
              })}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="items" title={t('brf.items', { n: items.length })}>
        {items.length === 0 ? <p className="oh-muted">{t('brf.itemsNone')}</p> : null}
        <ul>
          {items.map((one) => (
            <li key={one.entryId}>
              {one.words}{' '}
              <span className="oh-muted">
                {one.day} · {one.owner === null ? '–' : say(one.owner.name)}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="repairs" title={t('brf.repairs', { n: repairs.length })}>
        {repairs.length === 0 ? <p className="oh-muted">{t('brf.repairsNone')}</p> : null}
        <ul>
          {repairs.map((one) => (
            <li key={one.defectId} className={one.late ? 'mg-risk' : ''}>
              {one.words} · {say(one.owner.name)} ·{' '}
              {one.late ? t('ins.lateDay', { day: one.dueOn }) : one.dueOn}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="devices" title={t('brf.devices')}>
        {devices.length === 0 ? (
          <p className="mg-kept">{t('brf.devicesWell')}</p>
        ) : (
          <p className="mg-risk">{devices.map(say).join(comma)}</p>
        )}
      </Part>
    </>
  );
}
