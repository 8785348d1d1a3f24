/** Back to the main job: where the clerk types or presses next. */
export function focusNow(): void {
  document
    .querySelector<HTMLElement>('.cn-now [data-first], .cn-now button[type="submit"]:not(:disabled)')
    ?.focus();
}
