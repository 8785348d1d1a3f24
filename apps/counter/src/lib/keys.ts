import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface KeyAction {
  /** One letter, or a named key such as F1. */
  readonly key: string;
  readonly run: () => void;
  readonly enabled?: boolean;
  /** Of the step beside the drawers: while one is open, the key is meant for it. */
  readonly ofStep?: boolean;
}

const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
const SINGLE_KEYS = 'onehall.console.singleKeys';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether single letters act by themselves, or only with Alt (WCAG 2.1.4); kept on this machine. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== 'off';
}

export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, keep] = useState(singleKeysOn);
  const set = (next: boolean) => {
    localStorage.setItem(SINGLE_KEYS, next ? 'on' : 'off');
    keep(next);
  };
  return [on, set];
}

function matches(event: KeyboardEvent, key: string): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (key.length > 1) return event.key === key && !event.altKey;
  if (event.key.toUpperCase() !== key && event.code !== `Key${key}`) return false;
  return event.altKey || (singleKeysOn() && !isTyping(event.target));
}

interface Bound {
  readonly current: readonly KeyAction[];
}

/** The parts of the page that are shown, in the order in which they came. */
const bound: Bound[] = [];

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const drawerIsOpen = document.querySelector('[data-drawer]') !== null;
  for (const { current } of bound.toReversed()) {
    const action = current.find((one) => matches(event, one.key) && !(one.ofStep === true && drawerIsOpen));
    if (action === undefined) continue;
    if (dialogIsOpen() && action.key !== 'F1') return;
    event.preventDefault();
    if (action.enabled !== false) action.run();
    return;
  }
}

/**
 * Keys of a part of the page while it is shown. A letter never acts while somebody types, unless with Alt. What came
 * last has its keys first, and keeps them while they are off: a key never does what stands behind it.
 */
export function useKeys(actions: readonly KeyAction[]): void {
  const newest = useRef(actions);
  // Before anything is painted: a key never does what the page no longer offers.
  useLayoutEffect(() => {
    newest.current = actions;
  });
  useEffect(() => {
    if (bound.length === 0) window.addEventListener('keydown', pressed);
    bound.push(newest);
    return () => {
      bound.splice(bound.indexOf(newest), 1);
      if (bound.length === 0) window.removeEventListener('keydown', pressed);
    };
  }, []);
}
