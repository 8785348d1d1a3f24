import { type RatingBody, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface RatingsTableProps {
  readonly ratings: readonly RatingBody[];
  /** How many there are, also those that are not listed. */
  readonly all: number;
}

/** Each rating, the newest first; its words are shown by a look that is recorded. */
export function RatingsTable({ ratings, all }: RatingsTableProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-panel mg-ratings-panel" aria-labelledby="mg-ratings-list">
      <h2 id="mg-ratings-list">
        {ratings.length < all ? t('rate.shown', { n: ratings.length, all }) : t('rate.count', { n: all })}
      </h2>
      <section className="mg-scroll" {...scrollable} aria-label={t('rate.title')}>
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('rate.ticket')}</th>
              <th scope="col">{t('rate.at')}</th>
              <th scope="col">{t('rate.clerk')}</th>
              <th scope="col">{t('rate.service')}</th>
              <th scope="col">{t('rate.score')}</th>
              <th scope="col">{t('rate.case')}</th>
              <th scope="col">{t('rate.words')}</th>
            </tr>
          </thead>
          <tbody>
            {ratings.map((one) => (
              <Row key={one.visitId} of={one} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ of }: { readonly of: RatingBody }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  return (
    <tr>
      <th scope="row" className="oh-number mg-strong">
        {of.ticketNumber}
      </th>
      <td className="oh-number">
        {staffDate(of.at, zone)} {clockTime(of.at, zone)}
      </td>
      <td>{of.clerk === null ? t('rate.noClerk') : `${of.clerk.workNumber} ${say(of.clerk.name)}`}</td>
      <td>{say(of.service)}</td>
      <td className={of.score <= 2 ? 'oh-number mg-risk' : 'oh-number'}>{t('rate.of', { n: of.score })}</td>
      <td>
        {of.case === null ? null : (
          <a href={`#cases/${of.case.caseId}`} className="oh-number">
            {of.case.number ?? t('rate.draft')}
          </a>
        )}
      </td>
      <td className="mg-ratings-words">{of.hasWords ? <Words of={of} /> : null}</td>
    </tr>
  );
}

function Words({ of }: { readonly of: RatingBody }) {
  const { t } = useManagerText();
  const look = useCommand(routes.readRatingWords);
  const [said, setSaid] = useState<{ readonly words: string | null } | null>(null);
  const show = async () => {
    if (look.pending) return;
    const answer = await look.send({ params: { visitId: of.visitId } });
    if (answer.kind === 'ok') setSaid(answer.value);
  };
  if (said !== null)
    return said.words === null ? (
      <em className="oh-muted">{t('rate.erased')}</em>
    ) : (
      <q className="mg-ratings-said">{said.words}</q>
    );
  return (
    <>
      <Button
        className="mg-small"
        aria-label={t('rate.lookOf', { number: of.ticketNumber })}
        aria-disabled={look.pending}
        onClick={() => void show()}
      >
        {t('rate.look')}
      </Button>
      <RefusalNotice refusal={look.refusal} onClose={look.clear} />
    </>
  );
}
