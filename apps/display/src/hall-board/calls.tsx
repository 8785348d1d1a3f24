import type { BoardCall } from '@onehall/protocol';
import { Both, Icon, TicketNumber, useText } from '@onehall/ui';
import { useState } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';

/** `elementtiming` is how the browser itself says when this call was painted: our bench reads it. */
const timed = { elementtiming: 'board-call' };

function sizeOf(call: BoardCall): 'usual' | 'long' | 'longest' {
  const signs = call.ticketNumber.length + call.counterNumber.length;
  if (signs <= 5) return 'usual';
  return signs <= 6 ? 'long' : 'longest';
}

function ClassBand({ call }: { readonly call: BoardCall }) {
  const { t } = useText<DisplayKey>();
  return (
    <span className="b-class" data-group={call.group}>
      {t(`class.${call.group}`)}
    </span>
  );
}

/** The newest call fills the top; the three before it stand below, in the order they were called. */
export function Calls({ calls }: { readonly calls: readonly BoardCall[] }) {
  const { both, say } = useText<DisplayKey>();
  const [newest, ...rest] = calls;
  const [knownSeq] = useState(newest?.seq ?? 0);
  if (newest === undefined) return null;
  return (
    <section className="b-calls">
      <div
        className="b-newest"
        key={newest.seq}
        data-fresh={newest.seq > knownSeq}
        data-size={sizeOf(newest)}
      >
        <p className="b-newest-number" data-seq={newest.seq} {...timed}>
          {newest.ticketNumber}
        </p>
        <Icon name="right" className="b-arrow" />
        <p className="b-newest-counter oh-number">{newest.counterNumber}</p>
        <div className="b-newest-words">
          <Both text={{ zh: '号柜台', en: 'Counter' }} />
          <p className="b-zone">{say(newest.zone)}</p>
          <ClassBand call={newest} />
        </div>
      </div>
      <ol className="b-earlier">
        {rest.map((call) => (
          <li key={call.seq}>
            <TicketNumber number={call.ticketNumber} className="b-earlier-number" />
            <Icon name="right" className="b-arrow" />
            <span className="b-earlier-counter">
              <Both text={both('board.counter', { n: call.counterNumber })} />
            </span>
            <span className="b-earlier-zone">{say(call.zone)}</span>
            <ClassBand call={call} />
          </li>
        ))}
      </ol>
    </section>
  );
}
