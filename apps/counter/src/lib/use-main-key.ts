import { type RefObject, useEffect } from 'react';
import { isTyping } from './keys.ts';

/** A second press within this time after a step began was meant for the step before. */
const STEP_GUARD_MS = 400;
const OWN_ENTER = 'button, a, summary, input, select, textarea, [role="button"]';

/**
 * Enter presses the main button of the step, wherever the focus is not on something with an Enter of its own. A held
 * or double-struck Enter never runs through two steps: it starts no command twice and skips nothing. Each step is a
 * component of its own, so the guard begins with it.
 */
export function useMainKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const begun = performance.now();
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      const elsewhere = event.target instanceof Element && event.target.closest('[data-drawer]') !== null;
      const early = performance.now() - begun < STEP_GUARD_MS && !isTyping(event.target) && !elsewhere;
      if (event.repeat || early) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (event.target instanceof Element && event.target.closest(OWN_ENTER) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      // With a drawer open, Enter from nowhere is meant for it as likely as for the step: it does neither.
      if (document.querySelector('[data-drawer]') !== null) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [form]);
}
