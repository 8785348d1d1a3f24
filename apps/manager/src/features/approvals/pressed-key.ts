const fields = 'input, textarea, select, [contenteditable="true"]';

/**
 * The key as the page names it: a letter in capitals, or a named key; '' for what is typed into a field (but Escape), or
 * meant for the browser.
 */
export function pressedKey(event: KeyboardEvent): string {
  if (event.defaultPrevented || event.repeat || event.isComposing) return '';
  if (event.ctrlKey || event.metaKey || event.altKey) return '';
  const typing = event.target instanceof Element && event.target.closest(fields) !== null;
  if (typing && event.key !== 'Escape') return '';
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}
