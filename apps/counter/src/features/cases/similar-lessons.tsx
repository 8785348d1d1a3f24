import { useConsoleText } from '../../lib/use-console-text.ts';
import { useSimilar } from './use-cases.ts';

/** What helped before, while the words are still being typed [D7]. */
export function SimilarLessons({ told }: { readonly told: string }) {
  const { t } = useConsoleText();
  const lessons = useSimilar(told);
  if (lessons.length === 0) return null;
  return (
    <section className="cn-case-similar" aria-label={t('case.similar')}>
      <h4>{t('case.similar')}</h4>
      {lessons.map((one) => (
        <details key={one.lessonId}>
          <summary>{one.problem}</summary>
          <p>{one.solution}</p>
        </details>
      ))}
    </section>
  );
}
