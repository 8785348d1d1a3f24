import { Button, type Refusal, RefusalNotice } from '@onehall/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useMainKey } from '../../lib/use-main-key.ts';
import type { ConsoleKey } from '../../text/zh-cn.ts';
import { type Phrase, Prompt } from './prompt.tsx';
import { StepRail } from './step-rail.tsx';
import type { ConsoleStep } from './steps.ts';
import './now.css';

interface StepFormProps {
  readonly step: ConsoleStep;
  readonly title: ReactNode;
  readonly phrase: Phrase | null;
  /** The one main button; null where the step waits for somebody else. */
  readonly main: { readonly words: ConsoleKey; readonly busy: boolean; readonly disabled?: boolean } | null;
  readonly refusal: Refusal | null;
  readonly onClear: () => void;
  readonly onMain: () => void;
  readonly children?: ReactNode;
  /** Everything that is not the main thing. */
  readonly besides?: ReactNode;
}

/** One step at the counter: what to say, what to fill in, and one main button that Enter presses. */
export function StepForm(props: StepFormProps) {
  const { step, title, phrase, main, refusal, onClear, onMain, children, besides } = props;
  const { t } = useConsoleText();
  const form = useRef<HTMLFormElement>(null);
  useMainKey(form);
  // Each step begins where the clerk types or presses next.
  useEffect(() => {
    if (document.activeElement?.closest('[data-drawer]')) return;
    const first = form.current?.querySelector<HTMLElement>('[data-first]');
    (first ?? form.current?.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
  }, []);
  return (
    <section className="cn-panel cn-now" aria-labelledby="cn-now" data-step={step}>
      <StepRail step={step} />
      <h2 id="cn-now">{title}</h2>
      {phrase === null ? null : <Prompt phrase={phrase} />}
      <form
        ref={form}
        noValidate
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (main !== null && !main.busy && main.disabled !== true) onMain();
        }}
      >
        {children}
        <RefusalNotice refusal={refusal} onClose={onClear} />
        {main === null ? null : (
          <Button
            look="main"
            submit
            className="cn-main-button"
            aria-disabled={main.busy}
            disabled={main.disabled === true}
            data-testid="main"
          >
            {t(main.words)} <kbd>Enter</kbd>
          </Button>
        )}
      </form>
      {besides === undefined ? null : <div className="cn-besides">{besides}</div>}
    </section>
  );
}
