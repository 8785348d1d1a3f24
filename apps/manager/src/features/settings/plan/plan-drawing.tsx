import type { FloorPlanBody } from '@onehall/protocol';
import { FloorMap } from '@onehall/ui';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useManagerText } from '../../../lib/use-manager-text.ts';
import { useSettingsPlace } from '../settings-context.ts';
import { boxOf, movedTo, type Picked, shownDraft } from './plan-draft.ts';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface PlanDrawingProps {
  readonly plan: FloorPlanBody;
  readonly picked: Picked | null;
  readonly onChange: (plan: FloorPlanBody) => void;
}

/** The drawing itself: what is picked goes to the square that is pressed, or one square on with an arrow key. */
export function PlanDrawing({ plan, picked, onChange }: PlanDrawingProps) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const frame = useRef<HTMLDivElement>(null);
  const box = picked === null ? null : boxOf(plan, picked);
  const press = (event: PointerEvent) => {
    const drawing = frame.current?.querySelector('svg');
    const matrix = drawing?.getScreenCTM();
    if (picked === null || !matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onChange(movedTo(plan, picked, Math.floor(x), Math.floor(y)));
  };
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined || picked === null || box === null) return;
    event.preventDefault();
    onChange(movedTo(plan, picked, box.x + by[0], box.y + by[1]));
  };
  return (
    <div ref={frame} className="mg-plan-drawing">
      <FloorMap plan={shownDraft(plan, settings.counters)} to={null} marked={box} />
      {/* A glass over the drawing: it takes presses and keys, and the drawing keeps a name of its own. */}
      <button
        type="button"
        className="mg-plan-glass"
        aria-label={t('planSet.drawing')}
        onPointerDown={press}
        onKeyDown={step}
      />
    </div>
  );
}
