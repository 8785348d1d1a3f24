import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  call,
  clockSeconds,
  EmptyState,
  Icon,
  LanguageSwitch,
  LargeTypeSwitch,
  type Refusal,
  refusalOf,
  staffDate,
  useHall,
  useLargeType,
  useText,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { hashGroups } from '../hash-groups.ts';
import type { PapersKey } from '../text/papers-zh-cn.ts';

type Checked = ReplyOf<typeof routes.checkForm>;

function useCheck(token: string) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    setRefusal(null);
    const answer = await call(routes.checkForm, { params: { token } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setChecked(answer.value);
  }, [token]);
  useEffect(() => void read(), [read]);
  return { checked, refusal, read };
}

/** Behind the code on a form or a receipt: whoever holds the paper can check number, date and hash [C3]. */
export function Check({ token }: { readonly token: string }) {
  const { t, say } = useText<PapersKey>();
  const hall = useHall();
  const { large, setLarge } = useLargeType();
  const { checked, refusal, read } = useCheck(token);
  const name = checked?.hallName ?? hall?.name;
  return (
    <div className="p-page">
      <header className="p-head">
        <p className="p-hall">{name === undefined ? '' : say(name)}</p>
        <div className="p-switches">
          <LanguageSwitch />
          <LargeTypeSwitch large={large} setLarge={setLarge} />
        </div>
      </header>
      <main>
        {refusal === null ? null : <NotChecked refusal={refusal} onAgain={() => void read()} />}
        {refusal === null && checked === null ? <EmptyState icon="clock" title={t('check.loading')} /> : null}
        {checked === null ? null : <Found checked={checked} />}
      </main>
    </div>
  );
}

interface NotCheckedProps {
  readonly refusal: Refusal;
  readonly onAgain: () => void;
}

/** A plain sentence for each reason; trying again is offered where it can help. */
function NotChecked({ refusal, onAgain }: NotCheckedProps) {
  const { t } = useText<PapersKey>();
  if (refusal.code === 'check-unknown')
    return <EmptyState icon="paper" title={t('check.unknownTitle')} what={t('check.unknownWhat')} />;
  const often = refusal.code === 'too-many-requests';
  return (
    <EmptyState
      icon={often ? 'clock' : 'cut'}
      title={t(often ? 'check.oftenTitle' : 'check.offlineTitle')}
      what={t(often ? 'check.oftenWhat' : 'check.offlineWhat')}
    >
      <Button look="main" onClick={onAgain}>
        {t('common.retry')}
      </Button>
    </EmptyState>
  );
}

const icons = { signed: 'check', void: 'cross', shown: 'alert' } as const;

function Found({ checked }: { readonly checked: Checked }) {
  const { t } = useText<PapersKey>();
  const zone = useZone();
  const { standing, voidAt, signedAt, lines, totalFen, payoutFen } = checked;
  const when = (at: number) => `${staffDate(at, zone)} ${clockSeconds(at, zone)}`;
  const erased = <span className="oh-muted">{t('check.erased')}</span>;
  return (
    <>
      <section className="ck-verdict" data-standing={standing} role="status">
        <h1>
          <Icon name={icons[standing]} />
          {t(`check.${standing}`)}
        </h1>
        {voidAt === null ? null : <p>{t('check.voidAt', { time: when(voidAt) })}</p>}
      </section>
      <dl className="ck-facts">
        <Fact label="check.number">{checked.number}</Fact>
        <Fact label="check.day">{checked.businessDay}</Fact>
        {signedAt === null ? null : <Fact label="check.signedAt">{when(signedAt)}</Fact>}
        <Fact label="check.lines">{lines === null ? erased : t('check.items', { n: lines })}</Fact>
        <Fact label="check.total">{totalFen === null ? erased : yuanSign(totalFen)}</Fact>
        {payoutFen ? <Fact label="check.payout">{yuanSign(payoutFen)}</Fact> : null}
        <Fact label="check.hash">
          <span className="ck-hash">{hashGroups(checked.contentHash).join(' ')}</span>
        </Fact>
      </dl>
      <p className="p-hint">{t('check.how')}</p>
      <p className="p-hint">{t('check.private')}</p>
    </>
  );
}

function Fact({ label, children }: { readonly label: PapersKey; readonly children: ReactNode }) {
  const { t } = useText<PapersKey>();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
