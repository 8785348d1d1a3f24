import type { SignatureBody } from '@onehall/protocol';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import SignaturePad from 'signature_pad';
import { type FieldSize, fitted, strokesOf } from './strokes.ts';

export interface SignatureHandle {
  /** null: nothing has been drawn. */
  readonly read: () => SignatureBody | null;
  readonly clear: () => void;
}

interface SignatureFieldProps {
  readonly handle: RefObject<SignatureHandle | null>;
  readonly label: string;
  readonly locked: boolean;
  readonly onInk: (inked: boolean) => void;
}

/** Gives the canvas the size it has on the page, in the screen's own dots, with what was drawn fitted into it. */
function refit(canvas: HTMLCanvasElement, pad: SignaturePad, before: FieldSize): FieldSize {
  const size = { width: canvas.offsetWidth, height: canvas.offsetHeight };
  const kept = fitted(pad.toData(), before, size);
  const dots = Math.max(1, window.devicePixelRatio);
  canvas.width = size.width * dots;
  canvas.height = size.height * dots;
  canvas.getContext('2d')?.scale(dots, dots);
  pad.fromData(kept);
  return size;
}

/** A wide field for a finger or a pen. What is drawn survives a change of the window. */
export function SignatureField({ handle, label, locked, onInk }: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const size = useRef<FieldSize>({ width: 0, height: 0 });
  const ink = useRef(onInk);
  useEffect(() => {
    ink.current = onInk;
  });

  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    const made = new SignaturePad(place, { penColor: '#0f1b2d', minWidth: 1.5, maxWidth: 4 });
    pad.current = made;
    made.addEventListener('beginStroke', () => ink.current(true));
    const watch = new ResizeObserver(() => {
      size.current = refit(place, made, size.current);
    });
    watch.observe(place);
    return () => {
      watch.disconnect();
      made.off();
      pad.current = null;
    };
  }, []);

  useEffect(() => {
    if (locked) pad.current?.off();
    else pad.current?.on();
  }, [locked]);

  useImperativeHandle(handle, () => ({
    read: () => strokesOf(pad.current?.toData() ?? [], size.current),
    clear: () => {
      pad.current?.clear();
      ink.current(false);
    },
  }));

  return (
    <div className="cs-sign-field">
      <canvas ref={canvas} role="img" aria-label={label} data-testid="signature" />
    </div>
  );
}
