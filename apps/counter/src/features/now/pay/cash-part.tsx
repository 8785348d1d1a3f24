import { routes, type VisitView } from '@onehall/protocol';
import { Button, Money, useCommand, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { adviseChange, likelyTendered } from '../../../lib/change-notes.ts';
import { useKeys } from '../../../lib/keys.ts';
import { useConsoleText } from '../../../lib/use-console-text.ts';
import { useHold } from '../../../lib/use-hold.ts';
import { readYuan, typedYuan } from '../../../lib/yuan-input.ts';
import { ChangeToGive } from '../change-to-give.tsx';
import { StepForm } from '../step-form.tsx';
import { CashField } from './cash-field.tsx';
import { phraseFor } from './cash-phrase.ts';
import { PayFigures } from './figures.tsx';
import { noPieces, type Pieces, readPieces } from './note-pieces.ts';
import { NotesTable } from './notes-table.tsx';
import { SettlementLine } from './settlement-line.tsx';
import { confirmedFen, type TenderKindBody, tenderKeys } from './tender-kinds.ts';
import { Withdraw } from './withdraw.tsx';

interface CashPartProps {
  readonly visit: VisitView;
  readonly besides: ReactNode;
  readonly onTender: (kind: TenderKindBody) => void;
}

/** Announced cash [C7]: the phrase follows what is keyed once, so that the clerk reads it out while counting. */
export function CashPart({ visit, besides, onTender }: CashPartProps) {
  const { t } = useConsoleText();
  const take = useCommand(routes.takeCash);
  const hold = useHold();
  const [typed, setTyped] = useState('');
  const [pieces, setPieces] = useState<Pieces | null>(null);
  const [tried, setTried] = useState(false);
  const { cashDueFen: dueFen, payoutFen } = visit;
  const wantsCash = dueFen > 0;
  const keyed = pieces === null ? null : readPieces(pieces);
  const cash = cashOf(wantsCash, typed, keyed?.inFen ?? null);
  const changeFen = cash.fen === null || cash.fen < dueFen ? null : cash.fen - dueFen;
  const outFen = changeFen === null ? null : changeFen + payoutFen;
  const advice = outFen === null ? null : adviseChange(outFen, visit.drawer);
  const given = keyed?.out ?? advice?.notes ?? [];
  const outWrong = keyed?.out != null && keyed.outFen !== outFen;
  const run = async () => {
    setTried(true);
    if (cash.fen === null || changeFen === null || outWrong || keyed?.wrong === true) return;
    const notes =
      keyed === null ? {} : { tenderedNotes: [...keyed.in], givenNotes: outFen === 0 ? [] : [...given] };
    const body = { tenderedFen: cash.fen, ...notes };
    hold.after(await take.send({ params: { visitId: visit.visitId }, body }));
  };
  const toggleNotes = () => setPieces((now) => (now === null ? noPieces : null));
  useKeys([
    ...tenderKeys.map(({ kind, key }) => ({
      key,
      ofStep: true,
      enabled: wantsCash,
      run: () => onTender(kind),
    })),
    {
      key: 'F6',
      ofStep: true,
      enabled: wantsCash || payoutFen > 0,
      run: toggleNotes,
    },
  ]);
  return (
    <StepForm
      step="pay"
      title={t('pay.title')}
      phrase={phraseFor({ dueFen, payoutFen, paidFen: confirmedFen(visit), cashFen: cash.fen })}
      main={{ words: wantsCash ? 'pay.main' : 'pay.mainDone', busy: take.pending || hold.held }}
      refusal={take.refusal}
      onClear={take.clear}
      onMain={() => void run()}
      besides={
        <>
          <Withdraw visit={visit} />
          {besides}
        </>
      }
    >
      <PayFigures visit={visit} />
      <SettlementLine visit={visit} />
      {wantsCash && pieces === null ? <OtherWays onTender={onTender} /> : null}
      {wantsCash || payoutFen > 0 ? (
        <Button look="plain" className="cn-by-notes" onClick={toggleNotes}>
          {t(pieces === null ? 'notes.open' : 'notes.close')} <kbd>F6</kbd>
        </Button>
      ) : null}
      {wantsCash && pieces === null ? (
        <>
          <CashField typed={typed} tried={tried} onTyped={setTyped} />
          {visit.tenders.length > 0 ? null : (
            <div className="cn-quick">
              {likelyTendered(dueFen).map((fen) => (
                <Button key={fen} onClick={() => setTyped(typedYuan(fen))}>
                  {fen === dueFen ? t('pay.exact') : yuanSign(fen)}
                </Button>
              ))}
            </div>
          )}
        </>
      ) : null}
      {pieces === null || keyed === null ? null : (
        <NotesTable
          pieces={pieces}
          keyed={keyed}
          dueFen={dueFen}
          advice={advice}
          problem={
            outWrong && outFen !== null
              ? t('notes.outWrong', { sum: yuanSign(keyed.outFen), amount: yuanSign(outFen) })
              : null
          }
          onChange={setPieces}
        />
      )}
      {wantsCash ? null : (
        <p className="cn-calm">{t(visit.totalFen > 0 ? 'pay.allCovered' : 'pay.nothing')}</p>
      )}
      {cash.fen !== null && cash.fen < dueFen ? (
        <p className="cn-missing" role={tried ? 'alert' : undefined}>
          {t('pay.missing', { amount: yuanSign(dueFen - cash.fen) })}
        </p>
      ) : wantsCash ? (
        <ChangeToGive
          changeFen={changeFen}
          advice={payoutFen > 0 ? null : advice}
          compact={pieces !== null}
        />
      ) : null}
      {payoutFen > 0 ? <Payout payoutFen={payoutFen} outFen={outFen ?? payoutFen} /> : null}
    </StepForm>
  );
}

interface Cash {
  readonly fen: number | null;
}

/** What lies on the counter: typed as one amount, or added up from notes; nothing where nothing is due in cash. */
function cashOf(wanted: boolean, typed: string, notesFen: number | null): Cash {
  if (!wanted) return { fen: 0 };
  if (notesFen !== null) return { fen: notesFen };
  const input = readYuan(typed);
  return { fen: input.kind === 'amount' ? input.fen : null };
}

interface OtherWaysProps {
  readonly onTender: (kind: TenderKindBody) => void;
}

function OtherWays({ onTender }: OtherWaysProps) {
  const { t } = useConsoleText();
  return (
    <div className="cn-ways">
      {tenderKeys.map(({ kind, key }) => (
        <Button key={kind} onClick={() => onTender(kind)}>
          {t(`tender.kind.${kind}`)} <kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}

function Payout({ payoutFen, outFen }: { readonly payoutFen: number; readonly outFen: number }) {
  const { t } = useConsoleText();
  return (
    <div className="cn-change cn-payout" aria-live="polite">
      <p>
        <span>{t('pay.payout')}</span>
        <Money fen={payoutFen} className="cn-change-amount" />
      </p>
      {outFen > payoutFen ? <p>{t('pay.payoutAndChange', { amount: yuanSign(outFen) })}</p> : null}
    </div>
  );
}
