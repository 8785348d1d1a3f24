import { routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, Sheet, useCommand, useSignedIn } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { minuteOf, type RosterPerson, timeOf, type Weekday } from './roster-time.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const yesNo = ['yes', 'no'] as const;

/** Hours, days and times that contracts allow, and time off that is owed. */
export function ContractsPart({ today }: { readonly today: string }) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const params = useMemo(() => ({ month: today.slice(0, 7) }), [today]);
  const { found, refusal, read } = useRead(routes.readRoster, params);
  const [opened, setOpened] = useState<string | null>(null);
  const mayAct = staff.role === 'branch-manager';
  const person = found?.people.find((one) => one.staffId === opened);
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('ros.part.contracts')}>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <table className="mg-table">
          <thead>
            <tr>
              {(['person', 'post', 'week', 'days', 'times', 'freeDays', 'balance'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`ros.column.${one}`)}
                </th>
              ))}
              {mayAct ? <th scope="col">{t('ros.column.act')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {found.people.map((one) => (
              <tr key={one.staffId}>
                <th scope="row">
                  {say(one.name)} <small className="oh-muted oh-number">{one.workNumber}</small>
                </th>
                <td>
                  {t(`ros.post.${one.post ?? 'none'}`)}
                  {one.contract.standsIn ? ` · ${t('ros.standsIn')}` : ''}
                </td>
                {one.contract.rostered ? (
                  <>
                    <td className="oh-number">{t('ros.hoursN', { n: one.contract.weekMinutes / 60 })}</td>
                    <td className="oh-number">{one.contract.daysPerWeekMax}</td>
                    <td className="oh-number">
                      {one.contract.earliestMinute === 0 && one.contract.latestMinute >= 1440
                        ? t('ros.anyTime')
                        : `${timeOf(one.contract.earliestMinute)}–${timeOf(one.contract.latestMinute)}`}
                    </td>
                    <td>
                      {one.contract.freeWeekdays.map((day) => t(`ros.weekday.${day as Weekday}`)).join(' ') ||
                        '–'}
                    </td>
                  </>
                ) : (
                  <td colSpan={4}>{t('ros.notRostered')}</td>
                )}
                <td className="oh-number">
                  {t('ros.hoursN', { n: Math.round(one.balanceMinutes / 6) / 10 })}
                </td>
                {mayAct ? (
                  <td>
                    <Button
                      className="mg-small"
                      aria-label={t('ros.changeOf', { name: say(one.name) })}
                      onClick={() => setOpened(one.staffId)}
                    >
                      {t('ros.changeIt')}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {person === undefined ? null : (
        <ContractSheet
          person={person}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            void read();
          }}
        />
      )}
    </section>
  );
}

interface ContractSheetProps {
  readonly person: RosterPerson;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ContractSheet({ person, onClose, onDone }: ContractSheetProps) {
  const { t, say } = useManagerText();
  const set = useCommand(routes.setContract);
  const [wrong, setWrong] = useState(false);
  const { contract, staffId } = person;
  const answers = yesNo.map((id) => ({ id, name: t(`ros.${id}`) }));
  const [free, setFree] = useState<readonly number[]>(contract.freeWeekdays);
  return (
    <Sheet title={say(person.name)} onClose={onClose}>
      <fieldset className="mg-roster-weekdays">
        <legend>{t('ros.column.freeDays')}</legend>
        {weekdays.map((day) => (
          <Button
            key={day}
            aria-pressed={free.includes(day)}
            onClick={() => setFree(free.includes(day) ? free.filter((one) => one !== day) : [...free, day])}
          >
            {t(`ros.weekday.${day}`)}
          </Button>
        ))}
      </fieldset>
      <ActForm
        fields={[
          {
            name: 'rostered',
            label: t('ros.rostered'),
            kind: 'choice',
            options: answers,
            begins: contract.rostered ? 'yes' : 'no',
          },
          {
            name: 'week',
            label: t('ros.weekHours'),
            kind: 'whole',
            begins: String(Math.round(contract.weekMinutes / 60)),
          },
          {
            name: 'day',
            label: t('ros.dayHours'),
            kind: 'whole',
            begins: String(Math.round(contract.dayMinutesMax / 60)),
          },
          {
            name: 'days',
            label: t('ros.column.days'),
            kind: 'whole',
            begins: String(contract.daysPerWeekMax),
          },
          { name: 'earliest', label: t('ros.earliest'), begins: timeOf(contract.earliestMinute) },
          { name: 'latest', label: t('ros.latest'), begins: timeOf(contract.latestMinute) },
          {
            name: 'standsIn',
            label: t('ros.standsInWhat'),
            kind: 'choice',
            options: answers,
            begins: contract.standsIn ? 'yes' : 'no',
          },
        ]}
        main={t('ros.saveIt')}
        pending={set.pending}
        refusal={set.refusal}
        onClose={set.clear}
        onSend={async ({ rostered, week, day, days, earliest, latest, standsIn }) => {
          const [earliestMinute, latestMinute] = [minuteOf(earliest), minuteOf(latest)];
          setWrong(earliestMinute === null || latestMinute === null);
          if (earliestMinute === null || latestMinute === null) return false;
          const body = {
            contract: {
              rostered: rostered === 'yes',
              weekMinutes: Number(week) * 60,
              dayMinutesMax: Number(day) * 60,
              daysPerWeekMax: Number(days),
              earliestMinute,
              latestMinute,
              freeWeekdays: free.toSorted((a, b) => a - b),
              standsIn: standsIn === 'yes',
            },
          };
          const answer = await set.send({ params: { staffId }, body });
          if (answer.kind === 'ok') onDone();
          return answer.kind === 'ok';
        }}
      />
      {wrong ? (
        <p role="alert" className="mg-risk">
          {t('ros.timesWrong')}
        </p>
      ) : null}
    </Sheet>
  );
}
