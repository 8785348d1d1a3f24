import type { PersonBody } from '@onehall/protocol';
import { Button, clockTime, EmptyState, Icon, staffDate, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

const columns = [
  'workNumber',
  'name',
  'role',
  'skills',
  'where',
  'holds',
  'signIn',
  'lastSeen',
  'act',
] as const;

interface PeopleTableProps {
  readonly people: readonly PersonBody[];
  /** null: whoever reads changes nothing here. */
  readonly onOpen: ((staffId: string) => void) | null;
}

export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const { t } = useManagerText();
  const shown = columns.filter((one) => one !== 'act' || onOpen !== null);
  if (people.length === 0) return <EmptyState icon="paper" title={t('people.none')} />;
  return (
    <section className="mg-scroll" {...scrollable} aria-label={t('people.list')}>
      <table className="mg-table">
        <thead>
          <tr>
            {shown.map((one) => (
              <th key={one} scope="col">
                {t(`people.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <Row key={one.staffId} person={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ person, onOpen }: { readonly person: PersonBody } & Pick<PeopleTableProps, 'onOpen'>) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const { skills, counterNumber, holds, left } = person;
  const name = say(person.name);
  return (
    <tr className={left ? 'mg-person-left' : undefined}>
      <th scope="row" className="oh-number">
        {person.workNumber}
      </th>
      <td>{name}</td>
      <td>{t(`role.${person.role}`)}</td>
      <td>
        {skills.categoryIds === null
          ? t('people.skillsAll')
          : t('people.skillsSome', { n: skills.categoryIds.length })}
      </td>
      <td>
        {left
          ? t('people.left')
          : counterNumber === null
            ? t('people.away')
            : t('people.atCounter', { n: counterNumber })}
      </td>
      <td>
        {holds.length === 0
          ? t('people.holdsNothing')
          : holds.map((one) => t(`people.hold.${one}`)).join(t('people.between'))}
      </td>
      <td>{left ? '–' : <SignInState person={person} />}</td>
      <td className="oh-number">
        {person.lastSignedInAt === null
          ? t('people.never')
          : `${staffDate(person.lastSignedInAt, zone)} ${clockTime(person.lastSignedInAt, zone)}`}
      </td>
      {onOpen === null ? null : (
        <td>
          <Button
            className="mg-small"
            aria-label={t('people.actOn', { name })}
            onClick={() => onOpen(person.staffId)}
          >
            {t('people.act')}
          </Button>
        </td>
      )}
    </tr>
  );
}

function SignInState({ person }: { readonly person: PersonBody }) {
  const { t } = useManagerText();
  const zone = useZone();
  const { lockedUntil, mustChangePassword, passwordChangedAt } = person;
  if (lockedUntil !== null) {
    return (
      <span className="mg-word mg-risk">
        <Icon name="alert" />
        {t('people.locked', { time: clockTime(lockedUntil, zone) })}
      </span>
    );
  }
  if (mustChangePassword) {
    return (
      <span className="mg-word mg-pending">
        <Icon name="clock" />
        {t('people.firstPassword')}
      </span>
    );
  }
  return (
    <span className="oh-muted">
      {passwordChangedAt === null
        ? t('people.passwordGood')
        : t('people.passwordOf', { date: staffDate(passwordChangedAt, zone) })}
    </span>
  );
}
