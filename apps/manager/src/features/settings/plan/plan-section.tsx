import { type FloorPlanBody, routes } from '@onehall/protocol';
import { Button, EmptyState, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../../lib/use-manager-text.ts';
import { type FormTools, SettingForm, type ValueOf } from '../setting-form.tsx';
import { useSettingsPlace } from '../settings-context.ts';
import { type Picked, withPlace, withWall } from './plan-draft.ts';
import { PlanDrawing } from './plan-drawing.tsx';
import { PickedPart, PlanParts, Squares } from './plan-parts.tsx';
import './plan.css';

/** How the hall lies, as kiosks and phones show it with the way to the counter [E6]. */
export function PlanSection() {
  const { t } = useManagerText();
  const { settings, mayEdit } = useSettingsPlace();
  return (
    <>
      <SettingForm area="plan" id="hall" value={settings.plan} title={t('planSet.title')}>
        {(tools) => <Plan {...tools} />}
      </SettingForm>
      {settings.plan !== null && mayEdit ? <TakeAway /> : null}
    </>
  );
}

function Plan({ value, set, problem }: FormTools<ValueOf<'plan'>>) {
  const { t } = useManagerText();
  const { settings } = useSettingsPlace();
  const [picked, setPicked] = useState<Picked | null>(null);
  if (value === null) {
    return (
      <div className="mg-plan-none">
        <EmptyState icon="place" title={t('planSet.none')} what={t('planSet.noneWhat')} />
        <Button onClick={() => set(settings.firstPlan)}>{t('planSet.begin')}</Button>
      </div>
    );
  }
  const plan: FloorPlanBody = value;
  const tools = { plan, picked, onPick: setPicked, onChange: set, problem };
  const add = (next: FloorPlanBody, list: Picked['list']) => {
    set(next);
    setPicked({ list, index: next[list].length - 1 });
  };
  return (
    <div className="mg-plan">
      <div className="mg-plan-map">
        <p className="oh-muted">{t('planSet.how')}</p>
        <PlanDrawing {...tools} />
        <div className="mg-plan-numbers">
          {(['width', 'depth'] as const).map((side) => (
            <Squares
              key={side}
              label={t(`planSet.hall.${side}`)}
              value={plan[side]}
              onChange={(metres) => set({ [side]: metres })}
            />
          ))}
          <Button onClick={() => add(withPlace(plan), 'places')}>{t('planSet.addPlace')}</Button>
          <Button onClick={() => add(withWall(plan), 'walls')}>{t('planSet.addWall')}</Button>
        </div>
      </div>
      <PlanParts {...tools} />
      <PickedPart {...tools} />
    </div>
  );
}

/** Kiosks and phones show no plan again. */
function TakeAway() {
  const { t } = useManagerText();
  const place = useSettingsPlace();
  const change = useCommand(routes.changeSetting);
  const [sure, setSure] = useState(false);
  const go = async () => {
    const answer = await change.send({ body: { setting: { area: 'plan', id: 'hall', value: null } } });
    if (answer.kind === 'ok') place.onSaved(answer.value);
  };
  return (
    <div className="mg-setting-end">
      {sure ? (
        <>
          <p>{t('planSet.sure')}</p>
          <Button disabled={change.pending} onClick={() => void go()}>
            {t('planSet.takeAway')}
          </Button>
          <Button onClick={() => setSure(false)}>{t('common.cancel')}</Button>
        </>
      ) : (
        <Button onClick={() => setSure(true)}>{t('planSet.takeAway')}</Button>
      )}
      <RefusalNotice refusal={change.refusal} onClose={change.clear} />
    </div>
  );
}
