import { useConsoleText } from '../../lib/use-console-text.ts';
import { type ConsoleStep, steps } from './steps.ts';

/** Where this visit stands on its way, by position and by word. */
export function StepRail({ step }: { readonly step: ConsoleStep }) {
  const { t } = useConsoleText();
  const at = steps.indexOf(step);
  return (
    <ol className="cn-rail" aria-label={t('now.steps')}>
      {steps.map((one, index) => (
        <li
          key={one}
          className={index < at ? 'cn-rail-done' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <span>{t(`step.${one}`)}</span>
        </li>
      ))}
    </ol>
  );
}
