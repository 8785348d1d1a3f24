import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import { Face, type Score, scores } from './face.tsx';
import './rating.css';

interface RatingProps {
  readonly visitId: string;
  readonly rating: number | null;
}

/** Five faces with words [Q12]; one touch rates, once. */
export function Rating({ visitId, rating }: RatingProps) {
  const { t } = useCustomerText();
  const rate = useCommand(routes.rateVisit);
  const [given, setGiven] = useState<Score | null>(null);
  const score = rating ?? given;
  const chosen = scores.find((one) => one === score);
  const choose = async (one: Score) => {
    const answer = await rate.send({ params: { visitId }, body: { score: one } });
    if (answer.kind === 'ok') setGiven(one);
  };
  if (chosen !== undefined) {
    return (
      <p className="cs-rated" role="status" data-testid="rated">
        <Face score={chosen} />
        <span>
          <strong>{t('rate.thanks')}</strong>
          <small>{t('rate.chosen', { words: t(`rate.${chosen}`) })}</small>
        </span>
      </p>
    );
  }
  return (
    <section className="cs-rate" aria-label={t('rate.title')}>
      <h2>{t('rate.title')}</h2>
      <div className="cs-faces">
        {scores.map((one) => (
          <button key={one} type="button" disabled={rate.pending} onClick={() => void choose(one)}>
            <Face score={one} />
            {t(`rate.${one}`)}
          </button>
        ))}
      </div>
      <RefusalNotice refusal={rate.refusal} onClose={rate.clear} />
    </section>
  );
}
