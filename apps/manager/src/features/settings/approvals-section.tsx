import type { HallSettingsBody } from '@onehall/protocol';
import { useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { NumberField } from './fields.tsx';
import { type FormTools, SettingForm } from './setting-form.tsx';
import { SettingsContext, useSettingsPlace } from './settings-context.ts';
import { fenOfYuan, yuanOfFen } from './typed-money.ts';

type Limits = HallSettingsBody['approvals'];
type Kind = keyof Limits['limits'];
type Level = keyof Limits['limits'][Kind];

const levels = [
  ['clerk', 'clerk'],
  ['dutyManager', 'duty-manager'],
  ['branchManager', 'branch-manager'],
] as const satisfies readonly (readonly [Level, string])[];
const columns = [
  ['eachFen', 'each'],
  ['dayFen', 'of-day'],
] as const;

/** What may be given away or back without asking higher [M5]: the branch manager's to set. */
export function ApprovalsSection() {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const place = useSettingsPlace();
  const mayEdit = place.mayEdit && staff.role === 'branch-manager';
  return (
    <SettingsContext value={{ ...place, mayEdit }}>
      {mayEdit ? null : <p className="oh-muted">{t('limits.readOnly')}</p>}
      <SettingForm area="approvals" id="hall" value={place.settings.approvals} title={t('section.approvals')}>
        {(form) => (
          <>
            <NumberField
              label={t('limits.wait')}
              unit={t('set.minutes')}
              value={form.value.waitMinutesMax}
              onChange={(waitMinutesMax) => form.set({ waitMinutesMax })}
              problem={form.problem('waitMinutesMax')}
            />
            <NumberField
              label={t('limits.head')}
              unit={t('set.minutes')}
              value={form.value.headOfficeMinutesMax}
              onChange={(headOfficeMinutesMax) => form.set({ headOfficeMinutesMax })}
              problem={form.problem('headOfficeMinutesMax')}
            />
            <LimitsTable {...form} />
          </>
        )}
      </SettingForm>
    </SettingsContext>
  );
}

function LimitsTable({ value, set, problem }: FormTools<Limits>) {
  const { t } = useManagerText();
  const kinds = Object.keys(value.limits) as Kind[];
  const change = (kind: Kind, level: Level, part: Partial<Limits['limits'][Kind][Level]>) =>
    set({
      limits: {
        ...value.limits,
        [kind]: { ...value.limits[kind], [level]: { ...value.limits[kind][level], ...part } },
      },
    });
  return (
    <div className="mg-limits">
      <p className="oh-muted">{t('limits.what')}</p>
      <table className="mg-table">
        <caption className="oh-muted">{t('limits.title')}</caption>
        <thead>
          <tr>
            <td />
            {levels.map(([level, role]) => (
              <th key={level} scope="colgroup" colSpan={2}>
                {t(`approve.level.${role}`)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {levels.flatMap(([level]) =>
              columns.map(([column, name]) => (
                <th key={`${level} ${column}`} scope="col">
                  {t(`limits.${name}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`approve.kind.${kind}`)}</th>
              {levels.flatMap(([level, role]) =>
                columns.map(([column, name]) => (
                  <td key={`${level} ${column}`}>
                    <MoneyCell
                      label={t('limits.cell', {
                        kind: t(`approve.kind.${kind}`),
                        level: t(`approve.level.${role}`),
                        which: t(`limits.${name}`),
                      })}
                      fen={value.limits[kind][level][column]}
                      onChange={(fen) => change(kind, level, { [column]: fen })}
                      problem={problem(`limits.${kind}.${level}.${column}`)}
                    />
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MoneyCellProps {
  readonly label: string;
  readonly fen: number;
  readonly onChange: (fen: number) => void;
  readonly problem: string | null;
}

function MoneyCell({ label, fen, onChange, problem }: MoneyCellProps) {
  const [typed, setTyped] = useState(() => yuanOfFen(fen));
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={problem !== null}
        inputMode="decimal"
        maxLength={10}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(fenOfYuan(event.target.value));
        }}
      />
      {problem === null ? null : (
        <p className="mg-risk" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
