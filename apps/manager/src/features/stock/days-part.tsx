import { routes, type StockDayView } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { useStockWords } from './stock-words.ts';

/** Each clerk's stock of a day, tied to what was ordered and sold [M2, M4]. */
export function DaysPart({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const [day, setDay] = useState(today);
  const { found, refusal, read } = useRead(routes.readStockDay, { day });
  return (
    <>
      <label className="oh-field mg-field mg-stock-day">
        {t('st.day')}
        <input
          type="date"
          max={today}
          value={day}
          onChange={(event) => {
            if (event.target.value !== '') setDay(event.target.value);
          }}
        />
      </label>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : <Day day={found} />}
    </>
  );
}

const columns = ['opening', 'received', 'sold', 'returned', 'handedBack', 'other', 'closing'] as const;

function Day({ day }: { readonly day: StockDayView }) {
  const { t } = useManagerText();
  const { articleName, personName, placeName } = useStockWords(day);
  const { rows, withoutCustody } = day;
  const apart = [
    ...withoutCustody.map((one) => ({
      key: `custody ${one.orderId} ${one.serial}`,
      words: t('st.saleFrom', {
        what: articleName(one.articleId),
        serial: one.serial,
        who: personName(one.clerkId),
        ticket: one.ticketNumber,
        from: placeName(one.from),
      }),
      note: one.explanation ?? '',
    })),
  ];
  return (
    <>
      {rows.length === 0 ? <p className="oh-muted">{t('st.dayNone')}</p> : <Rows day={day} />}
      <h3>{t('st.withoutCustody')}</h3>
      {apart.length === 0 ? <p className="mg-kept">{t('st.saleNone')}</p> : null}
      <ul>
        {apart.map((one) => (
          <li key={one.key}>
            {one.words} <span className="oh-muted">{one.note}</span>
          </li>
        ))}
      </ul>
      <h3>{t('st.withoutMove')}</h3>
      <Pieces day={day} pieces={day.withoutMove} none={t('st.tied')} />
      <h3>{t('st.notBack')}</h3>
      <Pieces day={day} pieces={day.notBack} none={t('st.allBack')} />
    </>
  );
}

interface PiecesProps {
  readonly day: StockDayView;
  readonly pieces: StockDayView['withoutMove'];
  readonly none: string;
}

function Pieces({ day, pieces, none }: PiecesProps) {
  const { t } = useManagerText();
  const { personName } = useStockWords(day);
  if (pieces.length === 0) return <p className="mg-kept">{none}</p>;
  return (
    <ul className="mg-risk">
      {pieces.map(({ orderId, serial, ticketNumber, clerkId }) => (
        <li key={`${orderId} ${serial}`}>
          {t('st.orderSerial', { ticket: ticketNumber, serial, who: personName(clerkId) })}
        </li>
      ))}
    </ul>
  );
}

function Rows({ day }: { readonly day: StockDayView }) {
  const { t } = useManagerText();
  const { articleName, personName } = useStockWords(day);
  return (
    <table className="mg-table">
      <thead>
        <tr>
          <th scope="col">{t('st.clerk')}</th>
          <th scope="col">{t('st.article')}</th>
          {columns.map((one) => (
            <th key={one} scope="col" className="mg-right">
              {t(`st.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {day.rows.map((row) => (
          <tr key={`${row.clerkId} ${row.articleId}`}>
            <th scope="row">{personName(row.clerkId)}</th>
            <td>{articleName(row.articleId)}</td>
            {columns.map((one) => (
              <td key={one} className={`mg-right oh-number ${one === 'closing' ? 'mg-strong' : ''}`}>
                {row[one]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
